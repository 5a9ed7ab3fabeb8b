/**
 * The service worker: a whole copy of one version of the site, served as if there were a network. The only place that may
 * fetch, and it fetches files of this site alone.
 *
 * A version is fetched whole, each file held to its digest, before it is of any use; files that both versions share are
 * not fetched again. It takes over when no page of the version before it is open, or when a person agrees to it.
 */
/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { cacheFor, consentFor, type Files, type News, type Order, type Why } from "./signals";

declare const self: ServiceWorkerGlobalScope;
/** Put in when the site is built. */
declare const __FILES__: Files;

/** How many files are asked for at once: far from the server, waiting for each answer is what takes the time. */
const atOnce = 6;

const { registration } = self;
const { scope } = registration;
const tell = async (news: News) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: "window" }))
    if (client.url.startsWith(scope)) client.postMessage(news);
};

/** Gives a digest as the list has it (`digestOf` in `src/plugins/offline.ts`). */
async function digestOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).replace(/=+$/, "");
}

const isInstalling = (event: ExtendableEvent | undefined) => event?.type === "install";
const files = Object.entries(__FILES__);
const expected = new Map(files.map(([path, digest]) => [new URL(path, scope).href, digest]));
const copy = new PrecacheController({
  cacheName: cacheFor(scope),
  plugins: [
    {
      fetchDidSucceed: async ({ request, response, event }) => {
        if (isInstalling(event) && (await digestOf(response.clone())) !== expected.get(request.url))
          throw new Error("not what was promised");
        return response;
      },
      // What arrived is what was promised, whatever the host's status says: some answer for 404.html with 404.
      cacheWillUpdate: ({ request, response }) => {
        const headers = new Headers(response.headers);
        // They told of the transfer. By `Vary` a browser would refuse the copy to whoever asks in another way.
        for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
        // A link without `download` (`begin.ts`) still downloads.
        if (request.url.endsWith(".md")) headers.set("Content-Disposition", "attachment");
        const { status, statusText } = response;
        return Promise.resolve(new Response(response.body, { status, statusText, headers }));
      },
    },
  ],
});
copy.addToCacheList(files.map(([url, revision]) => ({ url, revision })));

let done = 0;
let why: Why | undefined;
const leaving = new AbortController();
const progress = () => tell({ news: "fetching", done, all: expected.size });
function giveUp(reason: Why) {
  why ??= reason;
  leaving.abort();
}

/** Fetches what is not there yet, some files at once, until one of them fails. */
async function fetchAll(event: ExtendableEvent) {
  const left = copy.getURLsToCacheKeys().entries();
  const lane = async () => {
    for (const [url, cacheKey] of left) {
      if (why) return;
      const request = new Request(url, {
        cache: "reload",
        credentials: "same-origin",
        priority: "low",
        signal: leaving.signal,
      });
      try {
        await Promise.all(copy.strategy.handleAll({ request, params: { cacheKey }, event }));
      } catch (error) {
        return giveUp(error instanceof Error && error.name === "QuotaExceededError" ? "full" : "broken");
      }
      done += 1;
      if (done % 10 === 0 || done === expected.size) await progress();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Tells why a newer version may not be fetched now, if so: a person stopped it, or saves data and was not asked yet. */
async function refused(): Promise<Why | undefined> {
  const cache = await caches.open(cacheFor(scope));
  const consent = await (await cache.match(consentFor(scope)))?.text();
  if (consent === "off") return "stopped";
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData && consent !== "on" ? "saving" : undefined;
}

/** Nothing is here that pages could be mixed with: this is the first version, or the copy was removed. */
let isFirst = false;
self.addEventListener("install", (event) => {
  const install = async () => {
    isFirst = !registration.active || !(await caches.has(cacheFor(scope)));
    const reason = isFirst ? undefined : await refused();
    if (reason) giveUp(reason);
    await fetchAll(event);
    if (why) {
      await tell({ news: "failed", why });
      throw new Error(why);
    }
    if (isFirst) await self.skipWaiting();
  };
  event.waitUntil(install());
});
self.addEventListener("activate", (event) => {
  // The first version serves the page that fetched it too; a later one must not meet pages of the version before.
  event.waitUntil(copy.activate(event).then(() => (isFirst ? self.clients.claim() : undefined)));
});

/** Takes over, unless the wizard is open in a tab that did not agree. */
async function takeOver(asker: string | undefined) {
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const isBusy = clients.some(
    ({ id, url }) => id !== asker && url.startsWith(scope) && new URL(url).pathname.includes("/wizard/"),
  );
  if (isBusy) return tell({ news: "busy" });
  await self.skipWaiting();
}

self.addEventListener("message", (event) => {
  const { order } = event.data as Order;
  if (order === "stop") giveUp("stopped");
  if (order === "tell") event.waitUntil(progress());
  if (order === "take")
    event.waitUntil(takeOver(event.source && "id" in event.source ? event.source.id : undefined));
});

/** Asks whether the site still lies here. Where its worker is gone or led elsewhere, so is the site: the copy would stay for ever as it is. */
async function leaveIfMoved() {
  const answer = await fetch(self.location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => undefined,
  );
  if (!answer || !(answer.redirected || answer.status === 404 || answer.status === 410)) return;
  await registration.unregister();
  await caches.delete(cacheFor(scope));
}
// Before the routes: whoever answers a request ends the round of listeners.
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(leaveIfMoved());
});

/** Gives the address at which a page lies. Hosts lead there from `/ar/guide` and `/ar/guide/index.html`, because relative links rest on it. */
const placeOf = ({ pathname, search, origin }: URL) =>
  new URL(pathname.replace(/\/(?:index\.html)?$|$/, "/") + search, origin);
registerRoute(
  ({ request, url }) => {
    const place = placeOf(url);
    return (
      request.mode === "navigate" &&
      place.pathname !== url.pathname &&
      expected.has(place.origin + place.pathname)
    );
  },
  ({ url }) => Promise.resolve(Response.redirect(placeOf(url).href, 301)),
);

// A query is for the page's script; which file it is does not depend on it.
registerRoute(new PrecacheRoute(copy, { urlManipulation: ({ url }) => [new URL(url.pathname, url)] }));

// An address that no file has: the network may know it, and without one the page for missing pages does.
registerRoute(
  ({ request }) => request.mode === "navigate",
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      const page = await copy.matchPrecache("404.html");
      return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
    }
  },
);
