/** What each page does when it is at rest: fetches the copy of the site, or looks for a newer one and offers it. */
import { canKeep, choice, choose, keepCopy, order, registered, savesData } from "./copy";
import { askToKeep, hush, offerUpdate, sayBusy } from "./notices";
import type { News } from "./signals";

/** Tells whether reloading loses nothing: the wizard's answers must be kept in the tab. */
function losesNothing(): boolean {
  if (!document.querySelector("policy-wizard")) return true;
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
  if (!known && savesData() && choice() !== "on")
    return askToKeep(
      document.body.dataset["copySize"] ?? "",
      () => void keepCopy(true),
      () => choose("off"),
    );
  const registration = await keepCopy();
  if (!registration) return;
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
}

if (canKeep()) {
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.news === "busy") sayBusy();
  });
  // A page of the version before this one, in another tab, can't load its parts of the search any more.
  const isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    hush();
    if (isControlled && document.querySelector("site-search")) location.reload();
  });
  begin().catch(() => undefined);
}
