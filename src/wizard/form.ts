/** Between the form's entries, as FormData gives them, and answers. Knows questions, and no page. */
import { questionsByPath, putAt, valueAt, type Field, type Step } from "~/model";
import { hasParts, isMany, placeOf } from "./paths";

/** A control's name and value. */
export type Entry = [name: string, value: string];
/** What the control for "none" says: an empty list is an answer too. */
export const noneValue = "[]";

const forbidden = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;
const easternDigits = /[\u0660-\u0669]/g;

function numberFrom(text: string): number | string {
  const digits = text.trim().replace(easternDigits, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
}

function valueFrom(field: Field, text: string): unknown {
  if (text === "") return "";
  if (field.type === "number") return numberFrom(text);
  if (field.type === "yes-no") return text === "true";
  return text;
}

/**
 * Gives the answers that a form's entries stand for, unchecked: wrong and half answers are in them as typed.
 * A name that belongs to no question carries an answer along, written as JSON.
 */
export function answersFromForm(entries: Entry[], steps: Step[]): Record<string, unknown> {
  const fields = questionsByPath(steps);
  const answers: Record<string, unknown> = { schema: 1 };
  for (const [name, value] of entries) {
    if (forbidden.test(name)) continue;
    const place = placeOf(name, fields);
    if (!place) putAt(answers, name, JSON.parse(value));
    else if (isMany(place.field) || place.field.type === "list") {
      if (!Array.isArray(valueAt(answers, name))) putAt(answers, name, []);
      if (value !== noneValue && value !== "") (valueAt(answers, name) as unknown[]).push(value);
    } else if (place.part === undefined) putAt(answers, name, valueFrom(place.field, value));
    else if (value !== "") {
      if (valueAt(answers, place.path) === undefined) putAt(answers, place.path, {});
      (valueAt(answers, place.path) as Record<string, unknown>)[place.part] = value;
    }
  }
  return answers;
}

function entriesOf(field: Field, path: string, answer: unknown): Entry[] {
  if (answer === undefined || answer === null) return [];
  if (isMany(field))
    return (answer as string[]).length === 0
      ? [[path, noneValue]]
      : (answer as string[]).map((id) => [path, id]);
  if (hasParts(field))
    return Object.entries(answer).map(([part, value]) => [`${path}.${part}`, String(value)]);
  const single = answer as string | number | boolean;
  return [[path, `${single}`]];
}

/** Gives what no question asks for, as hidden entries, so that saving a file again loses nothing. */
function carriedEntries(value: unknown, path: string, asked: Set<string>): Entry[] {
  if (asked.has(path) || value === null || value === undefined) return [];
  if (typeof value !== "object" || Array.isArray(value)) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    carriedEntries(inner, path ? `${path}.${key}` : key, asked),
  );
}

/** Gives the entries that fill a form with answers: the way back of `answersFromForm`. */
export function formFromAnswers(answers: object, steps: Step[]): Entry[] {
  const questions = steps.flatMap((step) => step.questions);
  const entries = questions.flatMap((question): Entry[] => {
    const answer = valueAt(answers, question.path);
    if (question.type !== "list") return entriesOf(question, question.path, answer);
    if (!Array.isArray(answer)) return [];
    if (answer.length === 0) return [[question.path, noneValue]];
    return answer.flatMap((row, index) => {
      const at = `${question.path}.${index}`;
      const inner = (question.fields ?? []).flatMap((field) => {
        const within = field.path.slice(question.path.length + 3);
        return entriesOf(field, `${at}.${within}`, valueAt(row, within));
      });
      // A row without any answer is a row all the same.
      return inner.length > 0
        ? inner
        : [[`${at}.${question.fields?.[0]?.path.slice(question.path.length + 3)}`, ""] as Entry];
    });
  });
  const asked = new Set(["schema", ...questions.map(({ path }) => path)]);
  return [...entries, ...carriedEntries(answers, "", asked)];
}
