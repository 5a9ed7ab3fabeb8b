import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts, gapsIn, itemsServedBy, visibleQuestions } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { groundsOf } from "~/library/grounds";
import { valueAt, locales, type Answers, type Block, type Document, type Inline, type Locale } from "~/model";
import { elementsOf, partsOfDocx, readMarks, tagsOf, wordsByFormat, wordsOfMarkdown } from "../reading";
import { anyAnswers, completeAnswers, hostileTexts } from "./arbitrary";

const today = "2026-11-23";
// What compares two sets of answers has laws of its own: changes.test.ts.
const outlines = Object.values(library.outlines).filter(({ compares }) => compares !== true);
const groundsFor = (answers: Answers) => groundsOf(deriveFacts(answers, library, today), library);
const documentsOf = (answers: Answers, locale: Locale) => {
  const facts = deriveFacts(answers, library, today);
  return outlines.map((outline) => composeDocument(outline, facts, library, locale));
};
const policyOf = (answers: Answers, locale: Locale) =>
  documentsOf(answers, locale).find(({ outline }) => outline === "privacy-policy")!;

function inlinesOf(blocks: Block[]): Inline[] {
  const deep = (nodes: Inline[]): Inline[] =>
    nodes.flatMap((node) => ("children" in node ? deep(node.children) : [node]));
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? deep(block.children)
      : block.children.flatMap((part) =>
          part.type === "listItem"
            ? inlinesOf(part.children)
            : part.children.flatMap((cell) => deep(cell.children)),
        ),
  );
}
const marksOf = (document: Document) =>
  document.sections.flatMap((section) =>
    section.clauses.map((clause) => ({
      section: section.id,
      clause: clause.clause,
      cites: clause.cites.map(({ law }) => law),
      marks: inlinesOf(clause.children)
        .flatMap((node) =>
          node.type === "value"
            ? [`value ${node.from}`]
            : node.type === "gap"
              ? [`gap ${node.asks}`]
              : node.type === "cite"
                ? [`cite ${node.law} ${node.art}`]
                : [],
        )
        .sort(),
    })),
  );

const check = (property: Parameters<typeof fc.assert>[0], numRuns = 60) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns });
const checkAsync = (property: fc.IAsyncProperty<[Answers, Locale]>, numRuns = 60) =>
  fc.assert(property, { numRuns });

describe("the laws of the engine", () => {
  test("total: any answers, even none, give every document in both languages and every format", async () => {
    for (const locale of locales)
      for (const document of documentsOf({ schema: 1 }, locale))
        expect(document.sections.length).toBeGreaterThan(0);
    await checkAsync(
      fc.asyncProperty(anyAnswers, fc.constantFrom(...locales), async (answers, locale) => {
        for (const document of documentsOf(answers, locale))
          for (const format of Object.values(formats))
            expect((await format.write(document, groundsFor(answers))).length).toBeGreaterThan(100);
      }),
    );
  });

  test("honest: a gap appears only where a question that is shown has no answer", () => {
    check(
      fc.property(anyAnswers, (answers) => {
        const { visible, counted } = visibleQuestions(answers, library);
        for (const pointer of gapsIn(deriveFacts(answers, library, today))) {
          const path = pointer.slice(1).replaceAll("/", ".");
          expect(visible, `${pointer} is asked`).toContain(path);
          const answer = valueAt(counted, path);
          expect(
            answer === undefined ||
              answer === "" ||
              // No time limit (null) is no length either, where a law wants one.
              answer === null ||
              JSON.stringify(answer) === "[]" ||
              // A basis may be answered for one law and still be open for another.
              path.endsWith(".basis"),
            `${pointer}: ${JSON.stringify(answer)}`,
          ).toBe(true);
        }
      }),
    );
  });

  test("honest: answer everything that is asked, and no gap is left", () => {
    check(
      fc.property(completeAnswers, (answers) => {
        expect([...gapsIn(deriveFacts(answers, library, today))]).toEqual([]);
        for (const locale of locales)
          for (const document of documentsOf(answers, locale))
            expect(readMarks(formats.html.write(document)).gaps).toEqual([]);
      }),
      40,
    );
  });

  test("honest: every gap of the facts is shown in the privacy policy", () => {
    check(
      fc.property(anyAnswers, (answers) => {
        const facts = deriveFacts(answers, library, today);
        const shown = new Set(readMarks(formats.html.write(policyOf(answers, "en"))).gaps);
        expect([...gapsIn(facts)].filter((gap) => !shown.has(gap))).toEqual([]);
      }),
    );
  });

  test("twin: the Arabic and the English document have the same clauses with the same values, gaps and articles", () => {
    check(
      fc.property(anyAnswers, (answers) => {
        const english = documentsOf(answers, "en").map(marksOf);
        expect(documentsOf(answers, "ar").map(marksOf)).toEqual(english);
      }),
    );
  });

  test("faithful: every format has the same words in the same order once its markup is removed", async () => {
    await checkAsync(
      fc.asyncProperty(anyAnswers, fc.constantFrom(...locales), async (answers, locale) => {
        for (const document of documentsOf(answers, locale)) {
          const words = wordsByFormat.txt(formats.txt.write(document));
          expect(wordsByFormat.html(formats.html.write(document))).toEqual(words);
          expect(wordsByFormat.fragment(formats.fragment.write(document))).toEqual(words);
          expect(wordsByFormat.md(formats.md.write(document))).toEqual(words);
          expect(wordsByFormat.json(formats.json.write(document))).toEqual(words);
          expect(wordsByFormat.docx(await formats.docx.write(document))).toEqual(words);
        }
      }),
    );
  });

  test("inert: whatever is typed never becomes a tag, an attribute, a script address or Markdown", () => {
    const allowed = new Set([
      "article",
      "header",
      "h1",
      "h2",
      "h3",
      "p",
      "section",
      "strong",
      "bdi",
      "a",
      "mark",
      "cite",
      "ul",
      "ol",
      "li",
      "br",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "footer",
    ]);
    const attributes = new Set([
      "lang",
      "dir",
      "data-document",
      "data-version",
      "data-section",
      "data-clause",
      "data-digest",
      "id",
      "class",
      "data-gap",
      "data-law",
      "data-art",
      "data-label",
      "href",
      "scope",
    ]);
    check(
      fc.property(anyAnswers, fc.constantFrom(...locales), (answers, locale) => {
        for (const document of documentsOf(answers, locale)) {
          for (const { name, attributes: found } of tagsOf(formats.fragment.write(document))) {
            expect(allowed).toContain(name.replace("/", ""));
            for (const [key, value] of Object.entries(found)) {
              expect(attributes).toContain(key);
              if (key === "href")
                expect(value).toMatch(/^(https?:\/\/|mailto:|tel:|\/(ar|en)\/wizard\/#|[a-z-]+\.html)/);
            }
          }
          wordsOfMarkdown(formats.md.write(document)); // throws when Markdown holds HTML, an image or code
        }
      }),
    );
  });

  test("inert: whatever is typed never becomes an element of a Word document, nor leads it elsewhere", async () => {
    await checkAsync(
      fc.asyncProperty(anyAnswers, fc.constantFrom(...locales), async (answers, locale) => {
        for (const document of documentsOf(answers, locale)) {
          const parts = partsOfDocx(await formats.docx.write(document));
          for (const name of elementsOf(parts["word/document.xml"] ?? ""))
            expect(name).toMatch(
              /^w:(?!fldSimple|fldChar|instrText|object|pict|drawing|altChunk|sdt|ins$|del$)/,
            );
          for (const [, target = ""] of (parts["word/_rels/document.xml.rels"] ?? "").matchAll(
            /Target="([^"]*)" TargetMode/g,
          ))
            expect(target).toMatch(/^(https?:\/\/|mailto:|tel:|[a-z-]+\.docx)/);
        }
      }),
    );
  });

  test("inert: hostile texts arrive whole, as values", () => {
    for (const words of hostileTexts) {
      const answers: Answers = { schema: 1, organisation: { name: { en: words, ar: words } } };
      const line = words.replaceAll(/\s+/g, " ").trim();
      for (const locale of locales) {
        const values = documentsOf(answers, locale)
          .flatMap((document) =>
            document.sections.flatMap((section) =>
              section.clauses.flatMap((clause) => inlinesOf(clause.children)),
            ),
          )
          .flatMap((node) =>
            node.type === "value" && node.from === "/organisation/name" ? [node.value] : [],
          );
        expect(new Set(values)).toEqual(new Set([line]));
      }
    }
  });

  test("calm: later answers never change which earlier questions are asked", () => {
    const order = library.steps.flatMap((step) => step.questions);
    check(
      fc.property(anyAnswers, anyAnswers, fc.nat({ max: order.length }), (answers, others, cut) => {
        const mixed: Record<string, unknown> = { schema: 1 };
        const put = (path: string, value: unknown) => {
          const keys = path.split(".");
          let at = mixed;
          for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
          at[keys.at(-1)!] = value;
        };
        for (const [index, { path }] of order.entries()) {
          const value = valueAt(index < cut ? answers : others, path);
          if (value !== undefined) put(path, value);
        }
        const earlier = (visible: Set<string>) =>
          [...visible].filter((path) =>
            order
              .slice(0, cut)
              .some((question) => path === question.path || path.startsWith(`${question.path}.`)),
          );
        expect(earlier(visibleQuestions(mixed as Answers, library).visible)).toEqual(
          earlier(visibleQuestions(answers, library).visible),
        );
      }),
    );
  });

  test("complete: each notice item of each law is told, or a question asks for it, or there is a reason why not", () => {
    check(
      fc.property(anyAnswers, (answers) => {
        const facts = deriveFacts(answers, library, today);
        const policy = policyOf(answers, "en");
        const shown = new Map(
          policy.sections.flatMap((section) => section.clauses).map((clause) => [clause.clause, clause]),
        );
        for (const law of facts.applicable) {
          expect(facts.items[law.id]?.map(({ item }) => item)).toEqual(law.notice.map(({ item }) => item));
          for (const status of facts.items[law.id] ?? []) {
            const name = `${law.id} ${status.item}`;
            if (status.status === "met") {
              expect(status.clauses.length, name).toBeGreaterThan(0);
              for (const id of status.clauses) expect(shown.get(id)?.covers, name).toContain(status.item);
            } else if (status.status === "missing")
              expect(itemsServedBy(status.question ?? "", library), `${name} ${status.question}`).toContain(
                status.item,
              );
            else {
              const rows = law.notice.filter(({ item }) => item === status.item);
              const values = rows
                .flatMap(({ when }) => [when ?? []].flat())
                .map((claim) => (facts as unknown as Record<string, unknown>)[claim]);
              expect(values, name).toContain(false);
              expect(status.why, name).toBeDefined();
            }
          }
        }
      }),
    );
  });

  test("same input, same bytes", async () => {
    await checkAsync(
      fc.asyncProperty(anyAnswers, fc.constantFrom(...locales), async (answers, locale) => {
        const bytes = (input: Answers) =>
          Promise.all(
            documentsOf(input, locale).flatMap((document) =>
              Object.values(formats).map(async (format) => format.write(document, groundsFor(input))),
            ),
          );
        expect(await bytes(structuredClone(answers))).toEqual(await bytes(answers));
      }),
      40,
    );
  });
});
