/**
 * Pages to search, as many as are wanted: those of the search's tests, which come with queries, and among them pages of
 * words made by the templates of grammar, as often as words are in texts. The same number gives the same pages.
 */
import { readFileSync } from "node:fs";
import { searchTables as tables } from "~/library/search-tables";
import { readPages, readQuestions, type Page, type Question } from "~/search";
import { wordsOf } from "~/search/fold";

const read = (name: string) => readFileSync(`tests/unit/search/fixtures/${name}.txt`, "utf8");
const sets = ["everyday", "laws"];
/** The letters that stand for a root's in templates. */
const radical = /[\u0641\u0639\u0644\u0642]/g;

/** Gives chances from 0 to 1, the same ones for the same seed (mulberry32). */
function chances(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Corpus = { pages: Page[]; questions: Question[] };

/** Gives `count` Arabic pages, with the queries that they answer. A larger corpus has more different words, as texts have. */
export function corpusOf(count: number): Corpus {
  const known = sets.flatMap((set) =>
    readPages(read(`${set}.ar.pages`)).map((page) => ({ ...page, id: `${set}/${page.id}` })),
  );
  const chance = chances(count);
  const pick = <T>(list: T[]): T => list[Math.floor(chance() * list.length)] as T;
  const words = [...new Set(known.flatMap(({ title, text }) => wordsOf(`${title} ${text}`, tables)))];
  const letters = [...new Set(words.join(""))].filter((letter) => /\p{Script=Arabic}/u.test(letter));
  const templates = [...Object.keys(tables.arabic.plurals), ...tables.arabic.families.flat()];
  const { article, particles, conjunctions } = tables.arabic;
  const fronts = ["", "", "", article, article, ...particles.map((each) => each + article), ...conjunctions];
  const invent = () => pick(fronts) + pick(templates).replaceAll(radical, () => pick(letters));
  // About as many different words as newspapers have in texts of this length (Heaps' law).
  const wanted = Math.round(30 * (count * 100) ** 0.6);
  const vocabulary = [...words, ...Array.from({ length: Math.max(0, wanted - words.length) }, invent)];
  const rank = () => Math.floor(vocabulary.length ** chance()) - 1;
  const order = vocabulary.map((word) => ({ word, at: chance() })).sort((one, other) => one.at - other.at);
  const passage = (length: number) => Array.from({ length }, () => order[rank()]?.word ?? "").join(" ");
  const made = Array.from({ length: Math.max(0, count - known.length) }, (_, at) => ({
    id: `made/${at}`,
    title: passage(4),
    text: passage(100),
  }));
  const pages = [...known.slice(0, count), ...made];
  const ids = new Set(pages.map(({ id }) => id));
  const questions = sets
    .flatMap((set) =>
      readQuestions(read(`${set}.ar.queries`)).map((question) => ({
        ...question,
        pages: question.pages.map((id) => `${set}/${id}`),
      })),
    )
    .filter((question) => question.pages.length > 0 && question.pages.every((id) => ids.has(id)));
  return { pages, questions };
}
