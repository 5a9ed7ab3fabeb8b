/**
 * The same words in the shapes that people use.
 * In: a document. Out: a page, a fragment, Markdown, plain text, or the tree itself. A format never changes a word.
 */
import type { Document } from "~/model";
import { fragment, html } from "./html";
import { markdown } from "./markdown";
import { text } from "./text";

export type Format = {
  /** The ending of its files. */
  extension: string;
  type: string;
  write: (document: Document) => string;
};

/** Every format, by the id that the command line and the wizard use. */
export const formats = {
  html: { extension: "html", type: "text/html", write: html },
  fragment: { extension: "fragment.html", type: "text/html", write: fragment },
  md: { extension: "md", type: "text/markdown", write: markdown },
  txt: { extension: "txt", type: "text/plain", write: text },
  json: {
    extension: "json",
    type: "application/json",
    write: (document) => `${JSON.stringify(document, null, 2)}\n`,
  },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof formats;

export { attachments, type AttachmentId, type Grounds } from "./attachments";
export { clauseFragment, fragment, html, type Links } from "./html";
export { markdown } from "./markdown";
export { text } from "./text";
export { plain } from "./plain";
