/** The traps of each law: what readers of another law get wrong. Each is tried on finished documents and reports. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import type { Answers, Outline } from "~/model";
import { readMarks } from "../../reading";

const facts = (answers: Answers) => deriveFacts(answers, library, "2026-11-23");
const html = (answers: Answers, locale: "ar" | "en" = "en") =>
  formats.html.write(
    composeDocument(library.outlines["privacy-policy"] as Outline, facts(answers), library, locale),
  );
const clause = (answers: Answers, id: string, locale: "ar" | "en" = "en") =>
  new RegExp(`data-clause="${id}"[\\s\\S]*?</section>`).exec(html(answers, locale))?.[0] ?? "";
const shop = scenarios["shop-riyadh"]!.answers;
const saas = scenarios["saas-berlin"]!.answers;
const found = (answers: Answers, law: string) =>
  facts(answers)
    .findings.filter((finding) => finding.law === law)
    .map(({ id }) => id);
const withActivity = (answers: Answers, row: object): Answers => ({
  ...answers,
  activities: [...(answers.activities ?? []), row],
});

describe("Saudi Arabia", () => {
  const saudi = library.laws.find(({ id }) => id === "sa-pdpl")!;
  test("five rights and no more carry article 4; no portability, no general objection, no human review is promised", () => {
    expect(saudi.rights.filter(({ art }) => /^4\(/.test(art ?? ""))).toHaveLength(5);
    const ids = saudi.rights.map(({ id }) => id);
    for (const id of ["portability", "objection", "automated-decision"]) expect(ids).not.toContain(id);
    expect(clause(shop, "rights")).not.toMatch(/portab|object|human/i);
  });
  test("legitimate interest covers neither marketing nor sensitive data", () => {
    expect(
      found(
        withActivity(shop, {
          purpose: "sms-marketing",
          data: ["contact"],
          basis: { "*": "legitimate-interests" },
        }),
        "sa-pdpl",
      ),
    ).toContain("consent-basis-missing-for-marketing");
    expect(
      found(
        withActivity(shop, { purpose: "orders", data: ["health"], basis: { "*": "legitimate-interests" } }),
        "sa-pdpl",
      ),
    ).toContain("interests-for-sensitive-data");
  });
  test("consent is no mechanism for transfers", () => {
    const vendors = [{ id: "mailchimp", countries: ["US"], safeguard: "consent" }];
    expect(found({ ...shop, vendors }, "sa-pdpl")).toContain("consent-is-no-safeguard");
    expect(found({ ...shop, vendors }, "eu-gdpr")).toEqual([]);
  });
  test("data bought from others may not be used for marketing", () => {
    expect(
      found(
        withActivity(shop, {
          purpose: "email-marketing",
          data: ["contact"],
          basis: { "*": "consent" },
          source: ["third-party"],
        }),
        "sa-pdpl",
      ),
    ).toContain("bought-data-for-marketing");
  });
  test("storage, destruction and what follows from not giving data are told", () => {
    const { clauses } = readMarks(html(shop));
    for (const id of ["storage", "destruction", "required-data", "purpose-limitation", "processing-methods"])
      expect(clauses).toContain(id);
  });
  test("thirty days to answer, and ninety days to complain to the authority", () => {
    expect(clause(shop, "exercise")).toContain("<bdi>30 days</bdi>");
    expect(clause(shop, "complaint")).toMatch(
      /Saudi Data and Artificial Intelligence Authority[\s\S]*<bdi>90 days<\/bdi>/,
    );
  });
  test("Arabic says the law's own words: never القانون or المتحكم", () => {
    const words = html(shop, "ar");
    expect(words).toMatch(/النظام/);
    expect(words).toMatch(/جهة التحكم/);
    expect(words.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/القانون|المتحكم|المعالِج/);
  });
});

describe("European Union", () => {
  test("one calendar month, not thirty days, with two further months", () => {
    expect(clause(saas, "exercise")).toMatch(/GDPR[\s\S]*<bdi>1 month<\/bdi>[\s\S]*<bdi>2 months<\/bdi>/);
  });
  test("each purpose has its own basis", () => {
    const rows = clause(saas, "purposes").match(/<tr>/g) ?? [];
    expect(rows.length - 1).toBe(saas.activities?.length);
  });
  test("a representative is named only by a business from elsewhere, an officer only where one is appointed", () => {
    expect(readMarks(html(saas)).clauses).not.toContain("representative");
    expect(readMarks(html(scenarios["news-site"]!.answers)).clauses).toContain("representative");
    expect(readMarks(html(shop)).clauses).not.toContain("officer");
    expect(readMarks(html(saas)).clauses).toContain("officer");
  });
  test("a right of one law is never said to be another's", () => {
    const [, european = "", saudi = ""] = clause(saas, "rights").split("<table>");
    expect(european).toMatch(/portab/i);
    expect(saudi).not.toMatch(/portab/i);
    expect(
      [...european.matchAll(/data-law="([^"]*)"/g)]
        .map((match) => match[1])
        .every((law) => law === "eu-gdpr"),
    ).toBe(true);
    expect(
      [...saudi.matchAll(/data-law="([^"]*)"/g)].map((match) => match[1]).every((law) => law === "sa-pdpl"),
    ).toBe(true);
  });
  test("no rule of the Digital Omnibus is printed", () => {
    expect(html(saas)).not.toMatch(/88a|96 hours|four days/);
  });
  test("optional cookies wait for consent", () => {
    expect(found(scenarios["news-site"]!.answers, "eu-gdpr")).toContain("optional-cookies-without-consent");
  });
});
