/** The one small script of every page: the way to the search by key; and when the page is at rest, the copy for when there is no network. */
/** A file of its own beside this script's folder (`src/plugins/offline.ts`): no page carries what loads parts of a bundle. */
const later = "../offline.js";
const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

document.addEventListener("keydown", (event) => {
  // An Arabic keyboard has letters of its own on both keys; elsewhere it is the letter that counts, wherever its key is.
  const pressed = event.key >= "\u0600" && !event.shiftKey ? event.code : event.key;
  const isOurs =
    event.ctrlKey || event.metaKey
      ? /^(Key)?k$/i.test(pressed) && !event.shiftKey
      : /^(\/|Slash)$/.test(pressed) && !isWriting(event.target);
  const box = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!isOurs || event.altKey || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  const rest = () => {
    const begin = () => void import(/* @vite-ignore */ later).catch(() => undefined);
    // Safari does not tell when a page is at rest.
    if ("requestIdleCallback" in window) requestIdleCallback(begin);
    else setTimeout(begin, 2000);
  };
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest);
}
