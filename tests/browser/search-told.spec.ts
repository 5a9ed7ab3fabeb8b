/** What the search says of what it did: true, once, in the language's own direction, and to those who only hear it too. */
import { expect, locales, test, violationsOf } from "./site";
import type { Page } from "@playwright/test";

const words = {
  ar: {
    query: "الاحتفاظ",
    next: "الغرامات",
    slip: "الموفقة",
    meant: "الموافقة",
    step: "نافذة خاصة F12",
    phrase: "المصلحة المشروعة",
    foreign: "adequacy",
    both: "consent",
    typed: /كما كُتبت/,
  },
  en: {
    query: "retention",
    next: "fines",
    slip: "consnet",
    meant: "consent",
    step: "Pixel Helper extensions",
    phrase: "legitimate interest",
    foreign: "ساعة",
    both: "المفوضية",
    typed: /as typed/,
  },
};
const told = (page: Page) => page.locator("site-search").getByRole("status");
const items = (page: Page) => page.locator(".results > li");
const ask = (page: Page, locale: string, query: string, more = "") =>
  page.goto(`/${locale}/search/?q=${encodeURIComponent(query)}${more}`);
const has = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

for (const locale of locales)
  test.describe(`what the search says in ${locale}`, () => {
    const { query, next, slip, meant, step, phrase, foreign, both, typed } = words[locale];

    test("a correction is announced with the count of what it found", async ({ page }) => {
      await ask(page, locale, slip);
      await expect(told(page).getByRole("link", { name: typed })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });

    test("results of another word are told of only where there are any", async ({ page }) => {
      await ask(page, locale, `zzzq ${slip}`);
      await expect(told(page)).not.toBeEmpty();
      await expect(page.locator(".browse")).toBeVisible();
      await expect(page.locator("[data-notes] p").first()).toBeVisible();
      await expect(page.locator(".corrected")).toHaveCount(0);
    });

    test("where a word may be a slip and nothing is found, what may have been meant is one step away", async ({
      page,
    }) => {
      await ask(page, locale, `zzzq ${slip}`);
      const link = told(page).getByRole("link", { name: meant });
      await expect(link).toBeVisible();
      await link.click();
      await expect(page.locator("#q")).toHaveValue(meant);
      await expect(items(page).first()).toBeVisible();
    });

    test("a step of a practice is found, and is one step away", async ({ page }) => {
      await ask(page, locale, step, "&kind=practice");
      const inside = items(page).first().locator(".inside a[href*='#step-']").first();
      const address = (await inside.getAttribute("href")) ?? "";
      await inside.click();
      await page.waitForURL(`**${address}`);
      await expect(page.locator(`#${address.split("#")[1]}`)).toBeInViewport();
    });

    test("each way to all pages of a kind says of which", async ({ page }) => {
      await ask(page, locale, query);
      const all = page.locator("[data-results] section > p a[data-goes]");
      await expect(all.first()).toBeVisible();
      for (const link of await all.all()) {
        const heading = page.locator(`[id="${await link.getAttribute("aria-describedby")}"]`);
        expect(await heading.evaluate((node) => node.tagName)).toBe("H2");
      }
    });

    test("a word that stands twice in the query is told of once", async ({ page }) => {
      await ask(page, locale, `${slip} ${slip} ${query} zzzq zzzq`);
      await expect(items(page).first()).toBeVisible();
      const notes = await page.locator("[data-notes]").innerText();
      // Once as what was corrected, and once in the way back.
      expect(notes.split(new RegExp(`[«“]${slip}[»”]`)).length - 1).toBe(1);
      expect(notes.split(/[«“]zzzq[»”]/).length - 1).toBe(1);
    });

    test("a filter that leaves nothing is told of, and can be removed, even one that never was", async ({
      page,
    }) => {
      await ask(page, locale, query, "&kind=constructor&law=zzz");
      await page.locator("[data-notes]").getByRole("link").click();
      await expect(items(page).first()).toBeVisible();
      expect(has(page, "law")).toBeNull();
    });

    test("no filter is blamed for what no page has", async ({ page }) => {
      await ask(page, locale, "zzzzqqqq", "&kind=law");
      await expect(page.locator("[data-notes] p")).toHaveCount(1);
      await expect(page.locator("[data-notes] a")).toHaveCount(0);
    });

    test("pages in the other language alone are no empty answer", async ({ page }) => {
      await ask(page, locale, foreign);
      await expect(page.locator("#other-language")).toBeVisible();
      await expect(told(page)).not.toContainText(foreign);
      await expect(told(page)).toContainText(locale === "ar" ? "بالإنجليزية" : "Arabic");
    });

    test("a filter that hides the other language's pages is told of", async ({ page }) => {
      await ask(page, locale, foreign, "&kind=none");
      await page.locator("[data-notes]").getByRole("link").click();
      await expect(page.locator("#other-language")).toBeVisible();
    });

    test("pages in both languages are told of above the results, with the way to the other language's", async ({
      page,
    }) => {
      await ask(page, locale, both);
      const other = locale === "ar" ? "en" : "ar";
      const link = page.locator(`[data-notes] a[hreflang=${other}]`);
      await expect(link).toBeVisible();
      await link.click();
      await page.waitForURL(`**/${other}/search/?q=*`);
      await expect(items(page).first()).toBeVisible();
    });

    test("what was found stays where the other language's pages can't be loaded", async ({ page }) => {
      await page.route(new RegExp(`/search-index/${locale === "ar" ? "en" : "ar"}-`), (route) =>
        route.fulfill({ contentType: "text/javascript", body: "throw new Error('broken off');" }),
      );
      const broken = page.waitForResponse(/search-index.*core\.js/);
      await ask(page, locale, both);
      await broken;
      await expect(items(page).first()).toBeVisible();
      await expect(told(page)).toContainText(both);
    });

    test("marks of direction and controls in a query do not turn our own words", async ({ page }) => {
      await ask(page, locale, `\u202e${query}\u0007 c++\u2067`);
      await expect(items(page).first()).toBeVisible();
      expect(await told(page).innerText()).not.toMatch(/[\u0000-\u0009\u202a-\u202e\u2066-\u2069]/);
      await expect(told(page).locator("bdi").first()).toHaveText(`${query} c++`);
      await expect(page.locator("#q")).toHaveValue(`${query} c++`);
    });

    test("a query in quotation marks stands in no second pair of them", async ({ page }) => {
      for (const marked of [`"${phrase}"`, `«${phrase}»`, `“${phrase}”`]) {
        await ask(page, locale, marked);
        await expect(told(page)).toContainText(locale === "ar" ? `«${phrase}»` : `“${phrase}”`);
        await expect(told(page)).not.toContainText(/["«“]{2}/);
        await expect(page.locator("#q")).toHaveValue(marked);
      }
    });

    test("a query of ten thousand letters in the address is no longer than one that is typed", async ({
      page,
    }) => {
      await ask(page, locale, `${query} ${"consent ".repeat(500)}`);
      await expect(items(page).first()).toBeVisible();
      expect((await told(page).innerText()).length).toBeLessThan(300);
      expect((await page.locator("#q").inputValue()).length).toBeLessThanOrEqual(200);
    });

    test("a kind that is chosen keeps the focus, and no keyboard opens over the results", async ({
      page,
    }) => {
      await ask(page, locale, query);
      const kind = page.locator("[data-kinds] a").nth(1);
      await kind.click();
      await expect(kind).toHaveAttribute("aria-current", "true");
      await expect(kind).toBeFocused();
      await ask(page, locale, slip);
      await page.locator(".corrected a").click();
      await expect(page.locator("[data-notes] a").first()).toBeFocused();
    });

    test("what was searched for before is one step back, as often as one searches", async ({ page }) => {
      await page.goto(`/${locale}/search/`);
      const box = page.locator("#q");
      await box.pressSequentially(query);
      await expect(told(page)).toContainText(query);
      await box.press("Enter");
      await box.fill("");
      await expect(told(page)).toBeEmpty();
      await box.pressSequentially(next);
      await expect(told(page)).toContainText(next);
      await page.goBack();
      await expect(told(page)).toContainText(query);
      await expect(box).toHaveValue(query);
    });
  });

test("the key of the slash leads to the search on an Arabic keyboard too, and no other key does", async ({
  page,
}) => {
  await page.goto("/ar/laws/");
  const press = (init: { key: string; code: string; shiftKey?: boolean; ctrlKey?: boolean }) =>
    page.evaluate((event) => {
      (document.activeElement as HTMLElement).blur();
      const sent = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...event });
      document.body.dispatchEvent(sent);
      return sent.defaultPrevented && document.activeElement?.id;
    }, init);
  expect(await press({ key: "ظ", code: "Slash" })).toBe("site-q");
  expect(await press({ key: "؟", code: "Slash", shiftKey: true })).toBe(false);
  expect(await press({ key: "ن", code: "KeyK", ctrlKey: true })).toBe("site-q");
  // The letter that is written there, not the place of the key: on other keyboards T is in this place.
  expect(await press({ key: "t", code: "KeyK", ctrlKey: true })).toBe(false);
  expect(await press({ key: "k", code: "KeyV", ctrlKey: true })).toBe("site-q");
});

test("an address that leads nowhere offers the search in both languages", async ({ page }) => {
  await page.goto("/404.html");
  await page.keyboard.press("/");
  const boxes = page.getByRole("searchbox");
  await expect(boxes).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await expect(boxes.first()).toBeFocused();
  await boxes.nth(1).fill("cookies");
  await boxes.nth(1).press("Enter");
  await page.waitForURL("**/en/search/?q=cookies");
  await expect(page.locator(".results > li").first()).toBeVisible();
});
