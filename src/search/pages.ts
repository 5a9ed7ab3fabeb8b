/** Pages as the search reads them, and the index: a plain value that can be written to a file and read in a browser. */
import { wordsOf } from "./fold";
import type { Tables } from "./tables";

/** A page: what a reader sees of it, and words that it should also be found by (synonyms, dialect, names). */
export type Page = { id: string; title: string; text: string; keywords?: string[] };

export type IndexedPage = { id: string; title: number[]; keywords: number[]; text: number[] };
/** Each word once, and each page as the numbers of its words, in their order. */
export type SearchIndex = { terms: string[]; pages: IndexedPage[] };

/** Stands between passages that do not follow one another. */
export const gap = -1;

/** Makes the index of pages. */
export function buildIndex(pages: Page[], tables: Tables): SearchIndex {
  const numbers = new Map<string, number>();
  const numbersIn = (text: string) =>
    wordsOf(text, tables).map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const indexed = pages.map(({ id, title, text, keywords = [] }) => ({
    id,
    title: numbersIn(title),
    keywords: keywords.flatMap((keyword) => [...numbersIn(keyword), gap]),
    text: numbersIn(text),
  }));
  return { terms: [...numbers.keys()], pages: indexed };
}
