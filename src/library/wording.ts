import type { Wording } from "~/model";
import { fold as foldBy } from "~/search/fold";
import type { Tables } from "~/search";

const rules = import.meta.glob<Wording>("/content/wording.yaml", { eager: true, import: "default" });
const arabic = import.meta.glob<Tables["arabic"]>("/content/search/arabic.yaml", {
  eager: true,
  import: "default",
});
const tables = { arabic: Object.values(arabic)[0] as Tables["arabic"] };

/** The rules of the wording check. */
export const wording = Object.values(rules)[0] as Wording;
/** Gives a text with one form of each letter, as the search reads it. */
export const fold = (text: string): string => foldBy(text, tables);
