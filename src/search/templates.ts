/** Words of one root by the templates of grammar: broken plurals, and families of verb, noun and doer. */
import { fold } from "./fold";
import type { Form } from "./forms";
import type { Tables } from "./tables";

/** The letters that stand for a root's letters: f, `ayn, l, and q for a fourth. */
const radicals = /[\u0641\u0639\u0644\u0642]/;

type Template = { pattern: RegExp; letters: string };
/** The first partner in a template's list is the likeliest; each later one costs a little more. */
type Pair = { from: Template; to: Template; cost: number };
/** Pairs of templates by the length of the words that they can match. */
export type TemplatePairs = Map<number, Pair[]>;

function compile(text: string): Template {
  const seen: string[] = [];
  const source = [...text].map((letter) => {
    if (!radicals.test(letter)) return letter;
    if (seen.includes(letter)) return `\\k<r${seen.indexOf(letter)}>`;
    seen.push(letter);
    return `(?<r${seen.length - 1}>.)`;
  });
  // Root letters are named by their order of appearance, which is the same in both templates of a pair.
  return { pattern: new RegExp(`^${source.join("")}$`), letters: text };
}

function fill({ letters }: Template, from: Template, word: string): string | undefined {
  const roots = from.pattern.exec(word)?.groups;
  if (!roots) return undefined;
  const order = [...new Set([...from.letters].filter((letter) => radicals.test(letter)))];
  return [...letters]
    .map((letter) => (radicals.test(letter) ? (roots[`r${order.indexOf(letter)}`] ?? "") : letter))
    .join("");
}

const costOf = (place: number) => Math.min(0.8, 0.4 * place);

function pairsOf(pairs: [string, string, number][], tables: Pick<Tables, "arabic">): TemplatePairs {
  const byLength: TemplatePairs = new Map();
  for (const [one, other, place] of pairs) {
    const [from, to] = [compile(fold(one, tables)), compile(fold(other, tables))];
    for (const pair of [
      { from, to, cost: costOf(place) },
      { from: to, to: from, cost: costOf(place) },
    ]) {
      const length = pair.from.letters.length;
      byLength.set(length, [...(byLength.get(length) ?? []), pair]);
    }
  }
  return byLength;
}

/** Makes the templates of broken plurals ready, in both directions. */
export function pluralPairs(tables: Pick<Tables, "arabic">): TemplatePairs {
  const { plurals } = tables.arabic;
  return pairsOf(
    Object.entries(plurals).flatMap(([plural, singulars]) =>
      singulars.map((singular, place): [string, string, number] => [plural, singular, place]),
    ),
    tables,
  );
}

/** Makes the templates of families ready: each member leads to each other one. */
export function familyPairs(tables: Pick<Tables, "arabic">): TemplatePairs {
  return pairsOf(
    tables.arabic.families.flatMap((family) =>
      family.flatMap((one, index) =>
        family.slice(index + 1).map((other): [string, string, number] => [one, other, 0]),
      ),
    ),
    tables,
  );
}

/** Gives the words of the same root that a folded word's shape leads to. Most of them are no words; the pages tell which are. */
export function relatives(word: string, pairs: TemplatePairs): Form[] {
  return (pairs.get(word.length) ?? []).flatMap(({ from, to, cost }) => {
    const form = fill(to, from, word);
    return form === undefined || form === word ? [] : [{ form, cost }];
  });
}
