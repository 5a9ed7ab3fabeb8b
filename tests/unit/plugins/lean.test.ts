/** The browser gets lean data, and the rest when a paper is chosen; the documents must not know the difference. */
import { expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts, gapsIn } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { groundsOf } from "~/library/grounds";
import { withPapers } from "~/library/papers";
import { scenarios } from "~/library/scenarios";
import { lacksClauses, library as start } from "~/library/start";
import {
  locales,
  type Consents,
  type Entry,
  type Law,
  type Library,
  type Outline,
  type Vendor,
} from "~/model";
import { leanData, restOfData } from "../../../src/plugins/lean";

const mapped = <T, R>(data: Record<string, T>, turn: (id: string, entry: T) => R) =>
  Object.entries(data).map(([id, entry]) => [id, turn(id, entry)] as const);
const placeOf = {
  law: ({ id }: Law) => `content/laws/${id}.yaml`,
  vendor: (id: string) => `content/vendors/${id}.yaml`,
  vocabulary: (name: string) => `content/vocabulary/${name}.yaml`,
  outline: (id: string) => `templates/outlines/${id}.yaml`,
  consents: "content/consents.yaml",
};

const lean = {
  ...start,
  laws: library.laws.map((law) => leanData(placeOf.law(law), law)),
  vocabularies: Object.fromEntries(
    mapped(library.vocabularies, (name, entries) => leanData(placeOf.vocabulary(name), entries)),
  ),
  vendors: Object.fromEntries(mapped(library.vendors, (id, vendor) => leanData(placeOf.vendor(id), vendor))),
  steps: library.steps.map((step) => leanData("content/questions/x.yaml", step)),
  outlines: Object.fromEntries(
    mapped(library.outlines, (id, outline) => leanData(placeOf.outline(id), outline)),
  ),
  consents: leanData(placeOf.consents, library.consents),
} as Library;
const vocabulariesOfPapers = [
  "rights",
  "breach-contents",
  "screening-cases",
  "rest-days",
  "preference-events",
];
const completed = withPapers(lean, {
  laws: new Map(library.laws.map((law) => [law.id, restOfData(placeOf.law(law), law) as Partial<Law>])),
  vendors: new Map(
    mapped(library.vendors, (id, vendor) => restOfData(placeOf.vendor(id), vendor) as Partial<Vendor>),
  ),
  vocabularies: new Map(
    mapped(
      library.vocabularies,
      (name, entries) => restOfData(placeOf.vocabulary(name), entries) as Record<string, Entry>,
    ).filter(([name]) => vocabulariesOfPapers.includes(name)),
  ),
  outlines: new Map(
    mapped(library.outlines, (id, outline) => restOfData(placeOf.outline(id), outline) as Partial<Outline>),
  ),
  consents: restOfData(placeOf.consents, library.consents) as Consents,
});

test("lean data is much smaller", () => {
  const size = (value: unknown) => JSON.stringify(value).length;
  expect(size(lean.laws)).toBeLessThan(size(library.laws) / 2);
});

test("the policy and its short notice need nothing more; papers beside them do", () => {
  expect(lacksClauses("privacy-policy", start)).toBe(false);
  expect(lacksClauses("privacy-notice-short", start)).toBe(false);
  expect(lacksClauses("breach-notice", start)).toBe(true);
  expect(Object.keys(library.outlines).filter((id) => lacksClauses(id, library))).toEqual([]);
});

test("what is said of each document, and the words of the consents, come with the papers", () => {
  expect(completed.outlines).toEqual(library.outlines);
  expect(completed.consents).toEqual(library.consents);
});

test.each(Object.values(scenarios))(
  "$id gets the same documents, machine's copy and findings from lean data",
  async ({ answers }) => {
    const facts = deriveFacts(answers, library, "2026-11-23");
    for (const less of [lean, completed]) {
      const lessFacts = deriveFacts(answers, less, "2026-11-23");
      expect(lessFacts.findings).toEqual(facts.findings);
      expect([...gapsIn(lessFacts)]).toEqual([...gapsIn(facts)]);
      for (const outline of Object.values(library.outlines).filter(({ id }) => !lacksClauses(id, less)))
        for (const locale of locales)
          expect(composeDocument(outline, lessFacts, less, locale)).toEqual(
            composeDocument(outline, facts, library, locale),
          );
      const [copy, lesser] = await Promise.all(
        [
          { facts, from: library },
          { facts: lessFacts, from: less },
        ].map((each) => {
          const policy = composeDocument(library.outlines["privacy-policy"]!, each.facts, each.from, "en");
          return formats.jsonld.write(policy, groundsOf(each.facts, each.from));
        }),
      );
      expect(lesser).toEqual(copy);
    }
  },
);
