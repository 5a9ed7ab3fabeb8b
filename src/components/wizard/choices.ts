import { library } from "~/library";
import type { Field, Locale } from "~/model";
import { formatValue } from "~/text/values";

export type Choice = { value: string; name: string };

/** Lengths of time that businesses often name. */
const usualDurations = [
  "P1D",
  "P7D",
  "P14D",
  "P30D",
  "P60D",
  "P90D",
  "P6M",
  "P1Y",
  "P2Y",
  "P3Y",
  "P5Y",
  "P10Y",
];

/** Gives what can be chosen for a question, in a language. */
export function choicesFor(field: Field, locale: Locale): Choice[] {
  if (field.type === "law" || field.type === "laws")
    return library.laws.map((law) => ({ value: law.id, name: law.short[locale] }));
  if (field.type === "duration")
    return usualDurations.map((value) => ({
      value,
      name: formatValue("duration", value, { locale, hijri: false, digits: "latn" }),
    }));
  if (field.vocabulary === "vendors") {
    const compare = new Intl.Collator(locale).compare;
    const vendors = Object.values(library.vendors).map(({ id, name }) => ({ value: id, name: name[locale] }));
    return vendors.toSorted((one, other) => compare(one.name, other.name));
  }
  if (field.vocabulary === undefined) return [];
  return Object.entries(library.vocabularies[field.vocabulary]).map(([value, entry]) => ({
    value,
    name: entry[locale],
  }));
}

/** Tells whether few enough can be chosen to show them all at once. One of them stays chosen, so leaving it out must be no answer. */
export const showsAll = (field: Field, choices: Choice[]) =>
  field.type === "yes-no" ||
  (field.type === "one-of" && !field.optional && choices.length <= 5 && field.vocabulary !== "vendors");

/** Tells whether a question has several controls, so that they need a common name. */
export function isGroup(field: Field, choices: Choice[]): boolean {
  return (
    ["text", "long-text", "many-of", "countries", "laws", "vendor-ids", "bases", "by-law", "list"].includes(
      field.type,
    ) || showsAll(field, choices)
  );
}
