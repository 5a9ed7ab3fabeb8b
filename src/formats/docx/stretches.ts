import type { Locale } from "~/model";
import { directions } from "~/text/locales";

/** Part of a line that runs one way. */
export type Stretch = { text: string; isRtl: boolean };

/** Letters and digits of a script that runs from the right, with those that such scripts share. */
const rightward = String.raw`(?:(?=[\p{L}\p{Nd}])[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]\p{M}*)`;
const leftward = String.raw`(?:(?!${rightward})\p{L}\p{M}*)`;
/** What may stand between two words of one stretch. */
const between = String.raw`[\s\p{Pd}\p{Pc}.'’/&@:+]*`;
const stretchOf = (letter: string) => new RegExp(`${letter}(?:${between}(?:${letter}|\\p{N}))*`, "gu");
const [rtlStretch, ltrStretch] = [stretchOf(rightward), stretchOf(leftward)];
const firstStrong = new RegExp(`${rightward}|\\p{L}`, "u");
const isRightward = new RegExp(rightward, "u");

/** Tells which way a text of its own runs: as its first letter does, and from the left where it has none. */
export function runsRtl(text: string): boolean {
  return isRightward.test(firstStrong.exec(text)?.[0] ?? "");
}

/**
 * Takes a line apart into stretches that each run one way. Word sets direction by stretch and not by character; marks
 * between words go with the line's own direction.
 */
export function stretchesOf(text: string, isRtl: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(isRtl ? ltrStretch : rtlStretch)) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), isRtl });
    stretches.push({ text: match[0], isRtl: !isRtl });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isRtl });
  return stretches;
}

/** Tells whether a language runs from the right. */
export const isRtlLocale = (locale: Locale): boolean => directions[locale] === "rtl";
