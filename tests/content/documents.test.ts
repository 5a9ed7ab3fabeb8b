/** The pages of the documents: each document has one, whole in both languages, and every name in it names something. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { specimen, specimenOf } from "~/formats";
import { library } from "~/library";
import { documentOf, documentPages, exampleOf, outlineOf } from "~/library/documents";
import { glossary, matterOf, practiceOf, sections } from "~/library/practices";
import { scenarios } from "~/library/scenarios";
import { uiPairs } from "~/library/ui";
import { documentPageSchema, locales, type Answers, type DocumentPage } from "~/model";
import { hostileTexts } from "../properties/arbitrary";
import { pairsIn, readYaml, yamlFiles } from "./files";

const ids = yamlFiles("content/documents").map((path) => path.slice("content/documents/".length, -".yaml".length));
const made = Object.keys(library.outlines);
const formatNames = Object.keys((uiPairs["wizard-page"] as { take: object }).take);

test("every document that Mizan makes has its page", () => {
  expect(ids).toEqual(expect.arrayContaining(made));
  expect(documentPages.map(({ id }) => id).sort()).toEqual(made.toSorted());
});

describe.each(ids)("%s", (id) => {
  const path = `content/documents/${id}.yaml`;
  const page = { ...(readYaml(path) as Omit<DocumentPage, "id">), id };

  test("is of the shape that src/model says", () => {
    const faults = documentPageSchema.safeParse(readYaml(path)).error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message || issue.code}`) ?? [];
    expect(faults, faults.join("\n")).toEqual([]);
  });
  test("names practices, pages of the guide, words, documents and businesses that exist", () => {
    for (const practice of page.practices) expect(practiceOf(practice, path).id).toBe(practice);
    for (const section of page.guide) expect(sections).toContain(section);
    for (const term of page.terms) expect(glossary.map((each) => each.id)).toContain(term);
    for (const other of page.related) expect(ids.filter((each) => each !== id)).toContain(other);
    for (const { scenario } of page.examples) expect(Object.keys(scenarios)).toContain(scenario);
    expect(new Set(page.examples.map(({ scenario }) => scenario)).size).toBe(page.examples.length);
  });
  test("rests on matters that the law data tells, at least one law with an article", () => {
    for (const ref of page.laws) expect(library.laws.some((law) => matterOf(ref).factIn(law)?.art), ref).toBe(true);
  });
  test("types no number: times and articles come from the law data", () => {
    // What people type is no statement.
    const { keywords: _typed, ...told } = page;
    for (const { place, ar, en } of pairsIn({ ...told, examples: [] })) for (const words of [ar, en]) expect(String(words).replaceAll("W3C", ""), place).not.toMatch(/\p{Nd}/u);
  });
  test("says what it is in two sentences, and reads as sentences", () => {
    for (const locale of locales) {
      expect(page.what[locale].match(/[.؟?](?= |$)/g), page.what[locale]).toHaveLength(2);
      const texts = [...page.needed, ...page.unneeded, page.reader, page.goes, ...page.uses.map((use) => use.for), ...(page.making ?? [])];
      for (const text of texts) expect(text[locale].trim()).toMatch(/[.؟?]$/);
    }
  });
});

describe.each(documentPages.map((page) => [page.id, page] as const))("the page of %s", (_, page) => {
  test("names formats by the words of the wizard", () => {
    for (const { format } of page.uses) expect([...formatNames, "print"]).toContain(format);
  });
  test("shows clauses that the first example has, in both languages", () => {
    const [first] = page.examples;
    if (!first) throw new Error("no example");
    for (const locale of locales) {
      const clauses = exampleOf(page, first, locale).sections.flatMap((section) => section.clauses.map(({ clause }) => clause));
      expect(clauses).toEqual(expect.arrayContaining(page.shows));
    }
  });
  test("has two states of its businesses if it compares, and else one", () => {
    for (const { later } of page.examples) expect(later !== undefined).toBe(outlineOf(page).compares === true);
  });
  test("has whole examples: nothing in them is missing", () => {
    for (const example of page.examples)
      for (const locale of locales) {
        const html = specimen(exampleOf(page, example, locale));
        expect(html).not.toContain("<mark");
        expect(html).toContain("data-clause=");
      }
  });
});

/** Everything in a piece of HTML that does something, leads somewhere or can be led to. */
function actingParts(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Tree.ChildNode | Tree.DocumentFragment) => {
    if ("tagName" in node) {
      if (!/^(?:article|header|footer|section|h[1-4]|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|bdi|cite|mark|br)$/.test(node.tagName)) found.push(node.tagName);
      for (const { name, value } of node.attrs)
        if (!/^(?:data-[a-z]+|lang|dir|scope)$/.test(name) && `${name}=${value}` !== "class=cites") found.push(`${node.tagName} ${name}`);
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  return found;
}
/** Gives answers in which every text that a person may type is hostile. */
function spoiled(answers: Answers, hostile: string): Answers {
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, (key === "ar" || key === "en") && typeof each === "string" ? hostile : spoil(each)]),
    );
  };
  return spoil(answers) as Answers;
}

describe("an example is inert", () => {
  const [business, later] = [scenarios["shop-riyadh"], scenarios["shop-cairo"]].map((each) => each?.answers as Answers) as [Answers, Answers];
  test.each(hostileTexts)("whatever stands in the answers: %s", (hostile) => {
    for (const page of documentPages)
      for (const locale of locales) {
        const document = documentOf(outlineOf(page), locale, spoiled(business, hostile), outlineOf(page).compares ? spoiled(later, hostile) : undefined);
        expect(actingParts(specimen(document)), page.id).toEqual([]);
        expect(actingParts(specimenOf(document, page.shows)), page.id).toEqual([]);
      }
  });
  test("and blank: nothing leads away from it", () => {
    for (const page of documentPages) expect(actingParts(specimen(documentOf(outlineOf(page), "en", { schema: 1 })))).toEqual([]);
  });
  test("the measure finds what acts", () => {
    expect(actingParts('<p id="x" onclick="y"><a href="z">a</a><script></script></p>')).toEqual(["p id", "p onclick", "a", "a href", "script"]);
  });
});
