/** Ranking: pages with most of the query's words come first, then those that speak of them most. */
import { weights, type Postings } from "./postings";
import type { Query, QueryWord } from "./query";
import type { Reading } from "./readings";

/** How soon one more mention stops counting. */
const saturation = 1.5;
/** No guess: the word itself with little taken off, or one that the table of synonyms holds as it is. */
const isSure = ({ strength, how }: Reading) => strength >= (how === "synonym" ? 0.8 : 0.88);
/** What each word of the query that a page has is worth, whatever it says of it. */
const perWord = 3;
/** What a word is worth besides where the page's title has it. */
const perTitleWord = 1.5;
const perNeighbours = 0.2;
const perPhrase = 10;

type Match = { strength: number; score: number };
export type Ranked = { page: number; score: number };

/** Scores each page that a word leads to. A rare word says more than one that stands everywhere. */
function scoreWord({ readings }: QueryWord, { pages, count }: Postings): Map<number, Match> {
  const found = new Map<number, { strength: number; weight: number; title: number }>();
  for (const { term, strength } of readings)
    for (const [page, weight] of pages.get(term) ?? []) {
      const known = found.get(page) ?? { strength: 0, weight: 0, title: 0 };
      found.set(page, {
        strength: Math.max(known.strength, strength),
        weight: known.weight + weight * strength,
        title: Math.max(known.title, weight >= weights.title ? strength : 0),
      });
    }
  const rarity = Math.log(1 + (count - found.size + 0.5) / (found.size + 0.5));
  return new Map(
    [...found].map(([page, { strength, weight, title }]) => [
      page,
      {
        strength,
        score: perTitleWord * title + strength ** 2 * (0.2 + rarity) * (weight / (weight + saturation)),
      },
    ]),
  );
}

/** What is only guessed stands when it explains the whole query, or beside a word that is sure. */
function isGuesswork(words: QueryWord[]): boolean {
  return (
    words.some(({ readings }) => readings.length === 0) &&
    !words.some(({ readings }) => readings.some(isSure))
  );
}

/** Counts the pairs of words, one after the other in the query, that stand so in a page too. */
function neighbours(words: ReadonlySet<number>[], run: number[]): number {
  let pairs = 0;
  for (const [at, word] of words.slice(0, -1).entries()) {
    const next = words[at + 1];
    if (run.some((term, place) => word.has(term) && next?.has(run[place + 1] ?? -1))) pairs++;
  }
  return pairs;
}

const isTelling = ({ common }: QueryWord) => !common;
/** Gives the words that tell what a query is about. Common words count only where there are no others. */
export const tellingWords = (words: QueryWord[]) => (words.some(isTelling) ? words.filter(isTelling) : words);

/** Ranks the pages for a query, word by word. */
export function rank({ words }: Query, postings: Postings): Ranked[] {
  const counted = tellingWords(words);
  if (isGuesswork(counted)) return [];
  const totals = new Map<number, number>();
  for (const word of counted)
    for (const [page, { strength, score }] of scoreWord(word, postings))
      totals.set(page, (totals.get(page) ?? 0) + perWord * Math.min(1, strength + 0.3) + score);
  return sorted([...totals].map(([page, score]) => ({ page, score })));
}

const sorted = (pages: Ranked[]) =>
  pages.sort((one, other) => other.score - one.score || one.page - other.page);

/** How many of the first pages are looked into for the order of the query's words. */
export const looked = 12;

/** Tells whether the order of words can change the order of pages. */
export const hasOrder = ({ words, phrases }: Query) => phrases.length > 0 || tellingWords(words).length > 1;

/** Looks into the first pages: words that follow one another there as in the query lift a page, quoted ones most. */
export function rankByOrder(
  query: Query,
  ranked: Ranked[],
  runOf: (page: number) => number[] | undefined,
): Ranked[] {
  if (!hasOrder(query)) return ranked;
  const sets = (words: QueryWord[]) => words.map(({ readings }) => new Set(readings.map(({ term }) => term)));
  const [all, telling] = [sets(query.words), sets(tellingWords(query.words))];
  const first = ranked.slice(0, looked).map(({ page, score }) => {
    const run = runOf(page) ?? [];
    const whole = query.phrases.filter(
      ({ from, to }) => neighbours(all.slice(from, to), run) === to - from - 1,
    ).length;
    return { page, score: score + perNeighbours * neighbours(telling, run) + perPhrase * whole };
  });
  return [...sorted(first), ...ranked.slice(looked)];
}
