import { describe, expect, test } from "vitest";
import { soundsOf, spelledOut } from "~/search/scripts";
import { fold, wordsOf } from "~/search/fold";
import { searchIn, tables } from "./tables";

const sounds = (word: string) => soundsOf(fold(word, tables), tables.writing);

describe("names sound alike in both scripts", () => {
  test.each([
    ["Matomo", "ماتومو"],
    ["Google", "جوجل"],
    ["Stripe", "سترايب"],
    ["Klaviyo", "كلافيو"],
    ["Hotjar", "هوتجار"],
    ["Instagram", "إنستغرام"],
    ["Amazon", "أمازون"],
    ["Shopify", "شوبيفاي"],
  ])("%s and %s", (latin, arabic) => expect(sounds(latin)).toBe(sounds(arabic)));
  test("other names do not", () => {
    expect(sounds("Matomo")).not.toBe(sounds("متجر"));
    expect(sounds("group")).not.toBe(sounds("أجروبي"));
  });
});

describe("in a search", () => {
  const { ids, how } = searchIn({ a: "Matomo counts visits", b: "GDPR reaches shops", c: "منصة ماتجر" });
  test("a name that no table holds is found by its sound", () => {
    expect(ids("ماتومو")).toEqual(["a"]);
    expect(how("ماتومو")).toEqual(["sound"]);
  });
  test("an abbreviation is found spelled out", () => {
    expect(ids("جي دي بي آر")).toEqual(["b"]);
    expect(how("جي دي بي آر")).toEqual(["spelled", "spelled", "spelled", "spelled"]);
  });
  test("letters that spell none give nothing", () => {
    expect(spelledOut(wordsOf("كتاب دي بي", tables), tables).every(({ from }) => from === 1)).toBe(true);
    expect(ids("سي سي اكس")).toEqual([]);
  });
  test("Latin words are found in Arabic pages, however they are written", () => {
    expect(searchIn({ p: "بكسل TikTok على الصفحة" }).ids("tiktok")).toEqual(["p"]);
  });
});
