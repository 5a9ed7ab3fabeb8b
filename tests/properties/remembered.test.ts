import { describe, expect, it } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { locales, type Answers, type Facts, type Library } from "~/model";

/** The library as nobody has used it yet: whatever was remembered for one, its laws or its clauses is not there for the other. */
const unused = (): Library => ({
  ...library,
  laws: structuredClone(library.laws),
  clauses: structuredClone(library.clauses),
});
const today = "2026-11-25";
const documents = ["privacy-policy", "privacy-notice-short", "processing-record", "cookie-notice"];
const businesses = Object.entries(scenarios).map(([id, { answers }]) => [id, answers] as const);

/** Everything that is made for a business: pages in both languages, and what is told to the business itself. */
function madeOf(answers: Answers, from: Library): string {
  const facts = deriveFacts(answers, from, today);
  const pages = documents.flatMap((id) =>
    locales.map((locale) => formats.html.write(composeDocument(from.outlines[id]!, facts, from, locale))),
  );
  return JSON.stringify([pages, facts.items, facts.findings], null, 1);
}

describe("what the engine remembers of laws and clauses", () => {
  const alone = new Map(businesses.map(([id, answers]) => [id, madeOf(answers, unused())]));

  it.each([
    ["in the order of the list", businesses],
    ["in the other order", businesses.toReversed()],
  ])("a business served after all others gets the very bytes that it gets alone, %s", (_, order) => {
    const shared = unused();
    for (const [id, answers] of order) expect(madeOf(answers, shared), id).toBe(alone.get(id));
  });

  it("a business that answers otherwise gets a text by its new answers, not by those of before", () => {
    const shared = unused();
    for (const [id, answers] of businesses) {
      madeOf(answers, shared);
      const { activities = [], ...rest } = answers;
      const fewer = { ...rest, activities: activities.slice(0, 1), cookies: [], vendors: [] };
      expect(madeOf(fewer, shared), id).toBe(madeOf(fewer, unused()));
    }
  });
});

describe("facts that are worked out when they are asked for", () => {
  const keysOf = (facts: Facts) => Object.keys(facts) as (keyof Facts)[];

  it.each(businesses)("are the same whichever is asked for first: %s", (_, answers) => {
    const [forward, backward] = [deriveFacts(answers, library, today), deriveFacts(answers, library, today)];
    const read = Object.fromEntries(
      keysOf(backward)
        .toReversed()
        .map((key) => [key, backward[key]]),
    );
    expect(Object.fromEntries(keysOf(forward).map((key) => [key, forward[key]]))).toEqual(read);
  });

  it.each(businesses)("are worked out once: %s", (_, answers) => {
    const facts = deriveFacts(answers, library, today);
    for (const key of keysOf(facts)) expect(facts[key], key).toBe(facts[key]);
  });

  it("are all there for whoever copies them", () => {
    const [, answers] = businesses[0]!;
    const facts = { ...deriveFacts(answers, library, today) };
    expect(Object.keys(facts)).toEqual(
      expect.arrayContaining([
        "register",
        "devices",
        "replies",
        "breaches",
        "screening",
        "items",
        "findings",
      ]),
    );
    expect(facts.register.rows.length).toBe(answers.activities?.length);
  });
});
