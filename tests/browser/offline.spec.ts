/** After one visit everything works without a network; a new version comes in whole, and disturbs nobody. */
import { readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import {
  changedSite,
  copied,
  copyButton,
  copyStatus as status,
  deploy,
  smallSite,
  until,
  update,
  waiting,
  whole,
  type Deploys,
} from "./deploys";
import { filesOf, weightOf } from "../../src/plugins/offline";
import { addresses, dist, locales, violationsOf } from "./site";

const test = base.extend<{ site: Deploys }>({
  // Playwright reads the first argument as fixtures.
  site: async ({}, use) => {
    const site = await deploy(dist);
    await use(site);
    await site.stop();
  },
});
test.use({ serviceWorkers: "allow" });
// A copy is a thousand files, and a busy machine takes its time.
test.describe.configure({ timeout: 300_000 });

const search = { ar: ["وبالموافقه", "consent"], en: ["conset", "الموافقة"] };

for (const locale of locales)
  test(`after one visit to a page in ${locale}, everything works with the server stopped`, async ({
    page,
    context,
    site,
  }) => {
    await page.goto(`${site.address}/${locale}/laws/sa-pdpl/`);
    await whole(page);
    await site.stop();
    await context.setOffline(true);

    await test.step("every page, with its letters and sheets", async () => {
      const failed: string[] = [];
      // What a page was still asking for when it was left is no failure.
      page.on(
        "requestfailed",
        (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && failed.push(request.url()),
      );
      for (const address of addresses.filter((each) => each.startsWith(`/${locale}/`) || each === "/")) {
        const response = await page.goto(site.address + address);
        expect(response?.status(), address).toBe(200);
        await expect(page.locator("h1").first()).toBeAttached();
      }
      // The worker itself is asked for in vain: whether there is a newer one can't be known.
      expect(failed.filter((url) => !url.endsWith("/service-worker.js"))).toEqual([]);
    });
    await test.step("the search, in both languages", async () => {
      for (const query of search[locale]) {
        await page.goto(`${site.address}/${locale}/search/?q=${query}`);
        await expect(page.locator(".results > li").first()).toBeVisible();
      }
      await expect(page.locator("#other-language")).toBeVisible();
    });
    await test.step("an address that no page has", async () => {
      const response = await page.goto(`${site.address}/${locale}/no-such-page/`);
      expect(response?.status()).toBe(404);
      await expect(page.locator("h1")).toHaveCount(2);
    });
    await test.step("an address as people shorten or lengthen it", async () => {
      for (const address of ["guide", "guide/index.html", "guide/?", "guide/?=1"]) {
        await page.goto(`${site.address}/${locale}/${address}`);
        await expect(page.locator("h1"), address).toHaveCount(1);
        expect(new URL(page.url()).pathname).toBe(`/${locale}/guide/`);
      }
      await page.goto(`${site.address}/${locale}/search?q=${search[locale][0]}`);
      expect(page.url()).toContain(`/${locale}/search/?q=`);
      await expect(page.locator(".results > li").first()).toBeVisible();
    });
    await test.step("a checklist as a file", async () => {
      await page.goto(`${site.address}/${locale}/checklists/newsletter/`);
      const link = page.locator('main a[href$=".md"]');
      await expect(link).not.toHaveAttribute("download");
      const arriving = page.waitForEvent("download");
      await link.click();
      const file = await arriving;
      expect(file.suggestedFilename()).toBe("newsletter.md");
      expect(
        readFileSync(await file.path()).equals(readFileSync(`${dist}/${locale}/checklists/newsletter.md`)),
      ).toBe(true);
    });
  });

for (const locale of locales)
  test(`the wizard in ${locale} writes every document in every format, and all in one file, with the server stopped`, async ({
    page,
    context,
    site,
  }) => {
    await page.goto(`${site.address}/${locale}/about/`);
    await whole(page);
    await site.stop();
    await context.setOffline(true);
    await page.goto(`${site.address}/${locale}/wizard/`);
    await page.locator("[data-act=example]").first().click();
    await expect(page.locator("[data-preview]")).toContainText(locale === "ar" ? "سياسة" : "policy");
    const valuesOf = (select: string) =>
      page
        .locator(`${select} option:not([disabled])`)
        .evaluateAll((options) =>
          (options as HTMLOptionElement[]).filter(({ hidden }) => !hidden).map(({ value }) => value),
        );
    const take = async (act: string) => {
      const arriving = page.waitForEvent("download");
      await page.locator(`[data-act=${act}]`).first().click();
      return readFileSync(await (await arriving).path());
    };
    await page.locator("details.take > summary").click();
    const papers = await valuesOf("[data-shows=document]");
    expect(papers.length).toBeGreaterThan(5);
    for (const paper of papers) {
      await page.locator("[data-shows=document]").selectOption(paper);
      await expect(page.locator("[data-preview] h1").first()).toBeVisible();
      for (const format of await valuesOf("[data-format]")) {
        await page.locator("[data-format]").selectOption(format);
        const file = await take("download");
        expect(file.length, `${paper} ${format}`).toBeGreaterThan(100);
        if (format === "docx") expect(file.subarray(0, 2).toString()).toBe("PK");
      }
    }
    expect((await take("parcel")).subarray(0, 2).toString()).toBe("PK");
  });

test("a first visit is light: the page comes first, the rest when it is at rest", async ({ page, site }) => {
  await page.goto(`${site.address}/ar/laws/`);
  await whole(page);
  const order = [...site.sent.keys()];
  const worker = order.indexOf("/service-worker.js");
  expect(worker).toBeGreaterThan(0);
  const own = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path !== "/service-worker.js"),
  );
  for (const path of ["/ar/laws/", ...own]) expect(order.indexOf(path), path).toBeLessThan(worker);
  expect(order.slice(0, worker).filter((path) => path.endsWith("/"))).toEqual(["/ar/laws/"]);
});

test("the whole site is four megabytes or less, compressed", () => {
  expect(weightOf(dist, [...filesOf(dist), "service-worker.js"])).toBeLessThanOrEqual(4_000_000);
});

test("where data are saved, it asks first", async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
  );
  await page.goto(`${site.address}/en/`);
  const ask = page.locator("[data-notice=ask]");
  await expect(ask).toBeVisible();
  await expect(ask).toContainText(/\d\.\d MB/);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(site.sent.get("/en/wizard/")).toBeUndefined();
  await ask.getByRole("button").last().click();
  await page.reload();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await expect(ask, "who refused is not asked again").toBeHidden();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ask.getByRole("button").first().click();
  await expect(ask).toBeHidden();
  await whole(page);
  expect(site.sent.get("/en/wizard/")).toBe(1);
});

for (const locale of locales)
  test(`the page about it in ${locale} shows how far it is, removes it, and fetches it again`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.address}/${locale}/offline/`);
    const button = (act: string) => copyButton(page, act);
    await expect(page.locator("progress"), "nobody needs to ask how far it is").toBeVisible();
    await expect(page.locator("[data-count]")).toHaveText(/^[1-9]\d* \/ \d+$/);
    await expect(button("look")).toBeVisible({ timeout: 90_000 });
    const all = await copied(page);
    await expect(page.locator("[data-used]")).toHaveText(/^[1-9]\d*\.\d$/);
    expect(await violationsOf(page)).toEqual([]);
    await button("remove").click();
    await expect(button("keep")).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(`${site.address}/${locale}/`);
    await page.goto(`${site.address}/${locale}/offline/`);
    await expect(button("keep")).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await button("keep").click();
    await expect(button("look")).toBeVisible({ timeout: 90_000 });
    expect(await copied(page)).toBe(all);
  });

test("a copy that was removed is fetched anew, even by the page that removed it and with another page open", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}/en/offline/`);
  await expect(copyButton(page, "look")).toBeVisible({ timeout: 90_000 });
  const all = await copied(page);
  const other = await context.newPage();
  await other.goto(`${site.address}/en/about/`);
  for (const time of ["once", "and once more"]) {
    await copyButton(page, "remove").click();
    await expect(copyButton(page, "keep"), time).toBeFocused();
    await copyButton(page, "keep").click();
    await expect(page.locator("progress")).toBeVisible();
    await expect(copyButton(page, "look")).toBeVisible({ timeout: 90_000 });
    expect(await copied(page), time).toBe(all);
  }
  await other.goto(`${site.address}/en/laws/`);
  await update(other);
  await other.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await expect(other.locator("[data-notice=update]"), "it is no newer version").toHaveCount(0);
  await site.stop();
  await other.goto(`${site.address}/ar/wizard/`);
  await expect(other.locator("h1").first()).toBeVisible();
});

test("who looks for a newer version is told that there is none, or that the site is out of reach", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}/en/offline/`);
  await copyButton(page, "look").click({ timeout: 90_000 });
  await expect(status(page)).toHaveText(/no newer version/);
  await site.stop();
  await context.setOffline(true);
  await copyButton(page, "look").click();
  await expect(status(page)).toHaveText(/cannot be reached now/);
  await page.reload();
  await expect(status(page)).toHaveText(/copy is whole/);
});

test("it can be stopped, and goes on where it stopped", async ({ page, site }) => {
  await page.addInitScript(
    () => localStorage.getItem("mizan.offline") ?? localStorage.setItem("mizan.offline", "off"),
  );
  await page.goto(`${site.address}/en/offline/`);
  const button = (act: string) => copyButton(page, act);
  await button("keep").click();
  await expect(page.locator("progress")).toBeVisible();
  await button("stop").click();
  await expect(button("resume")).toBeVisible();
  await expect(status(page)).toHaveText(/stopped/);
  await expect(button("resume"), "the keyboard is where one goes on").toBeFocused();
  await page.reload();
  await expect(status(page), "another day").toHaveText(/A part of the copy is on this device/);
  await expect(button("remove")).toBeVisible();
  const before = new Map(site.sent);
  await button("resume").click();
  await expect(button("look")).toBeVisible({ timeout: 90_000 });
  // A page that had arrived was not asked for again.
  const again = [...site.sent].filter(
    ([path, count]) => path.startsWith("/ar/") && count > 1 && (before.get(path) ?? 0) > 0,
  );
  expect(again).toEqual([]);
});

test.describe("a new version", () => {
  const changes = { "en/about/index.html": ["What it is", "What it is now"] } as Record<
    string,
    [string, string]
  >;
  let second: string;
  test.beforeAll(async () => {
    second = await changedSite(changes);
  });

  test("waits until it is agreed to, and is then the whole site", async ({ page, site }) => {
    await page.goto(`${site.address}/en/about/`);
    await whole(page);
    site.sites.set("/", second);
    await page.goto(`${site.address}/en/about/`);
    const notice = page.locator("[data-notice=update]");
    await expect(notice).toBeVisible({ timeout: 90_000 });
    await expect(page.locator("main")).not.toContainText("What it is now");
    await page.reload();
    await expect(page.locator("main")).not.toContainText("What it is now");
    await expect(notice).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await notice.getByRole("button").first().click();
    await expect(page.locator("main")).toContainText("What it is now");
    await expect(notice).toBeHidden();
    // What both versions share was not fetched again.
    expect(site.sent.get("/ar/wizard/")).toBe(1);
    expect(site.sent.get("/en/about/")).toBeGreaterThan(1);
  });

  test("never interrupts the wizard, loses nothing when it is agreed to there, and waits for a wizard in another tab", async ({
    page,
    context,
    site,
  }) => {
    await page.goto(`${site.address}/en/wizard/`);
    await whole(page);
    const field = page.locator("input[name='organisation.name.en']");
    await field.fill("Rukn");
    site.sites.set("/", second);
    await update(page);
    await waiting(page);
    const notice = page.locator("[data-notice=update]");
    await expect(notice).toBeVisible();
    await expect(field).toHaveValue("Rukn");

    const other = await context.newPage();
    await other.goto(`${site.address}/en/about/`);
    await other.locator("[data-notice=update] button").first().click();
    await expect(other.locator("[data-notice=update]")).toContainText("another tab");
    await expect(field).toHaveValue("Rukn");
    await expect(other.locator("main")).not.toContainText("What it is now");
    await other.goto(`${site.address}/en/offline/`);
    await other.locator("[data-notice=update] button").last().click();
    await copyButton(other, "take").click();
    await expect(status(other), "the page says it, too, where there is no notice").toHaveText(/another tab/);
    await other.close();

    const reloaded = page.waitForEvent("domcontentloaded");
    await notice.getByRole("button").first().click();
    await reloaded;
    await expect(field).toHaveValue("Rukn");
    await page.goto(`${site.address}/en/about/`);
    await expect(page.locator("main")).toContainText("What it is now");
  });

  test("that somebody stopped is not fetched until they say so", async ({ page, site }) => {
    await page.goto(`${site.address}/en/offline/`);
    await whole(page);
    site.sites.set("/", second);
    // The network takes its time, and the person does not.
    site.odd = (pathname) => pathname === "/en/about/";
    await copyButton(page, "look").click();
    await copyButton(page, "stop").click();
    await expect(status(page)).toHaveText(/stopped/);
    delete site.odd;
    const before = site.sent.get("/en/about/");
    await page.goto(`${site.address}/en/laws/`);
    await update(page);
    await page.goto(`${site.address}/en/offline/`);
    await expect(page.locator("[data-notice=update]")).toHaveCount(0);
    expect(site.sent.get("/en/about/")).toBe(before);
    await update(page);
    await expect(status(page)).toHaveText(/stopped/);
    await copyButton(page, "resume").click();
    await waiting(page);
    await expect(copyButton(page, "take")).toBeVisible();
  });

  test("is asked for first where data are saved", async ({ page, site }) => {
    await page.goto(`${site.address}/en/offline/`);
    await whole(page);
    const before = site.sent.get("/en/about/");
    site.sites.set("/", second);
    // No tool sets this for a worker; the file tells it so itself.
    const saving = `Object.defineProperty(navigator, "connection", { value: { saveData: true } });`;
    const worker = saving + readFileSync(`${second}/service-worker.js`, "utf8");
    site.odd = (path, response) =>
      path === "/service-worker.js" &&
      !!response.writeHead(200, { "Content-Type": "text/javascript" }).end(worker);
    await update(page);
    const ask = page.locator("[data-notice=renew]");
    await expect(ask).toContainText(/\d\.\d MB/);
    await expect(status(page)).toHaveText(/saves data/);
    expect(await violationsOf(page)).toEqual([]);
    expect(site.sent.get("/en/about/")).toBe(before);
    await ask.getByRole("button").first().click();
    await waiting(page);
    await page.locator("[data-notice=update] button").first().click();
    await expect(copyButton(page, "look")).toBeVisible();
    await page.goto(`${site.address}/en/about/`);
    await expect(page.locator("main")).toContainText("What it is now");
  });

  test("does not come in over what somebody typed, and leaves no page without its parts", async ({
    page,
    context,
    site,
  }) => {
    await page.goto(`${site.address}/en/documents/lint-consent/`);
    await whole(page);
    const idle = await context.newPage();
    await idle.goto(`${site.address}/en/documents/lint-consent/`);
    site.sites.set("/", second);
    await update(page);
    await waiting(page);
    const notice = page.locator("[data-notice=update]");
    await expect(notice).toBeVisible();
    const field = page.getByRole("textbox").last();
    await field.fill("I agree to everything.");
    await expect(notice, "what is typed here is kept nowhere").toBeHidden();
    const reloaded = idle.waitForEvent("domcontentloaded");
    const other = await context.newPage();
    await other.goto(`${site.address}/en/about/`);
    await other.locator("[data-notice=update] button").first().click();
    await expect(other.locator("main")).toContainText("What it is now");
    await reloaded;
    await expect(field).toHaveValue("I agree to everything.");
  });

  test("that breaks off on its way, or is not what was promised, changes nothing until it is whole", async ({
    page,
    site,
  }) => {
    await page.goto(`${site.address}/en/offline/`);
    await whole(page);
    site.sites.set("/", second);
    site.broken.add("/en/about/");
    await update(page);
    await expect(status(page)).toHaveText(/did not arrive/);
    await page.goto(`${site.address}/en/about/`);
    await expect(page.locator("main")).toContainText("What it is");
    await expect(page.locator("main")).not.toContainText("What it is now");
    site.broken.clear();
    await update(page);
    await waiting(page);
  });

  test("can be taken back: an older deploy comes in as a newer one does", async ({ page, site }) => {
    site.sites.set("/", second);
    await page.goto(`${site.address}/en/about/`);
    await whole(page);
    site.sites.set("/", dist);
    await page.reload();
    await page.locator("[data-notice=update] button").first().click({ timeout: 90_000 });
    await expect(page.locator("main")).not.toContainText("What it is now");
  });

  test("finds no room: the copy before it goes on, and the page says so", async ({ page, context, site }) => {
    await page.goto(`${site.address}/en/offline/`);
    await whole(page);
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: site.address, quotaSize: 1 });
    site.sites.set("/", second);
    await update(page);
    await expect(status(page)).toHaveText(/no room/);
    await site.stop();
    await page.goto(`${site.address}/en/laws/`);
    await expect(page.locator("h1")).toBeVisible();
  });
});

test.describe("a small site", () => {
  const page = (text: string, base = "/") =>
    `<!doctype html><title>x</title><p>${text}</p><script src="${base}start.js"></script><script src="${base}part.js"></script>`;
  const start = (base: string) =>
    `navigator.serviceWorker.register("${base}service-worker.js", { scope: "${base}" });`;
  const site = (version: string, base = "/") =>
    smallSite(
      {
        "index.html": page(version, base),
        "start.js": start(base),
        "part.js": `document.title = "${version}"`,
        "404.html": "gone",
      },
      base,
    );

  test("never mixes files of two versions, even where a deploy is half done", async ({ page }) => {
    const [one, two] = [await site("one"), await site("two")];
    const server = await deploy(one);
    await page.goto(server.address);
    await whole(page);
    // The new worker is there, one of its files is still the old one.
    const half = await smallSite({ "index.html": "x" });
    const { cpSync } = await import("node:fs");
    cpSync(two, half, { recursive: true });
    cpSync(`${one}/part.js`, `${half}/part.js`);
    server.sites.set("/", half);
    await update(page);
    await page.goto(server.address);
    await expect(page.locator("p")).toHaveText("one");
    expect(await page.title()).toBe("one");
    server.sites.set("/", two);
    await update(page);
    await waiting(page);
    await page.goto(server.address);
    const shown = async () => [await page.locator("p").textContent(), await page.title()];
    expect(await shown()).toEqual(["one", "one"]);
    await page.evaluate(async () => {
      const taken = new Promise((done) =>
        navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
      );
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ order: "take" });
      await taken;
    });
    await page.goto(server.address);
    expect(await shown()).toEqual(["two", "two"]);
    await page.close();
    await server.stop();
  });

  test("that moves to another place leaves nothing of itself behind", async ({ page, context }) => {
    const server = await deploy(await site("before"));
    await page.goto(server.address);
    await whole(page);
    server.sites.delete("/");
    server.sites.set("/mizan/", await site("after", "/mizan/"));
    // The old place is still served once, and finds out.
    await page.goto(server.address);
    await until(page, async () => (await caches.keys()).length === 0);
    const other = await context.newPage();
    await page.close();
    expect((await other.goto(server.address))?.status()).toBe(404);
    await other.goto(`${server.address}/mizan/`);
    await whole(other);
    await expect(other.locator("p")).toHaveText("after");
    expect(
      await other.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
      ),
    ).toEqual(["/mizan/"]);
    await server.stop();
    await other.reload();
    await expect(other.locator("p")).toHaveText("after");
  });
});

test("the app can be installed, in the language that it was found in", async ({ page, site }) => {
  for (const locale of locales) {
    await page.goto(`${site.address}/${locale}/`);
    const address = (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "";
    const manifest = (await (await page.request.get(site.address + address)).json()) as {
      lang: string;
      start_url: string;
      icons: { src: string; purpose: string; sizes: string }[];
      shortcuts: { url: string }[];
    };
    expect(manifest).toMatchObject({
      id: `/${locale}/`,
      lang: locale,
      dir: { ar: "rtl", en: "ltr" }[locale],
      start_url: `/${locale}/`,
      scope: "/",
      display: "standalone",
    });
    const session = await page.context().newCDPSession(page);
    expect((await session.send("Page.getAppManifest")).errors).toEqual([]);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(
      installabilityErrors.map(({ errorId }) => errorId),
      "nothing but the test's own window",
    ).toEqual(["in-incognito"]);
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual(
      expect.arrayContaining(["any 192x192", "any 512x512", "maskable 512x512"]),
    );
    for (const { src } of manifest.icons)
      expect((await page.request.get(site.address + src)).status(), src).toBe(200);
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(
      ["guide", "wizard", "search"].map((path) => `/${locale}/${path}/`),
    );
  }
});
