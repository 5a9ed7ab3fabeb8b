/**
 * An index as many small values, each for a file of its own: what a query needs of a large site is then a few of them.
 * Words of one core (with other clitics) lie side by side, and so do the pages that hold them.
 */
import { cutPage, type Passage } from "./cut";
import { fold, wordsOf } from "./fold";
import { createLanguage, frontsOf, type Language } from "./language";
import { createNotions, notionTerm } from "./notions";
import { encode, steps } from "./numbers";
import { buildIndex, type Page } from "./pages";
import { commonPart, createPostings, step, type AllPostings, type Name } from "./postings";
import { shorten } from "./shorten";
import type { Tables } from "./tables";

/** Gives the value of a name: `core`, `words-0`, `postings-3`, `part-12`. */
export type Load = (name: string) => Promise<unknown>;
/** What is loaded first. */
export type Core = {
  terms: number;
  /** First core in each file of words, and how many words each of them has. */
  words: string[];
  shelf: number;
  /** First number in each file of postings, as steps; notions are numbered after the words. */
  postings: string;
  /** How many parts each page is cut into. */
  parts: string;
  notions: number[];
  facets: Record<string, Record<string, string>>;
};
/** Words in their order; `also` are words of other files that may be looked for here, with their numbers. */
export type WordsFile = { written: string; also: string; numbers: string };

/** Words in a file of them, letters of postings in one, and bytes of text in a part of a page: about so many. */
export type Limits = { words: number; letters: number; part: number };
/** Small enough that little is loaded in vain, large enough that compression finds something to do. */
export const limits: Limits = { words: 250, letters: 1_400, part: 4_000 };

/** Gives what a word is without the clitics that are certain to be some: words are put in order by it. */
export function coreOf(word: string, language: Language): string {
  return frontsOf(word, language)
    .filter(({ cost }) => cost <= 0.3)
    .reduce((core, { form }) => (form.length < core.length ? form : core), word);
}

const byLetters = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

type Word = { term: number; word: string; written: string; core: string };

function cutWords(words: Word[], language: Language, { words: size }: Limits) {
  const shelves = Array.from({ length: Math.ceil(words.length / size) }, (_, shelf) =>
    words.slice(shelf * size, (shelf + 1) * size),
  );
  const firsts = shelves.map(([first]) => first?.core ?? "");
  const cores = new Set(words.map(({ core }) => core));
  const also = shelves.map((): Map<number, Word> => new Map());
  for (const [number, word] of words.entries())
    for (const { form, cost } of frontsOf(word.word, language)) {
      const core = coreOf(form, language);
      // A single letter may be part of the word: what is left is looked for only where it is a word too.
      if (core === word.core || (cost > 1 && !cores.has(core))) continue;
      const shelf = firsts.findLastIndex((first) => first <= core);
      if (shelf >= 0 && shelf !== Math.floor(number / size)) also[shelf]?.set(number, word);
    }
  const files = shelves.map((shelf, at): WordsFile => {
    const more = [...(also[at] ?? [])];
    return {
      written: shorten(shelf.map(cutClitics)),
      also: shorten(more.map(([, word]) => cutClitics(word))),
      numbers: encode(steps(more.map(([number]) => number))),
    };
  });
  return { firsts, files };
}

/** Spellings keep the length of what they are folded to, or nearly so: the core begins where it does in the folded word. */
const cutClitics = ({ word, written, core }: Word): [string, string] => {
  const at = word.length - core.length;
  return [written.slice(0, at), written.slice(at)];
};

const inOrder = <Value>(pages: Map<number, Value> | undefined) =>
  [...(pages ?? [])].sort(([one], [other]) => one - other);

/** Numbers for each page, after how far the page lies behind the one before. */
function encodePages(entries: [page: number, ...numbers: number[]][]): string {
  const pageSteps = steps(entries.map(([page]) => page));
  return encode(entries.flatMap(([, ...numbers], at) => [pageSteps[at] ?? 0, ...numbers]));
}

/** Writes a name as one number. */
const numberOf = ({ number, length }: Name) => number * 32 + Math.round(length / commonPart);
/** Reads a name that was written as one number. */
export const nameOf = (packed: number): Name => ({
  number: packed >> 5,
  length: (packed & 31) * commonPart,
});

/**
 * A line for a word, `mentions;names`. Of each page that has it: the word's weight, and the parts that have it; then each
 * name of a page that it stands in.
 */
function postingsOf(
  term: number,
  { pages, names }: AllPostings,
  parts: (page: number) => number | undefined,
): string {
  const mentions = inOrder(pages.get(term)).map(([page, weight]): [number, ...number[]] => {
    const held = parts(page);
    return [page, Math.round(weight / step), ...(held === undefined ? [] : [held])];
  });
  const named = inOrder(names.get(term)).flatMap(([page, list]) =>
    list.map((name): [number, number] => [page, numberOf(name)]),
  );
  return named.length === 0 ? encodePages(mentions) : `${encodePages(mentions)};${encodePages(named)}`;
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
  const facets = new Map<string, Map<string, number[]>>();
  for (const [number, page] of pages.entries())
    for (const [facet, ids] of Object.entries(page.facets ?? {}))
      for (const id of new Set(ids)) {
        const lists = facets.get(facet) ?? new Map<string, number[]>();
        const list = lists.get(id) ?? [];
        list.push(number);
        facets.set(facet, lists.set(id, list));
      }
  return Object.fromEntries(
    [...facets].map(([facet, lists]) => [
      facet,
      Object.fromEntries([...lists].map(([id, numbers]) => [id, encode(steps(numbers))])),
    ]),
  );
}

/**
 * Makes the index of pages and packs it: name of a file → its value, for JSON. `openIndex` reads it with the same tables.
 * @example Object.keys(packIndex(pages, tables)) // ["core", "words-0", "postings-0", "part-0", …]
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
  const parts = pages.map((page) => cutPage(page, cut.part));
  const held = parts.map((each) => (each.length > 1 ? partsOfWords(each, tables) : undefined));
  const holds = (expressions: string[]) => (page: number) =>
    held[page] && expressions.reduce((bits, word) => bits | (held[page]?.get(word) ?? 0), 0);
  const expressed = (notion: number) =>
    [...(postings.expressions.get(notion) ?? [])].map((term) => index.terms[term] ?? "");
  const entries = [
    ...words.map(({ term, word }) => postingsOf(term, postings, holds([word]))),
    ...tables.synonyms.map((_, notion) => {
      const own = expressed(notion);
      return `${postingsOf(notionTerm(notion), postings, holds(own))}:${own.join(" ")}`;
    }),
  ];
  const shelves = cutWords(words, language, cut);
  const chunks = cutPostings(entries, cut);
  const core: Core = {
    terms: words.length,
    words: shelves.firsts,
    shelf: cut.words,
    postings: encode(steps(chunks.firsts)),
    parts: encode(parts.map(({ length }) => length)),
    notions: [...notions.present].sort((one, other) => one - other),
    facets: facetsOf(pages),
  };
  const named = (kind: string, files: unknown[]) =>
    files.map((file, number): [string, unknown] => [`${kind}-${number}`, file]);
  return Object.fromEntries([
    ["core", core],
    ...named("words", shelves.files),
    ...named("postings", chunks.files),
    ...named("part", parts.flat()),
  ]);
}

/** A spelling is kept where folding it gives the word again. */
const isOneWord = (written: string, word: string, tables: Tables) => fold(written, tables) === word;

/** Gives in which parts of a page each of its words stands: a bit for each part, the first one the lowest. */
function partsOfWords(parts: Passage[], tables: Tables): Map<string, number> {
  const held = new Map<string, number>();
  for (const [at, { sections }] of parts.entries())
    for (const { title = "", text } of sections)
      for (const word of wordsOf(`${title} ${text}`, tables))
        held.set(word, (held.get(word) ?? 0) | (1 << at));
  return held;
}
