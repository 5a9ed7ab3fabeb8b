/** What is stored on people's devices. */
import { inActivities, once, type Look, type Rules } from "./look";

/** The purposes that the cookies of a category serve; other purposes may use cookies that need no consent. */
const purposesOf: Record<string, string[]> = {
  analytics: ["analytics", "ab-testing", "product-improvement"],
  marketing: [
    "targeted-advertising",
    "audience-sharing",
    "personalised-offers",
    "location-offers",
    "profiling",
  ],
};
const servedByCookies = ({ answers }: Look) =>
  (answers.cookies ?? []).flatMap(({ category = "" }) => purposesOf[category] ?? []);

export const cookieRules: Rules = {
  "optional-cookies-without-consent": once(
    "/cookies",
    ({ answers }) =>
      answers.cookies?.some(({ category }) => category !== undefined && category !== "necessary") ?? false,
  ),
  // Not every law has us ask by what means data is collected, so the data tells it too.
  "cookies-on-another-basis": inActivities(
    "basis",
    ({ purpose = "", means, data, basisHere }, look) =>
      ((means?.includes("cookies") ?? false) || (data?.includes("cookies") ?? false)) &&
      basisHere !== undefined &&
      basisHere !== "consent" &&
      servedByCookies(look).includes(purpose),
  ),
};
