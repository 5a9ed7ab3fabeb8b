import * as z from "zod/mini";
import { labelSchema } from "./words";

/** When a business needs a document; the list of documents is grouped by it, in this order. */
export const documentNeeds = ["opening", "trading", "happening", "changing"] as const;

/** A format that the page recommends: those of `src/formats`, what some documents bring besides, and paper. */
const useSchema = z.strictObject({
  format: z.string().check(z.describe("Its id; its name is the wizard's (`wizard-page.take` in content/ui)")),
  for: labelSchema.check(z.describe("Who uses it and where, in a sentence")),
});

/** Two states of a business are an example of a document that compares: what is put in and taken out between them. */
const exampleSchema = z.strictObject({
  scenario: z.string().check(z.describe("Id in content/scenarios")),
  later: z
    .optional(
      z.strictObject({
        put: z
          .optional(z.record(z.string(), z.unknown()))
          .check(z.describe("Answers by their paths; `activities.+` adds a row")),
        remove: z.optional(z.array(z.string())).check(z.describe("Paths of answers and rows that go")),
      }),
    )
    .check(z.describe("Only for a document that compares: what is new in the answers of later")),
});
export type Example = z.infer<typeof exampleSchema>;

/** `content/documents/<id>.yaml`: the page that explains a document, shows an example of it and leads to making it. */
export const documentPageSchema = z.strictObject({
  need: z.enum(documentNeeds),
  place: z.number().check(z.describe("Its place among the documents of that need")),
  what: labelSchema.check(z.describe("What it is, in two sentences")),
  needed: z.array(labelSchema).check(z.minLength(2), z.maxLength(5), z.describe("When you need it")),
  unneeded: z.array(labelSchema).check(z.minLength(1), z.maxLength(4), z.describe("When you do not")),
  reader: labelSchema.check(z.describe("Who reads it")),
  goes: labelSchema.check(z.describe("Where it goes: what you do with it when it is finished")),
  laws: z
    .array(z.string())
    .check(
      z.minLength(1),
      z.describe(
        "Where laws deal with it: a topic, `notice.<item>`, `rights.<id>` or `bases.<id>`; what they say comes from the law data",
      ),
    ),
  examples: z
    .array(exampleSchema)
    .check(
      z.minLength(2),
      z.maxLength(3),
      z.describe("Businesses whose documents are shown, the first one on the page"),
    ),
  shows: z
    .array(z.string())
    .check(z.minLength(1), z.describe("Clauses of the first example that the page itself shows")),
  uses: z.array(useSchema).check(z.minLength(2)),
  making: z
    .optional(z.array(labelSchema))
    .check(z.describe("How it is made, step by step, where one set of answers is not enough")),
  tools: z
    .optional(z.array(z.strictObject({ page: z.string(), name: labelSchema })))
    .check(z.describe("Pages below `documents/` that help with it")),
  practices: z.array(z.string()).check(z.minLength(1), z.maxLength(5)),
  guide: z.array(z.string()).check(z.minLength(1), z.describe("Pages of the guide")),
  terms: z.array(z.string()).check(z.minLength(1), z.describe("Words of the glossary")),
  related: z.array(z.string()).check(z.minLength(1), z.describe("Documents that go with it")),
  keywords: z
    .strictObject({ en: z.array(z.string()), ar: z.array(z.string()) })
    .check(z.describe("What people type when they look for it")),
});
export type DocumentPage = z.infer<typeof documentPageSchema> & { id: string };
