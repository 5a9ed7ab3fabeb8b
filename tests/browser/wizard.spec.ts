/** A shop owner writes a policy: answers, reads, takes it along, comes back. In both languages, as a person would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { unzipSync } from "fflate";
import { readMarks, wordsOfDocx } from "../reading";
import { expect, locales, test, violationsOf } from "./site";

type Pairs = { [key: string]: Pairs } & { ar?: string; en?: string };
const root = join(import.meta.dirname, "../..");
const wizardWords = parse(readFileSync(join(root, "content/ui/wizard-page.yaml"), "utf8")) as Pairs;
/** The words of the page, as it shows them. */
const words = (locale: "ar" | "en", key: string, values: Record<string, string> = {}) => {
  let at: Pairs | undefined = wizardWords;
  for (const part of key.split(".")) at = at?.[part];
  const text = at?.[locale];
  if (text === undefined) throw new Error(`content/ui/wizard-page.yaml has no "${key}"`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
};
const row = { ar: { activities: "غرض", vendors: "شركة" }, en: { activities: "purpose", vendors: "company" } };

/** The control of an answer, by its path; for choices, the one with the value. */
const control = (page: Page, path: string, value?: string) =>
  page.locator(value === undefined ? `[name="${path}"]` : `[name="${path}"][value="${value}"]`);
const act = (page: Page, name: string) => page.locator(`[data-act="${name}"]:visible`).first();
const sheet = (page: Page) => page.locator("[data-preview]");
const gaps = (page: Page) => sheet(page).locator("mark[data-gap]");
async function check(page: Page, path: string, ...values: string[]) {
  for (const value of values) {
    const box = control(page, path, value);
    if (!(await box.isVisible())) await box.locator("xpath=ancestor::details[not(@open)][1]/summary").click();
    await box.check();
  }
}
const goTo = async (page: Page, step: string) => {
  await page.locator(`nav a[href="#${step}"]`).click();
  await expect(page).toHaveURL(new RegExp(`#${step}$`));
};

/** Answers everything that a small shop in Riyadh is asked. */
async function fillShop(page: Page, locale: "ar" | "en") {
  const own = (path: string, text: string) => control(page, `${path}.${locale}`).fill(text);
  await own("organisation.name", locale === "ar" ? "متجر واحة" : "Waha Store");
  await control(page, "organisation.country").selectOption("SA");
  await check(page, "audience.countries", "SA");
  await own("organisation.activity", locale === "ar" ? "متجر عطور" : "A perfume shop");
  await own("organisation.address", locale === "ar" ? "الرياض" : "Riyadh");
  await control(page, "organisation.email").fill("privacy@waha.example");

  await goTo(page, "people");
  await check(page, "audience.children", "no");

  await goTo(page, "data");
  await page
    .getByRole("button", { name: words(locale, "list.add", { row: row[locale].activities }) })
    .click();
  await control(page, "activities.0.purpose").selectOption("orders");
  await check(page, "activities.0.data", "identity", "contact");
  await check(page, "activities.0.source", "person");
  await check(page, "activities.0.means", "form");
  await control(page, "activities.0.basis.*").selectOption("contract");
  await check(page, "activities.0.required", "true");
  await own(
    "activities.0.consequence",
    locale === "ar" ? "لا نستطيع استقبال الطلب" : "We cannot take the order",
  );
  await control(page, "activities.0.retention.period").selectOption("P5Y");
  await own(
    "activities.0.processing",
    locale === "ar" ? "نجهز الطلب ونرسله" : "We pack the order and send it",
  );

  await goTo(page, "sharing");
  await page.getByRole("button", { name: words(locale, "list.add", { row: row[locale].vendors }) }).click();
  await control(page, "vendors.0.id").selectOption("salla");
  await page.locator('[data-adds="vendors.0.countries"]').selectOption("SA");
  await check(page, "storage.countries", "SA");

  await goTo(page, "keeping");
  await check(page, "storage.how", "cloud");
  await check(page, "storage.destruction", "secure-erase");

  await goTo(page, "marketing");
  await check(page, "marketing.channels", "[]");
  await check(page, "personalisation.levels", "none");
  await check(page, "automatedDecisions", "[]");
  await check(page, "cookies", "[]");

  await goTo(page, "requests");
  await control(page, "requests.email").fill("privacy@waha.example");

  await goTo(page, "document");
  await control(page, "document.effective").fill("2026-12-01");
  await control(page, "document.version").fill("1.0");
}

for (const locale of locales) {
  const other = locale === "ar" ? "en" : "ar";

  test.describe(`the wizard in ${locale}`, () => {
    test("a shop answers, reads the whole policy in both languages, takes every format, and prints", async ({
      page,
      baseURL,
    }) => {
      await page.goto(`/${locale}/wizard/`);
      await expect(gaps(page).first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const requests: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        // The copy for when there is no network is begun when the page is idle.
        if (!url.startsWith("blob:") && !url.endsWith("/offline.js"))
          requests.push(url.replace(baseURL ?? "", ""));
      });
      await fillShop(page, locale);
      await expect(gaps(page)).toHaveCount(0);
      await expect(sheet(page)).toContainText("privacy@waha.example");
      await expect(sheet(page).locator("article")).toHaveAttribute("lang", locale);
      const clauses = await sheet(page)
        .locator("[data-clause]")
        .evaluateAll((sections) => sections.map((section) => section.getAttribute("data-clause")));
      expect(clauses.length).toBeGreaterThan(15);

      await control(page, "shown-language", other).check({ force: true });
      await expect(sheet(page).locator("article")).toHaveAttribute("lang", other);
      await expect(sheet(page).locator("article")).toHaveAttribute("dir", other === "ar" ? "rtl" : "ltr");
      expect(
        await sheet(page)
          .locator("[data-clause]")
          .evaluateAll((sections) => sections.map((section) => section.getAttribute("data-clause"))),
      ).toEqual(clauses);
      await expect(sheet(page).locator(`bdi[lang=${locale}]`).first()).toBeVisible();

      await page.locator(".take > summary").click();
      for (const format of ["html", "fragment", "md", "txt", "json"]) {
        await page.locator("[data-format]").selectOption(format);
        const [download] = await Promise.all([page.waitForEvent("download"), act(page, "download").click()]);
        const content = readFileSync(await download.path(), "utf8");
        expect(download.suggestedFilename()).toMatch(/privacy-policy/);
        expect(content, format).toContain("privacy@waha.example");
        if (format === "html") {
          const marks = readMarks(content);
          expect(marks.root).toMatchObject({
            lang: other,
            "data-document": "privacy-policy",
            "data-version": "1.0",
          });
          expect(marks.gaps).toEqual([]);
          expect(marks.clauses).toEqual(clauses);
        }
      }
      expect(requests, "no request after the page has loaded").toEqual([]);
      await page.locator("[data-format]").selectOption("docx");
      await expect(page.locator('[data-act="copy"]')).toBeHidden();
      const [word] = await Promise.all([page.waitForEvent("download"), act(page, "download").click()]);
      expect(word.suggestedFilename()).toBe(`privacy-policy.${other}.docx`);
      expect(wordsOfDocx(readFileSync(await word.path()))).toContain("privacy@waha.example");
      await page.locator("[data-format]").selectOption("jsonld");
      const [linked] = await Promise.all([page.waitForEvent("download"), act(page, "download").click()]);
      expect(readFileSync(await linked.path(), "utf8")).toContain('"dpv:CustomerOrderManagement"');
      expect(
        requests.splice(0).map((path) => /^_astro\/([a-z-]+)\.[\w-]+\.js$/.exec(path)?.[1] ?? path),
        "what writes the larger formats are files of our own, loaded when one is asked for",
      ).toEqual(["docx", "zip", "json-ld", "terms"]);
      const [parcel] = await Promise.all([page.waitForEvent("download"), act(page, "parcel").click()]);
      const parts = unzipSync(readFileSync(await parcel.path()));
      for (const path of [
        "README.txt",
        "answers.json",
        "ar/privacy-policy.docx",
        "en/consent-texts.html",
        "ar/cookie-banner.config.js",
      ])
        expect(Object.keys(parts)).toContain(path);
      await page.locator(".parcel summary").click();
      for (const box of await page.locator('[data-parcel="formats"]').all()) await box.uncheck();
      await act(page, "parcel").click();
      await expect(page.locator("[data-status]")).toContainText(/Tick at least|على الأقل/);
      expect(
        requests
          .splice(0)
          .map((path) => /^_astro\/([a-z-]+)\./.exec(path)?.[1] ?? path)
          .sort(),
        "what makes the ZIP, the papers that may go in and what works on a page with them are files of our own too",
      ).toEqual(["clauses", "config", "events", "form", "papers", "parcel", "tags"]);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator("[data-format]").selectOption("txt");
      await act(page, "copy").click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain("privacy@waha.example");

      await page.emulateMedia({ media: "print" });
      await expect(sheet(page).locator("h1")).toBeVisible();
      await expect(page.locator("form[novalidate]")).toBeHidden();
      await expect(page.locator("header.site-head")).toBeHidden();
      const onPaper = await sheet(page)
        .locator("table")
        .first()
        .evaluate((table) => ({
          head: getComputedStyle(table.querySelector("thead")!).display,
          rows: [...table.querySelectorAll("tr")].map((row) => getComputedStyle(row).breakInside),
          running: getComputedStyle(document.documentElement).getPropertyValue("--running-head"),
        }));
      expect(onPaper.head, "a table's head is repeated on each page").toBe("table-header-group");
      expect(new Set(onPaper.rows), "no row is broken").toEqual(new Set(["avoid"]));
      expect(onPaper.running, "each page says whose document it is").toContain(
        locale === "ar" ? "متجر واحة" : "Waha Store",
      );
      expect(requests, "no request after the page has loaded").toEqual([]);
    });

    test("answers outlive a reload and going away, are saved, wiped and opened again; a broken file takes nothing away", async ({
      page,
    }) => {
      await page.goto(`/${locale}/wizard/`);
      await fillShop(page, locale);
      await expect(gaps(page)).toHaveCount(0);
      await page.reload();
      await expect(gaps(page)).toHaveCount(0);
      await page.goto(`/${locale}/about/`);
      await page.goBack();
      await expect(gaps(page)).toHaveCount(0);
      await expect(control(page, "organisation.email")).toHaveValue("privacy@waha.example");

      const [saved] = await Promise.all([page.waitForEvent("download"), act(page, "save").click()]);
      const file = readFileSync(await saved.path(), "utf8");
      expect(JSON.parse(file)).toMatchObject({
        schema: 1,
        organisation: { country: "SA" },
        activities: [{ purpose: "orders" }],
        cookies: [],
      });

      const open = page.locator("input[type=file]");
      for (const broken of ["{not json", '{"schema":1,"organisation":{"email":"x"},"zzz":1}']) {
        await open.setInputFiles({
          name: "broken.json",
          mimeType: "application/json",
          buffer: Buffer.from(broken),
        });
        await expect(page.locator("[data-says]")).toContainText(broken.startsWith("{not") ? /JSON/ : /zzz/);
        await expect(gaps(page)).toHaveCount(0);
      }

      await act(page, "erase").click();
      await act(page, "erase-yes").click();
      await expect(gaps(page).first()).toBeVisible();
      await expect(control(page, "organisation.email")).toHaveValue("");
      await page.reload();
      await expect(gaps(page).first()).toBeVisible();
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length].join())).toMatch(/^0,/);

      await open.setInputFiles({
        name: "answers.json",
        mimeType: "application/json",
        buffer: Buffer.from(file),
      });
      await expect(gaps(page)).toHaveCount(0);
      await expect(control(page, "activities.0.purpose")).toHaveValue("orders");
      // A file can also be dropped anywhere on the page.
      await act(page, "erase").click();
      await act(page, "erase-yes").click();
      await expect(gaps(page).first()).toBeVisible();
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "answers.json", { type: "application/json" }));
        return transfer;
      }, file);
      await page.dispatchEvent("policy-wizard", "drop", { dataTransfer: dropped });
      await expect(gaps(page)).toHaveCount(0);
      const [again] = await Promise.all([page.waitForEvent("download"), act(page, "save").click()]);
      expect(JSON.parse(readFileSync(await again.path(), "utf8"))).toEqual(JSON.parse(file));
    });

    test("nothing is kept on the device unless somebody asks", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      await control(page, "organisation.email").fill("privacy@waha.example");
      await expect(sheet(page)).toContainText("privacy@waha.example");
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.locator("[data-remember]").check();
      await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
      await page.locator("[data-remember]").uncheck();
      await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    });

    test("rows are added, moved and taken away, and a removed row comes back", async ({ page }) => {
      await page.goto(`/${locale}/wizard/#data`);
      const add = page.getByRole("button", {
        name: words(locale, "list.add", { row: row[locale].activities }),
      });
      await add.click();
      await control(page, "activities.0.purpose").selectOption("orders");
      await add.click();
      await control(page, "activities.1.purpose").selectOption("analytics");
      await page
        .locator('[data-question="activities"] [data-row]')
        .nth(1)
        .getByRole("button", { name: words(locale, "list.up") })
        .click();
      await expect(control(page, "activities.0.purpose")).toHaveValue("analytics");
      await expect(control(page, "activities.1.purpose")).toHaveValue("orders");
      await page
        .locator('[data-question="activities"] [data-row]')
        .nth(0)
        .getByRole("button", { name: words(locale, "list.remove") })
        .click();
      await expect(control(page, "activities.0.purpose")).toHaveValue("orders");
      await expect(control(page, "activities.1.purpose")).toHaveCount(0);
      await act(page, "undo").click();
      await expect(control(page, "activities.0.purpose")).toHaveValue("analytics");
    });

    test("a gap leads to its question", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      await sheet(page).locator('mark[data-gap="/document/version"] a').first().click();
      await expect(page).toHaveURL(/#document/);
      await expect(control(page, "document.version")).toBeFocused();
    });

    test("hostile words stay words in the preview", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      const hostile = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
      await control(page, `organisation.name.${locale}`).fill(hostile);
      await expect(sheet(page).locator("h1 ~ p")).toHaveText(hostile);
      expect(await sheet(page).locator("img, script").count()).toBe(0);
      expect(await page.title()).not.toBe("broken");
    });

    test("a wrong address is told at its question, kept, and does not count", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      const email = control(page, "organisation.email");
      await email.fill("waha");
      await email.blur();
      await expect(email).toHaveAttribute("aria-invalid", "true");
      const describedBy = (await email.getAttribute("aria-describedby")) ?? "";
      await expect(
        page
          .locator(
            describedBy
              .split(" ")
              .map((id) => `[id="${id}"]`)
              .join(","),
          )
          .last(),
      ).toBeVisible();
      await expect(email).toHaveValue("waha");
      await expect(gaps(page).and(page.locator('[data-gap="/organisation/email"]')).first()).toBeVisible();
    });

    test("works by keyboard alone", async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      await page.locator('nav a[href="#people"]').focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/#people$/);
      await control(page, "audience.children", "no").focus();
      await page.keyboard.press("Space");
      await expect(gaps(page).and(page.locator('[data-gap="/audience/children"]'))).toHaveCount(0);
      await page.locator('nav a[href="#data"]').focus();
      await page.keyboard.press("Enter");
      await page
        .getByRole("button", { name: words(locale, "list.add", { row: row[locale].activities }) })
        .focus();
      await page.keyboard.press("Enter");
      await expect(control(page, "activities.0.purpose")).toBeFocused();
    });

    test("breaks no rule of axe with rows open and findings shown, on a desk and on a phone, light and dark", async ({
      page,
    }) => {
      test.slow();
      await page.goto(`/${locale}/wizard/`);
      await act(page, "example").click();
      await expect(gaps(page)).toHaveCount(0);
      for (const [step, colorScheme] of [
        ["data", "light"],
        ["marketing", "dark"],
      ] as const) {
        await goTo(page, step);
        await page.locator(`#${step} [data-row] summary`).first().click();
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await violationsOf(page), `${step}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      await act(page, "view-document").click();
      await expect(sheet(page).locator("h1")).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violationsOf(page), "the document on a phone").toEqual([]);
    });
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });
    test(`the wizard in ${locale} says what it needs, and offers the blank texts`, async ({ page }) => {
      await page.goto(`/${locale}/wizard/`);
      await expect(page.getByRole("heading", { name: words(locale, "blank.title") })).toBeVisible();
      await page.locator(`a[href="/${locale}/blank/privacy-policy/"]`).click();
      await expect(page.locator("mark[data-gap]").first()).toBeVisible();
    });
  });
}
