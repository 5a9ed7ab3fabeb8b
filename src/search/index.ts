/**
 * Search in Arabic and English, forgiving of how people write. It knows of no site, reads no file and asks no network.
 * In: pages and tables of the languages. Out: an index, a plain value; and of the index a function that finds pages for a query.
 * `packIndex` writes an index as many small files, `openIndex` searches them and loads only those that a query needs.
 * Each step stands alone as well: folding, clitics, stems, plurals and families, sounds, slips.
 */
import { createLanguage } from "./language";
import { createNotions, notionOf } from "./notions";
import type { SearchIndex } from "./pages";
import { createPostings } from "./postings";
import { readQuery } from "./query";
import { rank, rankPhrases, tellingWords } from "./rank";
import { understood, type Understood } from "./understood";
import type { Tables } from "./tables";
import { addNotions, addWord, createVocabulary } from "./vocabulary";

/** A page that was found; scores of one query can be compared, of two they cannot. */
export type Hit = { id: string; score: number };
/** Pages, the best one first, what was made of each word of the query, and the words (folded) of pages that answer it. */
export type Answer = { hits: Hit[]; words: Understood[]; marks: Set<string> };
/** Finds pages for a query, however it is written; for one without words, none. */
export type Search = (query: string) => Answer;

/**
 * Makes the function that searches a whole index, with the tables that the index was built with.
 * @example createSearch(buildIndex(pages, tables), tables)("privacy policy").hits[0]?.id
 */
export function createSearch(index: SearchIndex, tables: Tables): Search {
  const language = createLanguage(tables);
  const notions = createNotions(language);
  const vocabulary = createVocabulary();
  for (const [term, word] of index.terms.entries())
    addWord(vocabulary, term, word, index.written[term] ?? word, language);
  const postings = createPostings(index, notions, language);
  addNotions(vocabulary, notions, language);
  const wordsOfTerm = (term: number) => [...(postings.expressions.get(notionOf(term) ?? -1) ?? [term])];
  return (text) => {
    const query = readQuery(text, vocabulary, notions, language);
    const terms = tellingWords(query.words).flatMap(({ readings }) => readings.map(({ term }) => term));
    return {
      hits: rankPhrases(query, rank(query, postings), (page) => postings.runs[page]).map(
        ({ page, score }) => ({ id: index.pages[page]?.id ?? "", score }),
      ),
      words: query.words.map((word) => understood(word, vocabulary)),
      marks: new Set(terms.flatMap(wordsOfTerm).map((term) => index.terms[term] ?? "")),
    };
  };
}

export { arabicForms, withoutClitics, withoutPronoun, type Front } from "./arabic";
export { englishForms } from "./english";
export type { Form } from "./forms";
export { buildIndex, type Page, type Section, type SearchIndex } from "./pages";
export type { Passage } from "./cut";
export { createExcerpts, type Excerpt } from "./excerpt";
export { fold, wordsOf, writtenIn } from "./fold";
export { LinesError, readPages, readQuestions, type LineFault } from "./lines";
export { answers, measure, type Measure, type Measures, type Question } from "./measure";
export { openIndex, type Found, type OpenIndex } from "./open";
export { packIndex, type Load } from "./pack";
export type { How } from "./readings";
export { soundsOf, spelledOut, type Spelled } from "./scripts";
export type { ArabicTable, EnglishTable, Tables, WritingTable } from "./tables";
export { familyPairs, pluralPairs, relatives, type TemplatePairs } from "./templates";
export { slipBetween, slipsBetween, slipsOf, type Slips } from "./typos";
export type { Understood } from "./understood";
