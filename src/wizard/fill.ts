/** Puts entries into the form, and reads them out of it. */
import type { Entry } from "./form";
import { addCountry, addOption, makeBox, offerOthers } from "./options";
import { addRow } from "./rows";

/** Gives the entries of a form. */
export const entriesOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].flatMap(([name, value]): Entry[] =>
    typeof value === "string" ? [[name, value]] : [],
  );

/** Words for what the form has no words for yet. */
export type Names = { country: (code: string) => string; duration: (iso: string) => string };

/** Empties a form: no rows, nothing chosen, nothing carried along. */
export function emptyForm(form: HTMLFormElement) {
  for (const rows of form.querySelectorAll("[data-rows]")) rows.replaceChildren();
  for (const carried of form.querySelectorAll("input[type=hidden]")) carried.remove();
  form.reset();
}

function makeRows(form: HTMLFormElement, root: HTMLElement, entries: Entry[]) {
  for (const rows of form.querySelectorAll<HTMLElement>("[data-rows]")) {
    const list = rows.dataset["rows"] ?? "";
    const numbers = entries.flatMap(([name]) =>
      name.startsWith(`${list}.`) ? [Number.parseInt(name.slice(list.length + 1), 10)] : [],
    );
    const count = Math.min(Math.max(-1, ...numbers.filter(Number.isInteger)) + 1, 200);
    for (let number = 0; number < count; number++) addRow(root, list);
  }
}

function choose(select: HTMLSelectElement, value: string, names: Names) {
  const has = [...select.options].some((option) => option.value === value);
  if (!has && /^P\d/.test(value)) addOption(select, value, names.duration(value));
  else if (!has && select.name.startsWith("vendors."))
    [...select.options].find((option) => option.value === "other")!.value = value;
  else if (!has && select.dataset["vendors"]) addOption(select, value, value);
  select.value = value;
  if (select.selectedIndex < 0) select.value = "";
}

function putEntry(form: HTMLFormElement, [name, value]: Entry, names: Names) {
  const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  const [first] = controls;
  const boxes = form.querySelector<HTMLElement>(`[data-boxes="${CSS.escape(name)}"]`);
  const vendors = form.querySelector<HTMLElement>(`[data-vendors=boxes][data-name="${CSS.escape(name)}"]`);
  const box = controls.find(
    (control) => ["checkbox", "radio"].includes(control.type) && control.value === value,
  );
  if (box) box.checked = true;
  else if (boxes) addCountry(boxes, value, names.country(value));
  else if (vendors) {
    const label = makeBox(name, value, value);
    label.querySelector("input")!.checked = true;
    vendors.append(label);
  } else if (first instanceof HTMLSelectElement) choose(first, value, names);
  else if (first) first.value = value;
  else if (value !== "")
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}

/** Fills a form anew with entries. What no control asks for is carried along unseen. */
export function fillForm(form: HTMLFormElement, root: HTMLElement, entries: Entry[], names: Names) {
  emptyForm(form);
  makeRows(form, root, entries);
  for (const entry of entries) putEntry(form, entry, names);
  offerOthers(root, entries);
  for (const more of form.querySelectorAll<HTMLDetailsElement>("details.more:not(.extra)"))
    more.open = more.querySelector("input:checked") !== null;
}
