/** Papers beside the policy: chosen in the wizard, loaded then, read blank; in both languages. */
import type { Page } from "@playwright/test";
import { expect, locales, test, violationsOf } from "./site";

const chooser = (page: Page) => page.locator("[data-shows=document]");
const sheet = (page: Page) => page.locator("[data-preview]");
const words = {
  ar: {
    breach: "الإبلاغ عن حوادث البيانات",
    replies: "الرد على طلبات الناس",
    policy: "سياسة الخصوصية",
    hours: "72 ساعة",
    blank: "[الاسم]",
    unreachable: /تعذّر فتح هذه الوثيقة/,
  },
  en: {
    breach: "Breach notices",
    replies: "Replies to requests",
    policy: "Privacy policy",
    hours: "72 hours",
    blank: "[name]",
    unreachable: /could not be loaded/,
  },
};
const papers = [
  "cookie-notice",
  "rights-replies",
  "breach-notice",
  "processing-record",
  "legitimate-interest-test",
  "impact-screening",
];

for (const locale of locales)
  test.describe(locale, () => {
    const says = words[locale];

    test("a paper is loaded when it is chosen, and follows the answers as the policy does", async ({
      page,
    }) => {
      await page.goto(`/${locale}/wizard/`);
      await page.locator('[name="organisation.country"]').selectOption("SA");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await chooser(page).selectOption({ label: says.breach });
      await expect(sheet(page).locator("h1")).toHaveText(says.breach);
      await expect(sheet(page).getByRole("table").first()).toContainText(says.hours);
      expect(asked.filter((url) => url.includes("papers"))).toHaveLength(1);

      await chooser(page).selectOption({ label: says.replies });
      await expect(sheet(page).locator("h1")).toHaveText(says.replies);
      await expect(sheet(page)).toContainText(says.blank);
      await page.locator('[name="organisation.country"]').selectOption("JO");
      await expect(sheet(page).locator('cite[data-law="sa-pdpl"]')).toHaveCount(0);
      expect(
        asked.filter((url) => url.includes("papers")),
        "once for all",
      ).toHaveLength(1);
      expect(await violationsOf(page)).toEqual([]);
    });

    test("a link in a paper leads to the clause of the policy", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      await chooser(page).selectOption({ label: says.replies });
      await sheet(page).locator('a[href="#privacy-policy#rights"]').click();
      await expect(sheet(page).locator("h1")).toHaveText(says.policy);
      await expect(chooser(page)).toHaveValue("privacy-policy");
    });

    for (const paper of papers)
      test(`${paper} can be read before any answer`, async ({ page }) => {
        await page.goto(`/${locale}/blank/${paper}/`);
        await expect(page.locator(`[data-document="${paper}"] [data-clause]`).first()).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
      });
  });

test.describe("without a network", () => {
  // The browser complains of what does not arrive, and that is the point here; the page's own script must not.
  test.use({
    complaints: async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
  });
  for (const locale of locales)
    test(`a paper that cannot be loaded is told of, and the policy stays (${locale})`, async ({
      page,
      context,
    }) => {
      await page.goto(`/${locale}/wizard/`);
      await context.setOffline(true);
      await chooser(page).selectOption({ label: words[locale].breach });
      await expect(page.locator("[data-status]")).toContainText(words[locale].unreachable);
      await expect(chooser(page)).toHaveValue("privacy-policy");
      await expect(sheet(page).locator("h1")).toHaveText(words[locale].policy);
      await context.setOffline(false);
      await chooser(page).selectOption({ label: words[locale].breach });
      await expect(sheet(page).locator("h1")).toHaveText(words[locale].breach);
    });
});
