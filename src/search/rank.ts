/** Ranking: pages with most of the query's words come first, then those that speak of them most. */
import type { Query, QueryWord } from "./query";
import { gap, type IndexedPage } from "./pages";

/** How much a word weighs by where it stands. */
const weights = { title: 5, keywords: 3, text: 1 } as const;
/** From this strength on a reading is no guess. */
const sure = 0.88;
/** How soon one more mention stops counting. */
const saturation = 1.5;

/** Where a term stands: page by number → weight of its mentions. */
export type Postings = Map<number, Map<number, number>>;

/** Adds one mention to the postings. Mentions in long pages say a little less. */
export function addMention(
  postings: Postings,
  term: number,
  page: number,
  field: keyof typeof weights,
  length: number,
  mean: number,
): void {
  const pages = postings.get(term) ?? new Map<number, number>();
  postings.set(term, pages);
  const weight = weights[field] / (field === "text" ? 0.6 + 0.4 * (length / mean) : 1);
  pages.set(page, (pages.get(page) ?? 0) + weight);
}

type Match = { strength: number; score: number };

/** Scores each page that a word leads to. A rare word says more than one that stands everywhere. */
function scoreWord({ readings }: QueryWord, postings: Postings, pages: number): Map<number, Match> {
  const found = new Map<number, { strength: number; weight: number }>();
  for (const { term, strength } of readings)
    for (const [page, weight] of postings.get(term) ?? []) {
      const known = found.get(page) ?? { strength: 0, weight: 0 };
      found.set(page, {
        strength: Math.max(known.strength, strength),
        weight: known.weight + weight * strength,
      });
    }
  const rarity = Math.log(1 + (pages - found.size + 0.5) / (found.size + 0.5));
  return new Map(
    [...found].map(([page, { strength, weight }]) => [
      page,
      { strength, score: strength ** 2 * (0.2 + rarity) * (weight / (weight + saturation)) },
    ]),
  );
}

/** Tells how many times two words of the query, one after the other, stand so in a page too. */
function neighbours(query: Query, page: IndexedPage, from: number, to: number): number {
  const sets = query.words.slice(from, to).map(({ readings }) => new Set(readings.map(({ term }) => term)));
  const run = [...page.title, gap, ...page.keywords, gap, ...page.text];
  let pairs = 0;
  for (let word = 0; word + 1 < sets.length; word++)
    if (run.some((term, at) => sets[word]?.has(term) && sets[word + 1]?.has(run[at + 1] ?? gap))) pairs++;
  return pairs;
}

/** What is only guessed stands when it explains the whole query, or beside a word that is sure. */
function isGuesswork(words: QueryWord[]): boolean {
  return (
    words.some(({ readings }) => readings.length === 0) &&
    !words.some(({ readings }) => readings.some(({ strength }) => strength >= sure))
  );
}

export type Ranked = { page: number; score: number };

/** Ranks the pages for a query. */
export function rank(query: Query, postings: Postings, pages: IndexedPage[]): Ranked[] {
  const telling = query.words.filter(({ common }) => !common);
  const words = telling.length > 0 ? telling : query.words;
  if (isGuesswork(words)) return [];
  const totals = new Map<number, { covered: number; score: number }>();
  for (const word of words)
    for (const [page, { strength, score }] of scoreWord(word, postings, pages.length)) {
      const total = totals.get(page) ?? { covered: 0, score: 0 };
      totals.set(page, { covered: total.covered + Math.min(1, strength + 0.3), score: total.score + score });
    }
  return [...totals]
    .map(([page, { covered, score }]) => {
      const indexed = pages[page] as IndexedPage;
      const near = words.length > 1 ? neighbours(query, indexed, 0, query.words.length) : 0;
      const whole = query.phrases.filter(
        ({ from, to }) => neighbours(query, indexed, from, to) === to - from - 1,
      ).length;
      return { page, score: 3 * covered + score + 0.5 * near + 10 * whole };
    })
    .sort((one, other) => other.score - one.score || one.page - other.page);
}
