/** Ranking: pages with most of the query's words come first, then those that speak of them most. */
import { weights, type Postings } from "./postings";
import type { Query, QueryWord } from "./query";
import type { Reading } from "./readings";

/** How soon one more mention stops counting. */
const saturation = 1.5;
/** No guess: the word itself with little taken off, or one that the table of synonyms holds as it is. */
const isSure = ({ strength, how }: Reading) => strength >= (how === "synonym" ? 0.8 : 0.88);
/** What each word of the query that a page has is worth, whatever it says of it. */
const perWord = 2;
/** The share of it that a page has for a mere mention; a word that weighs as one in a page of middle length has all of it. */
const forMention = 0.3;
/** What a word is worth besides where the page's title has it. */
const perTitleWord = 2;
const perPhrase = 10;

type Match = { worth: number; score: number };
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
        worth: perWord * Math.min(1, strength + 0.3) * Math.min(1, forMention + (1 - forMention) * weight),
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

/** Tells whether words stand in a page one after the other. */
const holds = (words: ReadonlySet<number>[], run: number[]) =>
  run.some((_, place) => words.every((word, at) => word.has(run[place + at] ?? NaN)));

const isTelling = ({ common }: QueryWord) => !common;
/** Gives the words that tell what a query is about. Common words count only where there are no others. */
export const tellingWords = (words: QueryWord[]) => (words.some(isTelling) ? words.filter(isTelling) : words);

/** Ranks the pages for a query, word by word. */
export function rank({ words }: Query, postings: Postings): Ranked[] {
  const counted = tellingWords(words);
  if (isGuesswork(counted)) return [];
  const totals = new Map<number, number>();
  for (const word of counted)
    for (const [page, { worth, score }] of scoreWord(word, postings))
      totals.set(page, (totals.get(page) ?? 0) + worth + score);
  return sorted([...totals].map(([page, score]) => ({ page, score })));
}

const sorted = (pages: Ranked[]) =>
  pages.sort((one, other) => other.score - one.score || one.page - other.page);

/** How many of the first pages are looked into for phrases. */
export const looked = 20;

/** Looks into the first pages where words of the query stood in quotation marks: a page that has them so, one after the other, is lifted. */
export function rankPhrases(
  { words, phrases }: Query,
  ranked: Ranked[],
  runOf: (page: number) => number[] | undefined,
): Ranked[] {
  if (phrases.length === 0) return ranked;
  const terms = words.map(({ readings }) => new Set(readings.map(({ term }) => term)));
  const first = ranked.slice(0, looked).map(({ page, score }) => {
    const run = runOf(page) ?? [];
    const whole = phrases.filter(({ from, to }) => holds(terms.slice(from, to), run)).length;
    return { page, score: score + perPhrase * whole };
  });
  return [...sorted(first), ...ranked.slice(looked)];
}
