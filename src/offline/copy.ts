/** The copy of the site on this device, as a page sees it: whether it is wanted, fetching it, stopping that, removing it. */
import { linkTo } from "../text/links";
import { cacheFor, consentFor, type Order } from "./signals";

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

/** Tells whether files of the copy are there, all of them or a part. */
export const holdsFiles = () => caches.has(cacheFor(scope));

/** Leaves word for a newer version's worker, which can't read what pages remember. */
async function consent(to: "on" | "off") {
  if (await holdsFiles()) await (await caches.open(cacheFor(scope))).put(consentFor(scope), new Response(to));
}

/** Begins to fetch the copy. `decided` tells that a person asked for it; then it goes on with a newer version, too. */
export async function keepCopy(decided = false): Promise<ServiceWorkerRegistration> {
  const known = await registered();
  if (decided) {
    choose("on");
    await consent("on");
  }
  if (known && (await holdsFiles())) return decided ? known.update().then(() => known) : known;
  const worker = linkTo("service-worker.js");
  const options = { scope, updateViaCache: "none" } as const;
  const registration = await navigator.serviceWorker.register(worker, options);
  if (!registration.active || registration.installing || (await holdsFiles())) return registration;
  // Chromium brings back a worker that was removed while pages are open, without its files. By another address it begins anew.
  return navigator.serviceWorker.register(`${worker}?anew`, options);
}

/** Looks for a newer version; fetching it goes on by itself. An error tells that the site could not be reached. */
export const lookForNewer = async () => (await registered())?.update();

/** Gives the worker an order, where there is one. */
export function order(worker: ServiceWorker | null | undefined, what: Order["order"]) {
  worker?.postMessage({ order: what } satisfies Order);
}

/** Stops fetching; what is there stays, for going on later. */
export async function stopCopy() {
  choose("off");
  const known = await registered();
  order(known?.installing, "stop");
  if (known?.active) await consent("off");
}

/** Removes the copy. Pages come from the network again. */
export async function removeCopy() {
  choose("off");
  await (await registered())?.unregister();
  await caches.delete(cacheFor(scope));
}
