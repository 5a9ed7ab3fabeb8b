import * as z from "zod/mini";
import { labelSchema } from "./words";

/** One word of a vocabulary: an id that laws, questions, answers and clauses share, and what we call it. */
export const entrySchema = z.extend(labelSchema, {
  says: z
    .optional(labelSchema)
    .check(
      z.describe(
        "The words in a document, addressed to its reader, where they differ from those in the form",
      ),
    ),
  note: z.optional(z.string()).check(z.describe("What the id means, for whoever edits content")),
  dpv: z
    .optional(z.string())
    .check(z.describe("Its term in the W3C Data Privacy Vocabulary 2.2, such as dpv:Marketing")),
  sensitive: z
    .optional(z.boolean())
    .check(z.describe("data-categories: specially protected in at least one law")),
  automated: z.optional(z.boolean()).check(z.describe("means: machines collect the data or take it in")),
  marketing: z
    .optional(z.string())
    .check(z.describe("purposes: the marketing channel that this purpose uses")),
  done: z
    .optional(labelSchema)
    .check(z.describe("rights: what a reply says when the request was met, with blanks in square brackets")),
  usual: z
    .optional(z.boolean())
    .check(z.describe("breach-contents: part of every notice, whether or not a law lists it")),
  about: z
    .optional(labelSchema)
    .check(z.describe("cookie-categories: what such things do, said to a visitor")),
  level: z
    .optional(z.string())
    .check(z.describe("purposes: the level of personalisation that works with its data")),
  always: z.optional(z.boolean()).check(z.describe("notice-items: told to people whichever law applies")),
  otherwise: z
    .optional(labelSchema)
    .check(z.describe("notice-items: the reason to give when the item does not apply to this business")),
});
export type Entry = z.infer<typeof entrySchema>;

/** The vocabularies, one file each in `content/vocabulary/`. */
export const vocabularyNames = [
  "notice-items",
  "rights",
  "terms",
  "bases",
  "purposes",
  "data-categories",
  "organisation-kinds",
  "sectors",
  "zones",
  "number-kinds",
  "service-kinds",
  "children",
  "sources",
  "means",
  "retention-starts",
  "recipient-roles",
  "safeguards",
  "channels",
  "personalisation-levels",
  "cookie-categories",
  "cookie-kinds",
  "storage-places",
  "destruction-ways",
  "security-measures",
  "digit-styles",
  "languages",
  "law-reasons",
  "claim-reasons",
  "rest-days",
  "breach-contents",
  "screening-cases",
  "changes",
  "preference-events",
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];
export const vocabularySchema = z.record(z.string(), entrySchema);
/** The terms of the W3C vocabulary, such as `dpv:Marketing`, by vocabulary and id; ids without one are left out. */
export type Terms = Record<VocabularyName, Record<string, string>>;
export type Vocabularies = Record<VocabularyName, Record<string, Entry>>;
