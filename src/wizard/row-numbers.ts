/** Rows have one number in the form and another in the answers, because unfinished rows are in the form only. */
import type { Step } from "~/model";
import { valueAt } from "./paths";

type Row = { list: string; number: number; rest: string };

/** Knows for each list which row of the form each row of the answers is. */
export class Rows {
  #numbers: Map<string, number[]>;

  constructor(raw: unknown, steps: Step[]) {
    const lists = steps.flatMap((step) => step.questions).filter(({ type }) => type === "list");
    this.#numbers = new Map(lists.map(({ path }) => [path, [...((valueAt(raw, path) as unknown[] | undefined) ?? []).keys()]]));
  }

  /** Takes the path of a row, or of something in it, apart. */
  rowOf(path: string): Row | undefined {
    const list = [...this.#numbers.keys()].find((each) => path.startsWith(`${each}.`));
    const [, number, rest = ""] = /^(\d+)(\..*)?$/.exec(path.slice((list?.length ?? 0) + 1)) ?? [];
    return list !== undefined && number !== undefined ? { list, number: Number(number), rest } : undefined;
  }

  /** Takes a row, by its path in the answers, out of them. */
  leaveOut(path: string) {
    const row = this.rowOf(path);
    if (row) this.#numbers.get(row.list)?.splice(row.number, 1);
  }

  /** Gives the path in the form of a path in the answers. */
  toForm(path: string): string {
    const row = this.rowOf(path);
    return row ? `${row.list}.${this.#numbers.get(row.list)?.[row.number] ?? row.number}${row.rest}` : path;
  }
}
