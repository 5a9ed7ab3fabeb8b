/** Weights of the built files, compressed as a good host would (brotli 11): what a first visit to a page costs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { addresses, dist, expect, test } from "./site";

const compressed = (path: string) => {
  const bytes = readFileSync(join(dist, path));
  return path.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};
/** The check of a request for consent holds its rules in both languages, and the wizard eighteen laws, so that nothing of what is answered ever leaves for the rest of a law. */
const limits = { reading: 40_000, laws: 48_000, wizard: 195_000, check: 55_000 };
const limitOf = (address: string) =>
  address.includes("/lint-consent/")
    ? limits.check
    : address.includes("/wizard/")
      ? limits.wizard
      : address.includes("/laws/")
        ? limits.laws
        : limits.reading;

for (const address of addresses)
  test(`${address} weighs no more than it may`, async ({ page, baseURL }) => {
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
