import { describe, expect, test } from "vitest";
import { deriveFacts } from "~/facts";
import { library } from "~/library";
import type { Answers } from "~/model";
import { devDependencies } from "../../../package.json";

const bannerOf = (answers: Omit<Answers, "schema">) =>
  deriveFacts({ schema: 1, ...answers }, library, "2026-11-25").banner;
const cookies: NonNullable<Answers["cookies"]> = [
  { name: "cart", category: "necessary" },
  {
    name: "_ga",
    category: "analytics",
    vendor: "google-analytics",
    purpose: { en: "counts" },
    duration: "P2Y",
  },
  { name: "_fbp", category: "marketing", vendor: "meta-pixel" },
];
const base = { organisation: { country: "SA" }, document: { version: "1.0" }, cookies };
const numberOf = (more: Omit<Answers, "schema"> = {}) => bannerOf({ ...base, ...more }).revision;

describe("people are asked again", () => {
  test.each<[string, Omit<Answers, "schema">]>([
    ["when the version of the document changes", { document: { version: "1.1" } }],
    ["when something more is stored", { cookies: [...cookies, { name: "x", category: "analytics" }] }],
    ["when somebody else stores it", { cookies: cookies.map((row) => ({ ...row, vendor: "hotjar" })) }],
    [
      "when it serves something else",
      { cookies: cookies.map((row) => ({ ...row, purpose: { en: "sells" } })) },
    ],
    ["when it stays longer", { cookies: cookies.map((row) => ({ ...row, duration: "P3Y" })) }],
  ])("%s", (_, more) => {
    expect(numberOf(more)).not.toBe(numberOf());
  });
  test.each<[string, Omit<Answers, "schema">]>([
    ["when rows stand in another order", { cookies: cookies.toReversed() }],
    ["when only what is necessary changes", { cookies: [...cookies, { name: "y", category: "necessary" }] }],
    ["when the business moves house", { organisation: { country: "SA", address: { en: "New Street" } } }],
  ])("but not %s", (_, more) => {
    expect(numberOf(more)).toBe(numberOf());
  });
  test("the number is one that vanilla-cookieconsent takes: whole, and not below zero", () => {
    expect(Number.isSafeInteger(numberOf())).toBe(true);
    expect(numberOf()).toBeGreaterThanOrEqual(0);
  });
});

describe("a choice holds", () => {
  const keptWith = (consentDuration: string, purpose = "analytics") =>
    bannerOf({
      ...base,
      organisation: { country: "JO" },
      activities: [{ purpose, basis: { "*": "consent" }, consentDuration }],
    }).kept;
  test("180 days, unless a consent that it gives ends sooner", () => {
    expect(bannerOf(base).kept).toMatchObject({ value: "P180D" });
    expect(keptWith("P90D")).toMatchObject({ value: "P90D", from: "/activities/0/consentDuration" });
    expect(keptWith("P1Y")).toMatchObject({ value: "P180D" });
  });
  test("whatever the length of a consent that no cookie serves", () => {
    expect(keptWith("P90D", "email-marketing")).toMatchObject({ value: "P180D" });
  });
});

test("consent comes first where a law wants it for that kind of use, and for no other", () => {
  const uk = bannerOf({ ...base, organisation: { country: "GB" } }).optional;
  expect(
    uk.map(({ needsConsent }) => needsConsent),
    "statistics are exempt, advertising is not (PECR 6)",
  ).toEqual([false, true]);
  const eu = bannerOf({ ...base, organisation: { country: "DE" } }).optional;
  expect(eu.map(({ needsConsent }) => needsConsent)).toEqual([true, true]);
});

test("the business is sent to the very release that our tests run", () => {
  const release = `/v${devDependencies["vanilla-cookieconsent"]}/`;
  expect(JSON.stringify(bannerOf(base).source)).toContain(release);
});

test("each law that applies tells the business what it asks of cookies, also where it knows no rule on them", () => {
  for (const country of ["SA", "JO", "OM", "QA", "GB", "US"]) {
    const { laws } = bannerOf({ ...base, organisation: { country } });
    for (const { short, plain, hasPlain } of laws) {
      expect(hasPlain, short.en).toBe(true);
      expect(plain).toEqual(library.laws.find((law) => law.short.en === short.en)?.cookies.plain);
    }
  }
  expect(bannerOf({ ...base, organisation: { country: "SA" } }).laws).toHaveLength(1);
});
