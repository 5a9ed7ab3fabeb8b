/** The browser gets lean data; the documents must not know the difference. */
import { expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { groundsOf } from "~/library/grounds";
import { scenarios } from "~/library/scenarios";
import { locales, type Library } from "~/model";
import { leanData } from "../../../src/plugins/lean";

const lean = {
  ...library,
  laws: library.laws.map((law) => leanData(`content/laws/${law.id}.yaml`, law)),
  vocabularies: Object.fromEntries(
    Object.entries(library.vocabularies).map(([name, entries]) => [
      name,
      leanData(`content/vocabulary/${name}.yaml`, entries),
    ]),
  ),
  vendors: Object.fromEntries(
    Object.entries(library.vendors).map(([id, vendor]) => [
      id,
      leanData(`content/vendors/${id}.yaml`, vendor),
    ]),
  ),
  steps: library.steps.map((step) => leanData("content/questions/x.yaml", step)),
} as Library;

test("lean data is much smaller", () => {
  const size = (value: unknown) => JSON.stringify(value).length;
  expect(size(lean.laws)).toBeLessThan(size(library.laws) / 2);
});

test.each(Object.values(scenarios))(
  "$id gets the same documents, machine's copy and findings from lean data",
  async ({ answers }) => {
    const [full, less] = [library, lean].map((from) => ({
      from,
      facts: deriveFacts(answers, from, "2026-11-23"),
    }));
    expect(less!.facts.findings).toEqual(full!.facts.findings);
    for (const outline of Object.values(library.outlines))
      for (const locale of locales)
        expect(composeDocument(outline, less!.facts, less!.from, locale)).toEqual(
          composeDocument(outline, full!.facts, full!.from, locale),
        );
    const [copy, lesser] = await Promise.all(
      [full, less].map(async (each) => {
        const { facts, from } = each!;
        const policy = composeDocument(library.outlines["privacy-policy"]!, facts, from, "en");
        return formats.jsonld.write(policy, { ...groundsOf(facts), library: from });
      }),
    );
    expect(lesser).toEqual(copy);
  },
);
