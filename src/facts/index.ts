/**
 * Everything that follows from the answers and the laws.
 * In: answers, the library, today. Out: facts, each with a value: a claim, a value, a list, or a gap. In no language.
 */
import type { Answers, Facts, IsoDate, Library } from "~/model";
import { activitiesFacts } from "./activities";
import { breachFacts } from "./breaches";
import { noChanges } from "./changes/none";
import { choiceFacts } from "./choices";
import { bannerFacts } from "./banner";
import { deriveClaims } from "./claims";
import { consentFacts } from "./consents";
import { deviceFacts } from "./devices";
import { findingsIn } from "./findings";
import { interestFacts } from "./interests";
import { clausesShown, gapsIn, itemStatuses } from "./items";
import { later } from "./later";
import { lawsFacts } from "./law-facts";
import { marketingFacts, personalisationFacts } from "./marketing";
import { partyFacts } from "./parties";
import { childrenFacts, cookieFacts, editionFacts, requestFacts } from "./people";
import { preferenceFacts } from "./preferences";
import { makeReader, nothing } from "./reader";
import { recordFacts } from "./records";
import { replyFacts } from "./replies";
import { protectedData } from "./rows";
import { applicableLaws } from "./scope";
import { screeningFacts } from "./screening";
import { sharingFacts } from "./sharing";
import { visibleQuestions } from "./visibility";

export { visibleQuestions, type Visible } from "./visibility";
export { applicableLaws, possibleLaws } from "./scope";
export { gapsIn, itemsServedBy } from "./items";
export { compareFacts, type EarlierText } from "./changes";

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
  const onDevices = cookieFacts(reader);

  const ofLaws = lawsFacts(applicable, counted, claims, library);
  const policy = {
    ...claims,
    today,
    ...ofLaws,
    ...partyFacts(reader),
    ...activitiesFacts(reader, sensitive),
    ...sharingFacts(reader),
    ...onDevices,
    ...marketingFacts(reader),
    ...personalisationFacts(reader),
    ...childrenFacts(reader),
    ...choiceFacts(reader),
    ...requestFacts(reader),
    ...editionFacts(reader),
  };
  const { hijri = false, digits = "latn" } = counted.document ?? {};
  const facts = {
    ...policy,
    ...noChanges,
    counted,
    applicable: laws,
    settings: {
      hijri,
      digits: digits === "arab" ? ("arab" as const) : ("latn" as const),
      region: counted.organisation?.country,
    },
  };
  // What no policy prints is worked out for the paper or the report that asks.
  later(facts, ["consents", "needsConsents", "needsNoConsent"], () =>
    consentFacts(reader, claims, ofLaws.terms["guardian"] ?? nothing),
  );
  later(facts, ["devices", "storesNothing", "vendorsStoreMore"], () =>
    deviceFacts(reader, onDevices.cookies),
  );
  later(facts, ["replies", "mayExtendReplies"], () => replyFacts(laws, claims, today, library));
  later(facts, ["breaches", "owesAuthority"], () => breachFacts(laws, claims, today, library));
  later(facts, ["register"], () => recordFacts(reader));
  later(facts, ["interests", "weighsNothing"], () => interestFacts(reader));
  later(facts, ["screening", "needsAssessment"], () => screeningFacts(applicable, counted, claims, library));
  later(
    facts,
    [
      "banner",
      "needsBanner",
      "needsNoBanner",
      "storesPreferences",
      "storesAnalytics",
      "storesMarketing",
      "storesUnsorted",
    ],
    () => bannerFacts(reader, onDevices.cookies),
  );
  later(
    facts,
    ["preferences", "choosesLevel", "maySetLevel", "hasChoices", "mayHaveChoices", "lacksChoices"],
    () => preferenceFacts(reader, claims.sendsMarketing),
  );
  later(facts, ["clauses"], () => ({ clauses: clausesShown(facts, library) }));
  // The policy and the consents decide what is missing; papers ask for nothing besides.
  later(facts, ["items"], () => ({
    items: itemStatuses(facts, gapsIn([policy, facts.consents]), library),
  }));
  later(facts, ["findings"], () => ({
    findings: findingsIn(counted, claims, applicable, facts.items, library),
  }));
  return facts;
}
