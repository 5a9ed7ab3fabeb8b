/** Places in the answers, as dot paths (`activities.0.purpose`), as questions write them (`activities.*.purpose`), and as pointers. */
import type { Field, Question, Step } from "./question";
import { keptFor } from "./kept";
import type { Pointer } from "./words";

/** Gives a path with its row numbers replaced by `*`, as questions write it. */
export const patternOf = (path: string) => path.replaceAll(/\.\d+(?=\.|$)/g, ".*");

/** Gives the path of a JSON pointer: `/activities/0/purpose` → `activities.0.purpose`. */
export const pathOf = (pointer: string) => pointer.slice(1).replaceAll("/", ".");

/** Gives the JSON pointer of a path: `activities.0.data` → `/activities/0/data`. */
export const pointerOf = (path: string): Pointer => `/${path.replaceAll(".", "/")}`;

/** Gives the questions and fields of all steps by their path. */
export const questionsByPath = keptFor((steps: Step[]): ReadonlyMap<string, Field | Question> => {
  const questions = steps.flatMap((step) => step.questions);
  return new Map(
    questions
      .flatMap((question) => [question, ...(question.fields ?? [])])
      .map((field) => [field.path, field]),
  );
});

/** Finds the question that asks for what a JSON pointer points at. */
export const questionAt = (pointer: Pointer, steps: Step[]): Field | Question | undefined =>
  questionsByPath(steps).get(patternOf(pathOf(pointer)));

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => value !== null && typeof value === "object";

/** Reads what lies at a path. */
export function valueAt(data: unknown, path: string): unknown {
  let at = data;
  for (const key of path.split(".")) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** Puts a value at a path and makes what leads to it: rows where a number follows. */
export function putAt(data: object, path: string, value: unknown) {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = data as Data;
  keys.forEach((key, index) => {
    if (!isObject(at[key])) at[key] = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
    at = at[key] as Data;
  });
  at[last] = value;
}
