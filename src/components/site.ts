/** The one small script of every page: the way to the search by key, and the copy of the site for when there is no network. */
import { canKeep, choice, choose, keepCopy, order, registered, savesData } from "~/offline/copy";
import type { News } from "~/offline/signals";

const boxes = "#q, #site-q";
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

document.addEventListener("keydown", (event) => {
  const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyK";
  if (!isK && !(isSlash && !isWriting(event.target))) return;
  const box = document.querySelector<HTMLInputElement>(boxes);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** Shows a notice of the page, and does what its button says. */
function notice(name: "ask" | "update", act: () => void, refuse?: () => void) {
  const box = document.querySelector<HTMLElement>(`[data-notice=${name}]`);
  if (!box || !box.hidden) return;
  box.hidden = false;
  box.querySelector("[data-yes]")?.addEventListener("click", act);
  box.querySelector("[data-no]")?.addEventListener("click", () => {
    box.hidden = true;
    refuse?.();
  });
}

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
  notice("update", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    order(registration.waiting, "take");
  });
}

async function begin() {
  const known = await registered();
  if (!known && choice() === "off") return;
  if (!known && savesData() && choice() !== "on")
    return notice(
      "ask",
      () => {
        document.querySelector("[data-notice=ask]")?.setAttribute("hidden", "");
        void keepCopy(true);
      },
      () => choose("off"),
    );
  const registration = await keepCopy();
  if (!registration) return;
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
}

if (import.meta.env.PROD && canKeep()) {
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.news === "busy") document.querySelector("[data-busy]")?.removeAttribute("hidden");
  });
  // A page of the version before this one, in another tab, can't load its parts of the search any more.
  const isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    document.querySelector("[data-notice=update]")?.setAttribute("hidden", "");
    if (isControlled && document.querySelector("site-search")) location.reload();
  });
  const start = () => {
    const act = () => void begin().catch(() => undefined);
    // Safari does not tell when a page is at rest.
    if ("requestIdleCallback" in window) requestIdleCallback(act);
    else setTimeout(act, 2000);
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
