/** Where each word of the pages stands, and each notion that they hold. */
import { type Language } from "./language";
import { notionTerm, spansIn, tableWords, type Notions } from "./notions";
import { gap, type IndexedPage, type SearchIndex } from "./pages";

/** How much a word weighs by where it stands. */
export const weights = { title: 5, keywords: 3, text: 1 } as const;
const fields = ["title", "keywords", "text"] as const;
/** Weights are kept in steps this small, so that a number of one or two letters can tell them. */
export const step = 0.25;

/** What ranking needs to know. */
export type Postings = {
  /** How many pages there are. */
  count: number;
  /** Word or notion → page by number → weight of its mentions. */
  pages: Map<number, Map<number, number>>;
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
  for (const mentions of postings.pages.values())
    for (const [page, weight] of mentions)
      mentions.set(page, Math.max(step, Math.round(weight / step) * step));
  return postings;
}

const runOf = ({ title, keywords, text }: IndexedPage) => [...title, gap, ...keywords, gap, ...text];

function addMention({ pages }: Postings, term: number, page: number, weight: number): void {
  const mentions = pages.get(term) ?? new Map<number, number>();
  pages.set(term, mentions);
  mentions.set(page, (mentions.get(page) ?? 0) + weight);
}
