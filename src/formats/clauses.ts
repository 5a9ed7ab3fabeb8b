import type { Block, ComposedClause, Document, Inline, Printable, Table } from "~/model";

/** Gives a clause of a document by its id, or nothing where the document does not have it. */
export const clauseOf = (document: Document, id: string): ComposedClause | undefined =>
  document.sections.flatMap(({ clauses }) => clauses).find(({ clause }) => clause === id);

/** Gives the entries of a clause's lists, each as its words, in order. */
export const entriesOf = (clause: ComposedClause | undefined): Inline[][] =>
  (clause?.children ?? []).flatMap((block) =>
    block.type === "list"
      ? block.children.map((item) => item.children.flatMap(({ children }) => children))
      : [],
  );

/** Gives a clause's first table, or nothing. */
export const tableOf = (clause: ComposedClause | undefined): Table | undefined =>
  clause?.children.find((block): block is Table => block.type === "table");

/** Gives a clause's paragraphs. */
export const paragraphsOf = (clause: ComposedClause | undefined): Inline[][] =>
  (clause?.children ?? []).flatMap((block: Block) => (block.type === "paragraph" ? [block.children] : []));

/** Gives what machines read of a fact: an id, an address, a duration; empty where it is a gap or words. */
export const codeOf = (fact: Printable): string =>
  "value" in fact && typeof fact.value !== "object" ? String(fact.value) : "";
