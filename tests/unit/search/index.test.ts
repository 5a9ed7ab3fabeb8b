import { describe, expect, test } from "vitest";
import {
  answers,
  arabicForms,
  buildIndex,
  createExcerpts,
  createSearch,
  englishForms,
  familyPairs,
  fold,
  measure,
  openIndex,
  packIndex,
  pluralPairs,
  readPages,
  readQuestions,
  relatives,
  slipBetween,
  slipsOf,
  soundsOf,
  spelledOut,
  withoutClitics,
  withoutPronoun,
  wordsOf,
} from "~/search";
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

test("a number is found whatever is written together with it, and in the digits of either script", () => {
  const { ids } = searchIn({ a: "المادتان 30 و31", b: "خلال الـ72 ساعة", c: "72 يومًا" });
  expect(ids("المادة ٣١")).toEqual(["a"]);
  expect(ids("72ساعة")[0]).toBe("b");
  expect(ids("ال72").sort()).toEqual(["b", "c"]);
});

describe("each step stands alone, by the door of the folder", () => {
  const formsIn = (forms: { form: string }[]) => forms.map(({ form }) => form);
  const folded = (word: string) => fold(word, tables);
  const { arabic, english, writing } = tables;

  test("folding: letters, marks and digits", () => {
    expect(folded("المُوافَقــة ٧٢")).toBe("الموافقه 72");
    expect(wordsOf("E-Mail", tables)).toEqual(["e", "mail", "email"]);
  });
  test("clitics and pronouns", () => {
    expect(formsIn(withoutClitics(folded("وبالموافقة"), arabic))).toContain(folded("موافقة"));
    const front = { form: folded("بياناتهم"), cost: 0, definite: false, bare: true };
    expect(formsIn(withoutPronoun(front, arabic))).toContain(folded("بيانات"));
  });
  test("light stems", () => {
    expect(formsIn(arabicForms(folded("موافقات"), arabic))).toContain(folded("موافق"));
    expect(formsIn(englishForms("collecting", english))).toContain("collect");
  });
  test("broken plurals and families, by templates alone", () => {
    expect(formsIn(relatives(folded("قوانين"), pluralPairs(tables)))).toContain(folded("قانون"));
    expect(formsIn(relatives(folded("كاتب"), familyPairs(tables)))).toContain(folded("مكتوب"));
  });
  test("names by their sound, and abbreviations letter by letter", () => {
    expect(soundsOf("matomo", writing)).toBe(soundsOf(folded("ماتومو"), writing));
    expect(spelledOut(wordsOf("جي دي بي آر", tables), tables).flatMap(({ words }) => words)).toContain(
      "gdpr",
    );
  });
  test("slips of the finger", () => {
    const slips = slipsOf(writing);
    expect(slipBetween("encription", "encryption", slips)).toBeLessThan(1);
    expect(slipBetween("encription", "encryption", slips)).toBeLessThan(
      slipBetween("encrkption", "encryption", slips) ?? 0,
    );
    expect(slipBetween("cookies", "consent", slips)).toBeUndefined();
  });
});

describe("whatever is typed", () => {
  const odd = [
    "",
    " ",
    "\0",
    "🍪",
    '؟!«»""',
    '"',
    "\u202e\u2066",
    "\ud800",
    "ـــ",
    "َُِ",
    "-",
    "'",
    "a'",
    "ا".repeat(5000),
    "a-".repeat(2000),
    "بي ".repeat(300),
    '"'.repeat(99) + "x",
    "__proto__",
    "constructor toString",
  ];
  const pages = [
    {
      id: "a",
      title: "__proto__",
      text: "constructor hasOwnProperty 🍪 ".repeat(3),
      keywords: ["", " ", "!"],
    },
    { id: "b", title: "", text: "" },
  ];

  test.each([
    ["no page", []],
    ["odd pages", pages],
  ])("the search gives an answer, over %s", async (_, list) => {
    const search = createSearch(buildIndex(list, tables), tables);
    const files = JSON.parse(JSON.stringify(packIndex(list, tables))) as Record<string, unknown>;
    const index = await openIndex((name) => Promise.resolve(files[name]), tables);
    const excerpts = createExcerpts(tables);
    for (const query of odd) {
      const { hits, marks } = search(query);
      const found = await index.search(query);
      expect(
        found.pages.map((page) => list[page]?.id),
        query,
      ).toEqual(hits.map(({ id }) => id));
      for (const { text } of list) expect(excerpts([{ text }], marks)).toHaveLength(1);
    }
    expect(search("__proto__").hits.map(({ id }) => id)).toEqual(list.length > 0 ? ["a"] : []);
  });
});
