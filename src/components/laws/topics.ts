/** The topics of a law that its page tells and the table compares, in the order in which a shop owner asks. */
import type { Law } from "~/model";

export const topics = [
  "scope",
  "consent",
  "sensitive",
  "children",
  "response",
  "directMarketing",
  "cookies",
  "transfers",
  "retention",
  "breach",
  "officer",
  "registration",
  "records",
  "impactAssessment",
  "language",
  "penalties",
] as const satisfies readonly (keyof Law)[];
export type Topic = (typeof topics)[number];
