/** What the first result of the search costs, for every query that the recall is measured by. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dist, expect, locales, test } from "./site";

/** Bytes of scripts, index and passages, compressed as every host can (gzip). */
const most = 110_000;

type FirstResult = { median: number; max: number; heaviest: string };

function weighed(locale: string, queries: string): FirstResult {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/setup.mjs", "bundle", "search", "--site", `dist/${locale}`, "--queries", queries],
    { encoding: "utf8" },
  );
  expect(stdout, stderr).not.toBe("");
  return (JSON.parse(stdout) as { firstResult: FirstResult }).firstResult;
}

for (const locale of locales)
  for (const set of ["queries", "held-out"])
    test(`the first result of any query in ${locale} (${set}) costs no more than it may`, () => {
      const { max, heaviest } = weighed(locale, `tests/unit/search/fixtures/mizan.${locale}.${set}.txt`);
      expect(max, heaviest).toBeLessThanOrEqual(most);
    });

const heavy = { ar: "هل يحق لي طلب رقم الجوال عند الدفع", en: "can a shop ask for my phone number" };
for (const locale of locales)
  test(`what is counted in ${locale} is what a browser loads`, async ({ page }) => {
    const file = test.info().outputPath("queries.txt");
    writeFileSync(file, `heavy|${heavy[locale]}|`);
    const { max } = weighed(locale, file);
    // The copy for when there is no network begins when the page is at rest; it is no part of the visit.
    await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
    const paths = new Set<string>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js") && pathname !== "/offline.js") paths.add(pathname);
    });
    await page.goto(`/${locale}/search/`);
    await page.getByRole("searchbox").fill(heavy[locale]);
    await expect(page.locator("[data-results] h3").first()).toBeVisible({ timeout: 20_000 });
    const bytes = [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0);
    expect(bytes, [...paths].join("\n")).toBe(max);
  });
