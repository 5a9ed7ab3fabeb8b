/**
 * Everything that follows from the answers and the laws.
 * In: answers, the library, today. Out: facts, each with a value: a claim, a value, a list, or a gap. In no language.
 */
import type { Answers, Facts, IsoDate, Library, PrintedFacts } from "~/model";
import { activitiesFacts } from "./activities";
import { choiceFacts } from "./choices";
import { deriveClaims } from "./claims";
import { consentFacts } from "./consents";
import { findingsIn } from "./findings";
import { clausesShown, gapsIn, itemStatuses } from "./items";
import { lawsFacts } from "./law-facts";
import { marketingFacts, personalisationFacts } from "./marketing";
import { partyFacts } from "./parties";
import { childrenFacts, cookieFacts, editionFacts, requestFacts } from "./people";
import { makeReader, nothing } from "./reader";
import { protectedData } from "./rows";
import { applicableLaws } from "./scope";
import { sharingFacts } from "./sharing";
import { visibleQuestions } from "./visibility";

export { visibleQuestions, type Visible } from "./visibility";
export { applicableLaws, possibleLaws } from "./scope";
export { gapsIn, itemsServedBy } from "./items";

/**
 * Gives everything that follows from answers; any answers do, even none. Pure: the same input gives the same facts.
 * Takes answers of `schema` 1, the library, and the date to print as the day of making (YYYY-MM-DD).
 */
export function deriveFacts(answers: Answers, library: Library, today: IsoDate): Facts {
  const asked = visibleQuestions(answers, library);
  const { counted } = asked;
  const applicable = applicableLaws(counted, library.laws);
  const laws = applicable.map(({ law }) => law);
  const claims = deriveClaims(counted, applicable, library);
  const reader = makeReader(asked, library, laws, claims);
  const sensitive = protectedData(laws, library);

  const ofLaws = lawsFacts(applicable, counted, claims, library);
  const printed: PrintedFacts = {
    ...claims,
    today,
    ...ofLaws,
    ...partyFacts(reader),
    ...activitiesFacts(reader, sensitive),
    ...sharingFacts(reader),
    ...cookieFacts(reader),
    ...marketingFacts(reader),
    ...personalisationFacts(reader),
    ...childrenFacts(reader),
    ...choiceFacts(reader),
    ...requestFacts(reader),
    ...editionFacts(reader),
    ...consentFacts(reader, claims, ofLaws.terms["guardian"] ?? nothing),
  };
  const withClauses = { ...printed, clauses: clausesShown(printed, laws, library) };
  const items = itemStatuses(withClauses, gapsIn(printed), laws, library);
  const { hijri = false, digits = "latn" } = counted.document ?? {};
  return {
    ...withClauses,
    counted,
    applicable: laws,
    settings: { hijri, digits: digits === "arab" ? "arab" : "latn", region: counted.organisation?.country },
    items,
    findings: findingsIn(counted, claims, applicable, items, library),
  };
}
