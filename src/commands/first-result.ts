/** What the first result costs on a built site: all files that its search page asks for until results stand there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { shownFirst } from "~/components/search/results";
import { searchTables } from "~/library/search-tables";
import { openIndex } from "~/search";

/** Bytes of a first query, compressed (gzip, as every host can), and the files that they are of: paths within the site. */
export type Cost = { query: string; bytes: number; files: string[] };
export type FirstResult = { median: number; max: number; heaviest: string };

/** Gives a page's scripts, with those that they import. */
function scriptsOf(site: string, html: string, base: string): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    for (const [, name = ""] of readFileSync(join(site, path), "utf8").matchAll(
      /\b(?:from|import)"\.\/([^"]+)"/g,
    ))
      visit(folder + name);
  };
  for (const [, address = ""] of html.matchAll(/<script[^>]* src="([^"]+)"/g))
    visit(address.slice(base.length));
  return [...found];
}

/**
 * Makes the function that weighs a query, as the first one of a visit, in a language of the site. Nothing is cached between
 * two calls. The page itself, its sheets and fonts come before the search and are weighed in tests/browser/weights.spec.ts.
 */
export function createScale(site: string, language: string): (query: string) => Promise<Cost> {
  const html = readFileSync(join(site, language, "search/index.html"), "utf8");
  const named = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(html)?.[1] ?? "";
  const base = named("base");
  const folder = named("index").slice(base.length);
  const scripts = scriptsOf(site, html, base);
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const size = sizes.get(path) ?? gzipSync(readFileSync(join(site, path))).length;
    sizes.set(path, size);
    return size;
  };
  return async (query) => {
    const files = new Set([...scripts, `${folder}labels.js`]);
    const index = await openIndex((name) => {
      const path = `${folder}${name}.js`;
      files.add(path);
      const module = readFileSync(join(site, path), "utf8");
      return Promise.resolve(JSON.parse(module.replace(/^export default |;\n$/g, "")));
    }, searchTables);
    const { pages, partOf } = await index.search(query);
    await Promise.all(shownFirst(pages, index.facets).map((page) => index.passage(page, partOf(page))));
    return { query, files: [...files], bytes: [...files].reduce((sum, path) => sum + sizeOf(path), 0) };
  };
}

/** Weighs queries one by one. */
export async function weighFirst(site: string, language: string, queries: string[]): Promise<FirstResult> {
  const scale = createScale(site, language);
  const costs: Cost[] = [];
  for (const query of queries) costs.push(await scale(query));
  costs.sort((one, other) => one.bytes - other.bytes);
  return {
    median: costs[costs.length >> 1]?.bytes ?? 0,
    max: costs.at(-1)?.bytes ?? 0,
    heaviest: costs.at(-1)?.query ?? "",
  };
}
