/** Patterns of content/wording.yaml made into regular expressions, and text folded so that each place can be found again. */
import type { Locale, Wording } from "~/model";

/** Gives the folded form of a text: `src/search` has one. */
export type Fold = (text: string) => string;

/** A text folded letter by letter, with the place that each folded letter had. */
export type Folded = { text: string; places: number[] };

/** Folds a text and keeps where each letter stood; line breaks and brackets stay. */
export function foldWithPlaces(text: string, fold: Fold): Folded {
  let folded = "";
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plain = /[\u2018\u2019\u02bc]/.test(letter) ? "'" : fold(letter);
    folded += plain;
    for (let count = 0; count < plain.length; count++) places.push(at);
    at += letter.length;
  }
  places.push(text.length);
  return { text: folded, places };
}

// Between two words stand spaces, and perhaps marks that end no sentence.
const gap = String.raw`[ \t,\u060c"'\u00ab\u00bb\u201c\u201d*_()\u2013-]+`;
const within = String.raw`[^\n:.!?\u061f\u061b\[\]]{0,90}?`;

/** Gives the regular expression of a pattern: whole words of one sentence, in folded letters. */
export function expressionOf(pattern: string, locale: Locale, words: Wording["words"], fold: Fold): RegExp {
  const filled = pattern.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => `(?:${words[name]?.[locale] ?? name})`,
  );
  const source = filled
    .replaceAll(/[\u0600-\u06ff]+/g, (letters) => fold(letters))
    .replaceAll(/ ?\u2026 ?/g, "\u2026")
    .replaceAll(" ", gap)
    .replaceAll("\u2026", `(?:${gap}${within})?${gap}`)
    .replaceAll("~", String.raw`[\p{L}\p{M}]*`);
  // In Arabic a conjunction and a particle are written together with the word.
  const before = locale === "ar" ? "[\u0648\u0641]?[\u0628\u0644\u0643]?" : "";
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(?:${source})(?![\p{L}\p{N}])`, "gu");
}
