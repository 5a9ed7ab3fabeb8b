/** The banner as a shop would set it up: the real package, the configuration and the tags that the command makes. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { answersOf, made, serve, type Answers } from "./made";
import { expect, locales, test } from "./site";

type Locale = (typeof locales)[number];
const words = {
  ar: {
    banner: "ملفات الارتباط: القرار لك",
    accept: "أقبل الكل",
    decline: "أرفض الكل",
    choose: "أختار",
    settings: "إعدادات ملفات الارتباط",
    save: "احفظ اختياري",
    close: "إغلاق",
    statistics: "الإحصاءات",
    marketing: "التسويق",
    again: "فنسألك من جديد",
    refused: "Global Privacy Control",
    notice: "إشعار ملفات الارتباط",
  },
  en: {
    banner: "Cookies: your choice",
    accept: "Accept all",
    decline: "Decline all",
    choose: "Choose",
    settings: "Cookie settings",
    save: "Save my choice",
    close: "Close",
    statistics: "Statistics",
    marketing: "Marketing",
    again: "So we ask you again",
    refused: "Global Privacy Control",
    notice: "cookie notice",
  },
};

/** A shop with everything: statistics from another address, a pixel in the page, and something in the local storage. */
const shop = (more: Answers = {}) => {
  const answers = answersOf("shop-riyadh", more);
  const visits = { name: "fb-visits-*", kind: "local-storage", category: "marketing", vendor: "meta-pixel" };
  return "cookies" in more ? answers : { ...answers, cookies: [...(answers.cookies as object[]), visits] };
};
/** What the scripts of the test page do when they run: each leaves a mark, and what it stores. */
const statistics = `document.cookie = "_ga=1; path=/"; document.cookie = "_ga_SHOP=1; path=/"; ran("analytics");`;
const scripts: Record<string, string> = {
  preferences: `ran("preferences");`,
  analytics: `ran("analytics, set up");`,
  marketing: `document.cookie = "_fbp=1; path=/"; localStorage.setItem("fb-visits-7", "1"); ran("marketing");`,
};

/** Gives the page of the shop: the tags as the command makes them, with scripts where the tags leave room for them. */
function pageWith(tags: string, locale: string): string {
  const filled = tags
    .replaceAll(
      /(data-category="(\w+)">)\s*\/\/ …\s*(<\/script>)/g,
      (_, begins: string, category: string, ends: string) => `${begins}${scripts[category]}${ends}`,
    )
    .replaceAll(/data-src="https:[^"]*"/g, 'data-src="ga.js"');
  return `<!doctype html><html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title>
<script>window.marks = []; function ran(what) { window.marks.push(what); } document.cookie = "cart=1; path=/";</script>
${filled}<h1>Shop</h1></html>`;
}

async function setUp(context: BrowserContext, answers: Answers, locale: Locale, pageLocale: string = locale) {
  // vanilla-cookieconsent hides from browsers that say they are driven by a program.
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false }),
  );
  await serve(context, {
    "index.html": pageWith(made(answers, "cookie-banner", "tags", locale), pageLocale),
    "cookie-banner.config.js": made(answers, "cookie-banner", "config", locale),
    "ga.js": statistics,
  });
}
const sendSignal = (context: BrowserContext) =>
  context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
  );
const marksOf = (page: Page) => page.evaluate(() => (window as unknown as { marks: string[] }).marks);
/** What the page has stored, but for the shop's own basket and the banner's own entry. */
const storedBy = async (page: Page) => [
  ...(await page.context().cookies())
    .map(({ name }) => name)
    .filter((name) => !["cart", "cc_cookie"].includes(name)),
  ...(await page.evaluate(() => Object.keys(localStorage))),
];
const parts = (page: Page, locale: Locale) => {
  const says = words[locale];
  const banner = page.getByRole("dialog", { name: says.banner });
  const settings = page.getByRole("dialog", { name: says.settings });
  const button = (name: string) => banner.getByRole("button", { name, exact: true });
  return {
    says,
    banner,
    settings,
    accept: button(says.accept),
    decline: button(says.decline),
    choose: button(says.choose),
    openSettings: page.getByRole("button", { name: says.settings, exact: true }),
    inSettings: (name: string) => settings.getByRole("button", { name, exact: true }),
  };
};

for (const locale of locales)
  test.describe(locale, () => {
    test("before a choice nothing but the necessary runs, and what is asked is said by kind of use with who is behind it", async ({
      page,
      context,
    }) => {
      await setUp(context, shop(), locale);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.goto("/shop/");
      const { banner, says, accept, decline, choose } = parts(page, locale);
      await expect(banner).toBeVisible();
      for (const control of [accept, decline, choose]) await expect(control).toBeVisible();
      await expect(banner).toContainText(locale === "ar" ? "جوجل أناليتكس" : "Google Analytics");
      await expect(banner).toContainText(locale === "ar" ? "180 يومًا" : "180 days");
      await expect(banner.getByRole("link", { name: says.notice })).toHaveAttribute(
        "href",
        "cookie-notice.html",
      );
      expect(await marksOf(page)).toEqual([]);
      expect(await storedBy(page)).toEqual([]);
      expect(asked).not.toContain("/shop/ga.js");
    });

    test("declining is one press, of a button that is as easy to see and to press as the other", async ({
      page,
      context,
    }) => {
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      const { banner, accept, decline } = parts(page, locale);
      await expect(decline).toBeVisible();
      const [yes, no] = await Promise.all(
        [accept, decline].map((button) =>
          button.evaluate((node) => {
            const { width, height } = node.getBoundingClientRect();
            const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(node);
            return {
              width,
              height,
              color,
              backgroundColor,
              borderColor,
              fontSize,
              fontWeight,
              level: node.parentElement?.className,
            };
          }),
        ),
      );
      expect(no).toEqual(yes);
      await decline.click();
      await expect(banner).toBeHidden();
      await page.reload();
      await expect(page.getByRole("heading", { name: "Shop" })).toBeVisible();
      await expect(banner).toBeHidden();
      expect(await marksOf(page)).toEqual([]);
      expect(await storedBy(page)).toEqual([]);
    });

    test("accepting runs the marked scripts; withdrawing ends them and clears what they stored", async ({
      page,
      context,
    }) => {
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      const { accept, openSettings, settings, inSettings, says } = parts(page, locale);
      await accept.click();
      await expect
        .poll(() => marksOf(page))
        .toEqual(["preferences", "analytics", "analytics, set up", "marketing"]);
      expect((await storedBy(page)).sort()).toEqual(["_fbp", "_ga", "_ga_SHOP", "fb-visits-7"]);

      await openSettings.click();
      await expect(settings).toBeVisible();
      await Promise.all([page.waitForEvent("load"), inSettings(says.decline).click()]);
      await expect.poll(() => storedBy(page)).toEqual([]);
      expect(await marksOf(page)).toEqual([]);
      await page.reload();
      expect(await marksOf(page)).toEqual([]);
    });

    test("a kind of use can be accepted alone", async ({ page, context }) => {
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      const { choose, settings, inSettings, says } = parts(page, locale);
      await choose.click();
      await expect(settings).toBeVisible();
      for (const box of await settings.getByRole("checkbox").all())
        expect(await box.isChecked(), "nothing but the necessary is on").toBe(await box.isDisabled());
      await settings.getByRole("checkbox", { name: says.statistics }).check({ force: true });
      await inSettings(says.save).click();
      await expect.poll(() => marksOf(page)).toEqual(["analytics", "analytics, set up"]);
      expect((await storedBy(page)).sort()).toEqual(["_ga", "_ga_SHOP"]);
    });

    test("a browser's Global Privacy Control refuses marketing, and the person is told", async ({
      page,
      context,
    }) => {
      await sendSignal(context);
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      const { banner, accept, openSettings, settings, says } = parts(page, locale);
      await expect(banner).toContainText(says.refused);
      await expect(banner).not.toContainText(locale === "ar" ? "بكسل ميتا" : "Meta Pixel");
      await accept.click();
      await expect.poll(() => marksOf(page)).toEqual(["preferences", "analytics", "analytics, set up"]);
      expect((await storedBy(page)).sort()).toEqual(["_ga", "_ga_SHOP"]);
      await openSettings.click();
      await expect(settings).toContainText(says.refused);
      await expect(settings.getByRole("checkbox", { name: says.marketing })).toHaveCount(0);
    });

    test("where marketing is all that is asked for, the signal is the answer and the person is told so", async ({
      page,
      context,
    }) => {
      await sendSignal(context);
      const cookies = [{ name: "_fbp", kind: "pixel", category: "marketing", vendor: "meta-pixel" }];
      await setUp(context, shop({ cookies }), locale);
      await page.goto("/shop/");
      const { banner, accept, says } = parts(page, locale);
      await expect(banner).toContainText(says.refused);
      await expect(accept).toHaveCount(0);
      await banner.getByRole("button", { name: says.close, exact: true }).click();
      await expect(banner).toBeHidden();
      await page.reload();
      await expect(banner).toBeHidden();
      expect(await marksOf(page)).toEqual([]);
    });

    test("a signal that comes after consent ends it, and it does not come back with the signal gone", async ({
      page,
      context,
    }) => {
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      await parts(page, locale).accept.click();
      await expect.poll(() => storedBy(page)).toContain("_fbp");
      const signalled = await context.newPage();
      await signalled.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
      );
      await signalled.goto("/shop/");
      await expect.poll(async () => (await storedBy(signalled)).sort()).toEqual(["_ga", "_ga_SHOP"]);
      expect(await marksOf(signalled)).not.toContain("marketing");
      await page.reload();
      await expect.poll(() => marksOf(page)).toEqual(["preferences", "analytics", "analytics, set up"]);
    });

    test("a new version of the policy asks again and says why, and the same version does not", async ({
      page,
      context,
    }) => {
      const answers = shop();
      await setUp(context, answers, locale);
      await page.goto("/shop/");
      const { banner, decline, says } = parts(page, locale);
      await expect(banner).not.toContainText(says.again);
      await decline.click();
      await page.reload();
      await expect(banner).toBeHidden();
      await context.unroute("**/shop/**");
      await setUp(
        context,
        { ...answers, document: { ...(answers.document as object), version: "1.1" } },
        locale,
      );
      await page.reload();
      await expect(banner).toContainText(says.again);
      expect(await marksOf(page)).toEqual([]);
    });

    test("the keyboard is enough, and both windows are clean to axe", async ({ page, context }) => {
      await setUp(context, shop(), locale);
      await page.goto("/shop/");
      const { banner, choose, decline, settings, openSettings } = parts(page, locale);
      await expect(banner).toBeVisible();
      const broken = async () =>
        (await new AxeBuilder({ page }).include("#cc-main").analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(" ")}`,
        );
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest("[role=dialog]")?.className))
        .toContain("cm");
      expect(await broken()).toEqual([]);
      // The text comes first, because it may scroll.
      for (const _ of ["text", "accept", "decline"]) await page.keyboard.press("Tab");
      await expect(decline).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(choose).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(settings).toBeVisible();
      for (const heading of await settings.locator(".pm__section-title[aria-expanded]").all())
        await heading.click();
      expect(await broken()).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(settings).toBeHidden();
      await decline.focus();
      await page.keyboard.press("Enter");
      await expect(banner).toBeHidden();
      await openSettings.focus();
      await page.keyboard.press("Enter");
      await expect(settings).toBeVisible();
    });

    test("names that people typed stay words, in a file of its own and within the page", async ({
      page,
      context,
    }) => {
      const hostile = [
        `<img src=x onerror="window.hacked='image'">`,
        `</script><script>window.hacked='script'</script><!--<script>`,
        "\u2028*/ window.hacked='comment' /* {{revisionMessage}} ${window.hacked='template'} \\' \" `",
      ];
      const answers = shop({
        organisation: { name: { en: hostile[1], ar: hostile[1] }, country: "SA" },
        vendors: [{ id: "own", name: { en: hostile[0] }, role: "processor", countries: ["SA"] }],
        cookies: hostile.map((text) => ({
          name: text,
          kind: "cookie",
          category: "analytics",
          vendor: "own",
          purpose: { en: text, ar: text },
        })),
      });
      await setUp(context, answers, locale);
      const file = made(answers, "cookie-banner", "config", locale);
      const tags = made(answers, "cookie-banner", "tags", locale);
      const inline = tags.replace(
        '<script defer src="cookie-banner.config.js"></script>',
        () => `<script type="module">${file}</script>`,
      );
      expect(inline).not.toBe(tags);
      await page.goto("/shop/");
      for (const isInline of [false, true]) {
        if (isInline) {
          await context.clearCookies();
          await context.unroute("**/shop/**");
          await serve(context, { "index.html": pageWith(inline, locale), "ga.js": "" });
          await page.reload();
        }
        const { choose, settings, says } = parts(page, locale);
        await choose.click();
        await settings.getByRole("button", { name: says.statistics, exact: true }).click();
        for (const text of hostile)
          await expect(
            settings.locator("#analytics-desc").getByText(text.replaceAll(/\s+/g, " ").trim()).first(),
          ).toBeVisible();
        expect(await page.locator("#cc-main img, #cc-main script").count()).toBe(0);
        expect(await page.evaluate(() => (window as unknown as { hacked?: string }).hacked)).toBeUndefined();
      }
    });
  });

test("Arabic reads from right to left, in the banner and in the window", async ({ page, context }) => {
  await setUp(context, shop(), "ar");
  await page.goto("/shop/");
  const { banner, choose, settings } = parts(page, "ar");
  for (const dialog of [banner, settings]) {
    if (dialog === settings) await choose.click();
    await expect(dialog).toHaveAttribute("dir", "rtl");
    await expect(dialog).toHaveAttribute("lang", "ar");
    await expect(dialog).toHaveCSS("direction", "rtl");
  }
  // A name stands at the beginning of its line, its switch at the end.
  const row = settings.locator(".pm__section--toggle").last();
  const [name, toggle] = await Promise.all([
    row.locator(".pm__section-title").boundingBox(),
    row.locator(".toggle__icon").boundingBox(),
  ]);
  expect(name!.x + name!.width).toBeGreaterThan(toggle!.x + toggle!.width);
});

test("one file speaks both languages: that of the page, and else that of the document", async ({
  page,
  context,
}) => {
  await setUp(context, shop(), "ar", "en");
  await page.goto("/shop/");
  await expect(parts(page, "en").banner).toHaveAttribute("dir", "ltr");
  await context.unroute("**/shop/**");
  await setUp(context, shop(), "ar", "fr");
  await page.reload();
  await expect(parts(page, "ar").banner).toHaveAttribute("dir", "rtl");
});

test("where nothing but the necessary is stored, the files say that no banner is needed, and do nothing", () => {
  for (const [scenario, reason] of [
    ["charity", "nothing is stored on devices"],
    ["clinic-jeddah", "everything on devices is necessary"],
  ] as const) {
    const answers = answersOf(scenario);
    const config = made(answers, "cookie-banner", "config", "en");
    expect(config).toContain(reason);
    expect(config.split("\n").filter((line) => line !== "" && !line.startsWith("//"))).toEqual([]);
    expect(made(answers, "cookie-banner", "tags", "en")).not.toContain("<script");
  }
});

for (const locale of locales)
  test(`the wizard offers what goes with the document shown, and no more (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/wizard/`);
    await page.locator("[data-act=example]").click();
    await page.locator(".take > summary").click();
    const format = page.locator("[data-format]");
    const offered = () =>
      format
        .locator("option:not([disabled])[data-of]")
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(await offered()).toEqual([]);
    await page.locator("[data-shows=document]").selectOption("cookie-banner");
    await expect(page.locator('[data-preview] [data-clause="banner-text"]')).toBeVisible();
    expect(await offered()).toEqual(["config", "tags"]);
    await format.selectOption("config");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-act=download]").click(),
    ]);
    expect(download.suggestedFilename()).toBe(`cookie-banner.${locale}.config.js`);
    const file = readFileSync(await download.path(), "utf8");
    for (const { accept } of Object.values(words)) expect(file).toContain(accept);
    await page.locator("[data-shows=document]").selectOption("preference-centre");
    await expect(page.locator('[data-preview] [data-clause="preference-levels"]')).toBeVisible();
    expect(await offered()).toEqual(["form", "events"]);
    await expect(format).toHaveValue("html");
    expect((await new AxeBuilder({ page }).include(".paper").analyze()).violations).toEqual([]);
  });
