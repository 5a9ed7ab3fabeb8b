import * as z from "zod/mini";
import {
  blockSchema,
  citeNodeSchema,
  composedClauseSchema,
  documentSchema,
  gapNodeSchema,
  inlineSchema,
  linkNodeSchema,
  listSchema,
  paragraphSchema,
  sectionSchema,
  strongNodeSchema,
  tableSchema,
  textNodeSchema,
  valueNodeSchema,
  type Library,
} from "~/model";
import { answersSchema } from "./answers";

/** Gives the JSON Schema (2020-12) of the answers document, for other programs that write or read it. */
export function answersJsonSchema(library: Library): object {
  const schema = z.toJSONSchema(answersSchema(library), { target: "draft-2020-12", io: "input" });
  return {
    ...schema,
    title: "Mizan answers",
    description: "One business and what it does with people's data. Version 1.",
  };
}

/** The parts of a document that its JSON Schema names. */
const parts = {
  section: sectionSchema,
  clause: composedClauseSchema,
  block: blockSchema,
  paragraph: paragraphSchema,
  list: listSchema,
  table: tableSchema,
  inline: inlineSchema,
  text: textNodeSchema,
  strong: strongNodeSchema,
  link: linkNodeSchema,
  value: valueNodeSchema,
  gap: gapNodeSchema,
  cite: citeNodeSchema,
};

/** Gives the JSON Schema (2020-12) of a document in the format `json`, for other programs that read it. */
export function documentJsonSchema(): object {
  for (const [id, schema] of Object.entries(parts)) z.globalRegistry.add(schema, { id });
  return {
    ...z.toJSONSchema(documentSchema, { target: "draft-2020-12" }),
    title: "Mizan document",
    description: "One composed document in one language, as a tree: what every other format is made from.",
  };
}
