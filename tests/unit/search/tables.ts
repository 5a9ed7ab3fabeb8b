/** The tables of the languages and a search over a few pages, for the tests. */
import { searchTables } from "~/library/search-tables";
import { buildIndex, createSearch, type Page } from "~/search";
import { createLanguage } from "~/search/language";

export const tables = searchTables;
export const language = createLanguage(tables);

/** Makes a search over pages that are given as `id: text`, or as whole pages. */
export function searchIn(pages: Record<string, string | Partial<Page>>) {
  const list = Object.entries(pages).map(([id, page]) => ({
    id,
    title: "",
    text: "",
    ...(typeof page === "string" ? { text: page } : page),
  }));
  const search = createSearch(buildIndex(list, tables), tables);
  return {
    search,
    /** The pages found, the best one first. */
    ids: (query: string) => search(query).hits.map(({ id }) => id),
    /** How each word was understood. */
    how: (query: string) => search(query).words.map(({ how }) => how),
  };
}
