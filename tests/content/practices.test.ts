/** The practice library: every practice is whole in both languages, and every name in it names something. */
import { describe, expect, test } from "vitest";
import { checklistsSchema, facetsSchema, practiceSchema, termSchema, campaigns, roles } from "~/model";
import { library } from "~/library";
import { checklists, facetValues, glossary, lawsOf, matterOf, practices, questionOf, sections } from "~/library/practices";
import { readYaml, yamlFiles } from "./files";

const ids = yamlFiles("content/practices").map((path) => path.slice("content/practices/".length, -".yaml".length));
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

describe.each(ids)("%s", (id) => {
  const raw = readYaml(`content/practices/${id}.yaml`);
  test("is of the shape that src/model says", () => {
    const faults = practiceSchema.safeParse(raw).error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message || issue.code}`) ?? [];
    expect(faults, faults.join("\n")).toEqual([]);
  });
  const practice = practices.find((each) => each.id === id);
  if (!practice) throw new Error(`${id} was not loaded`);
  const { ar, en } = practice;
  test("belongs to a section, and names questions, clauses and practices that exist", () => {
    expect(sections).toContain(practice.section);
    for (const path of practice.questions) expect(questionOf(path).path).toBe(path);
    for (const clause of practice.clauses) expect(Object.keys(library.clauses)).toContain(clause);
    for (const other of practice.related) {
      expect(ids).toContain(other);
      expect(other).not.toBe(id);
    }
    for (const law of practice.only ?? []) expect(library.laws.map((each) => each.id)).toContain(law);
  });
  test("rests on matters that at least one law deals with", () => {
    for (const ref of practice.laws) expect(library.laws.some((law) => matterOf(ref).factIn(law)), ref).toBe(true);
    expect(lawsOf(practice).laws.length).toBeGreaterThan(0);
  });
  test("says as much in Arabic as in English", () => {
    expect(ar.steps.length).toBe(en.steps.length);
    expect(ar.done.length).toBe(en.done.length);
    for (const side of ["good", "bad"] as const) {
      const shape = (text: string) => text.split("\n").map((line) => (/^\[[ x]\] |\[\[/.exec(line)?.[0] ?? (line.trim() ? "line" : "")).trim());
      expect(shape(ar[side].text)).toEqual(shape(en[side].text));
    }
  });
  test("has a title of at most nine words, and reads as sentences", () => {
    for (const { title, do: act, why, steps, done } of [ar, en]) {
      expect(wordCount(title), title).toBeLessThanOrEqual(9);
      expect(title).not.toMatch(/[.!؟?]$/);
      for (const sentence of [act, why, ...steps, ...done]) expect(sentence.trim()).toMatch(/[.?؟»”)]$/);
    }
  });
  test("is written with the letters and marks of its language", () => {
    const texts = (words: typeof ar) => [words.title, words.do, words.why, ...words.steps, words.good.text, words.good.why, words.bad.text, words.bad.why, ...words.done];
    for (const text of texts(ar)) {
      expect(text).toMatch(/\p{Script=Arabic}/u);
      expect(text, "Latin punctuation next to Arabic").not.toMatch(/\p{Script=Arabic}\s?[,;?]/u);
    }
    for (const text of texts(en)) expect(text.replaceAll(/STOP|إيقاف/g, "")).not.toMatch(/\p{Script=Arabic}/u);
  });
});

test("there are at least 72 practices, six or more to each section of the four chapters", () => {
  expect(practices.length).toBeGreaterThanOrEqual(72);
  for (const section of sections.filter((each) => /^\d/.test(each)))
    expect(practices.filter((practice) => practice.section === section).length, section).toBeGreaterThanOrEqual(6);
});
test("titles are told apart in both languages", () => {
  for (const locale of ["ar", "en"] as const) expect(new Set(practices.map((practice) => practice[locale].title)).size).toBe(practices.length);
});
test("every value of every filter has a practice", () => {
  for (const [facet, values] of Object.entries(facetValues)) for (const { id, practices: found } of values) expect(found.length, `${facet} ${id}`).toBeGreaterThan(0);
});
test("every checklist holds enough to be of use, and not more than a person will tick", () => {
  expect(checklists.map(({ id }) => id).sort()).toEqual([...campaigns, ...roles].sort());
  for (const { id, kind, practices: held } of checklists) {
    expect(held.length, id).toBeGreaterThanOrEqual(6);
    expect(held.length, id).toBeLessThanOrEqual(kind === "campaign" ? 20 : 34);
  }
});
test("facets, checklists and glossary are of the shape that src/model says", () => {
  expect(facetsSchema.safeParse(readYaml("content/facets.yaml")).error?.issues ?? []).toEqual([]);
  expect(checklistsSchema.safeParse(readYaml("content/checklists.yaml")).error?.issues ?? []).toEqual([]);
  for (const [id, term] of Object.entries(readYaml("content/glossary.yaml") as object))
    expect(termSchema.safeParse(term).error?.issues ?? [], id).toEqual([]);
});
test("every word that laws call by their own name says so, and every such word of the laws is in the glossary", () => {
  const named = glossary.flatMap(({ law }) => (law ? [law] : []));
  for (const id of named) expect(Object.keys(library.vocabularies.terms)).toContain(id);
  expect(new Set(named).size).toBe(named.length);
});
