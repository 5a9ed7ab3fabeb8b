import * as z from "zod/mini";
import { labelSchema, type Locale } from "./words";
import { lawTopics, pageTopics } from "./law";

/** `templates/clauses/<id>/clause.yaml`: what a clause is about. Its words are beside it, in ar.hbs and en.hbs. */
export const clauseSchema = z.strictObject({
  title: labelSchema,
  term: z
    .optional(z.string())
    .check(
      z.describe("Id in vocabulary/terms: the title is the leading law's word for it, where it has one"),
    ),
  covers: z
    .array(z.string())
    .check(
      z.describe(
        "Notice items that it tells; it appears only if one of them is asked for. None: its condition alone decides",
      ),
    ),
  rests: z
    .optional(z.array(z.enum([...lawTopics, "withdrawal", "proof"])))
    .check(
      z.describe(
        "Topics of the laws that it rests on besides; `withdrawal` and `proof` are the parts of consent about taking it back and showing it",
      ),
    ),
  each: z
    .optional(z.enum(["consents"]))
    .check(
      z.describe(
        "A list of facts: it stands in a section of that list, and `when` names a boolean of an entry",
      ),
    ),
  when: z.optional(z.string()).check(z.describe("A boolean fact: it appears only when true")),
});
export type Clause = z.infer<typeof clauseSchema> & {
  id: string;
  /** Fingerprint of its words and conditions, to tell later what has changed. */
  digest: string;
};
/** A clause's words, ready to be filled: gives Markdown with tokens for the values. */
export type Template = (view: object, options: { helpers: object }) => string;
export type Templates = Record<string, Record<Locale, Template>>;

/** `templates/outlines/<id>.yaml`: which clauses, in which order, make one document. */
export const outlineSchema = z.strictObject({
  title: labelSchema,
  about: labelSchema.check(z.describe("What the document is for, in a line")),
  dpv: z
    .optional(z.string())
    .check(z.describe("What it is in the W3C Data Privacy Vocabulary 2.2; dpv:Notice where nothing is said")),
  compares: z
    .optional(z.boolean())
    .check(z.describe("It tells what changed since earlier answers: it takes two sets of them")),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      each: z
        .optional(z.enum(["consents"]))
        .check(z.describe("A list of facts: the section stands once for each of its entries")),
      title: z
        .optional(labelSchema)
        .check(z.describe("Left out where the document needs no headings between clauses")),
      clauses: z.array(z.string()),
    }),
  ),
});
export type Outline = z.infer<typeof outlineSchema> & { id: string };

/** `content/vendors/<id>.yaml`: a known company that receives data, and what it does. */
export const vendorSchema = z.strictObject({
  id: z.string(),
  name: labelSchema,
  provider: z.optional(z.string()),
  role: z.string(),
  does: labelSchema,
  countries: z.optional(z.array(z.string())),
  policy: z.optional(z.string()),
  cookies: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        category: z.string(),
        kind: z.string(),
        duration: z.optional(z.string()),
        purpose: labelSchema,
      }),
    ),
  ),
  sources: z.optional(z.array(z.unknown())),
  note: z.optional(z.string()),
  checked: z.string(),
});
export type Vendor = z.infer<typeof vendorSchema>;

/** `content/findings.yaml`: what is said of an answer that a law forbids or that lacks what it asks. */
export const findingTextSchema = z.strictObject({
  severity: z.enum(["must", "should", "note"]),
  topic: z
    .optional(z.enum([...pageTopics, "tell", "bases", "rights"]))
    .check(z.describe("The heading of a law's page that tells of it")),
  ...labelSchema.shape,
});
export type FindingText = z.infer<typeof findingTextSchema>;
