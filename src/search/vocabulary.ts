/** The words that the pages hold, and the forms that lead to each of them. */
import type { Form } from "./forms";
import { formsOf, frontsOf, type Language } from "./language";
import { notionTerm, type Notions } from "./notions";
import { isArabic, soundsOf } from "./scripts";

/** A word of the pages, by its number, and what leading to it costs. */
export type Lead = { term: number; cost: number };

/** A word without clitics, and what it leads to. */
export type Begun = { form: string; lead: Lead };

/** The words that are known, and the ways to them. */
export type Vocabulary = {
  /** Number → the word as the pages write it. */
  written: Map<number, string>;
  /** Word, folded → its number. */
  numbers: Map<string, number>;
  /** Form → the words that it may come from. */
  leads: Map<string, Lead[]>;
  /** What words begin with when clitics are left out: for slips, and by its first two letters for prefixes. */
  fronts: Begun[];
  begun: Map<string, Begun[]>;
  /** Consonants by sound and script → words. */
  sounds: Map<string, number[]>;
};

/** Makes a vocabulary that knows no word yet. */
export function createVocabulary(): Vocabulary {
  return {
    written: new Map(),
    numbers: new Map(),
    leads: new Map(),
    fronts: [],
    begun: new Map(),
    sounds: new Map(),
  };
}

/** Adds a word by its number, folded and as it is written. A word that is known already is not added again. */
export function addWord(
  vocabulary: Vocabulary,
  term: number,
  word: string,
  written: string,
  language: Language,
): void {
  if (vocabulary.numbers.has(word)) return;
  vocabulary.numbers.set(word, term);
  vocabulary.written.set(term, written);
  for (const { form, cost } of formsOf(word, language)) push(vocabulary.leads, form, { term, cost });
  if (/\d/.test(word)) return;
  for (const { form, cost } of frontsOf(word, language))
    if (cost <= 1) addFront(vocabulary, { form, lead: { term, cost } });
  const sounds = soundsOf(word, language.tables.writing);
  if (enoughSounds(sounds)) push(vocabulary.sounds, soundKey(sounds, isArabic(word)), term);
}

/** Lets the words of notions that the pages hold be begun or mistyped like the pages' own. */
export function addNotions(vocabulary: Vocabulary, notions: Notions, language: Language): void {
  for (const { text, notion } of notions.singles)
    if (notions.present.has(notion))
      for (const { form, cost } of frontsOf(text, language))
        if (cost <= 0.3) addFront(vocabulary, { form, lead: { term: notionTerm(notion), cost: cost + 0.4 } });
}

function addFront({ fronts, begun }: Vocabulary, front: Begun): void {
  fronts.push(front);
  push(begun, front.form.slice(0, 2), front);
}

/** Two consonants are too many words' to be a name. */
export const enoughSounds = (sounds: string) => sounds.replace("A", "").length >= 3;

/** Sounds are looked up in the other script only. */
export const soundKey = (sounds: string, arabic: boolean) => `${arabic ? "a" : "l"} ${sounds}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Gives the words that forms lead to, each with the lowest sum of both costs. */
export function leadsOf(forms: Form[], { leads }: Vocabulary, most: number): Lead[] {
  const found = new Map<number, number>();
  for (const { form, cost } of forms)
    for (const lead of leads.get(form) ?? [])
      if (cost + lead.cost <= most && cost + lead.cost < (found.get(lead.term) ?? Infinity))
        found.set(lead.term, cost + lead.cost);
  return [...found].map(([term, cost]) => ({ term, cost }));
}
