import * as z from "zod/mini";
import { localeSchema as locale } from "./words";

const described = <T extends z.ZodMiniType>(schema: T, description: string) =>
  schema.check(z.describe(description));

/** What kind of thing a value is; formats decide by it how to show it. */
export const valueKinds = [
  "text",
  "email",
  "url",
  "phone",
  "date",
  "duration",
  "working-days",
  "clear-days",
  "number",
  "country",
] as const;
export type ValueKind = (typeof valueKinds)[number];

/**
 * A value that a person typed or chose, or that a law fixes. It is data all the way: no template and no Markdown
 * parser ever sees its characters.
 */
export const valueNodeSchema = z.strictObject({
  type: z.literal("value"),
  kind: described(z.enum(valueKinds), "What kind of thing it is"),
  value: described(z.string(), "The words to show, in the language of `locale`"),
  from: described(z.string(), "The pointer of the answer, or `law:<id>` where a law fixes the value"),
  locale: z.optional(described(locale, "The language of the words, where it is not the document's")),
});
export type ValueNode = z.infer<typeof valueNodeSchema>;

/** A value still missing: shown as a marked blank with a link to its question. */
export const gapNodeSchema = z.strictObject({
  type: z.literal("gap"),
  asks: described(z.string(), "The pointer of the answer that is missing"),
  label: described(z.string(), "The words to show in its place"),
});
export type GapNode = z.infer<typeof gapNodeSchema>;

/** Where a law says it: one law, one article. */
export const citeNodeSchema = z.strictObject({
  type: z.literal("cite"),
  law: described(z.string(), "The law's id"),
  art: described(z.string(), "The article, as the law writes it"),
  label: described(z.string(), "The article in the letters and digits of the language"),
});
export type CiteNode = z.infer<typeof citeNodeSchema>;

export const textNodeSchema = z.strictObject({ type: z.literal("text"), value: z.string() });
export type TextNode = z.infer<typeof textNodeSchema>;

export const strongNodeSchema = z.strictObject({
  type: z.literal("strong"),
  get children(): z.ZodMiniArray<typeof inlineSchema> {
    return z.array(inlineSchema);
  },
});
export type StrongNode = { type: "strong"; children: Inline[] };

/** A link to another document of ours. Formats turn it into the address of their file. */
export const linkNodeSchema = z.strictObject({
  type: z.literal("link"),
  url: described(z.string().check(z.regex(/^doc:[a-z-]+(#[a-z-]+)?$/)), "`doc:privacy-policy#retention`"),
  get children(): z.ZodMiniArray<typeof inlineSchema> {
    return z.array(inlineSchema);
  },
});
export type LinkNode = { type: "link"; url: string; children: Inline[] };

export type Inline = TextNode | StrongNode | LinkNode | ValueNode | GapNode | CiteNode;
export const inlineSchema: z.ZodMiniType<Inline> = z.discriminatedUnion("type", [
  textNodeSchema,
  strongNodeSchema,
  linkNodeSchema,
  valueNodeSchema,
  gapNodeSchema,
  citeNodeSchema,
]);
const inlines = z.array(inlineSchema);

export const paragraphSchema = z.strictObject({ type: z.literal("paragraph"), children: inlines });
export type Paragraph = z.infer<typeof paragraphSchema>;
export const listItemSchema = z.strictObject({
  type: z.literal("listItem"),
  children: z.array(paragraphSchema),
});
export type ListItem = z.infer<typeof listItemSchema>;
export const listSchema = z.strictObject({
  type: z.literal("list"),
  ordered: z.boolean(),
  children: z.array(listItemSchema),
});
export type List = z.infer<typeof listSchema>;
export const tableCellSchema = z.strictObject({ type: z.literal("tableCell"), children: inlines });
export type TableCell = z.infer<typeof tableCellSchema>;
export const tableRowSchema = z.strictObject({
  type: z.literal("tableRow"),
  children: z.array(tableCellSchema),
});
export type TableRow = z.infer<typeof tableRowSchema>;
/** The first row is the head. */
export const tableSchema = z.strictObject({
  type: z.literal("table"),
  children: described(z.array(tableRowSchema), "Rows; the first one is the head"),
});
export type Table = z.infer<typeof tableSchema>;
export const blockSchema = z.discriminatedUnion("type", [paragraphSchema, listSchema, tableSchema]);
export type Block = z.infer<typeof blockSchema>;

/** Articles of one law that a clause rests on, as a line: its short name, then the articles. */
export const citeLineSchema = z.strictObject({
  law: described(z.string(), "The law's id"),
  children: inlines,
});
export type CiteLine = z.infer<typeof citeLineSchema>;

/** One clause, composed. */
export const composedClauseSchema = z.strictObject({
  clause: described(z.string(), "The clause's id, the same in every language"),
  title: z.string(),
  anchor: z.optional(
    described(
      z.string(),
      "Its address within the document, where the clause stands more than once; else its own id is",
    ),
  ),
  covers: described(z.array(z.string()), "The notice items that it tells"),
  cites: described(z.array(citeLineSchema), "The articles that it rests on, a line for each law"),
  digest: described(z.string(), "Fingerprint of the clause's words, to tell later whether they changed"),
  children: z.array(blockSchema),
});
export type ComposedClause = z.infer<typeof composedClauseSchema>;

export const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.optional(described(z.string(), "Left out where the document needs no headings between clauses")),
  clauses: z.array(composedClauseSchema),
});
export type Section = z.infer<typeof sectionSchema>;

/** What the document was made from. */
export const provenanceSchema = z.strictObject({
  today: described(z.string(), "The day it was made (ISO 8601)"),
  version: described(z.string(), "The version that the business gave it"),
  laws: described(
    z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        checked: described(z.string(), "When the facts about the law were last checked (ISO 8601)"),
      }),
    ),
    "The laws that apply, the leading one first",
  ),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** A composed document: the one tree from which every format is made. */
export const documentSchema = z.strictObject({
  outline: described(z.string(), "Which document it is"),
  locale: described(locale, "Its language"),
  title: z.string(),
  by: described(inlines, "Who the document speaks for"),
  made: described(provenanceSchema, "What it was made from"),
  foot: described(z.array(blockSchema), "Lines at the foot: version, date, laws and when they were checked"),
  sections: z.array(sectionSchema),
});
export type Document = z.infer<typeof documentSchema>;
