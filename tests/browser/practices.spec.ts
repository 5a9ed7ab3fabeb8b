/** The practice library, the checklists, the checkup and the lab, as a person uses them. */
import { readFileSync } from "node:fs";
import { expect, locales, test, violationsOf } from "./site";

for (const locale of locales) {
  test(`${locale}: filters work together, say how many are left, and keep their state in the address`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/practices/`);
    const shown = page.locator(".practice-list > li:visible");
    const all = await shown.count();
    expect(all).toBeGreaterThanOrEqual(72);
    await page.locator('a[data-facet="channel"][data-value="sms"]').click();
    const some = await shown.count();
    expect(some).toBeLessThan(all);
    await expect(page.getByRole("status").first()).toContainText(String(some));
    expect(new URL(page.url()).search).toBe("?channel=sms");
    // The number beside a value of another kind is what choosing it too would leave.
    const owner = page.locator('a[data-facet="role"][data-value="owner"]');
    const promised = Number(await owner.locator(".count").textContent());
    await owner.click();
    expect(await shown.count()).toBe(promised);
    await expect(owner).toHaveAttribute("aria-pressed", "true");
    const address = page.url();
    await page.reload();
    expect(await shown.count()).toBe(promised);
    await page.goBack();
    expect(await shown.count()).toBe(some);
    await page.goto(address);
    await page.locator("a.clear").click();
    expect(await shown.count()).toBe(all);
    expect(new URL(page.url()).search).toBe("");
  });

  test(`${locale}: a filter answers to the keyboard, and an address with nonsense shows all`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/practices/?channel=pigeon&role=`);
    const shown = page.locator(".practice-list > li:visible");
    const all = await shown.count();
    await page.locator('a[data-facet="role"][data-value="designer"]').focus();
    await page.keyboard.press("Space");
    expect(await shown.count()).toBeLessThan(all);
    await page.keyboard.press("Enter");
    expect(await shown.count()).toBe(all);
    expect(await violationsOf(page)).toEqual([]);
  });

  test(`${locale}: ticks are kept on the device only when asked, and can be erased`, async ({ page }) => {
    await page.goto(`/${locale}/checklists/newsletter/`);
    const boxes = page.locator(".checklist input");
    await boxes.nth(1).check();
    await page.reload();
    await expect(boxes.nth(1)).not.toBeChecked();
    await boxes.nth(1).check();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.locator("[data-act=keep]").click();
    await boxes.nth(2).check();
    await page.reload();
    await expect(boxes.nth(1)).toBeChecked();
    await expect(boxes.nth(2)).toBeChecked();
    await page.locator("[data-act=forget]").click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect(boxes.nth(1)).not.toBeChecked();
  });

  test(`${locale}: a checklist can be taken along as Markdown and as a Word file with every line`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/checklists/ai-chat/`);
    const lines = await page.locator(".checklist li").allTextContents();
    for (const ending of ["md", "docx"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`a[download][href$=".${ending}"]`).click(),
      ]);
      const bytes = readFileSync(await download.path());
      if (ending === "docx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
      else for (const line of lines) expect(bytes.toString("utf8")).toContain(`- [ ] ${line.trim()}`);
    }
  });

  test(`${locale}: a campaign is weighed, told in words, and compared with a second one`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/checkup/`);
    const choose = async (answers: Record<string, string>) => {
      for (const [question, value] of Object.entries(answers))
        await page.locator(`input[name="${question}"][value="${value}"]`).check();
    };
    const heavy = {
      uses: "elsewhere",
      benefit: "maybe",
      ask: "bundled",
      told: "policy",
      refuse: "write",
      long: "open",
      others: "platforms",
    };
    await choose(heavy);
    await page.locator("button[type=submit]").click();
    await expect(page.locator(".result")).toBeHidden();
    await expect(page.locator('input[name="whom"]').first()).toBeFocused();
    await choose({ whom: "adults" });
    await page.locator("input[name=name]").fill("<b>Eid</b>");
    await page.locator("button[type=submit]").click();
    await expect(page.locator('[data-told=a] [data-verdict="takes"]')).toBeVisible();
    await expect(page.locator("[data-told=a] [data-name]")).toHaveText("<b>Eid</b>");
    const moves = page.locator(".moves > li:visible");
    await expect(moves.first()).toHaveAttribute("data-move", /^(refuse|long|ask)/);
    await page.locator("select[name=law]").selectOption("sa-pdpl");
    await expect(moves.first().locator("cite").first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator("[data-act=compare]").click();
    await choose({
      uses: "told",
      benefit: "asked",
      ask: "separate",
      told: "line",
      refuse: "dial",
      long: "campaign",
      others: "nobody",
      whom: "adults",
    });
    await page.locator("button[type=submit]").click();
    await expect(page.locator('[data-told=b] [data-verdict="gains"]')).toBeVisible();
    await expect(page.locator('[data-told=a] [data-verdict="takes"]')).toBeVisible();
    for (const mark of ["a", "b"]) await expect(page.locator(`[data-mark=${mark}]`)).toBeVisible();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test(`${locale}: the lab makes the message of the signals that are on`, async ({ page }) => {
    await page.goto(`/${locale}/guide/2-2-risks/`);
    const message = page.locator("message-lab .paper");
    const before = (await message.innerText()).length;
    const boxes = page.locator("message-lab input");
    await boxes.nth(3).check();
    expect((await message.innerText()).length).toBeGreaterThan(before);
    const meter = page.locator("message-lab meter[data-side=intrudes]");
    await expect(meter).toHaveJSProperty("value", 0);
    await boxes.last().check();
    await expect(meter).toHaveJSProperty("value", 5);
    await boxes.last().uncheck();
    await boxes.nth(3).uncheck();
    expect((await message.innerText()).length).toBe(before);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`${locale}: filters are links to pages, the lab is a table, the checkup tells where its weights stand`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/practices/`);
      await page.locator('a[data-facet="channel"][data-value="sms"]').click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/practices/channel/sms/$`));
      const count = await page.locator(".practice-list > li").count();
      await expect(page.locator(".shown strong")).toContainText(String(count));
      await page.goto(`/${locale}/guide/2-2-risks/`);
      await expect(page.locator("message-lab form")).toBeHidden();
      await expect(page.locator("message-lab table")).toBeVisible();
      await expect(page.locator("kept-ticks")).toBeHidden();
      await page.goto(`/${locale}/checkup/`);
      await expect(page.locator(`noscript, a[href$="checkup/method/"]`).first()).toBeAttached();
    });
});
