/** Kinds of pages, for the search. */

/**
 * Folder of a page below its language → its kind, in the order in which kinds are told. A new kind is a row here and its
 * words in `content/ui/search.yaml`.
 */
export const kindOfFolder: Record<string, string> = {
  practices: "practice",
  checklists: "checklist",
  checkup: "checkup",
  guide: "guide",
  laws: "law",
  glossary: "term",
  documents: "document",
};
/** The kind of every other page. */
export const otherKind = "page";
/** All kinds in their order. */
export const pageKinds = [...new Set(Object.values(kindOfFolder)), otherKind];
