/** What documents other than the policy and its short notice need besides: their clauses. */
import type { Library } from "~/model";
import { clausesFrom, type ClauseFile, type TemplateFile } from "./clauses";

// A folder within templates/clauses holds the clauses of one such document.
const clauses = import.meta.glob<ClauseFile>("/templates/clauses/*/*/clause.yaml", {
  eager: true,
  import: "default",
});
const words = import.meta.glob<TemplateFile>("/templates/clauses/*/*/*.hbs", { eager: true });

/** Gives a library with everything in it, from the one that the browser starts with. */
export function withPapers(start: Library): Library {
  const own = clausesFrom(clauses, words);
  return {
    ...start,
    clauses: { ...start.clauses, ...own.clauses },
    templates: { ...start.templates, ...own.templates },
  };
}
