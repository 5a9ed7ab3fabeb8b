/** Pages as the search reads them, and the index: a plain value. */
import { plain, tokensOf } from "./fold";
import type { Tables } from "./tables";

/** A part of a page: the fragment of its address, where it has one, its heading and its words. */
export type Section = { anchor?: string; title?: string; text: string };
/**
 * A page: what a reader sees of it, words that it should also be found by (synonyms, dialect, names), and what it is about,
 * for filters: name of a facet → ids. `sections` are the text again, part by part, for a site that shows passages.
 */
export type Page = {
  id: string;
  title: string;
  text: string;
  keywords?: string[];
  sections?: Section[];
  facets?: Record<string, string[]>;
};

/** A page as the numbers of its words; `gap` stands behind each keyword. */
export type IndexedPage = { id: string; title: number[]; keywords: number[]; text: number[] };
/** Each word once, folded and as the pages write it most, and each page as the numbers of its words, in their order. */
export type SearchIndex = { terms: string[]; written: string[]; pages: IndexedPage[] };

/** Stands between passages that do not follow one another. */
export const gap = -1;

/** Makes the index of pages. */
export function buildIndex(pages: Page[], tables: Tables): SearchIndex {
  const numbers = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  const known = new Map<string, string[]>();
  const numbersIn = (text: string) =>
    tokensOf(text, tables, known).flatMap(({ written, words }) =>
      words.map((word) => {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        const spelling = words.length === 1 ? plain(written) : word;
        const counts = (spellings[number] ??= new Map<string, number>());
        counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
        return number;
      }),
    );
  const headings = ownHeadings(pages);
  const indexed = pages.map(({ id, title, text, keywords = [] }, page) => ({
    id,
    title: numbersIn(title),
    keywords: [...keywords, ...(headings[page] ?? [])].flatMap((keyword) => [...numbersIn(keyword), gap]),
    text: numbersIn(text),
  }));
  const commonest = (counts: Map<string, number>) =>
    [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  return { terms: [...numbers.keys()], written: spellings.map(commonest), pages: indexed };
}

/** Gives the headings that only one page has: they name what it alone is about, as keywords do. */
function ownHeadings(pages: Page[]): string[][] {
  const all = pages.map(({ sections = [] }) => [
    ...new Set(sections.flatMap(({ title }) => (title === undefined ? [] : [title]))),
  ]);
  const counts = new Map<string, number>();
  for (const heading of all.flat()) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return all.map((headings) => headings.filter((heading) => counts.get(heading) === 1));
}
