/** The form of choices as a business would paste it in, and what it sends. */
import type { Page } from "@playwright/test";
import * as z from "zod";
import { answersOf, made, serve, type Answers } from "./made";
import { expect, locales, test, violationsOf } from "./site";

const words = {
  ar: {
    level: "مدى تخصيص ما نعرضه لك",
    channels: "كيف تصلك أخبارنا وعروضنا",
    none: "بلا تخصيص",
    contextual: "بحسب الصفحة المفتوحة",
    history: "بحسب الاستخدام السابق",
    email: "البريد الإلكتروني",
    whatsapp: "واتساب",
    save: "احفظ",
    stop: "أوقف الكل",
    saved: "حُفظت خياراتك",
    data: "سجل الطلبات",
    lowest: "يصبح مستوى التخصيص: بلا تخصيص",
  },
  en: {
    level: "How much we personalise what you see",
    channels: "How our news and offers reach you",
    none: "None",
    contextual: "By what is open now",
    history: "By past use",
    email: "E-mail",
    whatsapp: "WhatsApp",
    save: "Save",
    stop: "Stop all",
    saved: "Your choices are saved",
    data: "order history",
    lowest: "Personalisation becomes: None",
  },
};
type Sent = { event: string; what: string; from: string | null; to: string };
const withoutTime = (events: Sent[]) => events.map(({ event, what, from, to }) => [event, what, from, to]);

/** A page of the business: it keeps the events itself, and says when they are kept. */
const keeper = `<script>
window.kept = [];
addEventListener("preferences", (event) => { event.preventDefault(); window.kept.push(event.detail.events); event.detail.saved(); });
</script>`;
async function open(page: Page, answers: Answers, locale: string, head = keeper) {
  const form = made(answers, "preference-centre", "form", locale);
  await serve(page.context(), {
    "index.html": `<!doctype html><html lang="${locale === "ar" ? "en" : "ar"}"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><main><h1>Shop</h1>${form}</main></body></html>`,
  });
  await page.goto("/shop/");
}
const kept = (page: Page) => page.evaluate(() => (window as unknown as { kept: Sent[][] }).kept);

for (const locale of locales)
  test.describe(locale, () => {
    const says = words[locale];

    test("nothing is chosen beyond the level that the answers set, and each level says what it means here", async ({
      page,
    }) => {
      await open(page, answersOf("shop-riyadh"), locale);
      const level = page.getByRole("group", { name: says.level });
      await expect(level.getByRole("radio")).toHaveCount(3);
      await expect(level.getByRole("radio", { name: says.contextual })).toBeChecked();
      await expect(level.getByRole("radio", { name: says.history })).toHaveAccessibleDescription(
        new RegExp(says.data),
      );
      const channels = page.getByRole("group", { name: says.channels });
      for (const name of [says.email, says.whatsapp])
        await expect(channels.getByRole("checkbox", { name })).not.toBeChecked();
      await expect(page.locator("form")).toHaveCSS("direction", locale === "ar" ? "rtl" : "ltr");
      await expect(page.locator("form")).toHaveAttribute("lang", locale);
      expect(await violationsOf(page)).toEqual([]);
    });

    test("where the answers set no level, none is chosen", async ({ page }) => {
      await open(
        page,
        answersOf("shop-riyadh", { personalisation: { levels: ["none", "history"] } }),
        locale,
      );
      for (const radio of await page.getByRole("radio").all()) await expect(radio).not.toBeChecked();
    });

    test("saving sends what changed, from what to what and when, and confirms", async ({ page }) => {
      const answers = answersOf("shop-riyadh");
      await open(page, answers, locale);
      const schema = z.fromJSONSchema(
        JSON.parse(made(answers, "preference-centre", "events", locale)) as Parameters<
          typeof z.fromJSONSchema
        >[0],
      );
      await page.getByRole("radio", { name: says.history }).check();
      await page.getByRole("checkbox", { name: says.email }).check();
      await expect(page.getByRole("status")).toBeEmpty();
      await page.getByRole("button", { name: says.save, exact: true }).click();
      await expect(page.getByRole("status")).toContainText(says.saved);
      await page.getByRole("button", { name: says.save, exact: true }).click();
      const [first = [], second] = await kept(page);
      expect(withoutTime(first)).toEqual([
        ["personalisation-level-changed", "personalisation", "contextual", "history"],
        ["marketing-channel-changed", "email", "off", "on"],
      ]);
      for (const event of first) {
        expect(schema.safeParse(event).error).toBeUndefined();
        expect(event).toMatchObject({ version: "1.0", language: locale });
      }
      expect(
        schema.safeParse({ ...first[0], to: "everything" }).success,
        "the schema refuses what is not offered",
      ).toBe(false);
      expect(second, "what was saved is no change any more").toEqual([]);
    });

    test("stopping all is one press", async ({ page }) => {
      await open(page, answersOf("shop-riyadh"), locale);
      await page.getByRole("checkbox", { name: says.whatsapp }).check();
      await page.getByRole("button", { name: says.save, exact: true }).click();
      const stop = page.getByRole("button", { name: says.stop, exact: true });
      await expect(stop).toHaveAccessibleDescription(new RegExp(says.lowest));
      await stop.click();
      await expect(page.getByRole("radio", { name: says.none })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: says.whatsapp })).not.toBeChecked();
      await expect(page.getByRole("status")).toContainText(says.saved);
      expect(withoutTime((await kept(page)).at(-1) ?? [])).toEqual([
        ["everything-stopped", "everything", "on", "off"],
        ["personalisation-level-changed", "personalisation", "contextual", "none"],
        ["marketing-channel-changed", "whatsapp", "on", "off"],
      ]);
    });

    test("the keyboard is enough, and Enter saves rather than stops", async ({ page }) => {
      await open(page, answersOf("shop-riyadh"), locale);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("radio", { name: says.contextual })).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("radio", { name: says.history })).toBeChecked();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status")).toContainText(says.saved);
      expect(withoutTime((await kept(page))[0] ?? [])).toEqual([
        ["personalisation-level-changed", "personalisation", "contextual", "history"],
      ]);
    });

    test("what people typed stays words", async ({ page }) => {
      const hostile = `"><img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>`;
      await open(
        page,
        answersOf("shop-riyadh", {
          marketing: { channels: ["email"], frequency: { en: hostile, ar: hostile } },
          document: { version: hostile },
        }),
        locale,
      );
      await expect(page.getByText(hostile)).toBeVisible();
      await expect(page.locator("form img")).toHaveCount(0);
      expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
      await expect(page.locator("form")).toHaveAttribute("data-version", hostile);
    });
  });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the form can be read and filled in, and goes to the address of the answers", async ({ page }) => {
    await open(page, answersOf("shop-riyadh"), "en", "");
    await page.getByRole("radio", { name: "By past use" }).check();
    await page.getByRole("checkbox", { name: "WhatsApp" }).check();
    const sent = page.context().waitForEvent("request", (request) => request.method() === "POST");
    await page.context().route("https://rukn-albunn.example/**", (route) => route.fulfill({ body: "kept" }));
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const request = await sent;
    expect(request.url()).toBe("https://rukn-albunn.example/settings");
    expect(Object.fromEntries(new URLSearchParams(request.postData() ?? ""))).toEqual({
      personalisation: "history",
      channel: "whatsapp",
      events: "",
      act: "save",
    });
  });
  // The address of the answers is another site's, and this test goes there.
  test.use({ complaints: async ({}, use) => use([]) });
});

test("where there is nothing to choose, there is no form, and no event fits", () => {
  const answers = answersOf("charity", { marketing: { channels: [] }, activities: [] });
  const form = made(answers, "preference-centre", "form", "en");
  expect(form).toContain("you need no page of choices");
  expect(form).not.toMatch(/<form|<script/);
  expect(made(answers, "preference-centre", "events", "en")).toContain('"not": {}');
});
