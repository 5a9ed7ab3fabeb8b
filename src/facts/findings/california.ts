/** Sale, sharing and the links for refusing them: California's rules (Civil Code 1798.100 and following). */
import { once, type Look, type Rules } from "./look";

const advertising = ["targeted-advertising", "audience-sharing"];
/** Lets advertisers follow people from site to site, which is normally sharing in this law's sense. */
const advertisesAcrossSites = ({ answers, activities }: Look) =>
  activities.some(({ purpose = "" }) => advertising.includes(purpose)) ||
  (answers.cookies?.some(({ category }) => category === "marketing") ?? false);

export const californiaRules: Rules = {
  "california-threshold-to-be-checked": once(
    "/audience/californian",
    ({ answers }) => answers.audience?.californian === undefined,
  ),
  "sale-without-opt-out-link": once(
    "/sale/optOutUrl",
    ({ answers, claims }) => claims.sellsOrShares && !answers.sale?.optOutUrl,
  ),
  "sharing-denied-with-advertising": once(
    "/sale/shares",
    (look) => look.answers.sale?.shares === false && advertisesAcrossSites(look),
  ),
  "opt-out-signal-to-be-honoured": once("/sale/shares", ({ claims }) => claims.sellsOrShares),
  "limit-link-missing": once(
    "/sale/limitUrl",
    ({ answers, claims }) => claims.usesSensitiveForMore && !answers.sale?.limitUrl,
  ),
  "child-sale-needs-consent": once(
    "/sale/sells",
    ({ claims }) => claims.sellsOrShares && claims.collectsFromChildren,
  ),
  // With a site, one of the ways is on it.
  "second-request-method-missing": once("/requests/url", ({ answers }) => {
    const { url, email } = answers.requests ?? {};
    const hasSite = answers.services?.some(({ kind }) => kind === "website" || kind === "store") ?? false;
    const ways = [url, email, answers.organisation?.phone].filter(Boolean).length;
    return ways < 2 || (hasSite && !url);
  }),
  "incentive-notice-needed": once(
    "/incentives",
    ({ answers, claims }) => claims.offersIncentives && !answers.incentives,
  ),
};
