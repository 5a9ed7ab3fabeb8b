/** The purposes that a consent is about, and what they and their data are called. */
import type { Activity, Label, Printable, Sentence } from "~/model";
import { purposeOf } from "../activities";
import { unique, wordsOf, type Reader } from "../reader";
import { explicitData, type Needed } from "./needed";

/** One row of the purposes that a consent is about, with its place in the answers. */
export type Row = { activity: Activity; at: string; index: number };
/** What stands in the holes of a sentence. */
export type Holes = Sentence["holes"];

export const channels = ["email", "sms", "whatsapp", "push", "phone", "post"];

export const rowsOf = ({ counted }: Reader, { activities }: Needed): Row[] =>
  activities.flatMap((index) => {
    const activity = counted.activities?.[index];
    return activity ? [{ activity, at: `activities.${index}`, index }] : [];
  });

/** Which of the data a law that asks for this consent protects specially, and what else is to be named with it. */
export function sensitiveOf(reader: Reader, { laws }: Needed, rows: Row[], more: string[] = []): Label[] {
  const ids = new Set([...laws.flatMap(explicitData), ...more]);
  const found = rows.flatMap(({ activity }) => activity.data?.filter((id) => ids.has(id)) ?? []);
  return unique(found.map((id) => wordsOf(reader.library.vocabularies["data-categories"][id])));
}

/** What a purpose is called where the person speaks of it: our name for it, or the words that were typed. */
export function nameOf(reader: Reader, { activity: { purpose = "" }, at }: Row): Printable {
  const entry = purpose === "custom" ? undefined : reader.library.vocabularies.purposes[purpose];
  return entry ? { ar: entry.ar, en: entry.en } : purposeOf(reader, { purpose }, at);
}
