/** Laws that do not apply yet, although the answers touch them. */
import type { Answers, Law, Library } from "~/model";
import { countriesOf } from "../rows";

/** Gives the laws that cover data wherever it is kept in their country, where some is, and that neither apply nor were taken away. */
export function lawsOfPlaces(answers: Answers, applicable: Law[], library: Library): Law[] {
  const stored = answers.storage?.countries ?? [];
  const places = new Set([
    ...stored,
    ...(answers.vendors ?? []).flatMap((row) => countriesOf(row, library) ?? []),
  ]);
  const isRemoved = (law: Law) =>
    answers.laws?.remove?.some((entry) => entry.law === law.id && entry.reason?.trim()) ?? false;
  return library.laws.filter(
    (law) =>
      "stored-in-country-of-law" in law.findings &&
      !applicable.includes(law) &&
      !isRemoved(law) &&
      law.home.some((country) => places.has(country)),
  );
}
