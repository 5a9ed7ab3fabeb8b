/** What is stored on people's devices. */
import { inActivities, once, type Look, type Rules } from "./look";

/** The purposes that the cookies of a category serve; other purposes may use cookies that need no consent. */
export const consentUses: Record<string, string[]> = {
  analytics: ["analytics", "ab-testing", "product-improvement"],
  marketing: [
    "targeted-advertising",
    "audience-sharing",
    "personalised-offers",
    "location-offers",
    "profiling",
  ],
};
/** The categories of cookies in use that need consent under this law. */
const optionalCategories = ({ answers, law }: Look) =>
  (answers.cookies ?? []).flatMap(({ category = "necessary" }) =>
    category === "necessary" || law.cookies.consentExempt?.includes(category) ? [] : [category],
  );
const servedByCookies = (look: Look) =>
  optionalCategories(look).flatMap((category) => consentUses[category] ?? []);

export const cookieRules: Rules = {
  "optional-cookies-without-consent": once("/cookies", (look) => optionalCategories(look).length > 0),
  "cookie-objection-to-be-offered": once(
    "/cookieRefusal",
    ({ answers, law }) =>
      !answers.cookieRefusal &&
      (answers.cookies?.some(({ category = "" }) => law.cookies.consentExempt?.includes(category)) ?? false),
  ),
  "do-not-track-to-be-told": once("/cookies", ({ claims }) => claims.usesCookies),
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
