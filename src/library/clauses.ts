import type { Clause, Template, Templates } from "~/model";

export type ClauseFile = Omit<Clause, "id" | "digest">;
export type TemplateFile = { default: Template; digest: string };

/** `/content/laws/sa-pdpl.yaml` → `sa-pdpl`. */
export const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));
/** `/templates/clauses/retention/clause.yaml` → `retention`. */
const folderName = (path: string) => path.split("/").at(-2) ?? "";

/** Gives clauses and templates by id, from the files of their folders. Throws when a clause lacks a language. */
export function clausesFrom(files: Record<string, ClauseFile>, words: Record<string, TemplateFile>) {
  const templates: Templates = {};
  const clauses: Record<string, Clause> = {};
  for (const [path, clause] of Object.entries(files)) {
    const id = folderName(path);
    const [ar, en] = ["ar", "en"].map((locale) => {
      const place = path.replace("clause.yaml", `${locale}.hbs`);
      const found = words[place];
      if (!found) throw new Error(`${place.slice(1)} is missing: every clause needs both languages`);
      return found;
    }) as [TemplateFile, TemplateFile];
    templates[id] = { ar: ar.default, en: en.default };
    clauses[id] = { ...clause, id, digest: ar.digest + en.digest };
  }
  return { templates, clauses };
}
