import type { Tables } from "~/search";

const files = import.meta.glob<unknown>("/content/search/*.yaml", { eager: true, import: "default" });

/** The tables of the languages, for `src/search`. */
export const searchTables = Object.fromEntries(
  Object.entries(files).map(([path, data]) => [path.slice(path.lastIndexOf("/") + 1, -".yaml".length), data]),
) as Tables;
