/** Marketing, and what is stored on people's devices. */
import { inActivities, once, type Look, type Rules, type SeenActivity } from "./look";

const needsConsent = ({ purpose = "" }: SeenActivity, { law }: Look) =>
  law.directMarketing.consentFor?.includes(purpose) ?? false;
/** Rests on the interest that a law accepts towards one's own customers. */
const isForOwnCustomers = ({ purpose = "", basisHere }: SeenActivity, { law }: Look) =>
  basisHere === "legitimate-interests" && (law.directMarketing.ownCustomersFor?.includes(purpose) ?? false);

export const marketingRules: Rules = {
  "consent-basis-missing-for-marketing": inActivities(
    "basis",
    (activity, look) =>
      needsConsent(activity, look) &&
      activity.basisHere !== undefined &&
      activity.basisHere !== "consent" &&
      !isForOwnCustomers(activity, look),
  ),
  "interests-for-marketing": inActivities("basis", isForOwnCustomers),
  "sensitive-data-for-marketing": inActivities(
    "data",
    (activity, look) => needsConsent(activity, look) && activity.isSensitive,
  ),
  "bought-data-for-marketing": inActivities(
    "source",
    (activity, look) =>
      needsConsent(activity, look) &&
      (activity.source?.some((from) => from === "third-party" || from === "public") ?? false),
  ),
  "marketing-without-way-to-stop": once("/marketing/optOut/email", ({ answers, claims }) => {
    const { url, email, keyword } = answers.marketing?.optOut ?? {};
    return claims.sendsMarketing && !url && !email && !keyword;
  }),
  "optional-cookies-without-consent": once(
    "/cookies",
    ({ answers }) =>
      answers.cookies?.some(({ category }) => category !== undefined && category !== "necessary") ?? false,
  ),
};
