/**
 * The same words in the shapes that people use.
 * In: a document. Out: a page, a fragment, Markdown, plain text, or the tree itself. A format never changes a word.
 */
import { attachments, type AttachmentId } from "./attachments";
import type { Format } from "./format";
import { html, pasted } from "./html";
import { markdown } from "./markdown";
import { text } from "./text";

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

/** Every kind of file: the formats, which each document has, and the attachments, which go with one. */
export const fileKinds: Record<FileKind, Format> = { ...formats, ...attachments };
export type FileKind = FormatId | AttachmentId;

export { attachments, suits, type AttachmentId } from "./attachments";
export type { Format, Grounds } from "./format";
export { clauseFragment, fragment, html, runningHead, specimen, specimenOf, type Links } from "./html";
export { cssString } from "./escape";
export { markdown } from "./markdown";
export { text } from "./text";
export { plain } from "./plain";
