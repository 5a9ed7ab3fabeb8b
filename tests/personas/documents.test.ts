/** What every finished document of a real business has, read from the file and not from the engine. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { holds, locales } from "~/model";
import { articleId, readArticles } from "~/text/articles";
import { readMarks, wordsOfHtml } from "../reading";

const today = "2026-11-25";
const cases = Object.values(scenarios).flatMap(({ id, answers }) =>
  locales.map((locale) => ({ id, locale, answers })),
);
const sectionOf = (html: string, clause: string) =>
  new RegExp(`<section data-clause="${clause}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";

describe.each(cases)("$id in $locale", ({ answers, locale }) => {
  const facts = deriveFacts(answers, library, today);
  const pages = Object.values(library.outlines).map((outline) => ({
    id: outline.id,
    html: formats.html.write(composeDocument(outline, facts, library, locale)),
  }));
  const policy = pages.find(({ id }) => id === "privacy-policy")?.html ?? "";

  test("each clause that tells what a law asks for cites that law and its article", () => {
    for (const { id, html } of pages.filter((page) => page.id !== "consent-texts"))
      for (const clause of readMarks(html).clauses) {
        const cited = new Set(readMarks(sectionOf(html, clause)).cites.map(({ law }) => law));
        for (const law of facts.applicable) {
          const isAsked = law.notice.some(
            (row) =>
              library.clauses[clause]?.covers.includes(row.item) &&
              row.art !== undefined &&
              row.conf !== "low" &&
              holds(facts, row.when),
          );
          if (isAsked) expect(cited, `${id}: ${clause}`).toContain(law.id);
        }
      }
  });

  test("each citation is of a law that applies, and stands in that law's file", () => {
    for (const { html } of pages)
      for (const { law: id, art } of readMarks(html).cites) {
        const law = facts.applicable.find((entry) => entry.id === id);
        expect(law, id).toBeDefined();
        const known = JSON.stringify(law).matchAll(/"(?:art|indirect)":"([^"]+)"/g);
        const articles = [...known].flatMap(([, text = ""]) =>
          readArticles(text, law!).map((article) => articleId(article, law!)),
        );
        expect(articles).toContain(art);
      }
  });

  test("the policy tells what a report says it tells", () => {
    const { clauses } = readMarks(policy);
    for (const items of Object.values(facts.items))
      for (const item of items)
        if (item.status === "met") for (const clause of item.clauses) expect(clauses).toContain(clause);
  });

  test("the short notice is short", () => {
    const notice = pages.find(({ id }) => id === "privacy-notice-short")?.html ?? "";
    const text = notice.replaceAll(/<p class="cites">[\s\S]*?<\/p>|<footer>[\s\S]*<\/footer>/g, " ");
    expect(wordsOfHtml(text).length).toBeLessThanOrEqual(260);
  });
});

describe("what a study found missing in most Saudi shops, no Saudi document misses", () => {
  test.each(cases.filter(({ answers }) => answers.organisation?.country === "SA"))(
    "$id in $locale: period, destruction, copy, complaint and the authority",
    ({ answers, locale }) => {
      const html = formats.html.write(
        composeDocument(
          library.outlines["privacy-policy"]!,
          deriveFacts(answers, library, today),
          library,
          locale,
        ),
      );
      for (const clause of ["retention", "destruction", "rights", "complaint"])
        expect(sectionOf(html, clause).length, clause).toBeGreaterThan(200);
      expect(readMarks(sectionOf(html, "rights")).cites).toContainEqual({ law: "sa-pdpl", art: "4(3)" });
      expect(readMarks(sectionOf(html, "rights")).cites).toContainEqual({ law: "sa-pdpl", art: "4(5)" });
      expect(sectionOf(html, "complaint")).toContain(
        library.laws.find(({ id }) => id === "sa-pdpl")!.authority!.name[locale],
      );
    },
  );
});
