import { describe, expect, test } from "vitest";
import { fold } from "~/search/fold";
import { relatives } from "~/search/templates";
import { language, searchIn, tables } from "./tables";

const folded = (text: string) => fold(text, tables);
const relativesOf = (word: string, kind: "plurals" | "families") =>
  relatives(folded(word), language[kind]).map(({ form }) => form);

describe("broken plurals lead to their singular, and back", () => {
  test.each([
    ["أقفال", "قفل"],
    ["دموع", "دمعة"],
    ["مراسيم", "مرسوم"],
    ["قبائل", "قبيلة"],
    ["فخاخ", "فخ"],
    ["حقوق", "حق"],
    ["خطط", "خطة"],
    ["أطباء", "طبيب"],
    ["قوانين", "قانون"],
    ["أنظمة", "نظام"],
    ["هدايا", "هدية"],
    ["لوائح", "لائحة"],
    ["مخاطر", "مخطر"],
    ["مواعيد", "موعد"],
    ["سماسرة", "سمسار"],
    ["برامج", "برنامج"],
    ["عناوين", "عنوان"],
    ["أموال", "مال"],
    ["شكاوى", "شكوى"],
    ["أجهزة", "جهاز"],
    ["فقراء", "فقير"],
    ["تجار", "تاجر"],
    ["قضاة", "قاضي"],
    ["زوار", "زائر"],
  ])("%s: %s", (plural, singular) => {
    expect(relativesOf(plural, "plurals")).toContain(folded(singular));
    expect(relativesOf(singular, "plurals")).toContain(folded(plural));
  });
  test("a root's letters stay what they are", () => {
    expect(relativesOf("أقفال", "plurals")).not.toContain(folded("طفل"));
    expect(relativesOf("حقوق", "plurals")).toContain("حق");
    expect(relativesOf("حقول", "plurals")).not.toContain("حق");
  });
  test("the likeliest singular costs least", () => {
    const found = relatives(folded("قبائل"), language.plurals);
    const costOf = (word: string) => found.find(({ form }) => form === folded(word))?.cost ?? Infinity;
    expect(costOf("قبيلة")).toBeLessThan(costOf("قبول"));
  });
});

describe("families", () => {
  test.each([
    ["تشفير", "مشفر"],
    ["استخدام", "مستخدم"],
    ["إرسال", "مرسل"],
    ["مراقبة", "مراقب"],
    ["اشتراك", "مشترك"],
    ["دقة", "دقيق"],
    ["موافقة", "يوافق"],
    ["تواصل", "نتواصل"],
    ["تتبع", "يتتبع"],
    ["انسحاب", "ينسحب"],
    ["اشتراك", "نشترك"],
    ["استخدام", "يستخدم"],
  ])("%s and %s", (one, other) => {
    expect(relativesOf(one, "families")).toContain(folded(other));
    expect(relativesOf(other, "families")).toContain(folded(one));
  });
});

describe("in a search", () => {
  const { ids, how } = searchIn({ lock: "احفظ المفتاح بعيدا عن القفل", child: "حماية الأطفال" });
  test("a plural finds its singular rather than a word one letter away", () => {
    expect(ids("أقفال")).toEqual(["lock"]);
    expect(how("أقفال")).toEqual(["plural"]);
  });
  test("also with article and pronoun", () => {
    expect(ids("وبالأقفال")[0]).toBe("lock");
    expect(ids("أقفالهم")[0]).toBe("lock");
  });
  test("also where the page has a conjunction before it, or the ending of an object after it", () => {
    const { ids } = searchIn({ keys: "خزنة بثلاثة رفوف ومفتاحين", mother: "أخبر الطبيب إن كنت حاملا" });
    expect(ids("مفاتيح")).toEqual(["keys"]);
    expect(ids("للحوامل")).toEqual(["mother"]);
  });
  test("but not where a page has the word without them", () => {
    const { ids } = searchIn({ tribe: "يسأل عن قبيلته", consent: "لا تعتبر السكوت قبولا" });
    expect(ids("قبائل")).toEqual(["tribe"]);
  });
  test("a word that is known as it stands is not taken apart for its root", () => {
    expect(how("القفل")).toEqual(["written"]);
    expect(searchIn({ phone: "رقم الهاتف", waste: "الإتلاف واجب" }).ids("تلفون")).toEqual(["phone"]);
  });
});
