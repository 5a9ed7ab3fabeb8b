/** What of before is what of now, and the rows in which a change is told. */
import type { Label, Library, Printable, PrintedFacts, Text } from "~/model";
import { nothing, wordsOf } from "../reader";

export type Line = PrintedFacts["changes"]["better"][number];
/** What of the rows of before and of now is the same thing, by their places; what is gone, and what is new. */
export type Pairs = { kept: { before: number; now: number }[]; gone: number[]; added: number[] };

/** Pairs rows, each with the first free one that is the same. */
export function pairUp<Row>(
  before: readonly Row[],
  now: readonly Row[],
  isSame: (one: Row, other: Row) => boolean,
): Pairs {
  const free = new Set(before.keys());
  const pairs: Pairs = { kept: [], gone: [], added: [] };
  for (const [index, row] of now.entries()) {
    const found = [...free].find((each) => isSame(before[each]!, row));
    if (found === undefined) pairs.added.push(index);
    else {
      free.delete(found);
      pairs.kept.push({ before: found, now: index });
    }
  }
  return { ...pairs, gone: [...free] };
}

const line = (words: string | undefined) => (words ?? "").replaceAll(/\s+/g, " ").trim();
/** Tells whether two texts say the same in some language, or both say nothing: a translation more, or a space, changes nothing. */
export function saysSame(one: Text | undefined, other: Text | undefined): boolean {
  const [words, others] = [one, other].map((text) =>
    (["ar", "en"] as const).map((locale) => line(text?.[locale])),
  );
  const isSilent = (list: string[] | undefined) => list?.every((each) => each === "");
  if (isSilent(words) || isSilent(others)) return isSilent(words) === isSilent(others);
  return words?.some((each, index) => each !== "" && each === others?.[index]) ?? false;
}

const isText = (value: unknown): value is Text =>
  value !== null && typeof value === "object" && ("ar" in value || "en" in value);
/** Tells whether two answers mean the same: lists in any order, texts where no language says something else. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  if (isText(one) && isText(other))
    return (
      saysSame(one, other) &&
      (["ar", "en"] as const).every(
        (locale) =>
          line(one[locale]) === "" || line(other[locale]) === "" || line(one[locale]) === line(other[locale]),
      )
    );
  if (Array.isArray(one) && Array.isArray(other))
    return pairUp(one, other, isSameAnswer).gone.length === 0 && one.length === other.length;
  if (typeof one === "string" && typeof other === "string") return line(one) === line(other);
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object")
    return one === other || (isBlank(one) && isBlank(other));
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameAnswer((one as Answer)[key], (other as Answer)[key]));
}
type Answer = Record<string, unknown>;
/** Tells whether an answer says nothing. */
export const isBlank = (answer: unknown): boolean => answer === undefined || answer === null || answer === "";

/** Gives what was printed of before: its values are of the answers of before, and what was missing then is not told. */
export const asBefore = (list: Printable[]): Printable[] =>
  list.flatMap((fact): Printable[] => {
    if (!("slot" in fact)) return [fact];
    if (fact.slot === "gap") return [];
    return "from" in fact && fact.from.startsWith("/") ? [{ ...fact, from: `before:${fact.from}` }] : [fact];
  });

/** Makes the function that gives a line: what changed, of which things, what was before and what is now. */
export const lineMaker =
  (library: Library) =>
  (id: string, parts: { about?: Printable[]; before?: Printable[]; after?: Printable[] } = {}): Line =>
    lineOf(wordsOf(library.vocabularies.changes[id]), parts);

export function lineOf(
  says: Label = nothing,
  { about = [], before = [], after = [] }: { about?: Printable[]; before?: Printable[]; after?: Printable[] },
): Line {
  const told = asBefore(before);
  return {
    says,
    tellsAbout: about.length > 0,
    about,
    tellsBefore: told.length > 0,
    before: told,
    tellsAfter: after.length > 0,
    after,
  };
}

/** What two lists of ids have that the other has not. An unanswered list of now ends nothing. */
export function difference(before: readonly string[] | undefined, now: readonly string[] | undefined) {
  return {
    added: (now ?? []).filter((id) => !before?.includes(id)),
    gone: now === undefined ? [] : (before ?? []).filter((id) => !now.includes(id)),
  };
}
