import { holds, type Activity, type Answers, type Law, type Library, type Vendor } from "~/model";

export type VendorRow = NonNullable<Answers["vendors"]>[number];

/** Gives the basis of a purpose under a law, or undefined when it was not answered. */
export const basisUnder = (activity: Activity, law: Law | undefined) =>
  (law ? activity.basis?.[law.id] : undefined) ?? activity.basis?.["*"];

/** Tells whether a law wants a legal basis for each purpose; California's knows none. */
export const wantsBases = (law: Law) => law.bases.length > 0;

/** Gives every basis that a purpose rests on, under the laws that apply and want one. */
export function basesOf(activity: Activity, laws: Law[]): string[] {
  const knowing = laws.filter(wantsBases);
  const bases =
    laws.length > 0 ? knowing.map((law) => basisUnder(activity, law)) : Object.values(activity.basis ?? {});
  return [...new Set(bases.filter((basis) => basis !== undefined))];
}

/** Gives the known vendor behind a row, if there is one. */
export const knownVendor = (row: VendorRow, library: Library): Vendor | undefined =>
  row.id !== undefined && Object.hasOwn(library.vendors, row.id) ? library.vendors[row.id] : undefined;

/** Gives where a vendor works with data: as answered, else as its own data says. */
export const countriesOf = (row: VendorRow, library: Library): string[] | undefined =>
  row.countries ?? knownVendor(row, library)?.countries;

/** Gives what protects data at a vendor under a law, or undefined when it was not answered. */
export const safeguardUnder = (row: VendorRow, law: Law) => row.safeguardByLaw?.[law.id] ?? row.safeguard;

/** Tells whether a country lies outside the home of a law that applies. */
export const isOutside = (country: string, laws: Law[]) => laws.some((law) => !law.home.includes(country));
/** Tells whether data may go to a country only under conditions; a law that lets it leave freely sets none. */
export const isAbroad = (country: string, laws: Law[]) =>
  isOutside(
    country,
    laws.filter((law) => law.transfers.free !== true),
  );

/** Tells whether data comes from the person or the device; unanswered, it may. */
export const comesFromPerson = ({ source }: Activity) =>
  !source?.length || source.some((from) => from === "person" || from === "device");

/** Claims of one purpose, which questions of its row may name. */
export function activityClaims(activity: Activity, laws: Law[]): Record<string, boolean> {
  const bases = basesOf(activity, laws);
  return {
    reliesOnConsent: bases.includes("consent"),
    reliesOnInterests: bases.includes("legitimate-interests"),
    reliesOnDuty: bases.includes("legal-obligation"),
    isRequired: activity.required === true,
    isCustomPurpose: activity.purpose === "custom",
    hasCustomData: activity.data?.includes("custom") ?? false,
    comesFromYou: comesFromPerson(activity),
    comesFromOthers:
      activity.source?.some((source) => source === "third-party" || source === "public") ?? false,
  };
}

/** Claims of one vendor, which questions of its row may name. */
export function vendorClaims(row: VendorRow, laws: Law[], library: Library): Record<string, boolean> {
  const goesAbroad = (countriesOf(row, library) ?? []).some((country) => isAbroad(country, laws));
  return {
    isOwnVendor: knownVendor(row, library) === undefined,
    isAbroad: goesAbroad,
    isAbroadForSeveral: goesAbroad && laws.length > 1,
  };
}

/** Gives the data categories that the laws protect specially; while no law is known, all that some law protects. */
export const protectedData = (laws: Law[], library: Library): Set<string> =>
  new Set((laws.length > 0 ? laws : library.laws).flatMap((law) => law.sensitive.ids));

const interests = ["legitimate-interests", "recognised-interests", "public-interest"];

/**
 * Gives the rights to object that a law gives and the answers give rise to. Some laws tie the right to a basis (GDPR
 * 21(1): `onlyFor`), and objecting to marketing arises with marketing.
 */
export function objectionsUnder(law: Law, activities: Activity[], sendsMarketing: boolean): Law["rights"] {
  const restsOnInterests = activities.some((activity) => interests.includes(basisUnder(activity, law) ?? ""));
  return law.rights.filter(
    ({ id, onlyFor }) =>
      (id === "opt-out-marketing" && sendsMarketing) ||
      (id === "objection" && (onlyFor === undefined || restsOnInterests)),
  );
}

/** Gives the bases that a law knows for this business. */
export const basesKnownTo = (law: Law, claims: object) => law.bases.filter(({ when }) => holds(claims, when));
