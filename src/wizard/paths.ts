/** Names of controls are dot paths of answers: `activities.0.purpose`. Here they are taken apart. */
import type { Field, Question, Step } from "~/model";

/** A question and where its answer starts in a path; `part` is what follows, such as a language or a law. */
export type Place = { field: Field | Question; path: string; part: string | undefined };

/** Gives a path with its row numbers replaced by `*`, as questions write it. */
export const patternOf = (path: string) => path.replaceAll(/\.\d+(?=\.|$)/g, ".*");

/** Gives the path of a JSON pointer: `/activities/0/purpose` → `activities.0.purpose`. */
export const pathOf = (pointer: string) => pointer.slice(1).replaceAll("/", ".");

/** Gives the questions and fields of all steps by their path. */
export function fieldsOf(steps: Step[]): Map<string, Field | Question> {
  const questions = steps.flatMap((step) => step.questions);
  return new Map(
    questions
      .flatMap((question) => [question, ...(question.fields ?? [])])
      .map((field) => [field.path, field]),
  );
}

/** Finds the question that a control's name belongs to. */
export function placeOf(name: string, fields: Map<string, Field | Question>): Place | undefined {
  const whole = fields.get(patternOf(name));
  if (whole) return { field: whole, path: name, part: undefined };
  const end = name.lastIndexOf(".");
  const path = name.slice(0, end);
  const field = fields.get(patternOf(path));
  return field && hasParts(field) ? { field, path, part: name.slice(end + 1) } : undefined;
}

/** Tells whether a question's answer is made of parts with a control each: languages, or laws. */
export const hasParts = (field: Field) => ["text", "long-text", "bases"].includes(field.type);

/** Tells whether a question's answer is a list of ids. */
export const isMany = (field: Field) => ["many-of", "countries", "laws", "vendor-ids"].includes(field.type);

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => value !== null && typeof value === "object";

/** Reads what lies at a path. */
export function valueAt(data: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), data);
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

/** Takes away what lies at a path. */
export function removeAt(data: unknown, path: string) {
  const end = path.lastIndexOf(".");
  const parent = end < 0 ? data : valueAt(data, path.slice(0, end));
  const key = path.slice(end + 1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) delete parent[key];
}
