/** Where answers outlive a moment: this tab, this device if asked for, a file. A browser may refuse the first two. */
import type { Entry } from "./form";

const key = "mizan.answers";

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function entriesIn(storage: () => Storage): Entry[] | undefined {
  const found = attempt(() => JSON.parse(storage().getItem(key) ?? "null") as unknown);
  const isEntry = (entry: unknown): entry is Entry =>
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
  return Array.isArray(found) ? found.filter(isEntry) : undefined;
}

const tab = () => sessionStorage;
const device = () => localStorage;

/** Gives what was kept: the tab's own answers, else those of the device. */
export const keptEntries = (): Entry[] | undefined => entriesIn(tab) ?? entriesIn(device);

/** Tells whether this device was asked to remember. */
export const isRemembered = (): boolean => attempt(() => device().getItem(key)) != null;

/** Keeps the form's entries in the tab, and on the device if that was asked for. Tells whether the browser let it. */
export function keepEntries(entries: Entry[], remember: boolean): boolean {
  const text = JSON.stringify(entries);
  const kept = attempt(() => (tab().setItem(key, text), true));
  attempt(() => (remember ? device().setItem(key, text) : device().removeItem(key)));
  return kept === true;
}

/** Erases what is kept in the tab and on the device. */
export function eraseEntries() {
  attempt(() => tab().removeItem(key));
  attempt(() => device().removeItem(key));
}
