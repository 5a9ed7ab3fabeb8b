/** Words in their order as text of few letters: what a word begins with as the one before does is only counted. */

/** How many letters are the same, from none on; none of these stands in a word, and no word has a space. */
const counts = "!#$%&()*+,./:;<=>?@[]^_{|}~";

function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < counts.length - 1 && one[at] === other[at]) at++;
  return at;
}

/**
 * Writes words, each given as what stands before its core and the rest.
 * @example shorten([["", "data"], ["", "date"], ["the", "date"]]) // "!data %e the&"
 */
export function shorten(words: [before: string, rest: string][]): string {
  return words
    .map(([before, rest], at) => {
      const same = alike(words[at - 1]?.[1] ?? "", rest);
      return `${before}${counts[same]}${rest.slice(same)}`;
    })
    .join(" ");
}

/** Reads the words that `shorten` wrote. */
export function lengthen(text: string): string[] {
  let last = "";
  return (text === "" ? [] : text.split(" ")).map((entry) => {
    let at = 0;
    while (!counts.includes(entry[at] ?? counts)) at++;
    last = last.slice(0, counts.indexOf(entry[at] ?? "")) + entry.slice(at + 1);
    return entry.slice(0, at) + last;
  });
}
