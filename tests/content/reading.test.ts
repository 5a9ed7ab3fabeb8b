/** The documents read easily: limits of the house, measured over every scenario. `npm run coverage` prints the figures by clause. */
import { describe, expect, test } from "vitest";
import { easeOf, sentencesIn, sentencesOfClause } from "../../src/commands/reading-ease";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import type { Locale } from "~/model";

const easeOfAll = (locale: Locale) =>
  easeOf(Object.values(scenarios).flatMap(({ answers }) => {
    const facts = deriveFacts(answers, library, "2026-11-23");
    return Object.values(library.outlines).flatMap((outline) =>
      composeDocument(outline, facts, library, locale).sections.flatMap((section) => section.clauses.flatMap((clause) => sentencesOfClause(clause, locale))));
  }));

describe("how the documents read", () => {
  test("English is at grade 8 or lower, and at most one sentence in twenty has more than 25 words", () => {
    const ease = easeOfAll("en");
    expect(ease.sentences).toBeGreaterThan(200);
    expect(ease.grade).toBeLessThanOrEqual(8);
    expect(ease.over25 / ease.sentences).toBeLessThanOrEqual(0.05);
  });
  test("Arabic sentences have 18 words or fewer on average", () => {
    const ease = easeOfAll("ar");
    expect(ease.sentences).toBeGreaterThan(200);
    expect(ease.words / ease.sentences).toBeLessThanOrEqual(18);
  });
  test("the measure tells hard from easy", () => {
    const easy = easeOf(sentencesIn("We keep it. You can ask us.", "en"));
    const hard = easeOf(sentencesIn("Notwithstanding the aforementioned contractual provisions, the organisation may additionally communicate personally identifiable information to its affiliated organisations internationally whenever operational considerations necessitate or merely encourage such communication in any foreseeable commercial circumstances.", "en"));
    expect(easy.grade).toBeLessThan(3);
    expect(hard.grade).toBeGreaterThan(15);
    expect([hard.over25, easy.over25]).toEqual([1, 0]);
  });
});
