import type { Answers } from "./answers";
import { putAt, valueAt } from "./paths";

/** What is put into a set of answers and taken out of it, by paths; `activities.+` adds a row. */
export type Change = { put?: Record<string, unknown> | undefined; remove?: string[] | undefined };

/** Gives the answers of a business after a change; paths of what goes are those of before. */
export function changedAnswers(before: Answers, { put = {}, remove = [] }: Change): Answers {
  const now = structuredClone(before);
  for (const [path, value] of Object.entries(put)) {
    const rows = path.endsWith(".+") ? valueAt(now, path.slice(0, -2)) : undefined;
    if (Array.isArray(rows)) rows.push(value);
    else putAt(now, path, value);
  }
  // From the last row on, so that the places of the others stay.
  for (const path of remove.toSorted().reverse()) {
    const at = path.lastIndexOf(".");
    const holder = at === -1 ? now : valueAt(now, path.slice(0, at));
    const key = path.slice(at + 1);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete (holder as Record<string, unknown>)[key];
  }
  return now;
}
