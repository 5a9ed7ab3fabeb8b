/**
 * Search in Arabic and English, forgiving of how people write. It knows of no site, reads no file and asks no network.
 * In: pages and tables of the languages. Out: an index, a plain value; and of the index a function that finds pages for a query.
 */
import { createLanguage } from "./language";
import { createNotions } from "./notions";
import type { SearchIndex } from "./pages";
import { createPostings, mentionsOf } from "./postings";
import { readQuery, type QueryWord } from "./query";
import { rank } from "./rank";
import type { How } from "./readings";
import type { Tables } from "./tables";
import { addNotions, createVocabulary } from "./vocabulary";

/** A page that was found, with the words of it (folded) that answer the query. */
export type Hit = { id: string; score: number; words: string[] };
/** How a word of the query was understood, and as which words of the pages; without `how` it was not, and was left out. */
export type Understood = { typed: string; how?: How; as: string[] };
/** Pages, the best one first, and what was made of each word of the query. */
export type Answer = { hits: Hit[]; words: Understood[] };
export type Search = (query: string) => Answer;

/**
 * Makes the function that searches an index, with the tables that the index was built with.
 * @example createSearch(buildIndex(pages, tables), tables)("privacy policy").hits[0]?.id
 */
export function createSearch(index: SearchIndex, tables: Tables): Search {
  const language = createLanguage(tables);
  const notions = createNotions(language);
  const vocabulary = createVocabulary(index.terms, language);
  const postings = createPostings(index, notions, language);
  addNotions(vocabulary, notions, language);
  return (text) => {
    const query = readQuery(text, vocabulary, notions, language);
    const terms = query.words
      .filter(({ common }) => !common)
      .flatMap(({ readings }) => readings.map(({ term }) => term));
    return {
      hits: rank(query, postings).map(({ page, score }) => ({
        id: index.pages[page]?.id ?? "",
        score,
        words: [...new Set(terms.flatMap((term) => mentionsOf(term, page, postings, index.terms)))],
      })),
      words: query.words.map((word) => understood(word, index.terms)),
    };
  };
}

function understood({ typed, readings }: QueryWord, terms: string[]): Understood {
  const [best] = [...readings].sort((one, other) => other.strength - one.strength);
  const as = readings.filter(({ how }) => how === best?.how).flatMap(({ term }) => terms[term] ?? []);
  return best ? { typed, how: best.how, as } : { typed, as };
}

export { buildIndex, type Page, type SearchIndex } from "./pages";
export { readPages, readQuestions } from "./lines";
export { answers, measure, type Measure, type Measures, type Question } from "./measure";
export type { How } from "./readings";
export type { Tables } from "./tables";
