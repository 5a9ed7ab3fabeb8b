/**
 * The search beside stock Pagefind, MiniSearch and Orama, in one run and one browser, slowed down four times: bytes from an
 * empty cache to the first five results, the time of that, and of later queries; and how often the right page is found. Before
 * them the search page of the built site, by the queries of its tests.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { build } from "vite";
import { contentPlugins } from "../../plugins/content";
import { serve } from "../serve.mjs";
import { findBrowser } from "../setup-browser.mjs";
import { corpusOf, type Corpus } from "./corpus";
import { buildInto, builders } from "./indexes";
import { medianOf, slowdown } from "./measures";
import { benchSite } from "./site";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function bundle(engine: string, outDir: string) {
  await build({
    configFile: false,
    root: from("../../.."),
    logLevel: "error",
    publicDir: false,
    plugins: contentPlugins({ lean: false }),
    resolve: { alias: { "~": from("../..") } },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: from(`./engines/${engine}.ts`), formats: ["es"], fileName: () => `${engine}.js` },
    },
  });
  writeFileSync(
    join(outDir, `${engine}.html`),
    `<!doctype html><html lang="ar"><title>${engine}</title><script type="module" src="/${engine}.js"></script></html>`,
  );
}

async function measure(engine: string, place: string, { questions }: Corpus, browser: Browser) {
  const { address, close } = await serve(place);
  const page = await browser.newPage({ serviceWorkers: "block" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const asked: string[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.ok() && !pathname.endsWith(".html")) asked.push(pathname);
  });
  const weighed = () =>
    [...new Set(asked)].reduce((sum, path) => sum + gzipSync(readFileSync(join(place, path))).length, 0);
  await page.goto(`${address}${engine}.html`);
  await page.waitForFunction(() => "engine" in window);
  const [first, ...others] = questions;
  const ask = (query: string) =>
    page.evaluate(async (text) => {
      const begun = performance.now();
      const found = await window.engine.search(text);
      return { found, ms: performance.now() - begun };
    }, query);
  const begun = await page.evaluate(async (folder) => {
    const begun = performance.now();
    await window.engine.open(folder);
    return performance.now() - begun;
  }, `/${engine}/`);
  const firstAnswer = await ask(first?.query ?? "");
  const toFirst = weighed();
  const answers = [firstAnswer];
  for (const { query } of others) answers.push(await ask(query));
  const isRight = (at: number, most: number) =>
    answers[at]?.found.slice(0, most).some((id) => questions[at]?.pages.includes(id)) ?? false;
  const share = (most: number) =>
    Math.round((1000 * questions.filter((_, at) => isRight(at, most)).length) / questions.length) / 10;
  await page.close();
  await close();
  const later = answers.slice(1).map(({ ms }) => ms);
  return {
    "kB to first result": Math.round(toFirst / 100) / 10,
    "kB a later query": Math.round((weighed() - toFirst) / others.length / 10) / 100,
    "open + first ms": Math.round(begun + firstAnswer.ms),
    "later ms, median": Math.round(medianOf(later) * 10) / 10,
    "recall@1 %": share(1),
    "recall@5 %": share(5),
  };
}

/** Prints the table. `sizes` are pages in both languages together; half of them, the Arabic ones, are searched. */
export async function benchSearch(sizes: number[]) {
  const folder = mkdtempSync(join(tmpdir(), "mizan-bench-"));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const rows: Record<string, string | number>[] = [];
  try {
    console.table(await benchSite(browser));
    for (const size of sizes) {
      const corpus = corpusOf(size / 2);
      for (const engine of Object.keys(builders)) {
        const place = join(folder, String(size));
        mkdirSync(place, { recursive: true });
        await bundle(engine, place);
        const building = await buildInto(join(place, engine), engine, corpus.pages);
        const measured = await measure(engine, place, corpus, browser);
        rows.push({ pages: size, engine, ...measured, "build s": Math.round(building / 100) / 10 });
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `search, Arabic, Chromium slowed down ${slowdown} times (Pagefind's worker is not slowed), gzip`,
  );
  console.table(rows);
}
