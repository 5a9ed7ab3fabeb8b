/** The search of the built site, as a visitor has it: from a query to its results laid out, in a browser slowed down. */
import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { readQuestions } from "~/search";
import { weighFirst } from "../first-result";
import { serve } from "../serve.mjs";
import { medianOf, slowdown } from "./measures";

const site = "dist";
const queriesOf = (locale: string) =>
  ["queries", "held-out"].flatMap((set) =>
    readQuestions(readFileSync(`tests/unit/search/fixtures/mizan.${locale}.${set}.txt`, "utf8")).map(
      ({ query }) => query,
    ),
  );

/** Sends the form and waits until the answer stands in the page, laid out; gives how long that took, in milliseconds. */
function ask(query: string): Promise<number> {
  const find = <Part extends Element>(selector: string) =>
    document.querySelector<Part>(`site-search ${selector}`)!;
  find<HTMLInputElement>("#q").value = query;
  const [status, results] = [find("[data-status]"), find<HTMLElement>("[data-results]")];
  return new Promise((done) => {
    const begun = performance.now();
    // What is said of a query and its results are drawn in one go.
    const seen = new MutationObserver(() => {
      if (!status.textContent.includes(query)) return;
      seen.disconnect();
      results.getBoundingClientRect();
      done(performance.now() - begun);
    });
    seen.observe(status, { childList: true, characterData: true, subtree: true });
    find<HTMLFormElement>("form").requestSubmit();
  });
}

/** Measures both languages of the site in `dist/`; nothing where it is not built. */
export async function benchSite(browser: Browser) {
  if (!existsSync(`${site}/ar/search/index.html`)) return [];
  const { address, close } = await serve(site);
  const rows = [];
  for (const locale of ["ar", "en"]) {
    const queries = queriesOf(locale);
    const page = await browser.newPage({ serviceWorkers: "block" });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(`${address}${locale}/search/`);
    await page.waitForFunction(() => customElements.get("site-search") !== undefined);
    const times: number[] = [];
    for (const query of queries) times.push(await page.evaluate(ask, query));
    await page.close();
    const [first = 0, ...later] = times;
    const { median, max } = await weighFirst(site, locale, queries);
    rows.push({
      site: locale,
      queries: queries.length,
      "kB to first result, median": Math.round(median / 100) / 10,
      "max kB": Math.round(max / 100) / 10,
      "first ms": Math.round(first),
      "later ms, median": Math.round(medianOf(later) * 10) / 10,
      "later ms, slowest tenth": Math.round(
        later.sort((one, other) => one - other)[Math.floor(later.length * 0.9)] ?? 0,
      ),
    });
  }
  await close();
  return rows;
}
