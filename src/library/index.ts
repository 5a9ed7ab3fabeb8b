/**
 * All data and words of Mizan as one typed value.
 * In: the files of content/ and templates/, which nobody else reads. Out: `library`, and `readAnswers` that checks answers by it.
 */
import type {
  Clause,
  Consents,
  FindingText,
  Law,
  Library,
  Outline,
  Step,
  Template,
  Templates,
  UiPairs,
  Vendor,
  Vocabularies,
  VocabularyName,
} from "~/model";

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
const clauses = import.meta.glob<Omit<Clause, "id" | "digest">>("/templates/clauses/*/clause.yaml", {
  eager: true,
  import: "default",
});
const words = import.meta.glob<{ default: Template; digest: string }>("/templates/clauses/*/*.hbs", {
  eager: true,
});

/** `/content/laws/sa-pdpl.yaml` → `sa-pdpl`. */
const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));
/** `/templates/clauses/retention/ar.hbs` → `retention`. */
const folderName = (path: string) => path.split("/").at(-2) ?? "";
const byFileName = <T>(files: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, data]) => [fileName(path), data]));

function wordsOf(id: string, locale: "ar" | "en") {
  const found = words[`/templates/clauses/${id}/${locale}.hbs`];
  if (!found)
    throw new Error(`templates/clauses/${id}/${locale}.hbs is missing: every clause needs both languages`);
  return found;
}

function loadTemplates() {
  const templates: Templates = {};
  const all: Record<string, Clause> = {};
  for (const [path, clause] of Object.entries(clauses)) {
    const id = folderName(path);
    const [ar, en] = [wordsOf(id, "ar"), wordsOf(id, "en")];
    templates[id] = { ar: ar.default, en: en.default };
    all[id] = { ...clause, id, digest: ar.digest + en.digest };
  }
  return { templates, clauses: all };
}

/** All data and templates, in the order of their file names. What is in them is checked by `tests/content`. */
export const library: Library = {
  laws: Object.values(laws),
  vocabularies: byFileName(vocabularies) as Vocabularies,
  vendors: byFileName(vendors),
  steps: Object.values(steps),
  ...loadTemplates(),
  outlines: Object.fromEntries(
    Object.entries(byFileName(outlines)).map(([id, outline]) => [id, { ...outline, id }]),
  ),
  findings: Object.values(findings)[0] ?? {},
  consents: Object.values(consents)[0] as Consents,
  ui: byFileName(ui),
};

export { readAnswers, tidyAnswers, answersSchema } from "./answers";
