/** Laws that do not apply yet, although the answers touch them: each with the finding that tells so. */
import type { Answers, Law, Library, Pointer } from "~/model";
import { countriesOf } from "../rows";
import { possibleLaws, setAside } from "../scope";

type Touched = { law: Law; id: string; question: Pointer };

/** Laws that cover data wherever it is kept in their country, where some is. */
function lawsOfPlaces(answers: Answers, library: Library): Touched[] {
  const stored = answers.storage?.countries ?? [];
  const places = new Set([
    ...stored,
    ...(answers.vendors ?? []).flatMap((row) => countriesOf(row, library) ?? []),
  ]);
  return library.laws
    .filter((law) => law.home.some((country) => places.has(country)))
    .map((law) => ({ law, id: "stored-in-country-of-law", question: "/laws/add" }));
}

/** Gives the laws that neither apply nor were set aside, and that the answers touch all the same. */
export function lawsElsewhere(answers: Answers, applicable: Law[], library: Library): Touched[] {
  const removed = setAside(answers);
  const zone = answers.organisation?.zone ?? undefined;
  // A zone whose own rules the catalogue does not hold: it is named by the law that it is taken out of.
  const unknownZone = library.laws
    .filter(({ applies }) => zone !== undefined && !applies.some(({ zones }) => zones?.includes(zone)))
    .filter(({ applies }) => applies.some(({ exceptZones }) => exceptZones?.includes(zone ?? "")))
    .map((law) => ({ law, id: "zone-law-not-known", question: "/organisation/zone" }));
  const possible = possibleLaws(answers, library.laws).map(({ law }) => ({
    law,
    id: "law-may-reach",
    question: "/laws/add",
  }));
  return [...lawsOfPlaces(answers, library), ...possible, ...unknownZone].filter(
    ({ law, id }) => id in law.findings && !applicable.includes(law) && !removed.has(law.id),
  );
}
