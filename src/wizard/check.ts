/** Parts what can be counted from what cannot yet, so that one wrong letter never takes the document away. */
import { readAnswers, tidyAnswers } from "~/library";
import type { Answers, Fault, Library } from "~/model";
import { pathOf, removeAt, valueAt } from "./paths";

/** The answers that can be counted, what is wrong in the others, and which rows of the form are among the answers. */
export type Checked = {
  answers: Answers;
  /** Faults by the path of the control in the form. */
  wrong: Map<string, Fault>;
  /** Rows that lack what makes a row, such as the company of "who receives data": paths in the form. */
  unfinished: Set<string>;
  /** Gives a path of the answers as a path of the form, where unfinished rows have numbers too. */
  toForm: (path: string) => string;
  /** Gives a path of the form as a path of the answers, or undefined where its row is unfinished. */
  toAnswers: (path: string) => string | undefined;
};

const rowPattern = /^(.+?)\.(\d+)(\..*|$)/;

/** Checks what a form says. Never throws: what is wrong is left out and named. */
export function checkAnswers(raw: unknown, library: Library): Checked {
  const data = (tidyAnswers(raw) ?? {}) as Record<string, unknown>;
  const wrong = new Map<string, Fault>();
  const unfinished = new Set<string>();
  /** For each list, which row of the form each row of the answers is. */
  const rows = new Map<string, number[]>();
  const rowsOf = (list: string) => {
    const known = rows.get(list) ?? [...((valueAt(data, list) as unknown[] | undefined) ?? []).keys()];
    rows.set(list, known);
    return known;
  };
  const isRows = (list: string) => {
    const value = valueAt(data, list);
    return rows.has(list) || (Array.isArray(value) && value.some((row) => typeof row === "object"));
  };
  const renumbered = (path: string, number: (list: string, row: number) => number | undefined) => {
    const [, list = "", row = "", rest = ""] = rowPattern.exec(path) ?? [];
    if (list === "" || !isRows(list)) return path;
    const found = number(list, Number(row));
    return found === undefined ? undefined : `${list}.${found}${rest}`;
  };
  const toForm = (path: string) => renumbered(path, (list, row) => rowsOf(list)[row] ?? row) ?? path;
  const toAnswers = (path: string) =>
    renumbered(path, (list, row) => {
      const index = rowsOf(list).indexOf(row);
      return index < 0 ? undefined : index;
    });

  const leaveOut = (faults: Fault[]) => {
    const open = new Set<string>();
    // Later places first, so that taking one away does not move those still to be taken.
    for (const fault of faults.toReversed()) {
      const path = pathOf(fault.pointer);
      if (valueAt(data, path) !== undefined) {
        wrong.set(toForm(path), fault);
        removeAt(data, path);
      } else {
        const [, list, row] = rowPattern.exec(path) ?? [];
        if (list !== undefined) open.add(`${list}.${row}`);
      }
    }
    const lastFirst = [...open].sort((one, other) => Number(other.split(".").at(-1)) - Number(one.split(".").at(-1)));
    for (const path of lastFirst) {
      const [, list = "", row = ""] = rowPattern.exec(path) ?? [];
      unfinished.add(toForm(path));
      rowsOf(list).splice(Number(row), 1);
      removeAt(data, path);
      // A list whose rows are all unfinished does not say "none": it says nothing yet.
      if ((valueAt(data, list) as unknown[]).length === 0) removeAt(data, list);
    }
  };

  for (let round = 0; round < 6; round++) {
    const tidy = (tidyAnswers(data) ?? {}) as object;
    const result = readAnswers(JSON.stringify({ ...tidy, schema: 1 }), library);
    if ("answers" in result) return { answers: result.answers, wrong, unfinished, toForm, toAnswers };
    if (result.faults.some(({ pointer }) => pointer === "")) break;
    leaveOut(result.faults);
  }
  return { answers: { schema: 1 }, wrong, unfinished, toForm, toAnswers };
}
