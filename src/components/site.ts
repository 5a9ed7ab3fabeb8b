/** The one small script of every page: the way to the search by key; and when the page is at rest, the copy for when there is no network. */
const boxes = "input[type=search]";
/** A file of its own beside this script's folder (`src/plugins/offline.ts`): no page carries what loads parts of a bundle. */
const later = "../offline.js";
const arabic = /\p{Script=Arabic}/u;
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

document.addEventListener("keydown", (event) => {
  // An Arabic keyboard has letters of its own on both keys; elsewhere it is the letter that counts, wherever its key is.
  const writes = (key: string, code: string) =>
    event.key.toLowerCase() === key || (arabic.test(event.key) && event.code === code && !event.shiftKey);
  const isSlash = writes("/", "Slash") && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = writes("k", "KeyK") && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isK && !(isSlash && !isWriting(event.target))) return;
  const box = document.querySelector<HTMLInputElement>(boxes);
  if (!box) return;
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
  else addEventListener("load", rest, { once: true });
}
