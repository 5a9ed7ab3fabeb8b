/** Our own texts for consent have none of the faults that the check finds. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { plain } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { fold, wording } from "~/library/wording";
import { locales, type Block, type ComposedClause, type Locale, type WordingFinding } from "~/model";
import { checkWording } from "~/wording";

const linesOf = (block: Block): string[] => {
  if (block.type === "paragraph") return [plain(block.children)];
  if (block.type === "list")
    return block.children.map(
      (item) => `- ${item.children.map(({ children }) => plain(children)).join(" ")}`,
    );
  return block.children.map((row) => row.children.map(({ children }) => plain(children)).join(" | "));
};
export const wordsOfClause = ({ children }: ComposedClause) => children.flatMap(linesOf).join("\n");

const cases = Object.values(scenarios).flatMap(({ id, answers }) =>
  locales.map((locale) => ({ id, locale, answers })),
);

// Businesses share most of their texts.
const known = new Map<string, WordingFinding[]>();
const check = (text: string, locale: Locale) => {
  const found = known.get(text) ?? checkWording({ text }, wording, fold, locale);
  known.set(text, found);
  return found;
};

describe.each(cases)("$id in $locale", ({ answers, locale }) => {
  const facts = deriveFacts(answers, library, "2026-11-25");
  const { sections } = composeDocument(library.outlines["consent-texts"]!, facts, library, locale);
  test("each text of each consent is free of them", () => {
    const found = sections.flatMap((section) =>
      section.clauses.flatMap((clause) =>
        check(wordsOfClause(clause), locale).map(
          ({ rule, quote }) => `${section.id}/${clause.clause}: ${rule}: ${quote}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });
});
