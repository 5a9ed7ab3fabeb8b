/** What holds for every page of the site. */
import { addresses, expect, test, violationsOf } from "./site";

const localeOf = (address: string) => (/^\/(ar|en)\//.exec(address)?.[1] ?? null) as "ar" | "en" | null;

for (const address of addresses) {
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
      // WebAssembly is let in only where Pagefind runs.
      expect(address.includes("/search/") ? policy.replace(" 'wasm-unsafe-eval'", "") : policy).not.toMatch(
        /unsafe|\*|https?:/,
      );
      const inline = await page.evaluate(() => ({
        styles: document.querySelectorAll("style, [style]").length,
        scripts: [...document.scripts].filter((script) => !script.src && !script.type.includes("json"))
          .length,
        handlers: [...document.querySelectorAll("*")].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith("on")),
        ).length,
      }));
      expect(inline).toEqual({ styles: 0, scripts: 0, handlers: 0 });
      if (!/\/(wizard|search|lint-consent)\//.test(address))
        expect(scripts, "a reading page needs no script").toEqual([]);
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
