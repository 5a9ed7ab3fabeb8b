/**
 * Notions: words and phrases that readers use for one another. A page that holds one of them holds the notion; a query that
 * holds another finds it. So phrases work on both sides, in any form of their words.
 */
import { wordsOf } from "./fold";
import { formsOf, type Language } from "./language";

/** Forms further away than this are not the word that the table means. */
const near = 1;

/** Notions are numbered among words, below all of them. */
export const notionTerm = (notion: number) => -2 - notion;
/** Gives back the notion of such a number, or undefined for a word's. */
export const notionOf = (term: number) => (term <= -2 ? -2 - term : undefined);

type Member = { notion: number; words: number[] };
/** The table of synonyms made ready, and which of them the pages hold. */
export type Notions = {
  count: number;
  /** Form → the table's words that have it. */
  words: Map<string, { word: number; cost: number }[]>;
  /** First word of a member → members. */
  members: Map<number, Member[]>;
  /** Members of one word: they too may be begun or mistyped. */
  singles: { text: string; notion: number }[];
  /** Notions that the pages hold. */
  present: Set<number>;
};
/** Words from `from` up to `to` that express a notion. */
export type Span = { notion: number; from: number; to: number; cost: number };

/** Makes the table of synonyms ready. */
export function createNotions(language: Language): Notions {
  const notions: Notions = {
    count: language.tables.synonyms.length,
    words: new Map(),
    members: new Map(),
    singles: [],
    present: new Set(),
  };
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const word = numbers.size;
    numbers.set(text, word);
    for (const { form, cost } of formsOf(text, language))
      if (cost <= near) notions.words.set(form, [...(notions.words.get(form) ?? []), { word, cost }]);
    return word;
  };
  for (const [notion, group] of language.tables.synonyms.entries())
    for (const text of group) {
      const texts = wordsOf(text, language.tables);
      if (texts.length === 1) notions.singles.push({ text: texts[0] ?? "", notion });
      const words = texts.map(numberOf);
      const [first] = words;
      if (first !== undefined)
        notions.members.set(first, [...(notions.members.get(first) ?? []), { notion, words }]);
    }
  return notions;
}

/** Gives the table's words that a word may be a form of, each with what that costs. */
export function tableWords(word: string, notions: Notions, language: Language): Map<number, number> {
  const found = new Map<number, number>();
  for (const { form, cost } of formsOf(word, language))
    for (const known of notions.words.get(form) ?? []) {
      const sum = cost + known.cost;
      if (sum <= near && sum < (found.get(known.word) ?? Infinity)) found.set(known.word, sum);
    }
  return found;
}

/** Finds the notions in a run of words, each given as the table's words that it may be. */
export function spansIn(words: ReadonlyMap<number, number>[], { members }: Notions): Span[] {
  return words.flatMap((starts, from) =>
    [...starts.keys()].flatMap((start) =>
      (members.get(start) ?? [])
        .filter((member) => member.words.every((word, index) => words[from + index]?.has(word)))
        .map((member) => ({
          notion: member.notion,
          from,
          to: from + member.words.length,
          cost: Math.max(...member.words.map((word, index) => words[from + index]?.get(word) ?? 0)),
        })),
    ),
  );
}
