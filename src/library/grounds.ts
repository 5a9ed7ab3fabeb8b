import type { Grounds } from "~/formats";
import type { Facts, Library } from "~/model";

/** Gives what formats need besides a document: the facts that it was composed from, and what they rest on. */
export const groundsOf = (facts: Facts, library: Library): Grounds => ({
  facts,
  library,
  // Loaded when they are asked for: only the machine's copy needs them.
  terms: async () => (await import("./terms")).terms,
});
