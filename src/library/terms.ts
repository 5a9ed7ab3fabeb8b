import type { Terms } from "~/model";

const files = import.meta.glob<Record<string, string>>("/content/vocabulary/*.yaml", {
  eager: true,
  import: "default",
  query: "?terms",
});

/** The vocabularies' terms in the W3C Data Privacy Vocabulary. */
export const terms = Object.fromEntries(
  Object.entries(files).map(([path, found]) => [
    path.slice(path.lastIndexOf("/") + 1, -".yaml".length),
    found,
  ]),
) as Terms;
