/** A query as the search understands it: its words, each with its readings. */
import { fold, wordsOf } from "./fold";
import { formsOf, isCommon, type Language } from "./language";
import { notionTerm, spansIn, tableWords, type Notions } from "./notions";
import { readForms, Readings, readWord, type Reading } from "./readings";
import { isArabic, spelledOut } from "./scripts";
import { leadsOf, type Vocabulary } from "./vocabulary";

/** A word of the query. A common one says nothing of what the query is about. */
export type QueryWord = { typed: string; common: boolean; readings: Reading[] };
/** `phrases` are the runs of words that stood in quotation marks, as positions. */
export type Query = { words: QueryWord[]; phrases: { from: number; to: number }[] };

const quoted = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a]/;

/** A word without a space where one belongs: both halves must stand in the pages as they are. */
function halves(word: string, vocabulary: Vocabulary, language: Language): string[] {
  const known = (part: string) => part.length >= 3 && vocabulary.numbers.has(part);
  if (/\d/.test(word) || word.length < 7 || leadsOf(formsOf(word, language), vocabulary, 3).length > 0)
    return [word];
  for (let at = 3; at <= word.length - 3; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (known(one) && known(other)) return [one, other];
  }
  return [word];
}

/** Understands a query by the words of the pages. */
export function readQuery(text: string, vocabulary: Vocabulary, notions: Notions, language: Language): Query {
  const typed: string[] = [];
  const phrases: Query["phrases"] = [];
  for (const [part, passage] of fold(text, language.tables).split(quoted).entries()) {
    const from = typed.length;
    typed.push(...wordsOf(passage, language.tables).flatMap((word) => halves(word, vocabulary, language)));
    if (part % 2 === 1 && typed.length > from + 1) phrases.push({ from, to: typed.length });
  }
  const readings = typed.map(() => new Readings());
  readNotions(typed, readings, notions, language);
  readSpelled(typed, readings, vocabulary, language);
  readJoined(typed, readings, vocabulary, language);
  return {
    words: typed.map((word, index) => ({
      typed: word,
      common: isCommon(word, language),
      readings: readWord(word, index === typed.length - 1, vocabulary, language, readings[index]),
    })),
    phrases,
  };
}

/** Notions of one word or more stand for each word that expresses them. */
function readNotions(typed: string[], readings: Readings[], notions: Notions, language: Language): void {
  const known = typed.map((word) => tableWords(word, notions, language));
  for (const { notion, from, to, cost } of spansIn(known, notions).filter(({ notion }) =>
    notions.present.has(notion),
  ))
    for (let at = from; at < to; at++)
      readings[at]?.add({
        term: notionTerm(notion),
        strength: 0.82 - 0.1 * cost,
        how: "synonym",
      });
}

/** Abbreviations that are spelled out stand for each name of a letter. */
function readSpelled(
  typed: string[],
  readings: Readings[],
  vocabulary: Vocabulary,
  language: Language,
): void {
  for (const { from, to, words } of spelledOut(typed, language.tables))
    for (const term of words.flatMap((word) => vocabulary.numbers.get(word) ?? []))
      for (let at = from; at < to; at++) readings[at]?.add({ term, strength: 0.9, how: "spelled" });
}

/** Two words that the pages write as one. */
function readJoined(typed: string[], readings: Readings[], vocabulary: Vocabulary, language: Language): void {
  for (let at = 0; at + 1 < typed.length; at++) {
    const [one = "", other = ""] = typed.slice(at, at + 2);
    if (isArabic(one) !== isArabic(other) || one.length + other.length < 5 || other.length < 2) continue;
    const joined = new Readings();
    readForms(one + other, vocabulary, language, joined);
    for (const { term, strength } of joined.all.values())
      if (strength >= 0.8)
        for (const place of [at, at + 1])
          readings[place]?.add({ term, strength: strength - 0.1, how: "joined" });
  }
}
