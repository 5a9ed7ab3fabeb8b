import { describe, expect, test } from "vitest";
import { fold, wordsOf } from "~/search/fold";
import { tables } from "./tables";

const folded = (text: string) => fold(text, tables);

describe("folding makes one of what readers write for one another", () => {
  test.each([
    ["vowel signs", "خُصُوصِيَّة", "خصوصية"],
    ["tatweel", "خصـــوصية", "خصوصية"],
    ["hamza on alif", "أطفال إفصاح آثار", "اطفال افصاح اثار"],
    ["ta marbuta", "موافقه", "موافقة"],
    ["alif maqsura", "مستوى", "مستوي"],
    ["the seat of a hamza", "مسئول", "مسؤول"],
    ["letters of Persian keyboards", "کوکیز", "كوكيز"],
    ["a hamza typed apart from its seat", "ا\u0654طفال", "أطفال"],
    ["joined shapes of letters", "\ufefb", "لا"],
    ["marks that cannot be seen", "سياسة\u200f", "سياسة"],
    ["small and large letters", "GDPR", "gdpr"],
    ["accents", "Türkiye café", "turkiye cafe"],
  ])("%s", (_, one, other) => expect(folded(one)).toBe(folded(other)));

  test("a number is a word of its own, whatever is written together with it", () => {
    expect(wordsOf("المادتان ٣٠ و٣١", tables)).toEqual(["المادتان", "30", "31"]);
    expect(
      wordsOf("خلال الـ72 ساعة، وبـ45 يومًا ولل18 وبال9", tables).filter((word) => /\d|^.$/.test(word)),
    ).toEqual(["72", "45", "18", "9"]);
    expect(wordsOf("72ساعة سنة 1443هـ", tables)).toEqual(["72", "ساعه", "سنه", "1443", "ه"]);
    expect(wordsOf("كوفيد19 F12 B2B 27560:2023", tables)).toEqual([
      "كوفيد",
      "19",
      "f12",
      "b2b",
      "27560",
      "2023",
    ]);
  });
  test("digits of all three kinds become 0 to 9", () => {
    expect(folded("٧٢ ۷۲ 72")).toBe("72 72 72");
  });
  test("letters that make another word stay apart", () => {
    expect(folded("سار")).not.toBe(folded("صار"));
    expect(folded("حرم")).not.toBe(folded("هرم"));
  });
});

describe("words of a text", () => {
  test("punctuation of both languages parts them", () => {
    expect(wordsOf("الخصوصية، والأمان؛ (72)", tables)).toEqual(["الخصوصيه", "والامان", "72"]);
  });
  test("a word with a hyphen gives its parts and the whole", () => {
    expect(wordsOf("e-mail", tables)).toEqual(["e", "mail", "email"]);
  });
  test("the owner's is the owner", () => {
    expect(wordsOf("the owner's", tables)).toEqual(["the", "owner"]);
  });
});
