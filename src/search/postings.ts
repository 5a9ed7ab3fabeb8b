/** Where each word of the pages stands, and each notion that they hold. */
import { type Language } from "./language";
import { spansIn, tableWords, type Notions } from "./notions";
import { gap, type IndexedPage, type SearchIndex } from "./pages";

/** How much a word weighs by where it stands. */
export const weights = { title: 5, keywords: 3, text: 1 } as const;
const fields = ["title", "keywords", "text"] as const;

export type Postings = {
  /** Word or notion (numbered after the words) → page by number → weight of its mentions. */
  pages: Map<number, Map<number, number>>;
  /** All words of each page in their order. */
  runs: number[][];
  /** Page and notion → the words that express it there. */
  expressions: Map<string, Set<number>>;
};

const keyOf = (page: number, notion: number) => `${page} ${notion}`;

/** Gathers the mentions of words and notions; tells `notions` which of them the pages hold. */
export function createPostings(
  { terms, pages }: SearchIndex,
  notions: Notions,
  language: Language,
): Postings {
  const postings: Postings = { pages: new Map(), runs: pages.map(runOf), expressions: new Map() };
  const known = terms.map((word) => tableWords(word, notions, language));
  const mean = pages.reduce((sum, { text }) => sum + text.length, 0) / (pages.length || 1) || 1;
  for (const [number, page] of pages.entries())
    for (const field of fields) {
      // A mention in a long page says a little less.
      const weight = weights[field] / (field === "text" ? 0.6 + 0.4 * (page.text.length / mean) : 1);
      for (const term of page[field]) if (term !== gap) addMention(postings, term, number, weight);
      const words = page[field].map((term) => known[term] ?? new Map<number, number>());
      for (const { notion, from, to } of spansIn(words, notions)) {
        notions.present.add(notion);
        addMention(postings, terms.length + notion, number, weight);
        const expressions = postings.expressions.get(keyOf(number, notion)) ?? new Set();
        postings.expressions.set(keyOf(number, notion), expressions);
        for (const term of page[field].slice(from, to)) expressions.add(term);
      }
    }
  return postings;
}

const runOf = ({ title, keywords, text }: IndexedPage) => [...title, gap, ...keywords, gap, ...text];

function addMention({ pages }: Postings, term: number, page: number, weight: number): void {
  const mentions = pages.get(term) ?? new Map<number, number>();
  pages.set(term, mentions);
  mentions.set(page, (mentions.get(page) ?? 0) + weight);
}

/** Gives the words by which a page mentions a word or a notion. */
export function mentionsOf(term: number, page: number, postings: Postings, terms: string[]): string[] {
  if (!postings.pages.get(term)?.has(page)) return [];
  const words =
    term < terms.length ? [term] : (postings.expressions.get(keyOf(page, term - terms.length)) ?? []);
  return [...words].map((word) => terms[word] ?? "");
}
