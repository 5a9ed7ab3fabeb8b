/** One slip of the finger: how far a typed word is from a known one. */
import type { WritingTable } from "./tables";

/** Pairs of letters: keys beside one another in a row and in the next one, letters that look or sound alike; and letters that are easily lost. */
export type Slips = { beside: Set<string>; near: Set<string>; alike: Set<string>; light: Set<string> };

/** Makes the table of slips ready. */
export function slipsOf({ keyboards, alike, light }: WritingTable): Slips {
  const [beside, near] = [new Set<string>(), new Set<string>()];
  for (const rows of keyboards)
    for (const [y, row] of rows.entries())
      for (const [x, key] of [...row].entries())
        for (const next of rows.slice(Math.max(0, y - 1), y + 2))
          for (const other of [...next].slice(Math.max(0, x - 1), x + 2))
            (next === row ? beside : near).add(key + other);
  return {
    beside,
    near,
    alike: new Set(alike.flatMap((pair) => [pair, [...pair].reverse().join("")])),
    light: new Set(light.split(" ")),
  };
}

/**
 * Gives the cost of the one slip that lies between two words (a letter changed, left out, put in or swapped), or undefined
 * where it takes more. Likely slips cost about 0.5, any other 1; at the first letter, where people look, a little more.
 * @example slipBetween("encription", "encryption", slips) // 0.5
 */
export function slipBetween(typed: string, known: string, slips: Slips): number | undefined {
  const more = known.length - typed.length;
  if (Math.abs(more) > 1 || typed === known) return undefined;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start++;
  const first = start === 0 ? 0.3 : 0;
  const [one = "", other = ""] = [typed[start], known[start]];
  const tail = (from: number, to: number) => typed.slice(start + from) === known.slice(start + to);
  if (more === 0) {
    if (tail(1, 1)) return first + changeOf(one + other, slips);
    const swapped = one === known[start + 1] && other === typed[start + 1] && tail(2, 2);
    return swapped ? first + 0.6 : undefined;
  }
  if (!tail(more > 0 ? 0 : 1, more > 0 ? 1 : 0)) return undefined;
  const letter = more > 0 ? other : one;
  const doubled = letter === (more > 0 ? known : typed)[start - 1];
  return first + (doubled ? 0.5 : slips.light.has(letter) ? 0.6 : more > 0 ? 0.7 : 0.8);
}

function changeOf(letters: string, { alike, beside, near }: Slips): number {
  return alike.has(letters) ? 0.5 : beside.has(letters) ? 0.7 : near.has(letters) ? 0.9 : 1;
}

/** Gives the cost of at most two slips, the second one told only for long words. */
export function slipsBetween(typed: string, known: string, slips: Slips): number | undefined {
  const one = slipBetween(typed, known, slips);
  if (one !== undefined || Math.min(typed.length, known.length) < 8) return one;
  return twoSlips(typed, known) ? 2 : undefined;
}

function twoSlips(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 2 || typed[0] !== known[0]) return false;
  let before: number[] = [];
  let last = [...known, ""].map((_, index) => index);
  for (let y = 1; y <= typed.length; y++) {
    const row = [y];
    for (let x = 1; x <= known.length; x++) {
      const same = typed[y - 1] === known[x - 1];
      let cost = Math.min((last[x] ?? 9) + 1, (row[x - 1] ?? 9) + 1, (last[x - 1] ?? 9) + (same ? 0 : 1));
      if (y > 1 && x > 1 && typed[y - 1] === known[x - 2] && typed[y - 2] === known[x - 1])
        cost = Math.min(cost, (before[x - 2] ?? 9) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > 2) return false;
    [before, last] = [last, row];
  }
  return (last.at(-1) ?? 9) <= 2;
}
