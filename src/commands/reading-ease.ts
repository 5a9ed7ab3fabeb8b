import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import type { Block, ComposedClause, Inline, Locale } from "~/model";
import { plain } from "~/formats";

const fleschWords = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.@/:-]*/gu) ?? [];

/** Paragraphs and list items of at least one whole sentence; cells, headings and lines such as "E-mail: …" are not prose. */
function proseOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    const lines: Inline[][] =
      block.type === "paragraph"
        ? [block.children]
        : block.type === "list"
          ? block.children.flatMap((item) => item.children.map(({ children }) => children))
          : [];
    return lines.map((line) => plain(line)).filter((line) => /[.!?:\u061f]$/.test(line.trim()));
  });
}

/** Splits prose into sentences by the rules of the language (Unicode UAX #29). */
export function sentencesIn(text: string, locale: Locale): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text);
  return [...segments]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => fleschWords(sentence).length > 0);
}

/** How hard prose is to read. `grade` is Flesch-Kincaid (Kincaid et al. 1975), for English only. */
export type Ease = { sentences: number; words: number; longest: number; over25: number; grade: number };

/** Measures sentences of one language. */
export function easeOf(sentences: string[]): Ease {
  const lengths = sentences.map((sentence) => fleschWords(sentence).length);
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const syllables = sentences
    .flatMap(fleschWords)
    .reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade =
    sentences.length === 0
      ? 0
      : fleschKincaid({ sentence: sentences.length, word: words, syllable: syllables });
  return {
    sentences: sentences.length,
    words,
    longest: Math.max(0, ...lengths),
    over25: lengths.filter((length) => length > 25).length,
    grade,
  };
}

/** Gives the sentences of a composed clause. */
export const sentencesOfClause = (clause: ComposedClause, locale: Locale) =>
  proseOf(clause.children).flatMap((text) => sentencesIn(text, locale));
