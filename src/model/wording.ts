import * as z from "zod/mini";
import { labelSchema } from "./words";

const perLanguage = <T extends z.core.$ZodType>(schema: T) => z.strictObject({ en: schema, ar: schema });
const pattern = perLanguage(z.string());
const patterns = perLanguage(z.array(z.string()));

/** One fault of a request for consent: how it is recognised, why it is one, and what to write instead. */
export const wordingRuleSchema = z.strictObject({
  title: labelSchema,
  why: labelSchema,
  better: labelSchema.check(z.describe("What to do, with an example in quotes where words are meant")),
  sources: z.array(z.string()).check(z.describe("Keys of `sources`: authorities that say so")),
  laws: z.array(z.string()).check(z.describe("Laws that say so, each with an article as its file writes it")),
  patterns: z
    .optional(patterns)
    .check(
      z.describe(
        "What gives it away within a sentence; `no-decline` has none, for it is about what is missing",
      ),
    ),
  answers: z
    .optional(patterns)
    .check(z.describe("What gives it away within an answer: a button, or the words beside a box")),
  unless: z.optional(patterns).check(z.describe("What a sentence may say all the same")),
});

/** `content/wording.yaml`: the rules of the wording check, and the words that they share. */
export const wordingSchema = z.strictObject({
  words: z.record(z.string(), pattern),
  buttons: z.strictObject({ agree: pattern, decline: pattern, later: pattern, off: pattern }),
  families: z
    .record(z.string(), patterns)
    .check(z.describe("Things that a person may want without the others")),
  channels: patterns,
  sources: z.record(z.string(), z.extend(labelSchema, { url: z.string() })),
  rules: z.record(z.string(), wordingRuleSchema),
});
export type WordingRule = z.infer<typeof wordingRuleSchema>;
export type Wording = z.infer<typeof wordingSchema>;

/** A request for consent, as the wording check reads it: a text, and its parts where they are known. */
export const consentRequestSchema = z.strictObject({
  text: z
    .string()
    .check(z.describe("The request as people read it; marks such as [x] and [Button] are understood")),
  boxes: z
    .optional(z.array(z.strictObject({ label: z.string(), ticked: z.optional(z.boolean()) })))
    .check(z.describe("Boxes to tick, and whether they are ticked at the start")),
  agree: z.optional(z.string()).check(z.describe("The words of the button that agrees")),
  decline: z.optional(z.string()).check(z.describe("The words of the button that declines")),
});
export type ConsentRequest = z.infer<typeof consentRequestSchema>;
/** A fault found: the rule, and where. `from` and `to` count characters within the part. */
export type WordingFinding = { rule: string; part: string; from: number; to: number; quote: string };
