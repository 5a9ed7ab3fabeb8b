import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { clauseSchema, findingTextSchema, lawSchema, outlineSchema, stepSchema, vendorSchema, vocabularyNames, vocabularySchema } from "~/model";
import { library } from "~/library";
import { answersSchema, readAnswers } from "~/library/answers";
import { scenarios } from "~/library/scenarios";
import { list, readYaml, yamlFiles } from "./files";

function expectValid(path: string, schema: z.ZodMiniType, data: unknown = readYaml(path)) {
  const result = schema.safeParse(data);
  const faults = result.error?.issues.map((issue) => `${path}: ${issue.path.join(".")}: ${issue.message || issue.code}`) ?? [];
  expect(faults, faults.join("\n")).toEqual([]);
}

describe("content is of the shape that src/model says", () => {
  test.each(yamlFiles("content/laws"))("%s", (path) => {
    expectValid(path, lawSchema);
    expect(`content/laws/${(readYaml(path) as { id: string }).id}.yaml`).toBe(path);
  });
  test.each(yamlFiles("content/vocabulary"))("%s", (path) => expectValid(path, vocabularySchema));
  test.each(yamlFiles("content/vendors"))("%s", (path) => expectValid(path, vendorSchema));
  test.each(yamlFiles("content/questions"))("%s", (path) => expectValid(path, stepSchema));
  test.each(list("templates/clauses").filter((path) => path.endsWith(".yaml")))("%s", (path) => expectValid(path, clauseSchema));
  test.each(yamlFiles("templates/outlines"))("%s", (path) => expectValid(path, outlineSchema));
  test("content/findings.yaml", () => {
    for (const [id, text] of Object.entries(readYaml("content/findings.yaml") as object)) expectValid(`content/findings.yaml ${id}`, findingTextSchema, text);
  });
  test("every vocabulary has its file, and no file is left over", () => {
    expect(yamlFiles("content/vocabulary").map((path) => path.slice("content/vocabulary/".length, -5))).toEqual([...vocabularyNames].sort());
  });
  test.each(Object.entries(scenarios))("the answers of %s", (_, scenario) => {
    expect(readAnswers(JSON.stringify(scenario.answers), library)).toEqual({ answers: scenario.answers });
  });
  test("the shape refuses what it should", () => {
    const schema = answersSchema(library);
    expect(schema.safeParse({ schema: 1, organisation: { kind: "guild" } }).success).toBe(false);
    expect(lawSchema.safeParse({ id: "sa-pdpl" }).success).toBe(false);
  });
});
