/** The pages of the documents: what each is for, an example to look at, and the way to making it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses, dist, expect, locales, test, violationsOf } from "./site";

const html = (address: string) => readFileSync(join(dist, address, "index.html"), "utf8");
/** Documents that the wizard makes, and so have a blank text; what compares two sets of answers has none. */
const blank = [
  ...new Set(addresses.flatMap((address) => /^\/ar\/blank\/([^/]+)\/$/.exec(address)?.[1] ?? [])),
];
const words = {
  ar: {
    make: "اكتبوها من إجاباتكم",
    blank: /النص الفارغ/,
    breach: "الإبلاغ عن حوادث البيانات",
    name: "متجر الندى",
  },
  en: {
    make: "Make it from your answers",
    blank: /Blank text/,
    breach: "Breach notices",
    name: "Nada Store",
  },
};
const examples = addresses.filter((address) => /^\/..\/documents\/[^/]+\/[^/]+\/$/.test(address));

for (const locale of locales) {
  const says = words[locale];
  const list = `/${locale}/documents/`;

  test.describe(locale, () => {
    test("the list leads to the page of every document, and each page to its wizard and its blank text", async ({
      page,
    }) => {
      expect(blank.length).toBeGreaterThan(8);
      await page.goto(list);
      const links = await page
        .locator("main")
        .getByRole("link")
        .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
      for (const id of [...blank, "change-notice"]) {
        expect(links).toContain(`${list}${id}/`);
        if (id === "change-notice") continue;
        expect(html(`${list}${id}/`)).toContain(`href="/${locale}/wizard/?document=${id}"`);
        expect(html(`${list}${id}/`)).toContain(`href="/${locale}/blank/${id}/"`);
        expect(html(`/${locale}/blank/${id}/`)).toContain(`href="${list}${id}/"`);
      }
    });

    test("“make it” opens the wizard with that document, and with the answers of before", async ({
      page,
    }) => {
      await page.goto(`/${locale}/wizard/`);
      await page.locator(`[name="organisation.name.${locale}"]`).fill(says.name);
      await page.locator('[name="organisation.country"]').selectOption("SA");
      await page.goto(`${list}breach-notice/`);
      await page.getByRole("link", { name: says.make }).click();
      const sheet = page.locator("[data-preview]");
      await expect(sheet.locator("h1")).toHaveText(says.breach);
      await expect(page.locator("[data-shows=document]")).toHaveValue("breach-notice");
      await expect(sheet).toContainText(says.name);
      await expect(sheet.locator("cite[data-law=sa-pdpl]").first()).toBeAttached();
      // In the other language it is the same document.
      const other = locale === "ar" ? "en" : "ar";
      await page.locator(`header a[hreflang=${other}]`).click();
      await expect(sheet.locator("h1")).toHaveText(words[other].breach);
    });

    test("a document chosen in the wizard is there again when the page is loaded again", async ({ page }) => {
      await page.goto(`/${locale}/wizard/#people`);
      await page.locator("[data-shows=document]").selectOption("breach-notice");
      await expect(page).toHaveURL(/\?document=breach-notice#people$/);
      await page.reload();
      await expect(page.locator("[data-preview] h1")).toHaveText(says.breach);
    });

    test("an address that names no document opens the policy", async ({ page }) => {
      for (const query of [
        "?document=no-such",
        "?document=change-notice",
        "?document=%22%5D",
        "?document=",
      ]) {
        await page.goto(`/${locale}/wizard/${query}`);
        await expect(page.locator("[data-shows=document]")).toHaveValue("privacy-policy");
        await expect(page.locator("[data-preview] h1")).toBeVisible();
      }
    });

    test("a whole example is one step away, says that it is one, and leads nowhere", async ({ page }) => {
      await page.goto(`${list}rights-replies/`);
      await page.locator(`a[href^="${list}rights-replies/"]`).nth(1).click();
      const sheet = page.locator("figure.example-sheet");
      await expect(sheet.locator("figcaption")).toBeVisible();
      await expect(sheet.locator("h1")).toBeVisible();
      await expect(sheet.getByRole("link")).toHaveCount(0);
      expect(await violationsOf(page)).toEqual([]);
    });

    test.describe("without script", () => {
      test.use({ javaScriptEnabled: false });
      test("the page is whole, and its blank text is there", async ({ page }) => {
        await page.goto(`${list}cookie-notice/`);
        await expect(page.locator("figure.example-sheet table").first()).toBeVisible();
        await expect(page.locator("#laws ~ .law-tables table").first()).toBeVisible();
        await page.getByRole("link", { name: says.blank }).click();
        await expect(page.locator("[data-document=cookie-notice]")).toBeVisible();
      });
    });
  });
}

test("no search takes an example for our text", () => {
  expect(examples.length).toBeGreaterThan(40);
  for (const address of examples) {
    expect(html(address), address).not.toMatch(/<main[^>]*data-searchable/);
    expect(html(address), address).toContain('<meta name="robots" content="noindex">');
  }
  for (const id of blank) expect(html(`/en/documents/${id}/`)).toMatch(/<figure[^>]*data-search-skip/);
});
