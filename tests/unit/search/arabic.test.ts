import { describe, expect, test } from "vitest";
import { arabicForms, withoutClitics, withoutPronoun } from "~/search/arabic";
import { fold } from "~/search/fold";
import { tables } from "./tables";

const folded = (text: string) => fold(text, tables);
const forms = (word: string) => arabicForms(folded(word), tables.arabic);
const costOf = (word: string, form: string) =>
  forms(word).find((each) => each.form === folded(form))?.cost ?? Infinity;
/** The lowest cost at which two words are the same word. */
function between(one: string, other: string) {
  const costs = new Map(forms(other).map(({ form, cost }) => [form, cost]));
  return Math.min(...forms(one).map(({ form, cost }) => cost + (costs.get(form) ?? Infinity)));
}

describe("clitics come off in the order of the grammar", () => {
  test.each([
    ["والموافقة", "موافقة"],
    ["بالتشفير", "تشفير"],
    ["وبالغرامات", "غرامات"],
    ["للأطفال", "أطفال"],
    ["وللقاصرين", "قاصرين"],
    ["كالكاميرات", "كاميرات"],
    ["فالمؤثر", "مؤثر"],
    ["وسماسرة", "سماسرة"],
  ])("%s holds %s", (word, rest) => {
    expect(withoutClitics(folded(word), tables.arabic).map(({ form }) => form)).toContain(folded(rest));
  });
  test("the article costs nothing, a lone letter does: it is often part of the word", () => {
    expect(costOf("الموافقة", "موافقة")).toBe(0);
    expect(costOf("بصمة", "صمة")).toBeGreaterThan(1);
  });
  test("a particle is not taken off before a conjunction", () => {
    expect(withoutClitics(folded("كوميز"), tables.arabic).map(({ form }) => form)).not.toContain("ميز");
  });
  test("the sign of the future stands before a verb only", () => {
    expect(withoutClitics("سيرسل", tables.arabic).map(({ form }) => form)).toContain("يرسل");
    expect(withoutClitics("سعوديه", tables.arabic).map(({ form }) => form)).not.toContain("عوديه");
  });
});

describe("pronouns", () => {
  const rests = (word: string) =>
    withoutPronoun({ form: folded(word), cost: 0, definite: false, bare: true }, tables.arabic).map(
      ({ form }) => form,
    );
  test("the feminine ending comes back where a pronoun goes", () => {
    expect(rests("موافقتهم")).toContain(folded("موافقة"));
  });
  test("the weak ending comes back where a pronoun goes", () => {
    expect(rests("شكواهم")).toContain(folded("شكوى"));
  });
  test("a word with the article has none", () => {
    const front = { form: "بيانها", cost: 0, bare: false };
    expect(withoutPronoun({ ...front, definite: false }, tables.arabic)).not.toEqual([]);
    expect(withoutPronoun({ ...front, definite: true }, tables.arabic)).toEqual([]);
  });
});

describe("the light stem sets forms of one word side by side", () => {
  test.each([
    ["خطوات", "خطوة"],
    ["ناخبين", "الناخب"],
    ["مسؤولون", "مسئول"],
    ["غراماتها", "الغرامة"],
    ["بياناتهم", "البيانات"],
    ["السعودي", "سعودية"],
    ["قبولا", "القبول"],
    ["شكوى", "شكوي"],
    ["كاميراتكم", "كاميرا"],
    ["وبتسويقهم", "التسويق"],
  ])("%s and %s", (one, other) => expect(between(one, other)).toBeLessThanOrEqual(3));
  test.each([
    ["موافقة", "مرافقة"],
    ["تشفير", "سفير"],
    ["غرامة", "كرامة"],
    ["عقد", "عقيدة"],
  ])("%s and %s stay apart", (one, other) => expect(between(one, other)).toBe(Infinity));
  test("the nearer form costs less", () => {
    expect(between("الغرامة", "غرامة")).toBeLessThan(between("الغرامات", "غرامة"));
    expect(between("الغرامات", "غرامة")).toBeLessThan(between("بغراماتي", "غرامة"));
  });
});
