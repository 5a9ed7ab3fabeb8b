/** The built site as a list of pages, and a page that tells everything it does wrong. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export const dist = join(import.meta.dirname, "../../dist");
/** Every address of the site, from its files: `/`, `/ar/`, `/ar/about/`, … */
export const addresses: string[] = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("index.html"))
  .map((path) => `/${path.slice(0, -"index.html".length)}`)
  .sort();
export const locales = ["ar", "en"] as const;
/**
 * Of pages that are made alike by the dozen (practices, their filters, checklists, documents and the examples of each), those that stand for the rest in the
 * slower tests: the longest one in each language. Everything else is looked at page by page.
 */
export const examined: string[] = (() => {
  const alike = [
    /^(\/..\/practices\/)[^/]+\/$/,
    /^(\/..\/practices\/[^/]+\/)[^/]+\/$/,
    /^(\/..\/checklists\/)[^/]+\/$/,
    /^(\/..\/documents\/)(?!lint-consent)[^/]+\/$/,
    /^(\/..)\/documents\/[^/]+\/[^/]+\/$/,
  ];
  const size = (address: string) => statSync(join(dist, address, "index.html")).size;
  const groups = Map.groupBy(
    addresses,
    (address) => alike.map((kind) => kind.exec(address)?.[1]).find(Boolean) ?? address,
  );
  return [...groups.values()].map((group) =>
    group.reduce((one, other) => (size(other) > size(one) ? other : one)),
  );
})();

/** A page whose errors, refused requests and requests to other origins fail the test. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on(
        "console",
        (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`),
      );
      page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
      // The script of the copy comes when a page is at rest, and whoever leaves before breaks it off.
      page.on(
        "requestfailed",
        (request) => request.url().endsWith("/offline.js") || complaints.push(`failed: ${request.url()}`),
      );
      page.on("request", (request) => {
        if (!request.url().startsWith(baseURL ?? "") && !/^(data|blob):/.test(request.url()))
          complaints.push(`elsewhere: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
/** The rules of axe that a page breaks as it stands, each with where. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => String(target))
        .slice(0, 3)
        .join(" ")}`,
  );
}
export { expect };
