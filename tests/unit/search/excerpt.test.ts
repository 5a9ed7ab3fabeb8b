import { describe, expect, test } from "vitest";
import { createExcerpts } from "~/search";
import { tokensOf, wordsOf } from "~/search/fold";
import { read } from "../../content/files";
import { tables } from "./tables";

const excerptsOf = createExcerpts(tables);
const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");

describe("excerpts", () => {
  test("mark the words as they are written, whatever their form", () => {
    const [first] = excerptsOf([{ text: "اطلبوا المُوافَقةَ، ثم سجّلوا الموافقة." }], new Set(["الموافقه"]));
    expect(first?.pieces).toEqual([
      { text: "اطلبوا ", marked: false },
      { text: "المُوافَقةَ", marked: true },
      { text: "، ثم سجّلوا ", marked: false },
      { text: "الموافقة", marked: true },
      { text: ".", marked: false },
    ]);
  });
  test("show where most of the words stand together", () => {
    const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(" ");
    const [first] = excerptsOf(
      [{ text: `consent ${filler} consent and withdrawal ${filler}` }],
      new Set(["consent", "withdrawal"]),
    );
    const shown = textOf(first?.pieces ?? []);
    expect(shown).toContain("consent and withdrawal");
    expect(shown).toMatch(/^… .* …$/);
  });
  test("put the section with most words first, counting its heading, and keep the page's order among equals", () => {
    const sections = [
      { anchor: "one", text: "consent" },
      { anchor: "two", title: "Withdrawal", text: "of consent" },
      { anchor: "three", text: "consent" },
      { anchor: "four", text: "nothing" },
    ];
    expect(
      excerptsOf(sections, new Set(["consent", "withdrawal"])).map(({ section }) => section.anchor),
    ).toEqual(["two", "one", "three"]);
  });
  test("show how a page begins when nothing in it can be marked", () => {
    const [only, ...others] = excerptsOf([{ text: "One." }, { text: "Two." }], new Set(["three"]));
    expect([textOf(only?.pieces ?? []), others]).toEqual(["One.", []]);
  });
});

test("words as they are written, folded, are the folded words", () => {
  for (const name of ["everyday.ar", "everyday.en", "wizard.ar"]) {
    const text = read(`tests/unit/search/fixtures/${name}.pages.txt`);
    expect(tokensOf(text, tables).flatMap(({ words }) => words)).toEqual(wordsOf(text, tables));
  }
});
