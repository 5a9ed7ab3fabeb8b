import * as z from "zod/mini";
import { labelSchema } from "./words";
import { vocabularyNames } from "./vocabulary";

export const questionTypes = [
  "text", // in both languages, one line
  "long-text", // in both languages, several lines
  "line", // one line, in no language: a number, a keyword
  "email",
  "phone",
  "url",
  "date",
  "number",
  "yes-no",
  "duration",
  "country",
  "countries",
  "one-of", // one id of `vocabulary`
  "many-of", // several ids of `vocabulary`
  "law", // one law's id
  "laws", // several laws' ids
  "by-law", // for some laws, one id of `vocabulary`
  "bases", // a basis, and where laws differ another one by law
  "vendor-ids", // which of the vendors given elsewhere
  "list", // rows of `fields`
] as const;

const common = {
  path: z
    .string()
    .check(
      z.describe("Where the answer lies, with * for a row: activities.*.purpose; also its control's name"),
    ),
  type: z.enum(questionTypes),
  vocabulary: z.optional(z.enum([...vocabularyNames, "vendors"])),
  asks: z
    .array(z.string())
    .check(z.minLength(1), z.describe("Notice items that need the answer: why we ask")),
  mends: z
    .optional(z.array(z.string()))
    .check(
      z.describe(
        "Findings that rest on the answer: asked too where a law lists one of them, without leaving a gap",
      ),
    ),
  when: z
    .optional(z.string())
    .check(z.describe("A claim of model/facts.ts (of the row, in a list): asked only when true")),
  overrides: z
    .optional(z.boolean())
    .check(z.describe("An answer counts even where the condition is false: it overrides what is known")),
  optional: z.optional(z.boolean()).check(z.describe("Leaving it out leaves no gap")),
  neededFor: z
    .optional(z.array(z.string()))
    .check(
      z.describe(
        "Notice items for which an optional answer is needed all the same, where a law asks for them",
      ),
    ),
  en: z.string(),
  ar: z.string(),
  help: z.optional(labelSchema),
  example: z.optional(labelSchema),
};

export const fieldSchema = z.strictObject(common);
export const questionSchema = z.strictObject({
  ...common,
  fields: z.optional(z.array(fieldSchema)).check(z.describe("list: the questions of one row, in order")),
  row: z.optional(labelSchema).check(z.describe("list: what one row is called")),
  none: z
    .optional(labelSchema)
    .check(z.describe("list and many-of: the words for none, which is an answer too")),
});
export const stepSchema = z.strictObject({
  id: z.string(),
  title: labelSchema,
  intro: labelSchema,
  questions: z.array(questionSchema),
});
export type Field = z.infer<typeof fieldSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Step = z.infer<typeof stepSchema>;
