/** What the search made of a word, to be told to the person who typed it. */
import type { QueryWord } from "./query";
import type { How } from "./readings";
import type { Vocabulary } from "./vocabulary";

/** A word of the query (folded), how it was understood, and as which words of the pages, the surest first; without `how` it was not, and was left out. */
export type Understood = { typed: string; how?: How; as: string[] };

/** Gives what was made of a word of the query. */
export function understood({ typed, readings }: QueryWord, { written }: Vocabulary): Understood {
  const surest = [...readings].sort((one, other) => other.strength - one.strength);
  const how = surest[0]?.how;
  const as = surest.filter((reading) => reading.how === how).flatMap(({ term }) => written.get(term) ?? []);
  return how ? { typed, how, as } : { typed, as };
}
