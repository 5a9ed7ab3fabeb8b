/** Arabic vowel signs and the stretching stroke; they do not make another word. */
const marks = /[\p{Mn}\u0640]/gu;

/**
 * Gives each run of `length` words of a text, as it is compared: letters and digits only, small, without vowel signs.
 * @example runsOf("We keep, and WE tell.", 3) // ["we keep and", "keep and we", "and we tell"]
 */
export function runsOf(text: string, length: number): string[] {
  const words =
    text
      .normalize("NFKC")
      .replaceAll(marks, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, index) => words.slice(index, index + length).join(" "));
}
