/** The pages of the laws: compared, chosen and printed without script; each law told topic by topic. */
import { addresses, expect, locales, test } from "./site";

const lawPages = addresses.filter((address) => /^\/en\/laws\/[a-z]/.test(address));
const topics = 16;

test.describe("the table of all laws", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales)
    test(`shows one topic at a time and the laws that are chosen, without script (${locale})`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/laws/`);
      const tables = page.locator(".comparison table");
      await expect(tables).toHaveCount(topics);
      await expect(tables.filter({ visible: true })).toHaveCount(1);
      await page.locator("#topic-penalties").check();
      const shown = tables.filter({ visible: true });
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveAttribute("data-topic", "penalties");
      await expect(shown.locator("tbody tr")).toHaveCount(lawPages.length);

      await page.locator(".comparison summary").click();
      await page.locator("#show-sa-pdpl").uncheck();
      await expect(shown.locator("tbody tr").filter({ visible: true })).toHaveCount(lawPages.length - 1);
      await expect(shown.locator("tr[data-law=sa-pdpl]")).toBeHidden();

      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".comparison .choose")).toBeHidden();
      await expect(shown).toBeVisible();
      await expect(shown.locator("tr[data-law=sa-pdpl]")).toBeHidden();

      await page.emulateMedia({ media: "screen" });
      await page.locator("#topic-all").check();
      await expect(tables.filter({ visible: true })).toHaveCount(topics);
    });

  test("fits a phone: each law is a block of its own, and leads to its page", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/ar/laws/");
    const row = page.locator(".comparison [data-topic=consent] tr[data-law=jo-pdpl]");
    const [law, words] = [
      await row.locator("th").boundingBox(),
      await row.locator("td").first().boundingBox(),
    ];
    expect(words!.y).toBeGreaterThanOrEqual(law!.y + law!.height - 1);
    await row.getByRole("link").click();
    await expect(page).toHaveURL(/\/ar\/laws\/jo-pdpl\/#consent$/);
    await expect(page.locator("#consent")).toBeInViewport();
  });
});

test("the picture of since when reads from the right in Arabic and from the left in English", async ({
  page,
}) => {
  const ends: number[] = [];
  for (const locale of locales) {
    await page.goto(`/${locale}/laws/`);
    const svg = (await page.locator(".timeline svg").boundingBox())!;
    const bar = (await page.locator(".timeline .full").first().boundingBox())!;
    // The oldest law's bar ends today: at the left edge in Arabic, at the right edge in English.
    ends.push((locale === "ar" ? bar.x - svg.x : svg.x + svg.width - bar.x - bar.width) / svg.width);
    await expect(page.getByRole("img", { name: /./ })).toHaveCount(1);
  }
  for (const end of ends) expect(end).toBeLessThan(0.05);
});

for (const address of lawPages)
  test(`${address} tells each topic with its place in the law, its sources and what is unsure`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const id of ["tell", "rights", "authority", "differs", "unsure", "sources", "consent", "penalties"])
      await expect(page.locator(`h2#${id}`)).toBeVisible();
    await expect(page.locator("main cite")).not.toHaveCount(0);
    await expect(page.locator("main")).not.toContainText(/undefined|\[object|\{\{/);
    await expect(page.locator("main a[href$='/wizard/']")).toBeVisible();
    await expect(page.locator("main a[href*='/guide/']")).toBeVisible();
  });
