import { library } from "~/library";
import { answersJsonSchema } from "~/library/json-schema";

/** The JSON Schema of the answers, for other programs that write or read them. */
export const GET = () => new Response(`${JSON.stringify(answersJsonSchema(library), null, 2)}\n`);
