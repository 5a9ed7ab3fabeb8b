/** What goes with one document and works on a page: a configuration, marked scripts, a form. Its words are the document's. */
import type { Document } from "~/model";
import type { Format, Grounds } from "./format";

export type Attachment = Format & {
  /** The document that it goes with. */
  of: string;
  write: (document: Document, grounds: Grounds) => Promise<string>;
};

/** Every attachment, by the id that the command line and the wizard use. Each is loaded when it is asked for. */
export const attachments = {
  config: {
    of: "cookie-banner",
    extension: "config.js",
    type: "text/javascript",
    write: async (document, grounds) => (await import("./cookie-banner/config")).config(document, grounds),
  },
  tags: {
    of: "cookie-banner",
    extension: "tags.html",
    type: "text/html",
    write: async (document, { facts }) => (await import("./cookie-banner/tags")).tags(document, facts),
  },
  form: {
    of: "preference-centre",
    extension: "form.html",
    type: "text/html",
    write: async (document, { facts }) => (await import("./preference-centre/form")).form(document, facts),
  },
  events: {
    of: "preference-centre",
    extension: "events.json",
    type: "application/schema+json",
    write: async (document, { facts }) =>
      (await import("./preference-centre/events")).events(document, facts),
  },
} as const satisfies Record<string, Attachment>;
export type AttachmentId = keyof typeof attachments;

/** Tells whether a kind of file can be made of a document: a format of each, an attachment of its own alone. */
export const suits = (kind: string, document: string): boolean =>
  !Object.hasOwn(attachments, kind) || attachments[kind as AttachmentId].of === document;
