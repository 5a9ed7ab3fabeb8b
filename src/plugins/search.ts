/**
 * Build time: reads the finished pages, writes the search's files to `dist/search-index/`, and fills the search pages'
 * lists, which need no script. New pages and kinds are found by themselves.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { runnerImport } from "vite";
import type { Page } from "../search/pages.ts";
import { contentPlugins } from "./content.ts";
import { kindOf, readSite } from "./pages.ts";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const settings = {
  root: from("../.."),
  logLevel: "error" as const,
  plugins: contentPlugins({ lean: false }),
};
const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
/** Fills the lists of a search page, kind by kind, and takes away those of kinds that the site does not have. */
export function fillLists(html: string, pages: Page[], base: string): string {
  return html.replaceAll(
    /<details data-list="([\w-]+)">([\s\S]*?)<ul><\/ul><\/details>/g,
    (_whole, kind: string, head: string) => {
      const items = pages.filter((page) => kindOf(page) === kind);
      const links = items.map(
        ({ id, title }) => `<li><a href="${escape(base + id)}">${escape(title)}</a></li>`,
      );
      return items.length === 0
        ? ""
        : `<details data-list="${kind}">${head}<ul>${links.join("")}</ul></details>`;
    },
  );
}

/** Gives the integration that makes the site's search. */
export function search(): AstroIntegration {
  let base = "/";
  return {
    name: "mizan:search",
    hooks: {
      "astro:config:done": ({ config }) => void (base = config.base.replace(/\/?$/, "/")),
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { module: engine } = await runnerImport<typeof import("../search/index.ts")>(
          from("../search/index.ts"),
          settings,
        );
        const { module: tables } = await runnerImport<typeof import("../library/search-tables.ts")>(
          from("../library/search-tables.ts"),
          settings,
        );
        const found = readSite(folder);
        const places: Record<string, string> = {};
        for (const [locale, { pages, labels }] of Object.entries(found)) {
          const files = { ...engine.packIndex(pages, tables.searchTables), labels };
          const digest = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 10);
          // A folder for each state of the pages: parts of two states can't be mixed, whatever a cache holds.
          places[locale] = `search-index/${locale}-${digest}/`;
          mkdirSync(join(folder, places[locale]), { recursive: true });
          for (const [name, value] of Object.entries(files))
            writeFileSync(
              join(folder, places[locale], `${name}.js`),
              `export default ${JSON.stringify(value)};\n`,
            );
          logger.info(`${locale}: ${pages.length} pages can be searched`);
        }
        for (const [locale, { pages }] of Object.entries(found)) {
          const page = join(folder, locale, "search/index.html");
          const html = Object.entries(places).reduce(
            (text, [each, place]) => text.replaceAll(`search-index/${each}/`, place),
            fillLists(readFileSync(page, "utf8"), pages, base),
          );
          mkdirSync(dirname(page), { recursive: true });
          writeFileSync(page, html);
        }
      },
    },
  };
}
