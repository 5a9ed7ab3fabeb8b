/** The page that checks a request for consent: what a person does there, with a mouse or without one. */
import { expect, locales, test, violationsOf } from "./site";

const requests = {
  en: "You must agree to our offers to complete your order. [Accept all]",
  ar: "يجب أن توافق على عروضنا لإتمام طلبك. [قبول الكل]",
};
const names = {
  en: {
    field: "The request, with its boxes and buttons",
    check: "Check",
    go: "Show it in the text",
    count: "3 faults found",
    first: "Consent as the price",
  },
  ar: {
    field: "نص الطلب مع خاناته وأزراره",
    check: "افحص",
    go: "أظهره في النص",
    count: "3 مواضع فيها خلل",
    first: "الموافقة ثمنًا للخدمة",
  },
};

for (const locale of locales) {
  const { field, check, go, count, first } = names[locale];

  test(`${locale}: a pasted text is checked in the browser, each fault with its place, reason and better words`, async ({
    page,
  }) => {
    const sent: string[] = [];
    await page.goto(`/${locale}/documents/lint-consent/`);
    await page.getByLabel(field).fill(requests[locale]);
    page.on("request", (request) => sent.push(request.url()));
    await page.getByRole("button", { name: check, exact: true }).click();
    await expect(page.locator("wording-check").getByRole("status")).toHaveText(count);
    const faults = page.locator(".faults > li");
    await expect(faults).toHaveCount(3);
    await expect(faults.first().getByRole("heading")).toHaveText(first);
    await expect(faults.first().locator("p").first()).not.toBeEmpty();
    // The page's own rules come when somebody turns to the field; nothing else is asked for, and nothing of the text goes out.
    expect(
      sent.filter((url) => !/^\/_astro\/[\w.-]+\.js$/.test(new URL(url).pathname + new URL(url).search)),
    ).toEqual([]);
    await faults.first().getByRole("button", { name: go }).click();
    const selected = await page
      .getByLabel(field)
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(requests[locale]).toContain(selected);
    expect(selected.length).toBeGreaterThan(5);
  });

  test(`${locale}: all of it works from the keyboard, and breaks no rule of axe with its results`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/documents/lint-consent/`);
    await page.getByLabel(field).focus();
    await page.keyboard.insertText(requests[locale]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${locale}: markup that is pasted stays text, and an empty field says what to do`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/documents/lint-consent/`);
    await page
      .getByLabel(field)
      .fill('<img src=x onerror="document.title=1"> You must agree <b>now</b>. أوافق');
    await page.getByRole("button", { name: check, exact: true }).click();
    await expect(page.locator(".faults img, .faults b")).toHaveCount(0);
    expect(await page.title()).not.toBe("1");
    await page.getByLabel(field).fill("  ");
    await page.getByRole("button", { name: check, exact: true }).click();
    await expect(page.getByLabel(field)).toBeFocused();
    await expect(page.locator(".faults > li")).toHaveCount(0);
    await expect(page.locator("wording-check").getByRole("status")).not.toBeEmpty();
  });

  test(`${locale}: without script the page says so, and the rules can be read`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`/${locale}/documents/lint-consent/`);
    await expect(page.locator("noscript")).toBeVisible();
    await expect(page.getByLabel(field)).toBeHidden();
    await expect(page.locator("details[data-rule]")).toHaveCount(10);
    await context.close();
  });
}

test("the wizard offers the records of consent beside the consent texts, and nowhere else", async ({
  page,
}) => {
  await page.goto("/en/wizard/");
  await page.getByRole("button", { name: "Fill with an example" }).click();
  await page.getByText("Take it away").or(page.locator("details.take > summary")).first().click();
  const records = page.getByRole("button", { name: "Records of consent (JSON-LD)" });
  await expect(records).toBeHidden();
  await page.locator("[data-shows=document]").selectOption("consent-texts");
  await expect(records).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), records.click()]);
  expect(download.suggestedFilename()).toBe("consent-records.en.jsonld");
});
