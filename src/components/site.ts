/** The one small script of every page: the way to the search by key. */

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
