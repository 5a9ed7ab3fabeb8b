/** The copy of the site on this device, as a page sees it: whether it is wanted, fetching it, stopping that, removing it. */
import { linkTo } from "../text/links";
import { cacheFor, type Order } from "./signals";

const key = "mizan.offline";
const scope = new URL(linkTo(""), location.href).href;

/** What the person decided, if they did. A browser that keeps nothing has no copy either. */
export function choice(): "on" | "off" | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === "on" || kept === "off" ? kept : null;
  } catch {
    return null;
  }
}
/** Remembers what the person decided. */
export function choose(decided: "on" | "off") {
  try {
    localStorage.setItem(key, decided);
  } catch {
    // It is asked again next time.
  }
}

/** Tells whether this browser can hold a copy at all. */
export const canKeep = () => "serviceWorker" in navigator && isSecureContext;

/** Tells whether the person asked their browser to save data. */
export const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Gives the registration of this very place; one of a folder above is another site's, or ours before it moved. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/** Begins to fetch the copy, or looks for a newer one. `decided` tells that a person asked for it. */
export async function keepCopy(decided = false): Promise<ServiceWorkerRegistration | undefined> {
  if (decided) choose("on");
  return navigator.serviceWorker.register(linkTo("service-worker.js"), { scope, updateViaCache: "none" });
}

/** Gives the worker an order, where there is one. */
export function order(worker: ServiceWorker | null | undefined, what: Order["order"]) {
  worker?.postMessage({ order: what } satisfies Order);
}

/** Stops fetching; what is there stays, for going on later. */
export async function stopCopy() {
  choose("off");
  order((await registered())?.installing, "stop");
}

/** Removes the copy. Pages come from the network again. */
export async function removeCopy() {
  choose("off");
  await (await registered())?.unregister();
  await caches.delete(cacheFor(scope));
}
