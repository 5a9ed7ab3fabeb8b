import type { Document, Facts, Library, Terms } from "~/model";

/** What a document rests on, for formats that tell machines more than its words. */
export type Grounds = {
  /** The facts that it was composed from. */
  facts: Facts;
  library: Library;
  /** Gives the same document in the other language. */
  twin: (document: Document) => Document;
  /** Gives the terms of the W3C vocabulary by our ids. */
  terms: () => Promise<Terms>;
};

export type Format = {
  /** The ending of its files. */
  extension: string;
  type: string;
  /** Its files are bytes and cannot be copied as text. */
  isBinary?: boolean;
  /** Gives a file's content: text, or a promise of text or bytes where the writer is loaded first. */
  write: (document: Document, grounds: Grounds) => string | Promise<string | Uint8Array<ArrayBuffer>>;
};
