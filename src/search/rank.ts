/**
 * Ranking: pages with most of the query's words come first, then those that are called so, then those that speak of them most.
 * The numbers were chosen in coarse steps by the queries of tests/unit/search/fixtures, those kept aside left out.
 */
import { commonPart, titleName, weights, type Name, type Postings } from "./postings";
import type { Query, QueryWord } from "./query";
import type { Reading } from "./readings";

/** How soon one more mention stops counting. */
const saturation = 1.5;
/** No guess: the word itself with little taken off, or one that the table of synonyms holds as it is. */
const isSure = ({ strength, how }: Reading) => strength >= (how === "synonym" ? 0.8 : 0.88);
/** What each word of the query that a page has is worth, whatever it says of it. */
const perWord = 3;
/** The share of it that a page has for a mere mention; a word that weighs as one in a page of middle length has all of it. */
const forMention = 0.15;
/** What a word is worth besides where the page is called by it often, and what its rarity adds where the title has it. */
const perTitleWord = 2;
const perRareTitleWord = 0.2;
/** What it is worth that a page has the whole query. */
const perWhole = 0.3;
/** What a name of a page is worth where it is the query; each further name counts half as much as the one before. */
const perName = 2;
const perFurtherName = 0.5;
const perPhrase = 10;

/** `said` is how much of what the query says the word stands for in the page. */
type Match = { worth: number; said: number };
export type Ranked = { page: number; score: number };

const rarityIn = (pages: number, count: number) => Math.log(1 + (count - pages + 0.5) / (pages + 0.5));
/** What even a word that stands everywhere says. */
const saidByAny = 0.2;
/** A guess counts the less the less sure it is, and rarity a little less than it grows. */
const doubt = 2.5;
const dampening = 0.75;
/** A word that is understood well enough counts as found. */
const certain = (strength: number) => Math.min(1, strength + 0.5);

/** Scores each page that a word leads to. A rare word says more than one that stands everywhere; `says` is how much. */
function scoreWord({ readings }: QueryWord, { pages, names, count }: Postings) {
  const found = new Map<number, { strength: number; weight: number; often: number; title: number }>();
  for (const { term, strength } of readings)
    for (const [page, weight] of pages.get(term) ?? []) {
      const known = found.get(page) ?? { strength: 0, weight: 0, often: 0, title: 0 };
      const isTitle =
        names
          .get(term)
          ?.get(page)
          ?.some(({ number }) => number === titleName) ?? false;
      found.set(page, {
        strength: Math.max(known.strength, strength),
        weight: known.weight + weight * strength,
        often: Math.max(known.often, weight >= weights.title ? strength : 0),
        title: Math.max(known.title, isTitle ? strength : 0),
      });
    }
  const rarity = rarityIn(found.size, count);
  const says = saidByAny + rarity;
  const matches = new Map(
    [...found].map(([page, { strength, weight, often, title }]): [number, Match] => [
      page,
      {
        worth:
          perWord * certain(strength) * Math.min(1, forMention + (1 - forMention) * weight) +
          perTitleWord * often +
          perRareTitleWord * rarity * title +
          strength ** doubt * (saidByAny + rarity ** dampening) * (weight / (weight + saturation)),
        said: certain(strength) * says,
      },
    ]),
  );
  return { matches, says };
}

/** How much of what the query asks stands in a name, and in how many of its words. */
type Named = { name: Name; said: number; words: number };

/** Gives what the names of pages are worth: most where a name is the query, word for word; less where either says more. */
function scoreNames({ words }: Query, { pages, names, count }: Postings): Map<number, number> {
  const counted = tellingWords(words);
  const named = new Map<number, Map<number, Named>>();
  let asked = 0;
  for (const word of words) {
    const isCommon = !counted.includes(word);
    const found = new Set(word.readings.flatMap(({ term }) => [...(pages.get(term)?.keys() ?? [])]));
    const part = isCommon ? commonPart : 1;
    const weight = isCommon ? commonPart : 1 + rarityIn(found.size, count);
    asked += weight * Math.max(0, ...word.readings.map(({ strength }) => strength)) || weight;
    const seen = new Set<Named>();
    for (const { term, strength } of [...word.readings].sort((one, other) => other.strength - one.strength))
      for (const [page, list] of names.get(term) ?? [])
        for (const name of list) {
          const known = named.get(page) ?? new Map<number, Named>();
          named.set(page, known);
          const each = known.get(name.number) ?? { name, said: 0, words: 0 };
          known.set(name.number, each);
          if (seen.has(each)) continue;
          seen.add(each);
          each.said += weight * strength;
          each.words += part;
        }
  }
  const worth = ({ name, said, words }: Named) =>
    perName * said * Math.min(1, said / asked) * Math.min(1, words / name.length);
  return new Map(
    [...named].map(([page, each]) => [
      page,
      [...each.values()]
        .map(worth)
        .sort((one, other) => other - one)
        .reduce((sum, next, place) => sum + next * perFurtherName ** place, 0),
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
export function rank(query: Query, postings: Postings): Ranked[] {
  const counted = tellingWords(query.words);
  if (isGuesswork(counted)) return [];
  const totals = new Map<number, Match>();
  let asked = 0;
  for (const word of counted) {
    const { matches, says } = scoreWord(word, postings);
    asked += says;
    for (const [page, { worth, said }] of matches) {
      const known = totals.get(page) ?? { worth: 0, said: 0 };
      totals.set(page, { worth: known.worth + worth, said: known.said + said });
    }
  }
  const names = scoreNames(query, postings);
  return sorted(
    [...totals].map(([page, { worth, said }]) => ({
      page,
      score: worth + perWhole * asked * (said / asked) ** 2 + (names.get(page) ?? 0),
    })),
  );
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
