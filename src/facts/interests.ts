import type { Law, PrintedFacts } from "~/model";
import { printedArticles, topicFacts } from "./law-facts";
import { cite, nothing, type Reader } from "./reader";
import { rowFacts } from "./records";
import { basesOf, basisUnder, wantsBases } from "./rows";

const basisId = "legitimate-interests";

const isIn = (list: string[] | undefined, id: string | undefined) =>
  id !== undefined && (list?.includes(id) ?? false);

/** A law with the article on which one of its findings rests. */
const placeOf = (law: Law, finding: string) => ({
  short: law.short,
  cite: cite(law, printedArticles(law.findings[finding]!)),
});

/** Whether each law knows the basis at all, and the purposes that rest on it, each to be weighed. */
export function interestFacts(reader: Reader): Pick<PrintedFacts, "interests" | "weighsNothing"> {
  const { laws, counted } = reader;
  const resting = (counted.activities ?? []).flatMap((activity, index) => {
    const under = laws.filter((law) => wantsBases(law) && basisUnder(activity, law) === basisId);
    return basesOf(activity, laws).includes(basisId) ? [{ activity, at: `activities.${index}`, under }] : [];
  });
  return {
    weighsNothing: resting.length === 0,
    interests: {
      laws: laws.map((law) => {
        const basis = law.bases.find(({ id, excluded }) => id === basisId && excluded !== true);
        const demand = law.findings["interests-assessment-needed"];
        return {
          ...topicFacts(law, basis ?? { conf: "low" }),
          wantsBases: wantsBases(law),
          isKnown: basis !== undefined,
          isCalledOtherwise: basis?.called !== undefined,
          called: basis?.called ?? nothing,
          isDemanded: demand !== undefined,
          isDemandCited: demand !== undefined && printedArticles(demand) !== undefined,
          demandCite: cite(law, demand && printedArticles(demand)),
        };
      }),
      tests: resting.map(({ activity, at, under }) => {
        const unknown = under.filter((law) => !law.bases.some(({ id }) => id === basisId));
        const wanting = under.filter(
          (law) =>
            "consent-basis-missing-for-marketing" in law.findings &&
            isIn(law.directMarketing.consentFor, activity.purpose) &&
            !isIn(law.directMarketing.ownCustomersFor, activity.purpose),
        );
        const barring = under.filter(
          (law) =>
            "interests-for-sensitive-data" in law.findings &&
            activity.data?.some((id) => law.sensitive.ids.includes(id)),
        );
        return {
          ...rowFacts(reader, activity, at),
          tellsUnder: under.length > 0,
          under: under.map(({ short }) => short),
          interest: reader.slot(`${at}.interest`, "text") ?? nothing,
          isUnknown: unknown.length > 0,
          unknown: unknown.map(({ short }) => short),
          isBarred: barring.length > 0,
          laws: barring.map((law) => placeOf(law, "interests-for-sensitive-data")),
          wantsConsent: wanting.length > 0,
          consentLaws: wanting.map((law) => placeOf(law, "consent-basis-missing-for-marketing")),
        };
      }),
    },
  };
}
