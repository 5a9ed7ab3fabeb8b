import type { Clause, FindingText, Outline, Templates, Vendor } from "./clause";
import type { Consents } from "./consent";
import type { Law } from "./law";
import type { Step } from "./question";
import type { Vocabularies } from "./vocabulary";
import type { Label } from "./words";

/** Interface words in pairs, nested by key; a plural form that one language lacks has the other one only. */
export type UiPairs = { [key: string]: UiPairs | Partial<Label> };

/** All data and words that the engine works with, checked. The engine takes it as a value and reads no file. */
export type Library = {
  laws: Law[];
  vocabularies: Vocabularies;
  vendors: Record<string, Vendor>;
  steps: Step[];
  clauses: Record<string, Clause>;
  templates: Templates;
  outlines: Record<string, Outline>;
  findings: Record<string, FindingText>;
  consents: Consents;
  ui: UiPairs;
};
