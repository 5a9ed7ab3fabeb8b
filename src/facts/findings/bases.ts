/** By what right data is used. */
import { inActivities, type Rule, type Rules } from "./look";

const hasData = (id: string) => inActivities("data", ({ data }) => data?.includes(id) ?? false);
const isOwnSource = (source: string) => source === "person" || source === "device";
const consentIsCondition: Rule = inActivities(
  "required",
  ({ basisHere, required }) => basisHere === "consent" && required === true,
);

export const basisRules: Rules = {
  "basis-unknown-to-law": inActivities(
    "basis",
    ({ basisHere }, { law }) => basisHere !== undefined && !law.bases.some(({ id }) => id === basisHere),
  ),
  "basis-for-other-sources-only": inActivities(
    "basis",
    ({ basisHere, source = [] }) =>
      (basisHere === "vital-interests" || basisHere === "public-data") &&
      source.length > 0 &&
      source.every(isOwnSource),
  ),
  "public-interest-by-private-body": inActivities("basis", ({ basisHere }, { answers }) => {
    const kind = answers.organisation?.kind;
    return basisHere === "public-interest" && kind !== undefined && kind !== "public-body";
  }),
  "interests-by-public-body": inActivities(
    "basis",
    ({ basisHere }, { answers }) =>
      basisHere === "legitimate-interests" && answers.organisation?.kind === "public-body",
  ),
  "interests-for-sensitive-data": inActivities(
    "basis",
    ({ basisHere, isSensitive }) => basisHere === "legitimate-interests" && isSensitive,
  ),
  "interests-assessment-needed": ({ activities }) =>
    activities
      .filter(({ basisHere }) => basisHere === "legitimate-interests")
      .slice(0, 1)
      .map(({ at }) => `${at}/basis`),
  "consent-as-condition": consentIsCondition,
  "consent-as-condition-of-related-service": consentIsCondition,
  "sensitive-without-explicit-consent": inActivities(
    "basis",
    ({ basisHere, isSensitive }) => isSensitive && basisHere !== undefined && basisHere !== "consent",
  ),
  "explicit-consent-needed": inActivities("basis", ({ basisHere, isSensitive, data }, { law }) => {
    const { explicitFor = [] } = law.consent;
    const isCredit = data?.includes("credit") ?? false;
    return (
      basisHere === "consent" &&
      ((isSensitive && explicitFor.includes("sensitive")) || (isCredit && explicitFor.includes("credit")))
    );
  }),
  "criminal-data-restricted": hasData("criminal"),
  "identity-documents-copied": hasData("government-id"),
};
