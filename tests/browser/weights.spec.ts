/** Weights of the built files, compressed as a good host would (brotli 11): what a first visit to a page costs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { addresses, dist, examined, expect, test } from "./site";

const compressed = (path: string) => {
  const bytes = readFileSync(join(dist, path));
  return path.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};
/**
 * Long pages: 1,500 words of the guide, a law, a list of many practices, a whole document as an example, with the letters
 * of both languages. The search holds its languages' tables and a list of all pages. The rules of the check of a request for
 * consent (20 kB) come when somebody turns to its field, and are not in its weight. The wizard
 * holds eighteen laws, so that nothing of what is answered ever leaves for the rest of a law.
 */
const limits = { reading: 40_000, long: 48_000, search: 56_000, check: 55_000, wizard: 195_000 };
const isLong =
  /\/guide\/.|\/laws\/|\/glossary\/|\/checklists\/.|\/practices\/(?:$|[^/]+\/[^/]+\/)|\/documents\/[^/]+\/[^/]+\//;
const limitOf = (address: string) =>
  address.includes("/search/")
    ? limits.search
    : address.includes("/lint-consent/")
      ? limits.check
      : address.includes("/wizard/")
        ? limits.wizard
        : isLong.test(address)
          ? limits.long
          : limits.reading;

// Pages of documents are near to what they may weigh, and the laws that they tell of change: each one is weighed.
const documents = addresses.filter((address) => /^\/..\/documents\/[^/]+\/$/.test(address));
for (const address of new Set([...examined, ...documents]))
  test(`${address} weighs no more than it may`, async ({ page, baseURL }) => {
    // The copy for when there is no network begins when the page is at rest; it is no part of the visit.
    await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
    const paths = new Set<string>();
    page.on(
      "response",
      (response) => response.status() === 200 && paths.add(new URL(response.url()).pathname),
    );
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState("load");
    const weights = [...paths].map((path) => ({
      path,
      bytes: compressed(path.endsWith("/") ? `${path}index.html` : path),
    }));
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    const shown = weights.map(({ path, bytes }) => `${bytes} ${path.replace(baseURL ?? "", "")}`).join("\n");
    expect(total, shown).toBeLessThanOrEqual(limitOf(address));
    test.info().annotations.push({ type: "weight", description: `${total}` });
  });
