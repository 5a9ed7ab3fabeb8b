/** The countries of the world, named in a language by `Intl`, as in the documents. */
import { isCountry, type Locale } from "~/model";

/** Countries that are offered first: the Arab ones, then those that their businesses often serve. */
export const usualCountries = [
  "SA",
  "AE",
  "KW",
  "QA",
  "BH",
  "OM",
  "EG",
  "JO",
  "LB",
  "IQ",
  "MA",
  "TN",
  "DZ",
  "TR",
  "DE",
  "FR",
  "GB",
  "US",
];
/** Codes that Intl names although they are no country's own. */
const reserved = new Set(["AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);

export type Country = { code: string; name: string };

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const isCurrent = (code: string) =>
  isCountry(code) && !reserved.has(code) && new Intl.Locale(`und-${code}`).region === code;
const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCurrent);

/** Gives the countries named in a language: the usual ones in our order, all others in the language's order. */
export function countriesIn(locale: Locale): { usual: Country[]; others: Country[] } {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const named = (code: string) => ({ code, name: names.of(code) ?? code });
  const compare = new Intl.Collator(locale).compare;
  const others = codes.filter((code) => !usualCountries.includes(code)).map(named);
  return {
    usual: usualCountries.map(named),
    others: others.toSorted((one, other) => compare(one.name, other.name)),
  };
}
