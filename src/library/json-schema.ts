import * as z from "zod/mini";
import type { Library } from "~/model";
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
