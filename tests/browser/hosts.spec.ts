/** The copy on hosts and networks as they are: each has habits of its own, and the copy is whole all the same. */
import { brotliCompressSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import { copied, deploy, smallSite, until, update, whole, type Deploys } from "./deploys";

const page = (text: string, base: string) =>
  `<!doctype html><title>x</title><p>${text}</p><script src="${base}start.js"></script>`;
const start = (base: string) =>
  `navigator.serviceWorker.register("${base}service-worker.js", { scope: "${base}" });`;
const siteOf = (text: string, base = "/", more: Record<string, string> = {}) =>
  smallSite(
    {
      "index.html": page(text, base),
      "en/index.html": page(text, base),
      "start.js": start(base),
      "404.html": "no such page",
      ...more,
    },
    base,
  );
const many = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`parts/${index}.txt`, `part ${index}`]),
);

const test = base.extend<{ host: Deploys }>({
  // Playwright reads the first argument as fixtures.
  host: async ({}, use) => {
    const host = await deploy(await siteOf("one", "/", many));
    await use(host);
    await host.stop();
  },
});
test.use({ serviceWorkers: "allow" });

test("a host that says by what its answers vary: the copy answers whoever asks, however", async ({
  page,
  host,
}) => {
  host.odd = (_, response) =>
    void response.setHeader("Vary", "Accept, Accept-Language, Cookie, Origin, User-Agent");
  await page.goto(host.address);
  await whole(page);
  await host.stop();
  expect((await page.goto(`${host.address}/en/`))?.status()).toBe(200);
});

test("a host that answers for its page of missing pages as for any missing page", async ({ page, host }) => {
  host.odd = (path, response) =>
    path === "/404.html" && !!response.writeHead(404, { "Content-Type": "text/html" }).end("no such page");
  await page.goto(host.address);
  await whole(page);
  await host.stop();
  const response = await page.goto(`${host.address}/en/none/`);
  expect([response?.status(), await response?.text()]).toEqual([404, "no such page"]);
});

test("a host that leads from names to shorter ones, and compresses", async ({ page, host }) => {
  const files = host.sites.get("/") ?? "";
  host.odd = (path, response) => {
    if (path === "/404.html") return !!response.writeHead(308, { Location: "/404" }).end();
    const name = { "/404": "404.html", "/en/": "en/index.html" }[path];
    if (!name) return false;
    const head = { "Content-Type": "text/html", "Content-Encoding": "br" };
    return !!response.writeHead(200, head).end(brotliCompressSync(readFileSync(`${files}/${name}`)));
  };
  await page.goto(host.address);
  await whole(page);
  await host.stop();
  expect((await page.goto(`${host.address}/en/none/`))?.status()).toBe(404);
  await page.goto(`${host.address}/en/`);
  await expect(page.locator("p")).toHaveText("one");
});

test("a file that came changed, and was to be kept for a year, is asked for again and not believed meanwhile", async ({
  page,
  host,
}) => {
  const name = "_astro/a.0123abcd.js";
  host.sites.set("/", await siteOf("one", "/", { [name]: "export default 1" }));
  let isMended = false;
  host.odd = (path, response) => {
    if (path !== `/${name}` || isMended) return false;
    const head = { "Content-Type": "text/javascript", "Cache-Control": "max-age=31536000, immutable" };
    return !!response.writeHead(200, head).end("export default 2");
  };
  await page.goto(host.address);
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()));
  // The page itself meets it too, and its browser keeps it.
  await page.evaluate((address) => import(address) as Promise<unknown>, `/${name}`);
  isMended = true;
  await page.goto(host.address);
  await whole(page);
});

test("a server far away is asked for some files at once", async ({ page, host }) => {
  const held = new Set<() => void>();
  let answered = 0;
  host.odd = (path, response) => {
    if (!path.startsWith("/parts/")) return false;
    // Nobody is answered until two have asked. (Chromium lets a worker that installs ask for three.)
    held.add(() => response.end(`part ${path.replace(/\D/g, "")}`));
    if (held.size >= 2 || held.size + answered >= 30) {
      answered += held.size;
      for (const answer of held) answer();
      held.clear();
    }
    return true;
  };
  await page.goto(host.address);
  await whole(page);
  expect(await copied(page)).toBe(34);
});

test("a server that falls silent in the middle can be left", async ({ page, host }) => {
  host.odd = (path) => path === "/parts/7.txt";
  await page.goto(host.address);
  const told = page.evaluate(
    () =>
      new Promise((done) =>
        navigator.serviceWorker.addEventListener(
          "message",
          ({ data }: MessageEvent<{ news: string }>) => data.news === "failed" && done(data),
        ),
      ),
  );
  await until(page, async () => {
    const [name] = await caches.keys();
    return name !== undefined && (await (await caches.open(name)).keys()).length === 33;
  });
  await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.installing?.postMessage({ order: "stop" }),
  );
  expect(await told).toEqual({ news: "failed", why: "stopped" });
});

test("a site that moved, and leads on from where it lay, is not held fast by its copy", async ({
  page,
  host,
}) => {
  host.sites.clear();
  host.sites.set("/old/", await siteOf("before", "/old/"));
  await page.goto(`${host.address}/old/`);
  await whole(page);
  host.sites.clear();
  host.sites.set("/", await siteOf("after"));
  host.odd = (path, response) =>
    path.startsWith("/old/") && !!response.writeHead(301, { Location: path.slice("/old".length) }).end();
  // The old place is still served once, and finds out.
  await page.goto(`${host.address}/old/en/`);
  await until(page, async () => (await caches.keys()).every((name) => !name.endsWith("/old/")));
  await page.goto(`${host.address}/old/en/`);
  await expect(page.locator("p")).toHaveText("after");
  expect(new URL(page.url()).pathname).toBe("/en/");
});

test("files that the browser threw away leave the site to the network, whichever version it has, and come again", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await whole(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  host.sites.set("/", await siteOf("two", "/", many));
  await page.goto(`${host.address}/en/`);
  await expect(page.locator("p")).toHaveText("two");
  await update(page);
  await until(
    page,
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated",
  );
  await expect.poll(() => copied(page)).toBe(34);
  await host.stop();
  await page.goto(`${host.address}/en/`);
  await expect(page.locator("p")).toHaveText("two");
});
