/** Marketing. */
import { holdsNumber, inActivities, once, type Look, type Rules, type SeenActivity } from "./look";

const needsConsent = ({ purpose = "" }: SeenActivity, { law }: Look) =>
  law.directMarketing.consentFor?.includes(purpose) ?? false;
/** Rests on the interest that a law accepts towards one's own customers. */
const isForOwnCustomers = ({ purpose = "", basisHere }: SeenActivity, { law }: Look) =>
  basisHere === "legitimate-interests" && (law.directMarketing.ownCustomersFor?.includes(purpose) ?? false);

/** Sends marketing by one of these channels; by any, where none is named. */
const marketsBy = ({ answers, activities, claims }: Look, channels?: string[]) =>
  channels === undefined
    ? claims.sendsMarketing
    : channels.some(
        (id) => answers.marketing?.channels?.includes(id) || activities.some(({ channel }) => channel === id),
      );
const telephones = ["sms", "whatsapp", "phone"];

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
  "channel-without-purpose": once("/marketing/channels", ({ answers, activities }) => {
    const named = new Set(activities.map(({ channel }) => channel));
    return answers.marketing?.channels?.some((channel) => !named.has(channel)) ?? false;
  }),
  "marketing-licence-needed": once(
    "/organisation/authorityNumbers",
    (look) => marketsBy(look, look.law.directMarketing.licenceFor) && !holdsNumber(look, "marketing"),
  ),
  "marketing-consent-to-be-asked": once("/marketing/channels", ({ claims }) => claims.sendsMarketing),
  "marketing-proof-to-be-kept": once("/marketing/channels", ({ claims }) => claims.sendsMarketing),
  "marketing-message-contents": once("/marketing/channels", ({ claims }) => claims.sendsMarketing),
  "marketing-hours": once("/marketing/channels", (look) =>
    marketsBy(look, look.law.directMarketing.hoursFor ?? telephones),
  ),
  "telemarketing-federal-rules": once("/marketing/channels", (look) => marketsBy(look, telephones)),
  "marketing-objection-to-be-offered": inActivities(
    "basis",
    ({ channel, basisHere }) => channel !== undefined && basisHere !== undefined && basisHere !== "consent",
  ),
  "phone-marketing-rules": inActivities(
    "basis",
    ({ channel, basisHere }) => channel === "phone" && basisHere !== undefined && basisHere !== "consent",
  ),
};
