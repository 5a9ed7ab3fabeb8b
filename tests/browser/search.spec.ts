/** The search finds the pages of its language, as one types, and sends nothing anywhere. */
import { expect, locales, test } from "./site";

const query = { ar: "الاحتفاظ", en: "retention" };

for (const locale of locales)
  test.describe(`search in ${locale}`, () => {
    test("finds as one types, marks what it found, and keeps the query in the address", async ({ page }) => {
      await page.goto(`/${locale}/search/`);
      await page.locator("#q").pressSequentially(query[locale]);
      const results = page.locator(".results li");
      await expect(results.first()).toBeVisible();
      await expect(results.first().locator("mark").first()).toBeVisible();
      for (const link of await results.locator("a").all())
        expect(await link.getAttribute("href")).toContain(`/${locale}/`);
      expect(new URL(page.url()).searchParams.get("q")).toBe(query[locale]);
      await page.reload();
      await expect(results.first()).toBeVisible();
    });
    test("says when there is nothing, and leads on", async ({ page }) => {
      await page.goto(`/${locale}/search/?q=zzzzqqqq`);
      await expect(page.getByRole("status")).not.toBeEmpty();
      await expect(page.locator(".results li")).toHaveCount(0);
      await expect(page.locator(`main a[href="/${locale}/guide/"]`)).toBeVisible();
    });
  });
