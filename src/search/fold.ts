/** Folding: what readers write for one another becomes the same letters. */
import type { Tables } from "./tables";

/** Arabic letters, folded or not; marks and tatweel are gone by then. */
export const arabicLetter = /[\u0620-\u064a\u066e-\u06d3]/;
const marks = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const foreignDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const written =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200b-\u200f]*(?:['\u2019-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u200b-\u200f]*)*/gu;
const word = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu;

/**
 * Gives a text in small letters, without vowel signs and tatweel, with one form of each letter and digits 0 to 9.
 * @example fold("E-Mail \u0667\u0662", tables) // "e-mail 72"
 */
export function fold(text: string, { arabic }: Pick<Tables, "arabic">): string {
  return (
    text
      // Letters of composed shapes first: a hamza that stands apart from its seat would be lost with the marks.
      .normalize("NFKC")
      .toLowerCase()
      .replace(marks, "")
      .normalize("NFD")
      // What NFD takes apart of Latin letters are accents; the hamza of Arabic letters goes back to its seat.
      .replace(/([a-z])\p{Mn}+/gu, "$1")
      .normalize("NFC")
      .replace(foreignDigits, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[\u0620-\u06d5]/g, (letter) => arabic.fold[letter] ?? letter)
  );
}

const beforeNumber = /([\u0620-\u064a\u066e-\u06d3]+)(?=\d)/g;
const behindNumber = /(\d)(?=[\u0620-\u064a\u066e-\u06d3])/g;

/** Tells whether letters before a number are only what Arabic writes together with it: a conjunction, a particle, the article. */
function isJoined(letters: string, { conjunctions, particles, article, toThe }: Tables["arabic"]): boolean {
  const rest = conjunctions.includes(letters.charAt(0)) ? letters.slice(1) : letters;
  const last = particles.includes(rest.charAt(0)) ? rest.slice(1) : rest;
  return last === "" || last === article || rest === toThe;
}

/** Sets a number apart from Arabic letters beside it; in other letters it belongs to a name. */
const withNumbersApart = (folded: string, { arabic }: Pick<Tables, "arabic">) =>
  folded
    .replace(beforeNumber, (letters) => (isJoined(letters, arabic) ? " " : `${letters} `))
    .replace(behindNumber, "$1 ");

/**
 * Gives the words of a text, folded. A word with a hyphen gives its parts and the whole: readers write it either way. A number
 * is a word of its own.
 * @example wordsOf("the owner's e-mail", tables) // ["the", "owner", "e", "mail", "email"]
 */
export function wordsOf(text: string, tables: Pick<Tables, "arabic">): string[] {
  return (withNumbersApart(fold(text, tables), tables).match(word) ?? []).flatMap((token) => {
    const parts = token
      .replace(/['\u2019]s$/, "")
      .replace(/['\u2019]/g, "")
      .split("-");
    return parts.length === 1 ? parts : [...parts, parts.join("")];
  });
}

/** A word as it stands in a text, from which letter, and its words folded. */
export type Token = { written: string; at: number; words: string[] };

/** Gives the words of a text as they stand there; `known` remembers the folded words of those that were met before. */
export function tokensOf(
  text: string,
  tables: Pick<Tables, "arabic">,
  known = new Map<string, string[]>(),
): Token[] {
  return [...text.matchAll(written)].map(({ 0: token, index }) => {
    const words = known.get(token) ?? wordsOf(token, tables);
    known.set(token, words);
    return { written: token, at: index, words };
  });
}

/** Gives a written word without vowel signs and tatweel, as it is shown to a reader. */
export const plain = (token: string) => token.normalize("NFC").replace(marks, "");

/** Gives a folded word as it is written in a text, or as it is where the text does not hold it. */
export const writtenIn = (text: string, word: string, tables: Pick<Tables, "arabic">) =>
  tokensOf(text, tables).find(({ words }) => words.includes(word))?.written ?? word;
