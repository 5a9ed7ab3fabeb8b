/** From one script to the other: names by their sound, and abbreviations that are spelled out. */
import { arabicLetter, fold } from "./fold";
import type { Tables, WritingTable } from "./tables";

/**
 * Gives the consonants of a word by their sound, the same for both scripts; a sound that stands twice in a row counts once.
 * @example soundsOf("matomo", table) // "mtm"
 */
export function soundsOf(word: string, { sounds, soundAlso }: WritingTable): string {
  let heard = "";
  for (let at = 0; at < word.length;) {
    const two = sounds[word.slice(at, at + 2)];
    const sound = two ?? sounds[word[at] ?? ""] ?? "";
    heard += [...sound].map((letter) => soundAlso[letter] ?? letter).join("");
    at += two === undefined ? 1 : 2;
  }
  // Where a word begins with a vowel, that is heard too.
  return (/^[aeiouy\u0621-\u0627\u064a]/.test(word) ? "A" : "") + heard.replace(/(.)\1+/g, "$1");
}

/** Tells whether a word is written in Arabic letters. */
export const isArabic = (word: string) => arabicLetter.test(word);

/** A run of words that spells an abbreviation letter by letter, and the abbreviations that it may be. */
export type Spelled = { from: number; to: number; words: string[] };

/** Finds runs of two or more names of letters among a query's words, as Arabic writes them out. */
export function spelledOut(words: string[], tables: Tables): Spelled[] {
  const letters = new Map<string, string[]>();
  for (const [letter, names] of Object.entries(tables.writing.letterNames))
    for (const name of names.map((each) => fold(each, tables)))
      letters.set(name, [...(letters.get(name) ?? []), letter]);
  const runs: Spelled[] = [];
  for (let from = 0; from < words.length; from++) {
    let spelled = [""];
    let to = from;
    for (let next; (next = letters.get(words[to] ?? "")) && to - from < 6; to++) {
      const more = next;
      spelled = spelled.flatMap((text) => more.map((letter) => text + letter));
      if (to > from) runs.push({ from, to: to + 1, words: spelled });
    }
  }
  return runs;
}
