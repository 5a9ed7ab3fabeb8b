/** Searches a packed index, and loads of it only what a query needs. */
import { tokensOf, fold, wordsOf } from "./fold";
import { createLanguage, formsOf, frontsOf, relativesOf, type Language } from "./language";
import { createNotions, notionOf } from "./notions";
import { decode, summed } from "./numbers";
import type { Core, Load, Passage, WordsFile } from "./pack";
import { gap } from "./pages";
import { step, type Postings } from "./postings";
import { readQuery, type Query } from "./query";
import { looked, rank, rankPhrases, tellingWords } from "./rank";
import { isArabic } from "./scripts";
import type { Tables } from "./tables";
import { asTyped, understood, type Understood } from "./understood";
import { addNotions, addWord, createVocabulary } from "./vocabulary";

/** Pages by number, the best one first; see `Answer`. */
export type Found = { pages: number[]; words: Understood[]; marks: Set<string> };
export type OpenIndex = {
  /** Finds pages. With `asTyped`, nothing is taken for mistyped. */
  search(text: string, options?: { asTyped?: boolean }): Promise<Found>;
  /** Gives a page as it is shown. */
  passage(page: number): Promise<Passage>;
  /** Facet → id → its pages. */
  facets: Record<string, Record<string, Set<number>>>;
};

/** A word that is understood less well may stand in files that were not looked into. */
const wellUnderstood = 0.7;

/** How many words are read without a pause. */
const atOnce = 400;

/** Gives the beginnings of words that a typed word may lead to; `wide` more of them, for a word that is not understood. */
function beginnings(word: string, wide: boolean, language: Language): string[] {
  const fronts = frontsOf(word, language).map(({ form }) => form);
  const related = formsOf(word, language)
    .filter(({ cost }) => cost <= 0.5)
    .flatMap(({ form }) => [
      ...relativesOf(form, "plurals", language),
      ...(wide ? relativesOf(form, "families", language) : []),
    ])
    .map(({ form }) => form);
  const letters = [...fronts, ...related].map((form) => form.slice(0, 2));
  if (!wide) return letters;
  // A slip in the first two letters, and a name in the other script.
  const others = isArabic(word) ? "abcdefghijklmnopqrstuvwxyz" : "";
  return [...letters, ...fronts.flatMap((form) => [form[0] ?? "", form[1] ?? ""]), ...others];
}

/**
 * Opens a packed index with the tables that it was packed with. `load` gives the value of a file by its name; each is asked
 * for once, and again only after it failed. What `load` rejects with, `search` and `passage` reject with.
 */
export async function openIndex(load: Load, tables: Tables): Promise<OpenIndex> {
  const loaded = new Map<string, Promise<unknown>>();
  const once = (name: string) => {
    const value = loaded.get(name) ?? load(name);
    loaded.set(name, value);
    value.catch(() => loaded.delete(name));
    return value;
  };
  const core = (await once("core")) as Core;
  const language = createLanguage(tables);
  const notions = createNotions(language);
  const vocabulary = createVocabulary();
  for (const notion of core.notions) notions.present.add(notion);
  addNotions(vocabulary, notions, language);
  const postings: Postings = { count: core.pages, pages: new Map() };
  const expressions = new Map<number, string[]>();
  const shelves = new Map<number, Promise<void>>();
  const chunks = new Map<number, string[]>();

  async function loadWords(wanted: string[]): Promise<boolean> {
    const parts = core.words.flatMap(([first], part) => {
      const next = core.words[part + 1]?.[0];
      const holds = (from: string) => (next === undefined || from <= next) && first <= `${from}\uffff`;
      return core.words.length === 1 || wanted.some(holds) ? [part] : [];
    });
    const isNew = parts.some((part) => !shelves.has(part));
    await Promise.all(parts.map(shelve));
    return isNew;
  }
  /** Reads a file of words into the vocabulary, once. */
  function shelve(part: number): Promise<void> {
    const shelf = shelves.get(part) ?? addShelf(part);
    shelves.set(part, shelf);
    shelf.catch(() => shelves.delete(part));
    return shelf;
  }
  async function addShelf(part: number) {
    const file = (await once(`words-${part}`)) as WordsFile;
    const first = core.words[part]?.[1] ?? 0;
    const numbers = summed(decode(file.numbers));
    const words = [
      ...linesOf(file.written).map(([at, written]) => ({ term: first + at, written })),
      ...linesOf(file.also).map(([at, written]) => ({ term: numbers[at] ?? 0, written })),
    ];
    for (const [at, { term, written }] of words.entries()) {
      addWord(vocabulary, term, fold(written, tables), written, language);
      // A page that is typed in stays at hand meanwhile.
      if (at % atOnce === atOnce - 1) await new Promise((done) => setTimeout(done));
    }
  }

  /** Where words and notions stand; only those that are asked for are read. */
  async function loadPostings(terms: Set<number>) {
    await Promise.all([...terms].filter((term) => !postings.pages.has(term)).map(addPostings));
  }
  async function addPostings(term: number) {
    const notion = notionOf(term);
    const number = notion === undefined ? term : core.terms + notion;
    const chunk = core.postings.findLastIndex((first) => first <= number);
    const lines = chunks.get(chunk) ?? ((await once(`postings-${chunk}`)) as string).split("\n");
    chunks.set(chunk, lines);
    const [list = "", words] = lines[number - (core.postings[chunk] ?? 0)]?.split(":") ?? [];
    if (words !== undefined) expressions.set(term, words.split(" "));
    postings.pages.set(term, mentionsIn(list));
  }

  async function understand(text: string): Promise<Query> {
    const typed = wordsOf(text, tables);
    await loadWords(typed.flatMap((word) => beginnings(word, false, language)));
    const query = readQuery(text, vocabulary, notions, language);
    const dark = query.words.filter(({ readings }, at) => {
      const best = Math.max(0, ...readings.map(({ strength }) => strength));
      return at === query.words.length - 1 ? best === 0 : best < wellUnderstood;
    });
    const more = await loadWords(dark.flatMap(({ typed }) => beginnings(typed, true, language)));
    return more ? readQuery(text, vocabulary, notions, language) : query;
  }

  const passage = (page: number) => once(`page-${page}`) as Promise<Passage>;
  const runs = new Map<number, number[]>();
  async function readRun(page: number) {
    const { title, sections } = await passage(page);
    const texts = [title, ...sections.flatMap((section) => [section.title ?? "", section.text])];
    runs.set(
      page,
      texts.flatMap((text) => [
        ...tokensOf(text, tables).flatMap(({ words }) =>
          words.map((word) => vocabulary.numbers.get(word) ?? gap),
        ),
        gap,
      ]),
    );
  }

  // Few words are all wanted by any query.
  if (core.words.length === 1) shelve(0).catch(() => undefined);

  return {
    async search(text, { asTyped: literal = false } = {}) {
      const read = await understand(text);
      const query = literal ? { ...read, words: read.words.map(asTyped) } : read;
      await loadPostings(new Set(query.words.flatMap(({ readings }) => readings.map(({ term }) => term))));
      let ranked = rank(query, postings);
      if (query.phrases.length > 0) {
        await Promise.all(
          ranked
            .slice(0, looked)
            .filter(({ page }) => !runs.has(page))
            .map(({ page }) => readRun(page)),
        );
        ranked = rankPhrases(query, ranked, (page) => runs.get(page));
      }
      const terms = tellingWords(query.words).flatMap(({ readings }) => readings.map(({ term }) => term));
      const answering = terms.flatMap((term) => expressions.get(term) ?? vocabulary.written.get(term) ?? []);
      return {
        pages: ranked.map(({ page }) => page),
        words: query.words.map((word) => understood(word, vocabulary)),
        marks: new Set(answering.map((word) => fold(word, tables))),
      };
    },
    passage,
    facets: Object.fromEntries(
      Object.entries(core.facets).map(([facet, lists]) => [
        facet,
        Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, new Set(summed(decode(list)))])),
      ]),
    ),
  };
}

const linesOf = (text: string) => (text === "" ? [] : [...text.split("\n").entries()]);

function mentionsIn(list: string): Map<number, number> {
  const numbers = decode(list);
  const mentions = new Map<number, number>();
  let page = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    page += numbers[at] ?? 0;
    mentions.set(page, (numbers[at + 1] ?? 0) * step);
  }
  return mentions;
}
