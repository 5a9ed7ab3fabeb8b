import type { UiPairs } from "~/model";

const files = import.meta.glob<UiPairs>("/content/ui/notices.yaml", { eager: true, import: "default" });

/** The words of the notices that any page may show, apart from the rest: every page loads them. */
export const noticeWords = Object.values(files)[0] as UiPairs;
