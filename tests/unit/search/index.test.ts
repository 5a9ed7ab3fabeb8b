import { describe, expect, test } from "vitest";
import { answers, buildIndex, createSearch, measure, readPages, readQuestions } from "~/search";
import { searchIn, tables } from "./tables";

const pages = [
  { id: "a", title: "الموافقة", text: "اطلبوا الموافقة", keywords: ["رضا الزائر"] },
  { id: "b", title: "Cookies", text: "Ask before you set cookies" },
];

describe("the index", () => {
  test("is a plain value: written to a file and read again, it finds the same", () => {
    const index = buildIndex(pages, tables);
    const copy = JSON.parse(JSON.stringify(index)) as typeof index;
    expect(createSearch(copy, tables)("بالموافقة")).toEqual(createSearch(index, tables)("بالموافقة"));
    expect(createSearch(copy, tables)("بالموافقة").hits).toHaveLength(1);
  });
  test("of no pages finds nothing", () => {
    expect(createSearch(buildIndex([], tables), tables)("موافقة")).toEqual({
      hits: [],
      words: [{ typed: "موافقه", as: [] }],
      marks: new Set(),
    });
  });
  test("an answer names the words of pages that answer, for marking them", () => {
    const { search } = searchIn({ a: "ملفات الارتباط في الموقع" });
    expect([...search("كوكيز").marks].sort()).toEqual(["الارتباط", "ملفات"].sort());
  });
});

describe("lines", () => {
  test("pages, with keywords and without", () => {
    expect(readPages("# told\na|T|x\r\n\nb|U|y|k, two words\n")).toEqual([
      { id: "a", title: "T", text: "x", keywords: [] },
      { id: "b", title: "U", text: "y", keywords: ["k", "two words"] },
    ]);
  });
  test("questions", () => {
    expect(readQuestions("typo|كوميز|a,b\nnone|بطيخ|")).toEqual([
      { group: "typo", query: "كوميز", pages: ["a", "b"] },
      { group: "none", query: "بطيخ", pages: [] },
    ]);
  });
});

describe("measuring", () => {
  const search = createSearch(buildIndex(pages, tables), tables);
  test("counts who stands first and among the first five, by group", () => {
    const questions = readQuestions("x|موافقة|a\nx|cookies|a\ny|بطيخ|\ny|موافقة|");
    expect(measure(questions, search)).toEqual({
      all: { n: 4, recall1: 0.5, recall5: 0.5 },
      groups: { x: { n: 2, recall1: 0.5, recall5: 0.5 }, y: { n: 2, recall1: 0.5, recall5: 0.5 } },
    });
  });
  test("a right page in second place is among the first five only", () => {
    const { search } = searchIn({ a: { title: "cookies" }, b: "cookies" });
    const question = { group: "", query: "cookies", pages: ["b"] };
    expect([answers(question, search, 1), answers(question, search, 5)]).toEqual([false, true]);
  });
});
