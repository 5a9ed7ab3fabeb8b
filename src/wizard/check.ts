/** Parts what can be counted from what cannot yet, so that one wrong letter never takes the document away. */
import { readAnswers, tidyAnswers } from "~/library";
import type { Answers, Fault, Library } from "~/model";
import { pathOf, removeAt, valueAt } from "./paths";
import { Rows } from "./row-numbers";

/** The answers that can be counted, and what in the form cannot. All paths are those of the form. */
export type Checked = {
  answers: Answers;
  /** What is wrong, by path. */
  wrong: Map<string, Fault>;
  /** Rows that lack what makes a row, such as the name of a cookie. */
  unfinished: Set<string>;
  rows: Rows;
};

function leaveOut(faults: Fault[], data: object, { wrong, unfinished, rows }: Omit<Checked, "answers">) {
  const halves = new Set<string>();
  // The last place first: taking one away must not move those still to be taken.
  for (const fault of faults.toReversed()) {
    const path = pathOf(fault.pointer);
    const row = rows.rowOf(path);
    if (valueAt(data, path) !== undefined) {
      wrong.set(rows.toForm(path), fault);
      removeAt(data, path);
    } else if (row) halves.add(`${row.list}.${row.number}`);
  }
  for (const path of halves) {
    unfinished.add(rows.toForm(path));
    rows.leaveOut(path);
    removeAt(data, path);
    const list = path.slice(0, path.lastIndexOf("."));
    // A list whose rows are all unfinished does not say "none": it says nothing yet.
    if ((valueAt(data, list) as unknown[]).length === 0) removeAt(data, list);
  }
}

/** Checks what a form says. Never throws: what is wrong is left out and named. */
export function checkAnswers(raw: unknown, library: Library): Checked {
  let data = raw as object;
  const found = { wrong: new Map<string, Fault>(), unfinished: new Set<string>(), rows: new Rows(raw, library.steps) };
  for (let round = 0; round < 8; round++) {
    data = { ...(tidyAnswers(data) as object | undefined), schema: 1 };
    const result = readAnswers(JSON.stringify(data), library);
    if ("answers" in result) return { answers: result.answers, ...found };
    const [first] = result.faults;
    if (!first || first.pointer === "") break;
    leaveOut(result.faults, data, found);
  }
  return { answers: { schema: 1 }, ...found };
}
