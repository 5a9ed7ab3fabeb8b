import * as z from "zod/mini";
import { labelSchema } from "./words";

/**
 * `content/consents.yaml`: the sentences with which consent is asked for, by kind. Holes stand for values: `{who}` the
 * business, `{purpose}`, `{data}`, `{guardian}`, `{recipient}`, `{countries}`, `{what}` what a machine decides.
 */
export const consentWordsSchema = z.strictObject({
  title: labelSchema.check(z.describe("The heading above everything that belongs to this consent")),
  boxes: z
    .array(
      z.strictObject({
        agrees: labelSchema.check(z.describe("What the person says by a tick or in writing")),
        asks: labelSchema.check(z.describe("The same as a question, for buttons and for speaking")),
      }),
    )
    .check(z.describe("One for each thing that a person may want without the other")),
});
export type ConsentWords = z.infer<typeof consentWordsSchema>;

/** The kinds of consent, in the order in which a document holds them. */
export const consentKinds = [
  "email",
  "sms",
  "whatsapp",
  "push",
  "phone",
  "post",
  "location-services",
  "location-offers",
  "personalised-content",
  "personalised-offers",
  "profiling",
  "targeted-advertising",
  "audience-sharing",
  "reviews",
  "picture",
  "recording",
  "sensitive",
  "use",
  "guardian",
  "decision",
  "transfer",
  "storage-abroad",
] as const;
export type ConsentKind = (typeof consentKinds)[number];
export const consentsSchema = z.strictObject({
  ways: z
    .strictObject({ url: labelSchema, email: labelSchema, keyword: labelSchema })
    .check(z.describe("How each way of taking a consent back is told; `{way}` is the address or the word")),
  kinds: z.record(z.enum(consentKinds), consentWordsSchema),
});
export type Consents = z.infer<typeof consentsSchema>;
