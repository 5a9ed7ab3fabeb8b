/** Searches a packed index, and loads of it only what a query needs. */
import { tokensOf, fold, wordsOf } from "./fold";
import { createLanguage, formsOf, frontsOf, relativesOf, type Language } from "./language";
import { createNotions, notionOf } from "./notions";
import { decode, summed } from "./numbers";
import type { Passage } from "./cut";
import { coreOf, nameOf, type Core, type Load, type WordsFile } from "./pack";
import { gap } from "./pages";
import { step, type Name, type Postings } from "./postings";
import { readQuery, type Query, type QueryWord } from "./query";
import { isUnderstood } from "./readings";
import { looked, rank, rankPhrases, tellingWords } from "./rank";
import { isArabic } from "./scripts";
import { lengthen } from "./shorten";
import type { Tables } from "./tables";
import { asTyped, understood, type Understood } from "./understood";
import { addNotions, addWord, createVocabulary } from "./vocabulary";

/** Pages by number, the best one first; see `Answer`. */
export type Found = {
  pages: number[];
  words: Understood[];
  marks: Set<string>;
  /** Gives the part of a page that has most of the query's words. */
  partOf: (page: number) => number;
};
/** A packed index that can be searched; each method rejects with what `load` rejected with. */
export type OpenIndex = {
  /** Finds pages. With `asTyped`, nothing is taken for mistyped. */
  search(text: string, options?: { asTyped?: boolean }): Promise<Found>;
  /** Gives a part of a page as it is shown, its beginning where none is named. */
  passage(page: number, part?: number): Promise<Passage>;
  /** Facet → id → its pages. */
  facets: Record<string, Record<string, Set<number>>>;
};

/** A table that holds what is put in and nothing else: ids come from outside, and `constructor` may be one. */
const tableOf = <Value>(entries: [string, Value][]): Record<string, Value> =>
  Object.assign(Object.create(null) as Record<string, Value>, Object.fromEntries(entries));

/** How many words are read without a pause. */
const atOnce = 400;

/** What a form costs at the most to be looked for at once. */
const nearForms = 2;

/** The last letter of a short stem is often written otherwise: *dry*, *dries*. */
const beginningOf = (form: string) => form.slice(0, Math.max(2, Math.min(3, form.length - 1)));

/** Gives the beginnings of words that a typed word may lead to; `wide` more of them, for a word that is not understood. */
function beginnings(word: string, wide: boolean, language: Language): string[] {
  const fronts = frontsOf(word, language).map(({ form }) => coreOf(form, language));
  const forms = formsOf(word, language).filter(({ cost }) => wide || cost <= nearForms);
  const related = forms
    .filter(({ cost }) => cost <= 0.5)
    .flatMap(({ form }) => [
      ...relativesOf(form, "plurals", language),
      ...(wide ? relativesOf(form, "families", language) : []),
    ]);
  const near = [...fronts, ...[...forms, ...related].map(({ form }) => form)].map(beginningOf);
  if (!wide) return near;
  // A slip in the first letters, and a name in the other script.
  const others = isArabic(word) ? "abcdefghijklmnopqrstuvwxyz" : "";
  return [...near, ...fronts.flatMap((form) => [form[0] ?? "", form[1] ?? ""]), ...others];
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
  const firstParts = [0];
  for (const count of decode(core.parts)) firstParts.push((firstParts.at(-1) ?? 0) + count);
  const firstPostings = summed(decode(core.postings));
  const postings: Postings = { count: firstParts.length - 1, pages: new Map(), names: new Map() };
  /** Word or notion → page of several parts → those that have it, as bits. */
  const places = new Map<number, Map<number, number>>();
  const expressions = new Map<number, string[]>();
  const shelves = new Map<number, Promise<void>>();
  const chunks = new Map<number, string[]>();

  async function loadWords(wanted: string[]): Promise<boolean> {
    const files = core.words.flatMap((first, shelf) => {
      const next = core.words[shelf + 1];
      const holds = (from: string) => (next === undefined || from <= next) && first <= `${from}\uffff`;
      return wanted.some(holds) ? [shelf] : [];
    });
    const isNew = files.some((shelf) => !shelves.has(shelf));
    await Promise.all(files.map(shelve));
    return isNew;
  }
  /** Reads a file of words into the vocabulary, once. */
  function shelve(number: number): Promise<void> {
    const shelf = shelves.get(number) ?? addShelf(number);
    shelves.set(number, shelf);
    shelf.catch(() => shelves.delete(number));
    return shelf;
  }
  async function addShelf(number: number) {
    const file = (await once(`words-${number}`)) as WordsFile;
    const numbers = summed(decode(file.numbers));
    const words = [
      ...lengthen(file.written).map((written, at) => ({ term: number * core.shelf + at, written })),
      ...lengthen(file.also).map((written, at) => ({ term: numbers[at] ?? 0, written })),
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
    const chunk = firstPostings.findLastIndex((first) => first <= number);
    const lines = chunks.get(chunk) ?? ((await once(`postings-${chunk}`)) as string).split("\n");
    chunks.set(chunk, lines);
    const [list = "", words] = lines[number - (firstPostings[chunk] ?? 0)]?.split(":") ?? [];
    if (words !== undefined) expressions.set(term, words.split(" "));
    const [mentioned = "", named = ""] = list.split(";");
    const [mentions, held] = [new Map<number, number>(), new Map<number, number>()];
    const numbers = decode(mentioned)[Symbol.iterator]();
    const next = () => numbers.next().value;
    let page = 0;
    for (let further; (further = next()) !== undefined;) {
      page += further;
      mentions.set(page, (next() ?? 0) * step);
      if (partsIn(page) > 1) held.set(page, next() ?? 0);
    }
    postings.pages.set(term, mentions);
    places.set(term, held);
    postings.names.set(term, namesIn(named));
  }

  const partsIn = (page: number) => (firstParts[page + 1] ?? 0) - (firstParts[page] ?? 0);
  /** Gives the part of a page where most of the words stand, each as surely as it is understood. */
  function partOf(words: QueryWord[], page: number): number {
    const worth = Array.from({ length: partsIn(page) }, (_, part) =>
      words.reduce(
        (sum, { readings }) =>
          sum +
          Math.max(
            0,
            ...readings.map(({ term, strength }) =>
              (places.get(term)?.get(page) ?? 0) & (1 << part) ? strength : 0,
            ),
          ),
        0,
      ),
    );
    return worth.indexOf(Math.max(...worth));
  }

  /** Reads a query; a word that is not well understood may stand in files that were not looked into at first. */
  async function understand(text: string): Promise<Query> {
    const typed = wordsOf(text, tables);
    await loadWords(typed.flatMap((word) => beginnings(word, false, language)));
    const query = readQuery(text, vocabulary, notions, language);
    const dark = query.words.filter(({ readings }, at) =>
      at === query.words.length - 1 ? readings.length === 0 : !isUnderstood(readings),
    );
    const more = await loadWords(dark.flatMap(({ typed }) => beginnings(typed, true, language)));
    return more ? readQuery(text, vocabulary, notions, language) : query;
  }

  const passage = (page: number, part = 0) =>
    once(`part-${(firstParts[page] ?? 0) + part}`) as Promise<Passage>;
  const runs = new Map<number, number[]>();
  async function readRun(page: number) {
    const all = await Promise.all(Array.from({ length: partsIn(page) }, (_, part) => passage(page, part)));
    const sections = all.flatMap((each) => each.sections);
    const texts = [
      all[0]?.title ?? "",
      ...sections.flatMap((section) => [section.title ?? "", section.text]),
    ];
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
      const telling = tellingWords(query.words);
      const terms = telling.flatMap(({ readings }) => readings.map(({ term }) => term));
      const answering = terms.flatMap((term) => expressions.get(term) ?? vocabulary.written.get(term) ?? []);
      return {
        pages: ranked.map(({ page }) => page),
        words: query.words.map((word) => understood(word, vocabulary)),
        marks: new Set(answering.map((word) => fold(word, tables))),
        partOf: (page) => partOf(telling, page),
      };
    },
    passage,
    facets: tableOf(
      Object.entries(core.facets).map(([facet, lists]) => [
        facet,
        tableOf(Object.entries(lists).map(([id, list]) => [id, new Set(summed(decode(list)))])),
      ]),
    ),
  };
}

/** Reads the names of a word on each page. */
function namesIn(list: string): Map<number, Name[]> {
  const names = new Map<number, Name[]>();
  const numbers = decode(list);
  let page = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    page += numbers[at] ?? 0;
    names.set(page, [...(names.get(page) ?? []), nameOf(numbers[at + 1] ?? 0)]);
  }
  return names;
}
