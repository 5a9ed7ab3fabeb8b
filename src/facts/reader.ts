import {
  holds,
  patternOf,
  pointerOf,
  questionsByPath,
  valueAt,
  type Claims,
  type Entry,
  type Gap,
  type Label,
  type Law,
  type Library,
  type Pointer,
  type Printable,
  type Slot,
  type Value,
  type VocabularyName,
} from "~/model";
import type { Visible } from "./visibility";

export const value = (kind: Value["kind"], data: Value["value"], from: Pointer): Value => ({
  slot: "value",
  kind,
  value: data,
  from,
});
export const gap = (path: string): Gap => ({ slot: "gap", asks: pointerOf(path) });
export const cite = (law: Law, art: string | undefined): Slot => ({
  slot: "cite",
  law: law.id,
  art: art ?? "",
});
/** What stands where nothing is to be printed; the boolean beside it says so. */
export const nothing: Label = { ar: "", en: "" };

/** Gives the words of an entry for a document. */
export const wordsOf = (entry: Entry | undefined): Label => {
  const { ar, en } = entry?.says ?? entry ?? nothing;
  return { ar, en };
};

/**
 * Gives an entry's own name, within a sentence: the form's words, for papers that do not speak to the people whose data it is.
 */
export const nameOf = (entry: Entry | undefined): Label => {
  const { ar, en } = entry ?? nothing;
  return { ar, en: en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) };
};

/** A gap where an answer is missing, else nothing: a gap that is not shown would be a lie about what is missing. */
export const gapIf = (isMissing: boolean, path: string): Printable => (isMissing ? gap(path) : nothing);

/** Reads the answers that count, and knows for each place whether a missing answer is a gap. */
export type Reader = ReturnType<typeof makeReader>;

/**
 * Makes the reader of the answers. A gap appears only where a question is asked, is not optional, and has no answer.
 */
export function makeReader({ visible, counted }: Visible, library: Library, laws: Law[], claims: Claims) {
  const questions = questionsByPath(library.steps);
  // What some law asks of this business, by its answers: an answer that nobody asks for leaves no gap.
  const items = new Set(
    laws.flatMap((law) => law.notice.filter((row) => holds(claims, row.when)).map(({ item }) => item)),
  );
  const isAskedFor = (item: string) =>
    laws.length === 0 || library.vocabularies["notice-items"][item]?.always === true || items.has(item);
  const asked = (path: string) => {
    const { asks = [], optional = false, neededFor = [] } = questions.get(patternOf(path)) ?? {};
    const isNeeded = () =>
      laws.some((law) =>
        law.notice.some(
          ({ item, duty, when }) => neededFor.includes(item) && duty !== "guideline" && holds(claims, when),
        ),
      );
    return visible.has(path) && asks.some(isAskedFor) && (!optional || isNeeded());
  };
  const get = (path: string): unknown => valueAt(counted, path);

  /** The value at a path, or a gap where it is missing and asked for, or null where nothing is to be said. */
  const slot = (path: string, kind: Value["kind"]): Slot | null => {
    const answer = get(path);
    if (answer !== undefined && answer !== null && answer !== "") return value(kind, answer, pointerOf(path));
    return asked(path) ? gap(path) : null;
  };
  /** Words of ours for the id answered at a path; else as `slot`. */
  const named = (path: string, vocabulary: VocabularyName): Printable | null => {
    const id = get(path);
    if (typeof id === "string" && id !== "") return wordsOf(library.vocabularies[vocabulary][id]);
    return asked(path) ? gap(path) : null;
  };
  /** Words of ours for each id answered at a path; a single gap where none was answered and it is asked for. */
  const namedAll = (path: string, vocabulary: VocabularyName): Printable[] => {
    const ids = get(path);
    if (Array.isArray(ids) && ids.length > 0)
      return ids.map((id: string) => wordsOf(library.vocabularies[vocabulary][id]));
    return asked(path) ? [gap(path)] : [];
  };
  /** Countries answered at a path; a single gap where none was answered and it is asked for. */
  const countries = (path: string): Printable[] => {
    const codes = get(path);
    if (Array.isArray(codes) && codes.length > 0)
      return codes.map((code: string) => value("country", code, pointerOf(path)));
    return asked(path) ? [gap(path)] : [];
  };
  return { library, laws, counted, asked, get, slot, named, namedAll, countries };
}

/** Gives things each once, by their content: the same words typed in two places are the same. */
export function unique<T>(things: T[]): T[] {
  const content = (thing: T) =>
    JSON.stringify(thing, (key, part: unknown) => (key === "from" ? undefined : part));
  return [...new Map(things.map((thing) => [content(thing), thing])).values()];
}
