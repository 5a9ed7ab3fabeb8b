import { describe, expect, test } from "vitest";
import { englishForms } from "~/search/english";
import { tables } from "./tables";

function between(one: string, other: string) {
  const costs = new Map(englishForms(other, tables.english).map(({ form, cost }) => [form, cost]));
  return Math.min(
    ...englishForms(one, tables.english).map(({ form, cost }) => cost + (costs.get(form) ?? Infinity)),
  );
}

describe("forms of one English word", () => {
  test.each([
    ["cookie", "cookies"],
    ["policy", "policies"],
    ["notify", "notification"],
    ["stopped", "stop"],
    ["renew", "renewal"],
    ["retaining", "retention"],
    ["comparison", "comparative"],
    ["children", "child"],
    ["withdrawn", "withdrawal"],
    ["personalise", "personalized"],
    ["colour", "color"],
    ["licence", "license"],
    ["subscription", "subscribers"],
    ["erase", "erasure"],
  ])("%s and %s", (one, other) => expect(between(one, other)).toBeLessThanOrEqual(2));
  test.each([
    ["policy", "police"],
    ["company", "compensation"],
    ["company", "compansation"],
    ["contact", "contract"],
    ["access", "accessory"],
    ["right", "bright"],
  ])("%s and %s stay apart", (one, other) => {
    expect(between(one, other)).toBeGreaterThan(2);
  });
  test("an inflection stands outside of an ending that makes another word, never inside", () => {
    const forms = englishForms("compensations", tables.english).map(({ form }) => form);
    expect(forms).toContain("compens");
    expect(forms).not.toContain("compen");
  });
  test("an inflection costs nothing, another word of the family does", () => {
    expect(between("fine", "fined")).toBe(0);
    expect(between("donate", "donation")).toBeGreaterThan(0);
  });
});
