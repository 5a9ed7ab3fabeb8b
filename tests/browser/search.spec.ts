/** The search finds the pages of its language, as one types, says what it made of the words, and sends nothing anywhere. */
import { expect, locales, test, violationsOf } from "./site";

const words = {
  ar: {
    query: "الاحتفاظ",
    slip: "الموفقة",
    meant: "الموافقة",
    count: "نتيجة",
    foreign: "adequacy",
    phrase: "النظام السعودي",
  },
  en: {
    query: "retention",
    slip: "consnet",
    meant: "consent",
    count: "results",
    foreign: "المفوضية",
    phrase: "Saudi law",
  },
};

for (const locale of locales)
  test.describe(`search in ${locale}`, () => {
    const { query, slip, meant, count, foreign, phrase } = words[locale];

    test("finds as one types, groups and counts, marks what it found, and keeps the query in the address", async ({
      page,
    }) => {
      await page.goto(`/${locale}/search/`);
      await page.locator("#q").pressSequentially(query);
      const results = page.locator(".results > li");
      await expect(results.first()).toBeVisible();
      await expect(results.first().locator("mark").first()).toBeVisible();
      await expect(page.locator("site-search").getByRole("status")).toContainText(count);
      for (const link of await results.locator("h3 a").all())
        expect(await link.getAttribute("href")).toMatch(new RegExp(`^/${locale}/`));
      // The counts of kinds add up to the count of all.
      const counts = (await page.locator("[data-kinds] a small").allTextContents()).map(Number);
      expect(counts[0]).toBe(counts.slice(1).reduce((sum, each) => sum + each, 0));
      await expect(page.locator("site-search section")).toHaveCount(counts.length - 1);
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
      await page.reload();
      await expect(results.first()).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });

    test("says what it corrected, and takes it back", async ({ page }) => {
      await page.goto(`/${locale}/search/?q=${slip}`);
      const note = page.locator(".corrected");
      await expect(note).toContainText(meant);
      await expect(note).toContainText(slip);
      await note.getByRole("link").click();
      await expect(page.locator("#q")).toHaveValue(slip);
      await expect(note).toHaveCount(0);
      await expect(page.locator(".results > li")).toHaveCount(0);
      await page.goBack();
      await expect(note).toContainText(meant);
    });

    test("is narrowed by kind and by law, and each choice stands in the address and in the history", async ({
      page,
    }) => {
      await page.goto(`/${locale}/search/?q=${query}`);
      const kinds = page.locator("[data-kinds] a");
      await kinds.nth(1).click();
      await expect(kinds.nth(1)).toHaveAttribute("aria-current", "true");
      const kind = new URL(page.url()).searchParams.get("kind");
      expect(kind).toBeTruthy();
      await page.goto(`/${locale}/search/?q=${query}&kind=law`);
      await page.locator("[data-narrow] summary").click();
      const law = page.locator("select[name=law]");
      await law.selectOption("sa-pdpl");
      await expect(page.locator(".results > li")).toHaveCount(1);
      expect(new URL(page.url()).searchParams.get("law")).toBe("sa-pdpl");
      await expect(law).toBeFocused();
      await page.goBack();
      await expect(page.locator(".results > li")).not.toHaveCount(1);
      await expect(law).toHaveValue("");
    });

    test("is worked by the keyboard", async ({ page }) => {
      await page.goto(`/${locale}/laws/`);
      await page.keyboard.press("/");
      await expect(page.locator("#site-q")).toBeFocused();
      await page.keyboard.press("Escape");
      await page.locator("h1").click();
      await page.keyboard.press("Control+k");
      await expect(page.locator("#site-q")).toBeFocused();
      await page.keyboard.type(query);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${locale}/search/?q=*`);
      await expect(page.locator(".results > li").first()).toBeVisible();
      await page.keyboard.press("/");
      await expect(page.locator("#q")).toBeFocused();
      await page.keyboard.press("ArrowDown");
      const links = page.locator(".results h3 a");
      await expect(links.first()).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(page.locator("#q")).toBeFocused();
    });

    test("leads into a page, to the part that answers", async ({ page }) => {
      await page.goto(`/${locale}/search/?q=${encodeURIComponent(`"${phrase}"`)}&kind=law`);
      const inside = page.locator(".results .inside a").first();
      const address = (await inside.getAttribute("href")) ?? "";
      expect(address).toMatch(/#./);
      await page.evaluate(() => document.fonts.ready);
      await inside.click();
      await page.waitForLoadState("load");
      await expect(page.locator(`[id="${address.split("#")[1]}"]`)).toBeInViewport();
    });

    test("finds the other language's pages by its words, and says so", async ({ page }) => {
      const other = locale === "ar" ? "en" : "ar";
      await page.goto(`/${locale}/search/?q=${foreign}`);
      const list = page.locator(`.results[lang=${other}]`);
      await expect(list.locator("li").first()).toBeVisible();
      await expect(page.locator("#other-language")).toBeVisible();
      expect(await list.locator("h3 a").first().getAttribute("href")).toMatch(new RegExp(`^/${other}/`));
      expect(await violationsOf(page)).toEqual([]);
    });

    test("says when there is nothing, and leads on", async ({ page }) => {
      await page.goto(`/${locale}/search/?q=zzzzqqqq`);
      await expect(page.locator("site-search").getByRole("status")).not.toBeEmpty();
      await expect(page.locator(".results li")).toHaveCount(0);
      const lists = page.locator(".browse details");
      await lists
        .filter({ has: page.locator(`a[href="/${locale}/laws/sa-pdpl/"]`) })
        .locator("summary")
        .click();
      await expect(page.locator(`.browse a[href="/${locale}/laws/sa-pdpl/"]`)).toBeVisible();
    });

    test("shows markup that is typed as it is typed", async ({ page }) => {
      const hostile = "<img src=x onerror=alert(1)> الموفقة";
      await page.goto(`/${locale}/search/?q=${encodeURIComponent(hostile)}`);
      await expect(page.locator("site-search").getByRole("status")).toContainText("<img");
      expect(await page.locator("site-search img").count()).toBe(0);
    });

    test("keeps nothing of what was searched for", async ({ page, context }) => {
      await page.goto(`/${locale}/search/?q=${query}`);
      await expect(page.locator(".results > li").first()).toBeVisible();
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toContain(query);
      expect(await context.cookies()).toEqual([]);
    });

    test("sends no word of it", async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
      await page.goto(`/${locale}/search/`);
      await page.locator("#q").pressSequentially(query);
      await expect(page.locator(".results > li").first()).toBeVisible();
      expect(asked.filter((url) => url.includes(query))).toEqual([]);
    });
  });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the search page in ${locale} leads to every page by lists`, async ({ page }) => {
      await page.goto(`/${locale}/search/`);
      await expect(page.locator("#q")).toBeHidden();
      const lists = page.locator(".browse details");
      expect(await lists.count()).toBeGreaterThanOrEqual(3);
      await lists.nth(1).locator("summary").click();
      await expect(lists.nth(1).getByRole("link").first()).toBeVisible();
    });
});
