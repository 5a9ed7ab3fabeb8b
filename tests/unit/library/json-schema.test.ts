/** The schemas that the site publishes, as a validator of another house reads them. */
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { answersJsonSchema, documentJsonSchema } from "~/library/json-schema";
import { scenarios } from "~/library/scenarios";
import { locales, type Document } from "~/model";

const ajv = new Ajv2020({ strict: true, allErrors: true });
const isDocument = ajv.compile(documentJsonSchema());
const isAnswers = ajv.compile(answersJsonSchema(library));
const cases = Object.values(scenarios).flatMap((scenario) =>
  locales.map((locale) => ({ ...scenario, locale })),
);
const policy = () => {
  const facts = deriveFacts(scenarios["shop-riyadh"]!.answers, library, "2026-11-23");
  return composeDocument(library.outlines["privacy-policy"]!, facts, library, "en");
};

describe("the schema of documents", () => {
  test.each(cases)("every document of $id in $locale follows it", ({ answers, locale }) => {
    const facts = deriveFacts(answers, library, "2026-11-23");
    for (const outline of Object.values(library.outlines)) {
      isDocument(JSON.parse(formats.json.write(composeDocument(outline, facts, library, locale))));
      expect(isDocument.errors).toBeNull();
    }
  });
  test("an empty form's documents follow it too", () => {
    const facts = deriveFacts({ schema: 1 }, library, "2026-11-23");
    for (const outline of Object.values(library.outlines)) {
      isDocument(JSON.parse(formats.json.write(composeDocument(outline, facts, library, "ar"))));
      expect(isDocument.errors).toBeNull();
    }
  });
  test.each<[string, (document: Document) => object]>([
    ["an unknown node", (document) => ({ ...document, by: [{ type: "image", value: "x" }] })],
    ["a value without its origin", (document) => ({ ...document, by: [{ type: "value", value: "x" }] })],
    [
      "a link that leads out",
      (document) => ({ ...document, by: [{ type: "link", url: "https://x", children: [] }] }),
    ],
    ["a further field", (document) => ({ ...document, html: "<b>" })],
    ["no sections", ({ sections, ...rest }) => rest],
  ])("it refuses %s", (_, break_) => {
    expect(isDocument(policy())).toBe(true);
    expect(isDocument(break_(policy()))).toBe(false);
  });
  test("it explains its fields and names its parts", () => {
    const { $defs, properties } = documentJsonSchema() as {
      $defs: Record<string, object>;
      properties: Record<string, { description?: string }>;
    };
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(["inline", "block", "clause", "gap", "cite"]));
    expect(properties["sections"] ?? properties["foot"]).toBeDefined();
    expect(properties["foot"]?.description).toMatch(/foot/);
  });
});

test.each(Object.values(scenarios))("the answers of $id follow the schema of answers", ({ answers }) => {
  isAnswers(answers);
  expect(isAnswers.errors).toBeNull();
});
