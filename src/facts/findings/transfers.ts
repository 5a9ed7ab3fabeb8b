/** Who receives data, and where it goes. */
import { isAbroad } from "../rows";
import {
  holdsNumber,
  inActivities,
  once,
  placesAbroad,
  type Look,
  type Rule,
  type Rules,
  type SeenVendor,
} from "./look";

const inVendorsAbroad =
  (test: (vendor: SeenVendor, look: Look) => boolean): Rule =>
  (look) =>
    look.abroad.filter((vendor) => test(vendor, look)).map(({ at }) => `${at}/safeguard`);

const withSafeguard = (...ids: string[]) =>
  inVendorsAbroad(({ safeguard }) => safeguard !== undefined && ids.includes(safeguard));

const receivesSensitiveData = ({ receives }: SeenVendor) => receives.some(({ isSensitive }) => isSensitive);
const decidesItself = ({ role }: SeenVendor) => role === "controller" || role === "joint" || role === "group";

const byMeans = withSafeguard("standard-clauses", "binding-rules", "certification");
const storesAbroad = ({ answers, law }: Look) =>
  answers.storage?.countries?.some((country) => isAbroad(country, [law]) && !law.around?.includes(country)) ??
  false;
/** Places abroad that sensitive data reaches, the business's own among them. */
const sensitiveDataAbroad: Rule = (look) => {
  const own = storesAbroad(look) && look.activities.some(({ isSensitive }) => isSensitive);
  return [...inVendorsAbroad(receivesSensitiveData)(look), ...(own ? ["/storage/countries"] : [])];
};

/** Speaks of each provider that works with data for the business. */
const processors: Rule = ({ vendors }) =>
  vendors.filter(({ role }) => role === "processor").map(({ at }) => `${at}/id`);

export const transferRules: Rules = {
  "disclosure-needs-ground": inActivities(
    "basis",
    ({ at, basisHere }, { vendors }) =>
      basisHere !== undefined &&
      !["consent", "legitimate-interests", "public-data"].includes(basisHere) &&
      vendors.some(
        (vendor) => decidesItself(vendor) && vendor.receives.some((activity) => activity.at === at),
      ),
  ),
  // What another law orders passed on, to a tax office say, waits for nobody's consent.
  "disclosure-needs-consent": inActivities(
    "basis",
    ({ at, basisHere }, { vendors }) =>
      basisHere !== undefined &&
      !["consent", "legal-obligation"].includes(basisHere) &&
      vendors.some(
        (vendor) => decidesItself(vendor) && vendor.receives.some((activity) => activity.at === at),
      ),
  ),
  "sharing-for-linked-ends": inActivities(
    "basis",
    ({ at, basisHere }, { vendors }) =>
      basisHere !== undefined &&
      basisHere !== "consent" &&
      vendors.some(
        (vendor) => decidesItself(vendor) && vendor.receives.some((activity) => activity.at === at),
      ),
  ),
  "processor-contract-needed": processors,
  "processor-conditions-to-be-checked": processors,
  "processor-oversight-needed": processors,
  // Which company a row names is asked of every row; in what capacity, only where we do not know it.
  "joint-arrangement-to-be-told": ({ vendors }) =>
    vendors.filter(({ role }) => role === "joint").map(({ at }) => `${at}/id`),
  "transfer-without-safeguard": withSafeguard("none"),
  // A business from elsewhere that keeps data at home has not sent it anywhere: it collected it there.
  "own-storage-abroad": once("/storage/countries", (look) => look.established && storesAbroad(look)),
  "consent-is-no-safeguard": withSafeguard("consent"),
  "safeguard-unknown-to-law": inVendorsAbroad(({ safeguard }, { law }) => {
    // Of these the law says something of its own.
    const said = ["none", ...("consent-is-no-safeguard" in law.findings ? ["consent"] : [])];
    return safeguard !== undefined && ![...law.transfers.safeguards, ...said].includes(safeguard);
  }),
  "standard-clauses-in-listed-cases": inVendorsAbroad(
    ({ safeguard, role }) =>
      safeguard === "standard-clauses" || (safeguard === "binding-rules" && role !== "group"),
  ),
  "derogation-for-regular-transfers": withSafeguard("consent", "contract-necessity"),
  "contract-safeguard-beyond-contract": inVendorsAbroad(
    ({ safeguard, receives }) =>
      safeguard === "contract-necessity" &&
      receives.some(({ basisHere }) => basisHere !== undefined && basisHere !== "contract"),
  ),
  "adequacy-to-be-checked": inVendorsAbroad(
    ({ safeguard }, { law }) => safeguard === "adequacy" && law.transfers.adequateCountries === undefined,
  ),
  "country-not-on-list": inVendorsAbroad(
    ({ safeguard, countries = [] }, { law }) =>
      safeguard === "adequacy" &&
      law.transfers.adequateCountries !== undefined &&
      countries.some(
        (country) => isAbroad(country, [law]) && !law.transfers.adequateCountries?.includes(country),
      ),
  ),
  "transfer-authorisation-needed": (look) => (holdsNumber(look, "transfers") ? [] : placesAbroad(look)),
  "recipient-protection-to-be-checked": inVendorsAbroad(
    ({ safeguard }) => safeguard !== "checked-protection",
  ),
  "disclosure-record-needed": once("/vendors", ({ claims }) => claims.sharesData),
  "camera-recordings-abroad": (look) =>
    look.activities.some(({ purpose }) => purpose === "video-surveillance") ? placesAbroad(look) : [],
  "contract-terms-in-listed-countries": withSafeguard("contract-terms"),
  "authorisation-number-missing": inVendorsAbroad(
    ({ safeguard }, look) => safeguard === "authorisation" && !holdsNumber(look, "transfers"),
  ),
  "transfer-consent-besides": placesAbroad,
  "transfer-contract-to-be-notified": withSafeguard("standard-clauses"),
  "zone-border": (look) =>
    look.vendors.filter(({ countries }) => countries?.includes("AE")).map(({ at }) => `${at}/countries`),
  "sensitive-data-abroad": inVendorsAbroad(
    (vendor) =>
      (vendor.safeguard === "standard-clauses" || vendor.safeguard === "certification") &&
      vendor.role !== "group" &&
      receivesSensitiveData(vendor),
  ),
  "transfer-assessment-needed": (look) => [
    ...(look.law.transfers.alwaysAssessed ? placesAbroad(look) : byMeans(look)),
    ...(look.answers.organisation?.scale?.large ? sensitiveDataAbroad(look) : []),
  ],
};
