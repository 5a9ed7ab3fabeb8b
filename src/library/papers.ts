/** What documents other than the policy and its short notice need besides: their clauses, and more of laws and vendors. */
import type { Consents, Entry, Law, Library, Outline, Vendor, VocabularyName } from "~/model";
import { clausesFrom, fileName, type ClauseFile, type TemplateFile } from "./clauses";

// A folder within templates/clauses holds the clauses of one such document.
const clauses = import.meta.glob<ClauseFile>("/templates/clauses/*/*/clause.yaml", {
  eager: true,
  import: "default",
});
const words = import.meta.glob<TemplateFile>("/templates/clauses/*/*/*.hbs", { eager: true });
// In the browser these are the parts that its lean data lacks; elsewhere the data is whole, and they are empty.
const laws = import.meta.glob<Partial<Law>>("/content/laws/*.yaml", {
  eager: true,
  import: "default",
  query: "?rest",
});
const vendors = import.meta.glob<Partial<Vendor>>("/content/vendors/*.yaml", {
  eager: true,
  import: "default",
  query: "?rest",
});
const vocabularies = import.meta.glob<Record<string, Entry>>(
  [
    "/content/vocabulary/rights.yaml",
    "/content/vocabulary/breach-contents.yaml",
    "/content/vocabulary/screening-cases.yaml",
    "/content/vocabulary/rest-days.yaml",
    "/content/vocabulary/preference-events.yaml",
  ],
  { eager: true, import: "default", query: "?rest" },
);
const outlines = import.meta.glob<Partial<Outline>>("/templates/outlines/*.yaml", {
  eager: true,
  import: "default",
  query: "?rest",
});
const consents = import.meta.glob<Partial<Consents>>("/content/consents.yaml", {
  eager: true,
  import: "default",
  query: "?rest",
});

const byName = <T>(files: Record<string, T>) =>
  new Map(Object.entries(files).map(([path, data]) => [fileName(path), data]));

/** Parts of laws, vendors, vocabularies and outlines by their ids, and the words of consents, to be laid over those of a library. */
export type Rest = {
  laws: Map<string, Partial<Law>>;
  vendors: Map<string, Partial<Vendor>>;
  vocabularies: Map<string, Record<string, Entry>>;
  outlines: Map<string, Partial<Outline>>;
  consents: Partial<Consents>;
};
const ownRest: Rest = {
  laws: byName(laws),
  vendors: byName(vendors),
  vocabularies: byName(vocabularies),
  outlines: byName(outlines),
  consents: Object.values(consents)[0] ?? {},
};

/** Gives a library with everything in it, from the one that the browser starts with. */
export function withPapers(start: Library, rest = ownRest): Library {
  const own = clausesFrom(clauses, words);
  return {
    ...start,
    laws: start.laws.map((law) => ({ ...law, ...rest.laws.get(law.id) })),
    vendors: Object.fromEntries(
      Object.entries(start.vendors).map(([id, vendor]) => [id, { ...vendor, ...rest.vendors.get(id) }]),
    ),
    vocabularies: Object.fromEntries(
      Object.entries(start.vocabularies).map(([name, entries]) => [
        name,
        { ...entries, ...rest.vocabularies.get(name) },
      ]),
    ) as Record<VocabularyName, Record<string, Entry>>,
    outlines: Object.fromEntries(
      Object.entries(start.outlines).map(([id, outline]) => [id, { ...outline, ...rest.outlines.get(id) }]),
    ),
    consents: { ...start.consents, ...rest.consents },
    clauses: { ...start.clauses, ...own.clauses },
    templates: { ...start.templates, ...own.templates },
  };
}
