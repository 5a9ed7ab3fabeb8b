/** What a control does beside holding its answer: add a country, offer another length, keep "none" apart from the rest. */
import { formatValue } from "~/text/values";
import type { Desk } from "./desk";
import { offerLength } from "./lengths";
import { addCountry } from "./options";

/** Puts the country chosen in a select among the boxes before it, ready for the next. */
function moveToBoxes(select: HTMLSelectElement, { root }: Desk) {
  const boxes = root.querySelector<HTMLElement>(`[data-boxes="${CSS.escape(select.dataset["adds"] ?? "")}"]`);
  if (boxes && select.value) addCountry(boxes, select.value, select.selectedOptions[0]?.textContent ?? "");
  select.value = "";
}

/** Who ticks "none" ticks nothing else, and the other way round. */
function keepNoneApart(box: HTMLInputElement, form: HTMLFormElement) {
  const isNone = box.dataset["none"] !== undefined;
  for (const other of form.querySelectorAll<HTMLInputElement>(
    `input[type=checkbox][name="${CSS.escape(box.name)}"]`,
  ))
    if ((other.dataset["none"] !== undefined) !== isNone) other.checked = false;
}

/** Follows a change of a control of the form. */
export function followChange(control: HTMLElement, desk: Desk) {
  if (control instanceof HTMLInputElement && control.type === "checkbox" && control.name && control.checked)
    keepNoneApart(control, desk.form);
  if (!(control instanceof HTMLSelectElement)) return;
  if (control.dataset["adds"]) moveToBoxes(control, desk);
  else if (control.closest(".duration"))
    offerLength(
      control,
      desk.root,
      (iso) => formatValue("duration", iso, { locale: desk.locale, hijri: false, digits: "latn" }),
      desk.update,
    );
}
