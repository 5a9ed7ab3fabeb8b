/** Each document of each business, in every format: one tree, and the same words wherever it is opened. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { locales } from "~/model";
import { partsOfDocx, wordsByFormat } from "../reading";
import { linesOfDocx, linesOfPage, shown } from "../directions";

const cases = Object.values(scenarios).flatMap(({ id, answers }) =>
  locales.map((locale) => ({ id, locale, facts: deriveFacts(answers, library, "2026-11-23") })),
);

describe("the same words in every format", () => {
  test.each(cases)("$id, $locale", async ({ facts, locale }) => {
    for (const outline of Object.values(library.outlines)) {
      const document = composeDocument(outline, facts, library, locale);
      const words = wordsByFormat.txt(formats.txt.write(document));
      expect(words.length).toBeGreaterThan(30);
      expect(wordsByFormat.html(formats.html.write(document)), `${outline.id} html`).toEqual(words);
      expect(wordsByFormat.fragment(formats.fragment.write(document)), `${outline.id} fragment`).toEqual(
        words,
      );
      expect(wordsByFormat.md(formats.md.write(document)), `${outline.id} md`).toEqual(words);
      expect(wordsByFormat.json(formats.json.write(document)), `${outline.id} json`).toEqual(words);
      expect(wordsByFormat.docx(await formats.docx.write(document)), `${outline.id} docx`).toEqual(words);
    }
  });
});

describe("each clause has an address of its own, also where it stands once for each consent", () => {
  test.each(cases)("$id, $locale", async ({ facts, locale }) => {
    for (const outline of Object.values(library.outlines)) {
      const document = composeDocument(outline, facts, library, locale);
      const clauses = document.sections.flatMap((section) => section.clauses);
      const ids = [...formats.html.write(document).matchAll(/<section [^>]*\bid="([^"]+)"/g)].map(
        ([, id]) => id,
      );
      expect(new Set(ids).size, `${outline.id} html`).toBe(clauses.length);
      const body = partsOfDocx(await formats.docx.write(document))["word/document.xml"] ?? "";
      const names = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name ?? "");
      expect(new Set(names).size, `${outline.id} docx`).toBe(names.length);
      expect(names.length).toBeGreaterThanOrEqual(clauses.length);
      // Word keeps no more of a name.
      expect(names.filter((name) => name.length > 40)).toEqual([]);
    }
  });
});

describe("every line of a Word document reads as on the page, even where a program knows characters alone", () => {
  test.each(cases)("$id, $locale", async ({ facts, locale }) => {
    const direction = locale === "ar" ? "rtl" : "ltr";
    for (const outline of Object.values(library.outlines)) {
      const document = composeDocument(outline, facts, library, locale);
      const lines = linesOfDocx(await formats.docx.write(document));
      expect(lines.map((line) => shown(line, direction))).toEqual(
        linesOfPage(formats.html.write(document)).map((line) => shown(line, direction)),
      );
    }
  });
});
