/** By what right data is used. */
import { isLonger } from "~/model";
import { basesKnownTo } from "../rows";
import { inActivities, type Look, type Rule, type Rules, type SeenActivity } from "./look";

/** A consent without an end outlasts all. */
const foreverLong = "P9999Y";
const hasData = (id: string) => inActivities("data", ({ data }) => data?.includes(id) ?? false);
const isOwnSource = (source: string) => source === "person" || source === "device";
const consentIsCondition: Rule = inActivities(
  "required",
  ({ basisHere, required }) => basisHere === "consent" && required === true,
);

/** Gives the rule that speaks once, at the first purpose that rests on consent, where so many of them do. */
const onceOnConsent =
  (least: number): Rule =>
  ({ activities }) => {
    const onConsent = activities.filter(({ basisHere }) => basisHere === "consent");
    return onConsent.length >= least ? onConsent.slice(0, 1).map(({ at }) => `${at}/basis`) : [];
  };
/** Some laws want all consent in writing, others only that for sensitive data or for children. */
function mustBeWritten({ isSensitive }: SeenActivity, { law, claims }: Look): boolean {
  const { written = false, writtenFor = [] } = law.consent;
  return (
    written ||
    (isSensitive && writtenFor.includes("sensitive")) ||
    (claims.collectsFromChildren && writtenFor.includes("children"))
  );
}
/** Purposes that may be among those that the UK recognises (UK GDPR, Annex 1). */
const recognised = ["fraud-prevention", "security", "video-surveillance", "custom"];
/** Data that often has a law of its own: health, banking, credit. */
const ownLawsOf = ["health", "bank", "payment-card", "credit"];

export const basisRules: Rules = {
  "basis-unknown-to-law": inActivities(
    "basis",
    ({ basisHere }, { law, claims }) =>
      basisHere !== undefined && !basesKnownTo(law, claims).some(({ id }) => id === basisHere),
  ),
  "excluded-not-a-basis": inActivities("basis", ({ basisHere }, { law }) =>
    law.bases.some(({ id, excluded }) => id === basisHere && excluded === true),
  ),
  "collection-from-others-needs-consent": inActivities(
    "basis",
    ({ basisHere, source }) =>
      basisHere !== undefined && basisHere !== "consent" && (source?.includes("third-party") ?? false),
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
      (basisHere === "legitimate-interests" || basisHere === "recognised-interests") &&
      answers.organisation?.kind === "public-body",
  ),
  "recognised-interest-for-other-purpose": inActivities(
    "basis",
    ({ basisHere, purpose = "" }) => basisHere === "recognised-interests" && !recognised.includes(purpose),
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
    ({ basisHere, isSensitive }, { law }) =>
      isSensitive &&
      basisHere !== undefined &&
      basisHere !== "consent" &&
      !law.sensitive.liftedBy?.includes(basisHere),
  ),
  "explicit-consent-needed": inActivities("basis", ({ basisHere, isSensitive, data }, { law }) => {
    const { explicitFor = [] } = law.consent;
    const isCredit = data?.includes("credit") ?? false;
    return (
      basisHere === "consent" &&
      ((isSensitive && explicitFor.includes("sensitive")) || (isCredit && explicitFor.includes("credit")))
    );
  }),
  "consent-duration-missing": inActivities(
    "consentDuration",
    ({ basisHere, consentDuration }) => basisHere === "consent" && !consentDuration,
  ),
  "consent-shorter-than-retention": inActivities(
    "retention/period",
    ({ basisHere, consentDuration, retention }) =>
      basisHere === "consent" && isLonger(retention?.period ?? "", consentDuration || foreverLong),
  ),
  "consent-to-be-renewed": inActivities(
    "consentDuration",
    ({ basisHere, consentDuration }) => basisHere === "consent" && !consentDuration,
  ),
  "written-consent-needed": (look) =>
    look.activities
      .filter((activity) => activity.basisHere === "consent" && mustBeWritten(activity, look))
      .map(({ at }) => `${at}/basis`),
  "mechanism-approval-needed": onceOnConsent(1),
  "consent-apart-from-notice": onceOnConsent(1),
  "one-consent-per-purpose": onceOnConsent(2),
  "legal-obligation-from-abroad": inActivities(
    "basis",
    ({ basisHere }, { established }) => basisHere === "legal-obligation" && !established,
  ),
  "policy-document-needed": inActivities(
    "basis",
    ({ basisHere, isSensitive }) =>
      isSensitive && (basisHere === "legal-obligation" || basisHere === "public-interest"),
  ),
  "sector-law-may-prevail": ({ activities }) =>
    activities
      .filter(({ data }) => data?.some((id) => ownLawsOf.includes(id)))
      .slice(0, 1)
      .map(({ at }) => `${at}/data`),
  "criminal-data-restricted": hasData("criminal"),
  "identity-documents-copied": hasData("government-id"),
};
