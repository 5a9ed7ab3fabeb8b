/** One law's look at the answers: what its rules need to know, worked out once. */
import type { Activity, Answers, Claims, Law, Library, Pointer } from "~/model";
import { basisUnder, countriesOf, isAbroad, knownVendor, safeguardUnder, type VendorRow } from "../rows";
import type { Applicable } from "../scope";

type Found<Row> = Row & { at: Pointer };
export type SeenActivity = Found<Activity> & {
  /** Under this law; missing while not answered. */
  basisHere: string | undefined;
  /** Needs data that this law protects specially. */
  isSensitive: boolean;
  /** The channel of marketing that the purpose stands for, if it does. */
  channel: string | undefined;
};
export type SeenVendor = Found<VendorRow> & {
  /** Purposes that name it as a recipient. */
  receives: SeenActivity[];
};
export type Look = {
  answers: Answers;
  claims: Claims;
  law: Law;
  established: boolean;
  /** The law applies because of the people whom the business serves. */
  byAudience: boolean;
  activities: SeenActivity[];
  vendors: SeenVendor[];
  /** The vendors that work with data outside the home of this law. */
  abroad: SeenVendor[];
};
/** Gives the question that mends each fault it finds; none where all is well. */
export type Rule = (look: Look) => Pointer[];
export type Rules = Record<string, Rule>;

/** Looks at the answers with the eyes of one law. */
export function lookAt(
  { law, established, byAudience }: Applicable,
  answers: Answers,
  claims: Claims,
  library: Library,
): Look {
  const activities = (answers.activities ?? []).map((row, index) => ({
    ...row,
    at: `/activities/${index}`,
    basisHere: basisUnder(row, law),
    // What a law leaves outside its reach, its rules on sensitive data do not touch.
    isSensitive:
      (row.data?.some((id) => law.sensitive.ids.includes(id)) ?? false) &&
      !law.bases.some(({ id, excluded }) => excluded === true && id === basisUnder(row, law)),
    channel: library.vocabularies.purposes[row.purpose ?? ""]?.marketing,
  }));
  const vendors = (answers.vendors ?? []).map((row, index) => ({
    ...row,
    at: `/vendors/${index}`,
    role: row.role ?? knownVendor(row, library)?.role,
    countries: countriesOf(row, library),
    safeguard: safeguardUnder(row, law),
    receives: activities.filter(({ recipients }) => row.id !== undefined && recipients?.includes(row.id)),
  }));
  const abroad = vendors.filter(({ countries }) => countries?.some((country) => isAbroad(country, [law])));
  return { answers, claims, law, established, byAudience, activities, vendors, abroad };
}

/** Gives the questions of all places outside the home of the law that data reaches, the business's own storage among them. */
export function placesAbroad({ answers, abroad, law }: Look): Pointer[] {
  const own =
    answers.storage?.countries?.some(
      (country) => isAbroad(country, [law]) && !law.around?.includes(country),
    ) ?? false;
  return [...abroad.map(({ at }) => `${at}/countries`), ...(own ? ["/storage/countries"] : [])];
}

/** Tells whether the business holds a number of this law's authority that covers something (vocabulary/number-kinds). */
export const holdsNumber = ({ answers, law }: Look, kind: string): boolean =>
  answers.organisation?.authorityNumbers?.some(
    ({ law: id, number, covers = [] }) =>
      id === law.id && Boolean(number?.trim()) && (covers.length === 0 || covers.includes(kind)),
  ) ?? false;

/** Gives the rule that finds a fault in each purpose of which the test is true; `field` is the answer that mends it. */
export const inActivities =
  (field: string, test: (activity: SeenActivity, look: Look) => boolean): Rule =>
  (look) =>
    look.activities.filter((activity) => test(activity, look)).map(({ at }) => `${at}/${field}`);

/** Gives the rule that finds a fault at one question when the test is true. */
export const once =
  (question: Pointer, test: (look: Look) => boolean): Rule =>
  (look) =>
    test(look) ? [question] : [];
