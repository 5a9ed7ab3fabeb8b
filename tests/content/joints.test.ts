/** Laws, questions, clauses and vocabularies know each other only by ids: every id must exist, be used, and lead somewhere. */
import { describe, expect, test } from "vitest";
import { claimsSchema, factsSchema, viewSchema, type Field } from "~/model";
import { library } from "~/library";
import { answersSchema } from "~/library/answers";
import { clauseFolders, list } from "./files";

const items = library.vocabularies["notice-items"];
const clauses = Object.values(library.clauses);
const questions = library.steps.flatMap((step) => step.questions);
const fields = questions.flatMap((question) => question.fields ?? []);
const every: Field[] = [...questions, ...fields];
const claims = Object.keys(claimsSchema.shape);
const booleansOf = (shape: object) => Object.entries(shape).filter(([, schema]) => (schema as { _zod: { def: { type: string } } })._zod.def.type === "boolean").map(([name]) => name);
const booleans = booleansOf(factsSchema.shape);
/** Those of an entry, for clauses that stand once for each. */
const booleansOfEach = { consents: booleansOf(viewSchema.shape.consent.shape) };

describe("laws", () => {
  test.each(library.laws)("$id: every notice item exists, is told by a clause of the privacy policy, and is asked by a question or given by law", (law) => {
    const policy = library.outlines["privacy-policy"]?.sections.flatMap((section) => section.clauses) ?? [];
    const givenByLaw = new Set(["rights", "complaint", "changes", "purpose-limitation", "withdraw-consent", "scope", "right-to-object", "open-network-warning"]);
    for (const { item, when } of law.notice) {
      expect(items, item).toHaveProperty(item);
      expect(policy.filter((id) => library.clauses[id]?.covers.includes(item)), `${item} is told`).not.toEqual([]);
      if (!givenByLaw.has(item)) expect(every.filter(({ asks }) => asks.includes(item)), `${item} is asked for`).not.toEqual([]);
      if (when) {
        for (const claim of [when].flat()) expect(claims, `${item} when`).toContain(claim);
        const reasons = [when].flat().map((claim) => library.vocabularies["claim-reasons"][claim] ?? items[item]?.otherwise);
        for (const reason of reasons) expect(reason, `${item} says why it may not apply`).toBeDefined();
      }
    }
  });
  test.each(library.laws)("$id: each fact has its article and confidence, and each id it uses exists", (law) => {
    const { rights, bases, terms, safeguards, "data-categories": data } = library.vocabularies;
    for (const fact of [...law.notice, ...law.rights, ...law.bases, law.response, law.transfers, law.authority ?? law.remedy!])
      if (fact.conf === "high") expect(fact.art, JSON.stringify(fact).slice(0, 80)).toMatch(/\d/);
    for (const right of law.rights) expect(rights).toHaveProperty(right.id);
    for (const basis of law.bases) expect(bases).toHaveProperty(basis.id);
    for (const { when } of [...law.rights, ...law.bases]) for (const claim of [when ?? []].flat()) expect(claims).toContain(claim);
    for (const [id, { ar, en }] of Object.entries(law.terms)) {
      expect(terms).toHaveProperty(id);
      // One printable word or phrase each; remarks go into the note.
      expect(`${ar} ${en}`).not.toMatch(/[/();,\u060c\u061b]/);
    }
    for (const id of law.transfers.safeguards) expect(safeguards).toHaveProperty(id);
    for (const id of law.sensitive.ids) expect(data).toHaveProperty(id);
    expect(law.sources.length).toBeGreaterThan(0);
    expect(Object.keys(law.traps).length).toBeGreaterThan(0);
  });
});

describe("clauses and outlines", () => {
  test.each(clauses)("$id covers known items, names a boolean fact, and is in an outline", (clause) => {
    for (const item of clause.covers) expect(items).toHaveProperty(item);
    // What tells people something covers an item; only papers beside the policy may cover none.
    if (clause.covers.length === 0) expect(clauseFolders[clause.id]?.split("/")).toHaveLength(4);
    if (clause.when) expect(clause.each ? booleansOfEach[clause.each] : booleans).toContain(clause.when);
    // A clause that stands once for each entry stands in a section that does, and no other clause does.
    for (const { sections } of Object.values(library.outlines))
      for (const section of sections)
        if (section.clauses.includes(clause.id)) expect(section.each, `${clause.id} in ${section.id}`).toBe(clause.each);
    const inOutlines = Object.values(library.outlines).filter(({ sections }) => sections.some((section) => section.clauses.includes(clause.id)));
    expect(inOutlines.length, "in an outline").toBeGreaterThan(0);
  });
  test.each(Object.values(library.outlines))("$id names only clauses that exist, each once", ({ sections }) => {
    const ids = sections.flatMap((section) => section.clauses);
    for (const id of ids) expect(library.clauses).toHaveProperty(id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("every clause folder holds its three files and nothing else", () => {
    for (const { id } of clauses) expect(list(clauseFolders[id]!).map((path) => path.split("/").at(-1))).toEqual(["ar.hbs", "clause.yaml", "en.hbs"]);
  });
});

type Node = { _zod: { def: { type: string; shape?: Record<string, Node>; element?: Node; innerType?: Node; entries?: Record<string, string> } } };
/** The schema at a question's path, or undefined. */
function schemaAt(path: string): Node | undefined {
  let at: Node | undefined = answersSchema(library);
  const open = (node: Node | undefined): Node | undefined => (node && ["optional", "nullable"].includes(node._zod.def.type) ? open(node._zod.def.innerType) : node);
  for (const key of path.split(".")) at = key === "*" ? open(at)?._zod.def.element : open(at)?._zod.def.shape?.[key];
  return open(at);
}

describe("questions", () => {
  test.each(every)("$path lies in the answers, asks for known items, and names a claim", (question) => {
    const schema = schemaAt(question.path);
    expect(schema, question.path).toBeDefined();
    for (const item of question.asks) expect(items).toHaveProperty(item);
    const rowClaims = ["reliesOnInterests", "reliesOnDuty", "reliesOnConsent", "isRequired", "isCustomPurpose", "hasCustomData", "comesFromYou", "comesFromOthers", "isOwnVendor", "isAbroad", "isAbroadForSeveral"];
    if (question.when) expect(question.path.includes("*") ? [...claims, ...rowClaims] : claims).toContain(question.when);
    if (question.type === "one-of" && question.vocabulary && question.vocabulary !== "vendors")
      expect(Object.values(schema?._zod.def.entries ?? {})).toEqual(Object.keys(library.vocabularies[question.vocabulary]));
  });
  test("every question is asked under some law or always", () => {
    const asked = new Set([...library.laws.flatMap((law) => law.notice.map(({ item }) => item)), ...Object.entries(items).flatMap(([id, entry]) => (entry.always ? [id] : []))]);
    for (const { path, asks } of every) expect(asks.some((item) => asked.has(item)), path).toBe(true);
  });
  test.each(every)("$path has help and an example in both languages", ({ help, example }) => {
    for (const words of [help, example]) {
      expect(words?.en).toMatch(/\S/);
      expect(words?.ar).toMatch(/\S/);
    }
  });
  test("no path is asked twice", () => {
    const paths = every.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });
});
