/** Names of controls are dot paths of answers: `activities.0.purpose`. Here they are taken apart. */
import { patternOf, valueAt, type Field, type Question } from "~/model";

/** A question and where its answer starts in a path; `part` is what follows, such as a language or a law. */
export type Place = { field: Field | Question; path: string; part: string | undefined };

/** Finds the question that a control's name belongs to. */
export function placeOf(name: string, fields: ReadonlyMap<string, Field | Question>): Place | undefined {
  const whole = fields.get(patternOf(name));
  if (whole) return { field: whole, path: name, part: undefined };
  const end = name.lastIndexOf(".");
  const path = name.slice(0, end);
  const field = fields.get(patternOf(path));
  return field && hasParts(field) ? { field, path, part: name.slice(end + 1) } : undefined;
}

/** Tells whether a question's answer is made of parts with a control each: languages, or laws. */
export const hasParts = (field: Field) => ["text", "long-text", "bases", "by-law"].includes(field.type);

/** Tells whether a question's answer is a list of ids. */
export const isMany = (field: Field) => ["many-of", "countries", "laws", "vendor-ids"].includes(field.type);

type Data = Record<string, unknown>;

/** Takes away what lies at a path. */
export function removeAt(data: unknown, path: string) {
  const end = path.lastIndexOf(".");
  const parent = end < 0 ? data : valueAt(data, path.slice(0, end));
  const key = path.slice(end + 1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent !== null && typeof parent === "object") delete (parent as Data)[key];
}
