/** What a page has to say at its foot: that a new version waits, or the question whether to fetch a copy where data are saved. */
import { noticeWords } from "~/library/notices";
import { locales, type Locale } from "~/text/locales";
import { createWords } from "~/text/words";

const locale: Locale = locales.find((each) => each === document.documentElement.lang) ?? "ar";
const t = createWords({ notices: noticeWords }, locale);

// It stands there before there is something to say: what appears in it is then read aloud.
const place = document.createElement("div");
place.className = "site-notices no-print";
place.setAttribute("role", "status");
document.body.append(place);

const paragraph = (words: string) => Object.assign(document.createElement("p"), { textContent: words });
function button(words: string, quiet: boolean, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  made.className = quiet ? "button quiet" : "button";
  made.addEventListener("click", act);
  return made;
}

/** Takes the notice away: the one of that name, or whichever is there. */
export const hush = (name?: "update") =>
  place.querySelector(name ? `[data-notice=${name}]` : "[data-notice]")?.remove();

/** Shows a notice with its two answers, unless it is there already. */
function show(name: string, words: string, yes: [string, () => void], no: [string, () => void]) {
  if (place.querySelector(`[data-notice=${name}]`)) return;
  const notice = document.createElement("div");
  notice.dataset["notice"] = name;
  notice.append(paragraph(words), button(yes[0], false, yes[1]), button(no[0], true, no[1]));
  place.replaceChildren(notice);
}

/** Offers a version that waits; "later" asks again on the next page. */
export function offerUpdate(agree: () => void) {
  show("update", t("notices.update"), [t("notices.yes"), agree], [t("notices.later"), () => hush()]);
}

/** Says that the wizard in another tab comes first. */
export function sayBusy() {
  const notice = place.querySelector("[data-notice=update] p");
  if (notice) notice.textContent = t("notices.busy");
}

const then = (act: () => void) => () => {
  hush();
  act();
};
/** Asks whether to fetch a newer version, where data are saved; "later" asks again on the next page. */
export function askToRenew(size: string, agree: () => void) {
  show(
    "renew",
    t("notices.renew", { size }),
    [t("notices.fetch"), then(agree)],
    [t("notices.later"), () => hush()],
  );
}
/** Asks whether to fetch the copy; `size` is in megabytes. */
export function askToKeep(size: string, agree: () => void, refuse: () => void) {
  show("ask", t("notices.ask", { size }), [t("notices.keep"), then(agree)], [t("notices.no"), then(refuse)]);
}
