/** A length of time that no select offers: typed as a number and a unit, then chosen like the others. */
import { addOption } from "./options";

/** Shows the controls for another length behind a select, and chooses what is typed there. */
export function offerLength(
  select: HTMLSelectElement,
  root: HTMLElement,
  nameOf: (iso: string) => string,
  onChosen: () => void,
) {
  const there = select.nextElementSibling;
  if (select.value !== "other") return void (there?.matches(".length") && there.remove());
  const template = root.querySelector<HTMLTemplateElement>("template[data-length]");
  if (!template || there?.matches(".length")) return;
  select.after(template.content.cloneNode(true));
  const box = select.nextElementSibling as HTMLElement;
  const [number, unit] = [box.querySelector("input")!, box.querySelector("select")!];
  number.focus();
  box.addEventListener("change", (event) => {
    event.stopPropagation();
    const digits = number.value
      .trim()
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    if (!/^[1-9]\d{0,3}$/.test(digits)) return;
    const iso = `P${digits}${unit.value}`;
    if (![...select.options].some(({ value }) => value === iso)) addOption(select, iso, nameOf(iso));
    select.value = iso;
    onChosen();
  });
}
