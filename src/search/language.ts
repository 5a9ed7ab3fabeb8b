/** The languages together: tables made ready, and the steps that a word's own letters choose. */
import { arabicForms, withoutClitics, withoutPronoun } from "./arabic";
import { englishForms } from "./english";
import { wordsOf } from "./fold";
import type { Form } from "./forms";
import { isArabic } from "./scripts";
import type { Tables } from "./tables";
import { familyPairs, pluralPairs, relatives, type TemplatePairs } from "./templates";
import { slipsOf, type Slips } from "./typos";

/** Tables made ready for use. */
export type Language = {
  tables: Tables;
  common: Set<string>;
  plurals: TemplatePairs;
  families: TemplatePairs;
  slips: Slips;
};

/** Makes the tables ready, once. */
export function createLanguage(tables: Tables): Language {
  return {
    tables,
    common: new Set(wordsOf(`${tables.arabic.common} ${tables.english.common}`, tables)),
    plurals: pluralPairs(tables),
    families: familyPairs(tables),
    slips: slipsOf(tables.writing),
  };
}

/** What is left of a word beside its clitics must be this long: of two letters, too many other words could be left. */
const shortest = 3;

/** Tells whether a word says nothing of what a query is about, with a conjunction before it or a pronoun behind it too. */
export function isCommon(word: string, { common, tables: { arabic } }: Language): boolean {
  if (common.has(word)) return true;
  if (!isArabic(word)) return false;
  const fronts = withoutClitics(word, arabic).filter(({ bare }) => bare);
  return [...fronts, ...fronts.flatMap((front) => withoutPronoun(front, arabic))].some(
    ({ form }) => form.length >= shortest && common.has(form),
  );
}

/** Gives the forms of a word in the language of its letters. A word with a digit in it is only itself. */
export function formsOf(word: string, { tables }: Language): Form[] {
  if (/\d/.test(word)) return [{ form: word, cost: 0 }];
  return isArabic(word) ? arabicForms(word, tables.arabic) : englishForms(word, tables.english);
}

/** Gives what a word may begin with when it is still being typed: itself, and what stands behind its clitics. */
export function frontsOf(word: string, { tables }: Language): Form[] {
  return isArabic(word) ? withoutClitics(word, tables.arabic) : [{ form: word, cost: 0 }];
}

/** Gives the broken plurals and singulars of a form, or the rest of its family. */
export function relativesOf(form: string, kind: "plurals" | "families", language: Language): Form[] {
  return isArabic(form) ? relatives(form, language[kind]) : [];
}
