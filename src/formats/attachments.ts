/** What goes with one document and works on a page: a configuration, marked scripts, a form. Its words are the document's. */
import type { Document, Facts } from "~/model";

/** What an attachment is made from, besides the document in its own language. */
export type Grounds = {
  /** The facts that the document was composed from. */
  facts: Facts;
  /** Gives the same document in the other language. */
  twin: () => Document;
};

export type Attachment = {
  /** The document that it goes with. */
  of: string;
  /** The ending of its files. */
  extension: string;
  type: string;
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
