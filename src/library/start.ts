/**
 * The library that the browser starts with: all but what only the other papers need (papers.ts), which it loads when one of
 * them is chosen.
 */
import type {
  Consents,
  FindingText,
  Law,
  Library,
  Outline,
  Step,
  UiPairs,
  Vendor,
  Vocabularies,
  VocabularyName,
} from "~/model";
import { clausesFrom, fileName, type ClauseFile, type TemplateFile } from "./clauses";

const laws = import.meta.glob<Law>("/content/laws/*.yaml", { eager: true, import: "default" });
const vocabularies = import.meta.glob<Vocabularies[VocabularyName]>("/content/vocabulary/*.yaml", {
  eager: true,
  import: "default",
});
const vendors = import.meta.glob<Vendor>("/content/vendors/*.yaml", { eager: true, import: "default" });
const steps = import.meta.glob<Step>("/content/questions/*.yaml", { eager: true, import: "default" });
const findings = import.meta.glob<Record<string, FindingText>>("/content/findings.yaml", {
  eager: true,
  import: "default",
});
const consents = import.meta.glob<Consents>("/content/consents.yaml", { eager: true, import: "default" });
const ui = import.meta.glob<UiPairs>(
  ["/content/ui/document.yaml", "/content/ui/faults.yaml", "/content/ui/wizard.yaml"],
  { eager: true, import: "default" },
);
const outlines = import.meta.glob<Omit<Outline, "id">>("/templates/outlines/*.yaml", {
  eager: true,
  import: "default",
});
const clauses = import.meta.glob<ClauseFile>("/templates/clauses/*/clause.yaml", {
  eager: true,
  import: "default",
});
const words = import.meta.glob<TemplateFile>("/templates/clauses/*/*.hbs", { eager: true });

const byFileName = <T>(files: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, data]) => [fileName(path), data]));

/** Data and templates, in the order of their file names. What is in them is checked by `tests/content`. */
export const library: Library = {
  laws: Object.values(laws),
  vocabularies: byFileName(vocabularies) as Vocabularies,
  vendors: byFileName(vendors),
  steps: Object.values(steps),
  ...clausesFrom(clauses, words),
  outlines: Object.fromEntries(
    Object.entries(byFileName(outlines)).map(([id, outline]) => [id, { ...outline, id }]),
  ),
  findings: Object.values(findings)[0] ?? {},
  consents: Object.values(consents)[0] as Consents,
  ui: byFileName(ui),
};

/** Tells whether a library lacks clauses of a document, so that those of papers.ts must come first. */
export const lacksClauses = (id: string, { outlines, clauses: known }: Library): boolean =>
  outlines[id]?.sections.some((section) => section.clauses.some((clause) => !(clause in known))) ?? false;
