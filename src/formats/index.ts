/**
 * The same words in the shapes that people use.
 * In: a document. Out: a page, a fragment, Markdown, plain text, or the tree itself. A format never changes a word.
 */
import type { Document, Facts, Library, Terms } from "~/model";
import { attachments, type AttachmentId } from "./attachments";
import { html, pasted } from "./html";
import { markdown } from "./markdown";
import { text } from "./text";

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
  /** The one document that it is made of; without it, every document has it. */
  of?: string;
  /** The ending of its files. */
  extension: string;
  type: string;
  /** Its files are bytes and cannot be copied as text. */
  isBinary?: boolean;
  /** Gives a file's content: text, or a promise of text or bytes where the writer is loaded first. */
  write: (document: Document, grounds: Grounds) => string | Promise<string | Uint8Array<ArrayBuffer>>;
};

/** Every format, by the id that the command line and the wizard use. */
export const formats = {
  html: { extension: "html", type: "text/html", write: (document) => html(document) },
  fragment: { extension: "fragment.html", type: "text/html", write: (document) => pasted(document) },
  // Loaded when it is asked for: it weighs more than all the rest of the wizard.
  docx: {
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isBinary: true,
    write: async (document) => (await import("./docx")).docx(document),
  },
  md: { extension: "md", type: "text/markdown", write: markdown },
  txt: { extension: "txt", type: "text/plain", write: text },
  json: {
    extension: "json",
    type: "application/json",
    write: (document) => `${JSON.stringify(document, null, 2)}\n`,
  },
  jsonld: {
    extension: "jsonld",
    type: "application/ld+json",
    write: async (document, { terms, ...ground }) =>
      (await import("./json-ld")).jsonLd(document, { ...ground, terms: await terms() }),
  },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof formats;

/** Every kind of file: the formats that all documents have, and what goes with one of them. */
export type FileId = FormatId | AttachmentId;
export const fileKinds: Record<FileId, Format> = { ...formats, ...attachments };
/** Tells whether a document can be had as a kind of file. */
export const suits = (id: FileId, document: string) => [undefined, document].includes(fileKinds[id].of);

export { attachments, type AttachmentId } from "./attachments";

export { clauseFragment, fragment, html, runningHead, type Links } from "./html";
export { cssString } from "./escape";
export { markdown } from "./markdown";
export { text } from "./text";
export { plain } from "./plain";
