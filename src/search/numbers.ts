/** Rising numbers and small numbers as text of few letters, for files that are compressed on their way. */

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Map([...letters].map((letter, value) => [letter, value]));

/**
 * Writes whole numbers from 0 on, five bits a letter; all letters of a number but its last are from the second half.
 * @example encode([0, 31, 32]) // "AfgB"
 */
export function encode(numbers: number[]): string {
  let text = "";
  for (let number of numbers) {
    for (; number > 31; number >>= 5) text += letters[32 + (number & 31)];
    text += letters[number];
  }
  return text;
}

/** Reads what `encode` wrote. */
export function decode(text: string): number[] {
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (const letter of text) {
    const value = values.get(letter) ?? 0;
    number |= (value & 31) << shift;
    shift += 5;
    if (value > 31) continue;
    numbers.push(number);
    [number, shift] = [0, 0];
  }
  return numbers;
}

/** Gives each number of a rising list as what it lies above the one before. */
export const steps = (rising: number[]) => rising.map((number, at) => number - (rising[at - 1] ?? 0));

/** Gives back the rising list. */
export function summed(differences: number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
