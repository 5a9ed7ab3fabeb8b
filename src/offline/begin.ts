/** What each page does when it is at rest: fetches the copy of the site, or looks for a newer one and offers it. */
import { canKeep, choice, choose, keepCopy, order, registered, savesData } from "./copy";
import { askToKeep, askToRenew, hush, offerUpdate, sayBusy } from "./notices";
import type { News } from "./signals";

const size = document.body.dataset["copySize"] ?? "";
/** What a person agreed to may fail, as networks do; the page about the copy tells how. */
const keep = () => void keepCopy(true).catch(() => undefined);

/** Tells whether something stands in the page's fields that nothing keeps; the wizard and the search keep theirs. */
const holdsTyped = () =>
  !document.querySelector("policy-wizard, site-search") &&
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main :is(input, textarea)")].some(
    (field) =>
      field.value !== field.defaultValue || ("checked" in field && field.checked !== field.defaultChecked),
  );

/** Tells whether reloading loses nothing: the wizard's answers must be kept in the tab. */
function losesNothing(): boolean {
  if (!document.querySelector("policy-wizard")) return !holdsTyped();
  try {
    sessionStorage.setItem("mizan.probe", "");
    sessionStorage.removeItem("mizan.probe");
    return true;
  } catch {
    return false;
  }
}

/** Offers a version that is fetched and waits. The page changes when the person agrees, and not before. */
function offer(registration: ServiceWorkerRegistration) {
  if (!registration.waiting || !navigator.serviceWorker.controller || !losesNothing()) return;
  offerUpdate(() => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    order(registration.waiting, "take");
  });
}

async function begin() {
  const known = await registered();
  if (!known && choice() === "off") return;
  if (!known && savesData() && choice() !== "on") return askToKeep(size, keep, () => choose("off"));
  const registration = await keepCopy();
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
  // Who begins to write is not asked any more whether the page may change; the next page asks.
  document.addEventListener("input", () => losesNothing() || hush("update"));
  if (!navigator.serviceWorker.controller) return;
  // A link with `download` goes past the worker, to a network that may not be there; the worker sends these files as downloads.
  for (const link of document.querySelectorAll('a[download][href$=".md"]')) link.removeAttribute("download");
}

if (canKeep()) {
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.news === "busy") sayBusy();
    if (data.news === "failed" && data.why === "saving") askToRenew(size, keep);
  });
  // A page of the version before this one, in another tab, can't load any more what it has not loaded yet.
  const isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    hush();
    if (isControlled && document.querySelector("site-search, wording-check") && !holdsTyped())
      location.reload();
  });
  begin().catch(() => undefined);
}
