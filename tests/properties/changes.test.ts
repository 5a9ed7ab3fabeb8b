/** The laws of the change notice, for any two sets of answers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { compareFacts, deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { locales, type Answers, type Locale } from "~/model";
import { readMarks, tagsOf, wordsOf, wordsOfHtml, wordsOfMarkdown } from "../reading";
import { anyAnswers, hostileTexts } from "./arbitrary";

const today = "2026-11-23";
const facts = (answers: Answers) => deriveFacts(answers, library, today);
const notice = (before: Answers, now: Answers, locale: Locale) =>
  composeDocument(
    library.outlines["change-notice"]!,
    compareFacts(facts(before), facts(now), library),
    library,
    locale,
  );
const check = (property: Parameters<typeof fc.assert>[0], numRuns = 60) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns });

describe("the laws of the change notice", () => {
  test("honest: answers that are the same change nothing", () => {
    check(
      fc.property(anyAnswers, (answers) => {
        expect(compareFacts(facts(answers), facts(structuredClone(answers)), library).changesNothing).toBe(
          true,
        );
      }),
    );
  });
  test("total: any two answers give a notice, which tells that something changed or that nothing did", () => {
    check(
      fc.property(anyAnswers, anyAnswers, (before, now) => {
        const { changesNothing, changesSomething } = compareFacts(facts(before), facts(now), library);
        expect(changesNothing).toBe(!changesSomething);
        const { clauses } = readMarks(formats.html.write(notice(before, now, "en")));
        expect(clauses).toContain("change-summary");
        expect(clauses.includes("change-nothing")).toBe(changesNothing);
      }),
    );
  });
  test("twin: both languages have the same clauses with the same gaps", () => {
    check(
      fc.property(anyAnswers, anyAnswers, (before, now) => {
        const [ar, en] = locales.map((locale) => readMarks(formats.html.write(notice(before, now, locale))));
        expect(ar!.clauses).toEqual(en!.clauses);
        expect([...ar!.gaps].sort()).toEqual([...en!.gaps].sort());
      }),
    );
  });
  test("faithful and inert: every format has the same words, and nothing typed becomes markup", () => {
    check(
      fc.property(anyAnswers, anyAnswers, fc.constantFrom(...locales), (before, now, locale) => {
        const document = notice(before, now, locale);
        const words = wordsOf(formats.txt.write(document).replaceAll(" | ", " "));
        expect(wordsOfHtml(formats.html.write(document))).toEqual(words);
        expect(wordsOfMarkdown(formats.md.write(document))).toEqual(words);
        for (const { name } of tagsOf(formats.fragment.write(document)))
          expect(["script", "img", "b", "style"]).not.toContain(name);
      }),
    );
  });
  test("hostile texts of before and of now arrive whole", () => {
    for (const words of hostileTexts) {
      const named = (text: string): Answers => ({
        schema: 1,
        organisation: { name: { en: text, ar: text } },
      });
      const line = words.replaceAll(/\s+/g, " ").trim();
      for (const [before, now] of [
        [named(words), named("Waha")],
        [named("Waha"), named(words)],
      ] as const)
        expect(JSON.stringify(notice(before, now, "en")), words).toContain(JSON.stringify(line));
    }
  });
});
