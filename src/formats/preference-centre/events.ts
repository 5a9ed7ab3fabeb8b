/** The events that the form sends, as a JSON Schema (2020-12): the names and values that other programs can rely on. */
import { locales, type Document, type Facts } from "~/model";
import { clauseOf, codeOf, paragraphsOf } from "../clauses";
import { plain } from "../plain";

/** Gives the schema of one event; where there is nothing to choose, one that no event fits. */
export function events(document: Document, { preferences, today }: Facts): string {
  const kinds = preferences.events.map(({ name, about, what, from, to }) => {
    const isLevel = codeOf(name) === "personalisation-level-changed";
    const start = preferences.levels.some(({ isStart }) => isStart);
    return {
      title: codeOf(name),
      description: about[document.locale],
      type: "object",
      additionalProperties: false,
      required: ["event", "what", "from", "to", "when", "version", "language"],
      properties: {
        event: { const: codeOf(name) },
        what: { enum: what.map(codeOf) },
        // A person who has chosen nothing yet has no level, unless one holds at the start.
        from: { enum: [...from.map(codeOf), ...(isLevel && !start ? [null] : [])] },
        to: { enum: to.map(codeOf) },
        when: { type: "string", format: "date-time" },
        version: { type: "string" },
        language: { enum: locales },
      },
    };
  });
  const examples = kinds.map(({ properties }) => ({
    event: properties.event.const,
    what: properties.what.enum[0],
    from: properties.from.enum.at(-1),
    to: properties.to.enum[0],
    when: `${today}T09:00:00.000Z`,
    version: document.made.version,
    language: document.locale,
  }));
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${document.title} – ${plain(document.by)}`,
    description: paragraphsOf(clauseOf(document, "preference-events"))
      .map((nodes) => plain(nodes))
      .join(" ")
      // A table follows these words in the document, and nothing here.
      .replace(/:$/, "."),
    ...(kinds.length > 0 ? { oneOf: kinds, examples } : { not: {} }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
