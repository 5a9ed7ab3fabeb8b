import type { Locale, Pointer } from "./words";

/** What kind of thing a value is; formats decide by it how to show it. */
export type ValueKind =
  | "text"
  | "email"
  | "url"
  | "phone"
  | "date"
  | "duration"
  | "working-days"
  | "clear-days"
  | "number"
  | "country";

/**
 * A value that a person typed or chose, or that a law fixes. It is data all the way: no template and no Markdown
 * parser ever sees its characters.
 */
export type ValueNode = {
  type: "value";
  kind: ValueKind;
  /** The words to show, in the language of `locale`. */
  value: string;
  /** The pointer of the answer, or `law:<id>` where a law fixes the value. */
  from: Pointer;
  /** The language of the words, where it is not the document's. */
  locale?: Locale;
};
/** A value still missing: shown as a marked blank with a link to its question. */
export type GapNode = { type: "gap"; asks: Pointer; label: string };
/** Where a law says it: one law, one article. */
export type CiteNode = { type: "cite"; law: string; art: string; label: string };
export type TextNode = { type: "text"; value: string };
export type StrongNode = { type: "strong"; children: Inline[] };
/** A link to another document of ours: `doc:privacy-policy#retention`. Formats turn it into the address of their file. */
export type LinkNode = { type: "link"; url: string; children: Inline[] };
export type Inline = TextNode | StrongNode | LinkNode | ValueNode | GapNode | CiteNode;

export type Paragraph = { type: "paragraph"; children: Inline[] };
export type ListItem = { type: "listItem"; children: Paragraph[] };
export type List = { type: "list"; ordered: boolean; children: ListItem[] };
export type TableCell = { type: "tableCell"; children: Inline[] };
export type TableRow = { type: "tableRow"; children: TableCell[] };
/** The first row is the head. */
export type Table = { type: "table"; children: TableRow[] };
export type Block = Paragraph | List | Table;

/** Articles of one law that a clause rests on, as a line: its short name, then the articles. */
export type CiteLine = { law: string; children: Inline[] };
/** One clause, composed. */
export type ComposedClause = {
  clause: string;
  title: string;
  /** Its address within the document, where it stands more than once; else its own id is. */
  anchor?: string;
  covers: string[];
  cites: CiteLine[];
  digest: string;
  children: Block[];
};
export type Section = { id: string; title?: string; clauses: ComposedClause[] };
/** What the document was made from. */
export type Provenance = {
  today: string;
  version: string;
  laws: { id: string; name: string; checked: string }[];
};
/** A composed document: the one tree from which every format is made. */
export type Document = {
  outline: string;
  locale: Locale;
  title: string;
  /** Who the document speaks for. */
  by: Inline[];
  made: Provenance;
  /** A line at the foot: version, date, laws and when they were checked. */
  foot: Block[];
  sections: Section[];
};
