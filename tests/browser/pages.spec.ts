/** What holds for every page of the site. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses, dist, examined, expect, test, violationsOf } from "./site";

const localeOf = (address: string) => (/^\/(ar|en)\//.exec(address)?.[1] ?? null) as "ar" | "en" | null;

const idsByPage = new Map<string, Set<string>>();
/** What an address can lead to on a page: its ids, and in the wizard its questions and steps. Read once. */
function idsOf(address: string): Set<string> {
  const known = idsByPage.get(address);
  if (known) return known;
  const html = readFileSync(join(dist, address, "index.html"), "utf8");
  const ids = new Set(
    [...html.matchAll(/ (?:id|data-question|data-step)="([^"]+)"/g)].map(([, id]) => id as string),
  );
  idsByPage.set(address, ids);
  return ids;
}

for (const address of examined) {
  const locale = localeOf(address);

  test(`${address} is made as a page should be`, async ({ page, request }) => {
    const scripts: string[] = [];
    page.on("request", (sent) => sent.resourceType() === "script" && scripts.push(sent.url()));
    await page.goto(address);

    await test.step("says its language and direction, and has a twin in the other language", async () => {
      if (locale) {
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
        const other = locale === "ar" ? "en" : "ar";
        const twin = address.replace(`/${locale}/`, `/${other}/`);
        expect(addresses).toContain(twin);
        for (const language of ["ar", "en"])
          await expect(page.locator(`link[rel=alternate][hreflang=${language}]`)).toHaveAttribute(
            "href",
            new RegExp(`${address.replace(`/${locale}/`, `/${language}/`)}$`),
          );
        // With script, the wizard keeps the step too.
        await expect(page.locator(`header a[hreflang=${other}]`).first()).toHaveAttribute(
          "href",
          new RegExp(`${twin}(?:#.*)?$`),
        );
      }
      // The first page has both languages, and so a heading in each; in the wizard, the document brings its own.
      await expect(page.locator("h1")).toHaveCount(locale && !address.includes("/wizard/") ? 1 : 2);
      expect((await page.title()).length).toBeGreaterThan(3);
      expect((await page.locator("meta[name=description]").getAttribute("content"))?.length).toBeGreaterThan(
        20,
      );
    });

    await test.step("has a strict content policy, and nothing inline", async () => {
      const policy =
        (await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")) ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      const inline = await page.evaluate(() => ({
        // On the root, the wizard's script keeps what stands above each page of paper.
        styles: document.querySelectorAll("style, [style]:not(:root)").length,
        scripts: [...document.scripts].filter((script) => !script.src && !script.type.includes("json"))
          .length,
        handlers: [...document.querySelectorAll("*")].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith("on")),
        ).length,
      }));
      expect(inline).toEqual({ styles: 0, scripts: 0, handlers: 0 });
      // A script belongs to a part of the page that is of use with it: a custom element, or the wizard, the search and the check
      // of a request. Every page has the site's one small script; when it is at rest, the script of the copy comes too.
      const parts = await page.locator("kept-ticks, practice-filter, balance-checkup, message-lab").count();
      if (!/\/(wizard|search|offline|lint-consent)\//.test(address))
        expect(
          scripts.filter((url) => !url.endsWith("/offline.js")).length,
          "scripts for the parts of the page that need one",
        ).toBeLessThanOrEqual(1 + 2 * parts);
    });

    await test.step("leads only to pages that are there", async () => {
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
      );
      for (const href of new Set(
        links
          .filter((link) => link.startsWith(new URL(page.url()).origin))
          .map((link) => link.split("#")[0] ?? ""),
      ))
        expect((await request.get(href)).status(), href).toBe(200);
    });

    await test.step("begins with a link to its main part, and shows where the focus is", async () => {
      if (!locale) return;
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      await expect(skip).toHaveAttribute("href", "#main");
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.locator("main#main")).toBeVisible();
    });

    await test.step("fits a screen of 320 pixels without sideways scrolling", async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  test(`${address} breaks no rule of axe, light and dark`, async ({ page }) => {
    await page.goto(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  });
}

test("every page has its twin, one heading, its language, and leads only to pages that are there", () => {
  const known = new Set(addresses);
  // One list of faults: tens of thousands of expectations would each be a step of the report.
  const faults: string[] = [];
  const holds = (isSo: boolean, fault: string) => isSo || faults.push(fault);
  for (const address of addresses) {
    const html = readFileSync(join(dist, address, "index.html"), "utf8");
    const locale = localeOf(address);
    if (!locale) continue;
    const twin = address.replace(`/${locale}/`, locale === "ar" ? "/en/" : "/ar/");
    holds(known.has(twin), `${address} has no twin`);
    const opening = `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`;
    holds(html.includes(opening), `${address} does not say its language`);
    const headings = html.match(/<h1[ >]/g)?.length;
    holds(headings === 1 || address.includes("/wizard/"), `${address} has ${headings} headings`);
    holds(
      !/<style|style="|<script(?![^>]*\bsrc=)(?![^>]*json)/.test(html),
      `${address} has something inline`,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    holds(new Set(ids).size === ids.length, `${address} has an id twice`);
    for (const href of new Set(
      [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, each]) => each as string),
    )) {
      const [path = "", hash] = href.split("#");
      // A query is for the page's script.
      const target = path.split("?")[0] || address;
      if (!target.startsWith("/")) continue;
      if (!target.endsWith("/")) holds(existsSync(join(dist, target)), `${address} → ${href}`);
      else
        holds(
          known.has(target) && (!hash || idsOf(target).has(decodeURIComponent(hash))),
          `${address} → ${href}`,
        );
    }
  }
  expect(faults).toEqual([]);
});

test("the first page offers both languages, and sends nobody anywhere", async ({ page }) => {
  await page.goto("/");
  for (const locale of ["ar", "en"])
    await expect(page.locator(`section[lang=${locale}] a`)).toHaveAttribute("href", `/${locale}/`);
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(0);
});

test("a page that is not there says so in both languages, with status 404", async ({ page, complaints }) => {
  const response = await page.goto("/ar/no-such-page/");
  expect(response?.status()).toBe(404);
  await expect(page.locator("a[href='/ar/']").first()).toBeVisible();
  await expect(page.locator("a[href='/en/']").first()).toBeVisible();
  complaints.length = 0; // the browser itself logs the 404 that was asked for
});

test("a reading page does not move as its fonts arrive", async ({ page }) => {
  await page.addInitScript(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) state.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const address of ["/ar/", "/ar/guide/3-1-privacy-policies/", "/en/privacy/"]) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), address).toBeLessThan(
      0.02,
    );
  }
});

for (const address of ["/ar/privacy/", "/en/guide/3-1-privacy-policies/"])
  test(`${address} prints its words and nothing to click`, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(address);
    await expect(page.locator("header nav").first()).toBeHidden();
    await expect(page.locator("h1")).toBeVisible();
  });
