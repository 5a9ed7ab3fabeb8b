import { describe, expect, test } from "vitest";
import { slipBetween, slipsBetween } from "~/search/typos";
import { language, searchIn } from "./tables";

const slip = (typed: string, known: string) => slipBetween(typed, known, language.slips);

describe("one slip of the finger", () => {
  test.each([
    ["left out", "encription", "encryption"],
    ["left out", "خوارزمه", "خوارزميه"],
    ["put in", "telemarketting", "telemarketing"],
    ["changed", "تشفبر", "تشفير"],
    ["swapped", "استيبان", "استبيان"],
    ["swapped", "cookeis", "cookies"],
  ])("a letter %s: %s for %s", (_, typed, known) => expect(slip(typed, known)).toBeLessThanOrEqual(1));
  test.each([
    ["cookies", "cookies"],
    ["kitten", "sitting"],
    ["تشفير", "تسجيل"],
    ["ab", "ba c"],
  ])("%s for %s is none", (typed, known) => expect(slip(typed, known)).toBeUndefined());
  test("a likely slip costs less than an odd one", () => {
    // Neighbouring keys; letters that sound alike; a letter twice.
    expect(slip("تشفبر", "تشفير")).toBeLessThan(slip("تشفدر", "تشفير") ?? 0);
    expect(slip("سماصره", "سماسره")).toBeLessThan(slip("سماءره", "سماسره") ?? 0);
    expect(slip("tobacco", "tobaco")).toBeLessThan(slip("tobacko", "tobaco") ?? 0);
  });
  test("the first letter is seldom wrong", () => {
    expect(slip("vookies", "cookies")).toBeGreaterThan(slip("coojies", "cookies") ?? 9);
  });
  test("two slips are told in long words only", () => {
    expect(slipsBetween("compensasion", "compansation", language.slips)).toBe(2);
    expect(slipsBetween("coiiies", "cookies", language.slips)).toBeUndefined();
  });
});

describe("in a search", () => {
  const { ids, how } = searchIn({
    cookies: "لافتة الكوكيز",
    brokers: "سماسرة البيانات",
    fees: "رسوم خفية",
    right: "الرد خلال يومين",
    english: "encryption of disks, and children",
  });
  test.each([
    ["كوميز", "cookies"],
    ["والكوكيظ", "cookies"],
    ["سماصرة", "brokers"],
    ["encription", "english"],
    ["chidren", "english"],
  ])("%s finds %s", (query, id) => {
    expect(ids(query)).toEqual([id]);
    expect(how(query)).toEqual(["typo"]);
  });
  test("a slip is looked for where nothing but the root explains the word", () => {
    const officer = searchIn({ report: "المساءلة", officer: "مسؤول البيانات" });
    expect(officer.ids("مسؤل")).toContain("officer");
  });
  test("a short word is not corrected: too many others are near", () => {
    expect(ids("الغد")).toEqual([]);
    expect(ids("رسول")).toEqual([]);
  });
  test("a number is never corrected", () => {
    expect(searchIn({ law: "القانون 151 لسنة 2020" }).ids("152")).toEqual([]);
    expect(searchIn({ law: "القانون 151 لسنة 2020" }).ids("15")).toEqual([]);
  });
});
