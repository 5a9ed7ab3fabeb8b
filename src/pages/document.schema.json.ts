import { documentJsonSchema } from "~/library/json-schema";

/** The JSON Schema of a document in the format `json`, for other programs that read it. */
export const GET = () => new Response(`${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
