/** Measuring: how often a page that answers a question stands first, and among the first five. */
import type { Search } from "./index";

/** A query, the pages that answer it (none: nothing may be found), and the phenomenon that it tries. */
export type Question = { group: string; query: string; pages: string[] };
/** How many queries there are, and the share of them (0 to 1) with a right page first and among the first five. */
export type Measure = { n: number; recall1: number; recall5: number };
/** The measure of all queries, and of each group. */
export type Measures = { all: Measure; groups: Record<string, Measure> };

/** Tells whether an answer is among the first hits. */
export function answers({ query, pages }: Question, search: Search, first: number): boolean {
  const { hits } = search(query);
  if (pages.length === 0) return hits.length === 0;
  return hits.slice(0, first).some(({ id }) => pages.includes(id));
}

function measureAll(questions: Question[], search: Search): Measure {
  const share = (first: number) => {
    const found = questions.filter((question) => answers(question, search, first)).length;
    return Math.round((10_000 * found) / (questions.length || 1)) / 10_000;
  };
  return { n: questions.length, recall1: share(1), recall5: share(5) };
}

/** Measures a search by questions, altogether and group by group. */
export function measure(questions: Question[], search: Search): Measures {
  const groups = [...new Set(questions.map(({ group }) => group))];
  return {
    all: measureAll(questions, search),
    groups: Object.fromEntries(
      groups.map((group) => [
        group,
        measureAll(
          questions.filter((question) => question.group === group),
          search,
        ),
      ]),
    ),
  };
}
