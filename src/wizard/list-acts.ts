/** Adding, removing and moving rows. The focus goes where the work goes on, and what happened is said. */
import type { Desk } from "./desk";
import { offerOthers } from "./options";
import { addRow, listOf, moveRow, numberOf, removeRow } from "./rows";
import { nameRows } from "./show";

const titleOf = (row: Element) => row.querySelector("[data-title]")?.textContent ?? "";
const firstControl = (row: Element) =>
  row.querySelector<HTMLElement>("[data-question]:not([hidden]) :is(input, select, textarea)");

function openRow(row: HTMLElement) {
  const details = row.querySelector("details");
  if (details) details.open = true;
}

function add(list: string, { root, form, t, announcer, update, entries }: Desk) {
  const row = addRow(root, list);
  if (!row) return;
  offerOthers(root, entries());
  for (const other of row.parentElement?.children ?? [])
    if (other !== row) other.querySelector("details")?.removeAttribute("open");
  openRow(row);
  const none = form.querySelector<HTMLInputElement>(`[data-none][name="${CSS.escape(list)}"]`);
  if (none) none.checked = false;
  update();
  firstControl(row)?.focus();
  announcer.whisper(t("wizard.list.added", { row: titleOf(row) }));
}

function remove(row: HTMLElement, { root, t, announcer, update }: Desk) {
  const [list, title] = [listOf(row), titleOf(row)];
  const next = (row.nextElementSibling ?? row.previousElementSibling) as HTMLElement | null;
  const putBack = removeRow(row);
  update();
  const target =
    next?.querySelector<HTMLElement>("summary") ??
    root.querySelector<HTMLElement>(`[data-act=add][data-list="${CSS.escape(list)}"]`);
  target?.focus();
  announcer.say(t("wizard.list.removed", { row: title }), {
    undo: () => {
      putBack();
      update();
      openRow(row);
      row.querySelector("summary")?.focus();
      announcer.whisper(t("wizard.list.back", { row: title }));
    },
  });
}

function move(
  row: HTMLElement,
  way: "up" | "down",
  button: HTMLElement,
  { root, t, announcer, update }: Desk,
) {
  const title = titleOf(row);
  if (!moveRow(row, way)) return;
  nameRows(root, t);
  update();
  button.focus();
  announcer.whisper(t("wizard.list.moved", { number: numberOf(row) + 1, row: title }));
}

/** Does what a button of a list says. Tells whether it was one. */
export function actOnList(button: HTMLElement, desk: Desk): boolean {
  const { act, list } = button.dataset;
  if (act === "add" && list) add(list, desk);
  const row = button.closest<HTMLElement>("[data-row]");
  if (row && act === "remove") remove(row, desk);
  if (row && (act === "up" || act === "down")) move(row, act, button, desk);
  return act === "add" || row !== null;
}
