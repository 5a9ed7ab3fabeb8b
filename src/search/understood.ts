/** What the search made of a word, to be told to the person who typed it. */
import type { QueryWord } from "./query";
import type { How } from "./readings";
import type { Vocabulary } from "./vocabulary";

/** A word of the query (folded), how it was understood, and as which words of the pages, the surest first; without `how` it was not, and was left out. */
export type Understood = { typed: string; how?: How; as: string[] };

/** Of a root or mistyped: where one may be meant, so may the other. */
const uncertain = new Set<How>(["typo", "plural", "family"]);
const isMistyped = ({ readings }: QueryWord) =>
  readings.some(({ how }) => how === "typo") && readings.every(({ how }) => uncertain.has(how));

/** Gives what was made of a word of the query. What may be a slip is told as one: the reader then knows what was searched. */
export function understood(word: QueryWord, { written }: Vocabulary): Understood {
  const { typed, readings } = word;
  const surest = [...readings].sort((one, other) => other.strength - one.strength);
  const how = isMistyped(word) ? "typo" : surest[0]?.how;
  const as = surest.filter((reading) => reading.how === how).flatMap(({ term }) => written.get(term) ?? []);
  if (how === undefined) return { typed, as };
  // Of several words that may have been meant, the one most like the typed one is told first.
  if (how === "typo")
    as.sort((one, other) => Math.abs(one.length - typed.length) - Math.abs(other.length - typed.length));
  return { typed, how, as };
}

/** Takes away what a word means only if it was mistyped. */
export const asTyped = (word: QueryWord): QueryWord => ({
  ...word,
  readings: isMistyped(word) ? [] : word.readings.filter(({ how }) => how !== "typo"),
});
