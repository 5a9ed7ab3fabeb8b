/** Patterns of content/wording.yaml made into regular expressions, and text folded so that each place can be found again. */
import type { Locale, Wording } from "~/model";

/** Gives the folded form of a text: `src/search` has one. */
export type Fold = (text: string) => string;

/** A text folded letter by letter, with the place that each folded letter had. */
export type Folded = { text: string; places: number[] };

/** Folds a text and keeps where each letter stood; line breaks and brackets stay. */
export function foldWithPlaces(text: string, fold: Fold): Folded {
  let folded = "";
  const known = new Map<string, string>();
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plain = known.get(letter) ?? (/[\u2018\u2019\u02bc]/.test(letter) ? "'" : fold(letter));
    known.set(letter, plain);
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

// What Arabic writes before a word: a conjunction and a particle; before a stem also the article, or the person of a verb.
const joined = "[\u0648\u0641]?[\u0628\u0644\u0643]?";
const prefixes =
  "(?:\u0627\u0644|\u0644\u0644|[\u0633\u0628\u062d\u0647]?[\u0627\u062a\u0646\u064a]|[\u0633\u0628\u062d\u0647])?";

/** Gives the regular expression of a pattern: whole words of one sentence, in folded letters. */
export function expressionOf(pattern: string, locale: Locale, words: Wording["words"], fold: Fold): RegExp {
  const fill = (text: string): string =>
    text.replaceAll(/\{([a-z]\w*)\}/g, (_, name: string) => `(?:${fill(words[name]?.[locale] ?? name)})`);
  const source = fill(pattern)
    .replaceAll(/[\u0600-\u06ff]+/g, (letters) => fold(letters))
    .replaceAll("=", prefixes)
    .replaceAll(/ ?\u2026 ?/g, "\u2026")
    .replaceAll(" ", gap)
    .replaceAll("\u2026", `(?:${gap}${within})?${gap}`)
    .replaceAll("~", String.raw`[\p{L}\p{M}]*`);
  const before = locale === "ar" ? joined : "";
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(?:${source})(?![\p{L}\p{N}])`, "gu");
}

/** Expressions that stand in one sentence together, in whatever order. */
export type Together = RegExp[];

/** Gives where all the expressions stand in a text: from the first letter of the first to the last of the last. */
function placeOf(text: string, together: Together): { from: number; to: number } | undefined {
  let [from, to] = [text.length, 0];
  for (const each of together) {
    const at = text.search(each);
    if (at < 0) return undefined;
    each.lastIndex = at;
    const length = each.exec(text)?.[0].length ?? 0;
    each.lastIndex = 0;
    [from, to] = [Math.min(from, at), Math.max(to, at + length)];
  }
  return { from, to };
}

/** Gives the place of the first of several that stands in a text. */
export function firstPlace(text: string, several: Together[]) {
  for (const together of several) {
    const place = placeOf(text, together);
    if (place) return place;
  }
  return undefined;
}
