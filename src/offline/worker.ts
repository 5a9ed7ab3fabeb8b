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
import { cacheFor, type CopyFile, type News, type Order, type Why } from "./signals";

declare const self: ServiceWorkerGlobalScope;
/** Put in when the site is built. */
declare const __FILES__: CopyFile[];

const { registration } = self;
const { scope } = registration;
const tell = async (news: News) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: "window" }))
    if (client.url.startsWith(scope)) client.postMessage(news);
};

let done = 0;
let isStopped = false;
const progress = () => tell({ news: "fetching", done, all: __FILES__.length });

const copy = new PrecacheController({
  cacheName: cacheFor(scope),
  plugins: [
    {
      requestWillFetch: ({ request, event }) => {
        if (isStopped && event?.type === "install") throw new Error("stopped");
        return Promise.resolve(request);
      },
      handlerDidComplete: async ({ event }) => {
        if (event?.type !== "install") return;
        done += 1;
        if (done % 10 === 0 || done === __FILES__.length) await progress();
      },
    },
  ],
});
copy.addToCacheList(__FILES__);

function whyOf(error: unknown): Why {
  if (isStopped) return "stopped";
  return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "broken";
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    copy.install(event).catch(async (error: unknown) => {
      await tell({ news: "failed", why: whyOf(error) });
      throw error;
    }),
  );
});

let isFirst = false;
self.addEventListener("install", () => void (isFirst = registration.active === null));
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
  if (order === "stop") isStopped = true;
  if (order === "tell") event.waitUntil(progress());
  if (order === "take")
    event.waitUntil(takeOver(event.source && "id" in event.source ? event.source.id : undefined));
});

/** Asks whether the site still lies here. Where its worker is gone, so is the site: the copy would stay for ever as it is. */
async function leaveIfMoved() {
  const answer = await fetch(self.location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => undefined,
  );
  if (answer?.status !== 404 && answer?.status !== 410) return;
  await registration.unregister();
  await caches.delete(cacheFor(scope));
}
// Before the routes: whoever answers a request ends the round of listeners.
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(leaveIfMoved());
});

registerRoute(
  new PrecacheRoute(copy, {
    // A query is for the page's script; which file it is does not depend on it.
    ignoreURLParametersMatching: [/./],
    urlManipulation: ({ url }) => (url.pathname.endsWith("/") ? [] : [new URL(`${url.pathname}/`, url)]),
  }),
);

// An address that no file has: the network may know it, and without one the page for missing pages does.
registerRoute(
  ({ request }) => request.mode === "navigate",
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      return (await copy.matchPrecache("404.html")) ?? Response.error();
    }
  },
);
