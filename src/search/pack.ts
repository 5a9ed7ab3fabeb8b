/**
 * An index as many small values, each for a file of its own: what a query needs of a large site is then a few of them.
 * Words of one core (with other clitics) lie side by side, and so do the pages that hold them.
 */
import { fold } from "./fold";
import { createLanguage, frontsOf, type Language } from "./language";
import { createNotions, notionTerm } from "./notions";
import { encode, steps } from "./numbers";
import { buildIndex, type Page, type Section } from "./pages";
import { createPostings, step, type AllPostings } from "./postings";
import type { Tables } from "./tables";

/** Gives the value of a name: `core`, `words-0`, `postings-3`, `page-12`. */
export type Load = (name: string) => Promise<unknown>;
/** What is loaded first. */
export type Core = {
  pages: number;
  terms: number;
  /** First core and first number of each file of words. */
  words: [core: string, term: number][];
  /** First number in each file of postings; notions are numbered after the words. */
  postings: number[];
  notions: number[];
  facets: Record<string, Record<string, string>>;
};
/** Words in their order, one a line; `also` are words of other files that may be looked for here, with their numbers. */
export type WordsFile = { written: string; also: string; numbers: string };
/** A page as it is shown. */
export type Passage = { id: string; title: string; sections: Section[] };

export type Limits = { wholeWords: number; words: number; letters: number };
/** Up to `wholeWords` words are one file; more are cut by `words`. Postings are cut by `letters`. */
export const limits: Limits = { wholeWords: 12_000, words: 1_000, letters: 8_000 };

/** Gives what a word is without the clitics that are certain to be some: words are put in order by it. */
export function coreOf(word: string, language: Language): string {
  return frontsOf(word, language)
    .filter(({ cost }) => cost <= 0.3)
    .reduce((core, { form }) => (form.length < core.length ? form : core), word);
}

const byLetters = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

type Word = { term: number; word: string; written: string; core: string };

function cutWords(words: Word[], language: Language, { wholeWords, words: most }: Limits) {
  const size = words.length <= wholeWords ? wholeWords : most;
  const parts = Array.from({ length: Math.ceil(words.length / size) }, (_, part) =>
    words.slice(part * size, (part + 1) * size),
  );
  const firsts = parts.map(([first], part): [string, number] => [first?.core ?? "", part * size]);
  const cores = new Set(words.map(({ core }) => core));
  const also = parts.map((): [string, number][] => []);
  if (parts.length > 1)
    for (const [number, { word, written }] of words.entries())
      for (const { form, cost } of frontsOf(word, language)) {
        const part = firsts.findLastIndex(([core]) => core <= form);
        // A single letter may be part of the word: what is left is looked for only where it is a word too.
        if (part < 0 || part === Math.floor(number / size) || (cost > 1 && !cores.has(form))) continue;
        also[part]?.push([written, number]);
      }
  return {
    firsts,
    files: parts.map((part, index): WordsFile => {
      const more = [...new Map(also[index])].sort((one, other) => one[1] - other[1]);
      return {
        written: part.map(({ written }) => written).join("\n"),
        also: more.map(([written]) => written).join("\n"),
        numbers: encode(steps(more.map(([, number]) => number))),
      };
    }),
  };
}

function postingsOf(term: number, { pages }: AllPostings): string {
  const mentions = [...(pages.get(term) ?? [])].sort(([one], [other]) => one - other);
  const pageSteps = steps(mentions.map(([page]) => page));
  return encode(mentions.flatMap(([, weight], at) => [pageSteps[at] ?? 0, Math.round(weight / step)]));
}

function cutPostings(entries: string[], { letters }: Limits) {
  const firsts = [0];
  const files: string[][] = [[]];
  let size = 0;
  for (const [number, entry] of entries.entries()) {
    if (size > 0 && size + entry.length > letters) {
      firsts.push(number);
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += entry.length + 1;
  }
  return { firsts, files: files.map((file) => file.join("\n")) };
}

function facetsOf(pages: Page[]): Core["facets"] {
  const facets: Record<string, Record<string, number[]>> = {};
  for (const [number, page] of pages.entries())
    for (const [facet, ids] of Object.entries(page.facets ?? {}))
      for (const id of new Set(ids)) ((facets[facet] ??= {})[id] ??= []).push(number);
  return Object.fromEntries(
    Object.entries(facets).map(([facet, lists]) => [
      facet,
      Object.fromEntries(Object.entries(lists).map(([id, numbers]) => [id, encode(steps(numbers))])),
    ]),
  );
}

/**
 * Makes the index of pages and packs it: name of a file → its value, for JSON. `openIndex` reads it with the same tables.
 * @example Object.keys(packIndex(pages, tables)) // ["core", "words-0", "postings-0", "page-0", …]
 */
export function packIndex(pages: Page[], tables: Tables, cut: Limits = limits): Record<string, unknown> {
  const language = createLanguage(tables);
  const notions = createNotions(language);
  const index = buildIndex(pages, tables);
  const postings = createPostings(index, notions, language);
  const words = index.terms
    .map((word, term): Word => {
      const written = index.written[term] ?? word;
      return {
        term,
        word,
        written: isOneWord(written, word, tables) ? written : word,
        core: coreOf(word, language),
      };
    })
    .sort((one, other) => byLetters(one.core, other.core) || byLetters(one.word, other.word));
  const expressed = (notion: number) =>
    [...(postings.expressions.get(notion) ?? [])].map((term) => index.terms[term] ?? "").join(" ");
  const entries = [
    ...words.map(({ term }) => postingsOf(term, postings)),
    ...tables.synonyms.map((_, notion) => `${postingsOf(notionTerm(notion), postings)}:${expressed(notion)}`),
  ];
  const shelves = cutWords(words, language, cut);
  const chunks = cutPostings(entries, cut);
  const core: Core = {
    pages: pages.length,
    terms: words.length,
    words: shelves.firsts,
    postings: chunks.firsts,
    notions: [...notions.present].sort((one, other) => one - other),
    facets: facetsOf(pages),
  };
  const named = (kind: string, files: unknown[]) =>
    files.map((file, number): [string, unknown] => [`${kind}-${number}`, file]);
  return Object.fromEntries([
    ["core", core],
    ...named("words", shelves.files),
    ...named("postings", chunks.files),
    ...named("page", pages.map(passageOf)),
  ]);
}

/** A spelling is kept where folding it gives the word again. */
const isOneWord = (written: string, word: string, tables: Tables) => fold(written, tables) === word;

const passageOf = ({ id, title, text, sections }: Page): Passage => ({
  id,
  title,
  sections: sections ?? [{ text }],
});
