import type { UiPairs } from "~/model";

const files = import.meta.glob<UiPairs>("/content/ui/search.yaml", { eager: true, import: "default" });

/** The words of the search page, apart from the rest: its script needs no others. */
export const searchWords = Object.values(files)[0] as UiPairs;
