import type { UiPairs } from "~/model";

const files = import.meta.glob<UiPairs>("/content/ui/lint.yaml", { eager: true, import: "default" });

/** The words of the page that checks a request for consent, apart from the rest: its script needs no others. */
export const lintWords = Object.values(files)[0] as UiPairs;
