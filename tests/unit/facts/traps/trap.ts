/**
 * What readers of other laws get wrong is listed in each law's file under `traps`, and each entry is tried here: on finished
 * documents, on reports, or on the law's data where the trap is about what must not stand there.
 */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import type { Answers, Law, Locale } from "~/model";
import { readMarks, wordsOfHtml } from "../../../reading";
import { businessUnder, together, type Part } from "../business";

const today = "2026-11-25";
const factsOf = (answers: Answers) => deriveFacts(answers, library, today);

/** Gives a law of the catalogue. */
export function lawOf(id: string): Law {
  const law = library.laws.find((each) => each.id === id);
  if (!law) throw new Error(`content/laws/${id}.yaml does not exist`);
  return law;
}
/** Gives a small business under a law, with these answers besides: `under("jo-pdpl", { vendors: [] })`. */
export const under = (id: string, more: Part = {}): Answers =>
  ({ schema: 1, ...together(businessUnder(lawOf(id)), more) }) as unknown as Answers;
/** Gives the answers of a scenario, with these besides. */
export const scenario = (id: string, more: Part = {}): Answers => {
  const found = scenarios[id];
  if (!found) throw new Error(`content/scenarios/${id}.yaml does not exist`);
  return together(found.answers, more) as unknown as Answers;
};
/** Gives a document in HTML, as a reader gets it. */
export const html = (answers: Answers, locale: Locale = "en", outline = "privacy-policy"): string =>
  formats.html.write(composeDocument(library.outlines[outline]!, factsOf(answers), library, locale));
/** Gives the words of a document that a reader sees, in one line. */
export const words = (answers: Answers, locale: Locale = "en", outline = "privacy-policy"): string =>
  wordsOfHtml(html(answers, locale, outline)).join(" ");
/** Gives the HTML of one clause of the policy, or nothing where it has none. */
export const clause = (answers: Answers, id: string, locale: Locale = "en"): string =>
  new RegExp(`<section data-clause="${id}"[\\s\\S]*?</section>`).exec(html(answers, locale))?.[0] ?? "";
/** Gives the ids of the clauses of the policy. */
export const clauses = (answers: Answers): string[] => readMarks(html(answers)).clauses;
/** Gives the ids of what is found under a law. */
export const found = (answers: Answers, law: string): string[] =>
  factsOf(answers)
    .findings.filter((finding) => finding.law === law)
    .map(({ id }) => id);
/** Gives the ids of the laws that apply, the leading one first. */
export const applying = (answers: Answers): string[] => factsOf(answers).applicable.map(({ id }) => id);
/** Gives what becomes of a notice item of a law: met, missing or not-applicable. */
export const status = (answers: Answers, law: string, item: string): string | undefined =>
  factsOf(answers).items[law]?.find((each) => each.item === item)?.status;
/** Gives the ids of the rights that a law gives. */
export const rightsOf = (id: string): string[] => lawOf(id).rights.map((right) => right.id);
/** Gives the ids of the bases that a law knows. */
export const basesOf = (id: string): string[] => lawOf(id).bases.map((basis) => basis.id);

/** Runs the try of each trap of a law; a trap without a try fails, and so does a try without a trap. */
export function traps(id: string, tries: Record<string, () => void>): void {
  const law = lawOf(id);
  describe(law.name.en, () => {
    for (const [trap, { en }] of Object.entries(law.traps))
      test(`${trap}: ${en}`, () => {
        const attempt = tries[trap];
        if (!attempt) throw new Error(`${id}: the trap "${trap}" is not tried`);
        expect.hasAssertions();
        attempt();
      });
    test("nothing is tried that is no trap", () => {
      expect(Object.keys(tries).filter((trap) => !Object.hasOwn(law.traps, trap))).toEqual([]);
    });
  });
}
