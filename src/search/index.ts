/**
 * Search in Arabic and English, forgiving of how people write. It knows of no site, reads no file and asks no network.
 * In: pages and tables of the languages. Out: an index, a plain value; and of the index a function that finds pages for a query.
 */
import { createLanguage } from "./language";
import { createNotions, spansIn, tableWords } from "./notions";
import { type SearchIndex } from "./pages";
import { readQuery } from "./query";
import { addMention, rank, type Postings } from "./rank";
import type { How } from "./readings";
import type { Tables } from "./tables";
import { createVocabulary } from "./vocabulary";

/** A page that was found, with the words of it (folded) that answer the query. */
export type Hit = { id: string; score: number; words: string[] };
/** How a word of the query was understood; nothing where it was not, and then it was left out. */
export type Understood = { typed: string; how?: How; as: string[] };
export type Answer = { hits: Hit[]; words: Understood[] };
export type Search = (query: string) => Answer;

/**
 * Makes the function that searches an index.
 * @example createSearch(buildIndex(pages, tables), tables)("privacy policy").hits[0]?.id
 */
export function createSearch({ terms, pages }: SearchIndex, tables: Tables): Search {
  const language = createLanguage(tables);
  const vocabulary = createVocabulary(terms, language);
  const notions = createNotions(language);
  const tableWordsOf = terms.map((word) => tableWords(word, notions, language));
  const none: ReadonlyMap<number, number> = new Map();
  const postings: Postings = new Map();
  const mean = pages.reduce((sum, { text }) => sum + text.length, 0) / (pages.length || 1) || 1;
  /** Words of each page that express each notion. */
  const notionWords = new Map<string, Set<number>>();
  for (const [number, page] of pages.entries())
    for (const field of ["title", "keywords", "text"] as const) {
      const add = (term: number) => addMention(postings, term, number, field, page.text.length, mean);
      page[field].filter((term) => term >= 0).forEach(add);
      for (const { notion, from, to } of spansIn(
        page[field].map((term) => tableWordsOf[term] ?? none),
        notions,
      )) {
        notions.present.add(notion);
        add(terms.length + notion);
        const key = `${number} ${notion}`;
        notionWords.set(key, new Set([...(notionWords.get(key) ?? []), ...page[field].slice(from, to)]));
      }
    }
  const wordsOfTerm = (term: number, page: number): string[] =>
    (term < terms.length ? [term] : [...(notionWords.get(`${page} ${term - terms.length}`) ?? [])]).map(
      (each) => terms[each] ?? "",
    );

  return (text) => {
    const query = readQuery(text, vocabulary, notions, language);
    const hits = rank(query, postings, pages).map(({ page, score }) => ({
      id: pages[page]?.id ?? "",
      score,
      words: [
        ...new Set(
          query.words
            .filter(({ common }) => !common)
            .flatMap(({ readings }) => readings)
            .filter(({ term }) => postings.get(term)?.has(page))
            .flatMap(({ term }) => wordsOfTerm(term, page)),
        ),
      ],
    }));
    const words = query.words.map(({ typed, readings }) => {
      const [best] = [...readings].sort((one, other) => other.strength - one.strength);
      const as = readings.filter(({ how }) => how === best?.how).flatMap(({ term }) => terms[term] ?? []);
      return best ? { typed, how: best.how, as } : { typed, as };
    });
    return { hits, words };
  };
}

export { buildIndex, type Page, type SearchIndex } from "./pages";
export type { How } from "./readings";
export type { Tables } from "./tables";
export { measure, type Measures, type Question } from "./measure";
export { readPages, readQuestions } from "./lines";
