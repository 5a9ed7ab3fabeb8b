/** Where each word of the pages stands, and each notion that they hold. */
import { isCommon, type Language } from "./language";
import { notionTerm, spansIn, tableWords, type Notions } from "./notions";
import { gap, type IndexedPage, type SearchIndex } from "./pages";

/** How much a word weighs by where it stands. */
export const weights = { title: 5, keywords: 3, text: 1 } as const;
const fields = ["title", "keywords", "text"] as const;
/** Weights are kept in steps this small, so that a number of one or two letters can tell them. */
export const step = 0.25;

/** A name of a page: its title or a keyword. `number` is its place among them; `length` says how many words it has. */
export type Name = { number: number; length: number };
/** The number of the title among the names of its page. */
export const titleName = 0;
/** What a common word is in a name, beside a word that tells something. Lengths are kept in steps of it. */
export const commonPart = 0.25;
/** Names are told apart up to this length: hardly a query is longer. */
const longestName = 31 * commonPart;

/** What ranking needs to know. */
export type Postings = {
  /** How many pages there are. */
  count: number;
  /** Word or notion → page by number → weight of its mentions. */
  pages: Map<number, Map<number, number>>;
  /** Word or notion → page by number → the names of the page that it stands in. */
  names: Map<number, Map<number, Name[]>>;
};
/** What a whole index tells besides. */
export type AllPostings = Postings & {
  /** All words of each page in their order. */
  runs: number[][];
  /** Notion → the words that express it in the pages. */
  expressions: Map<number, Set<number>>;
};

/** Gathers the mentions of words and notions; tells `notions` which of them the pages hold. */
export function createPostings(
  { terms, pages }: SearchIndex,
  notions: Notions,
  language: Language,
): AllPostings {
  const postings: AllPostings = {
    count: pages.length,
    pages: new Map(),
    names: new Map(),
    runs: pages.map(runOf),
    expressions: new Map(),
  };
  const known = terms.map((word) => tableWords(word, notions, language));
  const mean = pages.reduce((sum, { text }) => sum + text.length, 0) / (pages.length || 1) || 1;
  for (const [number, page] of pages.entries())
    for (const field of fields) {
      // A mention in a long page says less of it.
      const weight = weights[field] / (field === "text" ? 0.3 + 0.7 * (page.text.length / mean) : 1);
      for (const term of page[field]) if (term !== gap) addMention(postings, term, number, weight);
      const words = page[field].map((term) => known[term] ?? new Map<number, number>());
      for (const { notion, from, to } of spansIn(words, notions)) {
        notions.present.add(notion);
        addMention(postings, notionTerm(notion), number, weight);
        const expressions = postings.expressions.get(notion) ?? new Set();
        postings.expressions.set(notion, expressions);
        for (const term of page[field].slice(from, to)) expressions.add(term);
      }
    }
  for (const [number, page] of pages.entries())
    for (const { words, ...name } of namesOf(page, (term) => isCommon(terms[term] ?? "", language))) {
      const read = words.map((term) => known[term] ?? new Map<number, number>());
      const expressed = spansIn(read, notions).map(({ notion }) => notionTerm(notion));
      for (const term of new Set([...words, ...expressed])) addName(postings, term, number, name);
    }
  for (const mentions of postings.pages.values())
    for (const [page, weight] of mentions)
      mentions.set(page, Math.max(step, Math.round(weight / step) * step));
  return postings;
}

const runOf = ({ title, keywords, text }: IndexedPage) => [...title, gap, ...keywords, gap, ...text];

/** Gives the names of a page, each with its words. */
function namesOf(
  { title, keywords }: IndexedPage,
  common: (term: number) => boolean,
): (Name & { words: number[] })[] {
  return [title, ...split(keywords)].map((words, number) => {
    const length = words.reduce((sum, term) => sum + (common(term) ? commonPart : 1), 0);
    return { number, length: Math.min(length, longestName), words };
  });
}

/** Gives the passages that gaps end. */
function split(words: number[]): number[][] {
  const ends = words.flatMap((term, at) => (term === gap ? [at] : []));
  return ends.map((end, index) => words.slice((ends[index - 1] ?? -1) + 1, end));
}

function addName({ names }: Postings, term: number, page: number, name: Name): void {
  const pages = names.get(term) ?? new Map<number, Name[]>();
  names.set(term, pages);
  pages.set(page, [...(pages.get(page) ?? []), name]);
}

function addMention({ pages }: Postings, term: number, page: number, weight: number): void {
  const mentions = pages.get(term) ?? new Map<number, number>();
  pages.set(term, mentions);
  mentions.set(page, (mentions.get(page) ?? 0) + weight);
}
