import { describe, expect, test } from "vitest";
import { searchIn } from "./tables";

describe("words that are still being typed", () => {
  const { ids, how } = searchIn({ push: "الإشعارات الفورية", policy: "سياسة الخصوصية", law: "قانون 2023" });
  test.each([
    ["الإشع", "push"],
    ["اشعا", "push"],
    ["خصوص", "policy"],
    ["سياسة الخصو", "policy"],
  ])("%s", (query, id) => expect(ids(query)).toEqual([id]));
  test("are told as such", () => expect(how("اشعا")).toEqual(["begins"]));
  test("a number is taken as it stands", () => expect(ids("202")).toEqual([]));
});

test("a word that says something is no form of one that says nothing", () => {
  const { ids } = searchIn({ was: "كان المدير في المكتب", manager: "المدير" });
  expect(ids("كانتين")).toEqual([]);
  expect(ids("مديرين")).not.toEqual([]);
});

describe("words of one notion", () => {
  const { ids, how } = searchIn({
    cookies: "ملفات تعريف الارتباط",
    phone: "رقم الهاتف",
    breach: "عند تسرب البيانات",
    english: "Consent can be withdrawn",
  });
  test.each([
    ["كوكيز", "cookies"],
    ["بالكوكيز", "cookies"],
    ["موبايل", "phone"],
    ["جوالي", "phone"],
    ["اختراق", "breach"],
    ["cookies", "cookies"],
    ["رضا", "english"],
  ])("%s finds %s", (query, id) => {
    expect(ids(query)).toEqual([id]);
    expect(how(query)).toEqual(["synonym"]);
  });
  test("are known in their broken plurals", () => {
    const { ids } = searchIn({ customers: "بيانات العملاء", prices: "أسعار مختلفة" });
    expect(ids("زبون")).toEqual(["customers"]);
    expect(ids("ثمن")).toEqual(["prices"]);
  });
  test("may be mistyped or begun as well", () => {
    expect(ids("كوكييز")).toEqual(["cookies"]);
    expect(ids("موبا")).toEqual(["phone"]);
  });
  test("part of a phrase is not the phrase", () => {
    expect(searchIn({ files: "ملفات العملاء" }).ids("كوكيز")).toEqual([]);
  });
  test("what is written comes before what means the same", () => {
    expect(searchIn({ a: "رقم الهاتف", b: "رقم الجوال" }).ids("جوال")).toEqual(["b", "a"]);
  });
});

describe("a page's own keywords", () => {
  const { ids } = searchIn({
    a: { title: "التتبع", keywords: ["تقفي الأثر", "ريتارغتنغ"] },
    b: { title: "تقييم الأثر" },
  });
  test("find it like its text", () => {
    expect(ids("ريتارغتنغ")).toEqual(["a"]);
    expect(ids("تقفي الاثر")[0]).toBe("a");
  });
});

describe("spaces", () => {
  const { ids, how } = searchIn({
    whatsapp: "مجموعة واتسابية",
    policy: "سياسة الخصوصية",
    shop: "an ecommerce shop",
  });
  test("one too many", () => {
    expect(ids("واتس ابية")).toEqual(["whatsapp"]);
    expect(ids("e commerce")).toEqual(["shop"]);
  });
  test("one too few", () => {
    expect(ids("سياسةالخصوصية")).toEqual(["policy"]);
    expect(how("سياسةالخصوصية")).toEqual(["written", "written"]);
  });
});

describe("unknown words", () => {
  const { ids, how } = searchIn({
    a: "سياسة الخصوصية في المتاجر",
    b: "قدموا الطلب إلى الجهة المختصة",
    c: "cookies and consent",
  });
  test.each(["بطيخ", "ديناصور", "كرة القدم", "elephant", "qwxzv", "٩٩٩"])("%s finds nothing", (query) => {
    expect(ids(query)).toEqual([]);
  });
  test("are left out beside words that are known, and told", () => {
    expect(ids("سياسة بطيخ")).toEqual(["a"]);
    expect(how("سياسة بطيخ")).toEqual(["written", undefined]);
  });
  test.each(["", "   ", "؟!", '"', "()", "<b>"])("«%s» is no fault", (query) => {
    expect(ids(query)).toEqual([]);
  });
});
