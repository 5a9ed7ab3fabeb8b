/** Pages are cut into parts between which nothing is lost, and words are written short and read again. */
import { describe, expect, test } from "vitest";
import { cutPage } from "~/search/cut";
import { lengthen, shorten } from "~/search/shorten";

const sentence = "اطلبوا الموافقة قبل الجمع. ";
const textsOf = (parts: ReturnType<typeof cutPage>) =>
  parts.flatMap(({ sections }) => sections.map(({ text }) => text));

describe("a page is cut", () => {
  const page = (sizes: number[]) => ({
    id: "a/",
    title: "A",
    text: "",
    sections: sizes.map((size, at) => ({ anchor: `s${at}`, text: sentence.repeat(size).trim() })),
  });
  test("not at all when it is short", () => expect(cutPage(page([1, 1]), 1_000)).toHaveLength(1));
  test("between sections, into parts of much the same length", () => {
    const parts = cutPage(page([5, 5, 5, 5, 5, 5]), 700);
    expect(parts.map(({ sections }) => sections.map(({ anchor }) => anchor))).toEqual([
      ["s0", "s1"],
      ["s2", "s3"],
      ["s4", "s5"],
    ]);
    expect(parts.every(({ id, title }) => id === "a/" && title === "A")).toBe(true);
  });
  test("after a sentence where one section is too long, and its pieces keep its address", () => {
    const parts = cutPage(page([60]), 700);
    expect(parts.length).toBeGreaterThan(2);
    expect(textsOf(parts).join(" ")).toBe(sentence.repeat(60).trim());
    expect(textsOf(parts).every((text) => text.endsWith("."))).toBe(true);
    expect(parts.every(({ sections }) => sections.every(({ anchor }) => anchor === "s0"))).toBe(true);
  });
  test("into no more parts than a number has bits, and without words where there are none", () => {
    expect(cutPage(page([400, 400]), 100).length).toBeLessThanOrEqual(30);
    expect(cutPage({ id: "b/", title: "B", text: "" }, 100)).toEqual([
      { id: "b/", title: "B", sections: [{ text: "" }] },
    ]);
  });
});

describe("words in their order", () => {
  const words: [string, string][] = [
    ["", "data"],
    ["", "date"],
    ["ال", "بيانات"],
    ["وال", "بيانات"],
    ["", "GDPR"],
  ];
  test("come back as they were", () => {
    expect(lengthen(shorten(words))).toEqual(["data", "date", "البيانات", "والبيانات", "GDPR"]);
    expect(lengthen(shorten([]))).toEqual([]);
  });
  test("take no more letters than they differ by", () =>
    expect(shorten(words.slice(0, 2)).length).toBeLessThan("data date".length));
});
