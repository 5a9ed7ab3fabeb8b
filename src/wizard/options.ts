/** Choices that no page can hold beforehand: countries from one common list, vendors as given, lengths as typed. */
import type { Locale } from "~/model";
import { countriesIn } from "./countries";
import type { Entry } from "./form";

/** Gives a label with a box to tick, like those that the page was built with. */
export function makeBox(name: string, value: string, words: string): HTMLLabelElement {
  const label = document.createElement("label");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value });
  label.append(box, " ", Object.assign(document.createElement("span"), { textContent: words }));
  return label;
}

let countryOptions: DocumentFragment | undefined;

function makeCountryOptions(locale: Locale): DocumentFragment {
  const { usual, others } = countriesIn(locale);
  const options = new DocumentFragment();
  options.append(
    ...usual.map(({ code, name }) => new Option(name, code)),
    document.createElement("hr"),
    ...others.map(({ code, name }) => new Option(name, code)),
  );
  return options;
}

/** Gives every select of countries in a part of the page its options: the usual ones first. */
export function fillCountries(part: ParentNode) {
  countryOptions ??= makeCountryOptions(document.documentElement.lang as Locale);
  for (const select of part.querySelectorAll<HTMLSelectElement>("select[data-countries]"))
    if (select.options.length < 2) select.append(countryOptions.cloneNode(true));
}

/** Gives a select an option that it lacks. */
export function addOption(select: HTMLSelectElement, value: string, words: string) {
  const before = [...select.options].find((option) => option.value === "other");
  select.add(new Option(words, value), before ?? null);
}

/** Adds a ticked box for a country, or ticks the one that is there. Gives the box. */
export function addCountry(boxes: HTMLElement, code: string, words: string): HTMLInputElement {
  const there = boxes.querySelector<HTMLInputElement>(`input[value="${CSS.escape(code)}"]`);
  const box = there ?? makeBox(boxes.dataset["boxes"] ?? "", code, words).querySelector("input")!;
  if (!there) boxes.append(box.parentElement!);
  box.checked = true;
  return box;
}

/** A company that the form names: its id and what to call it. */
export type NamedVendor = { id: string; name: string };

/** Brings boxes and selects that name companies up to date with the companies given; what was chosen stays chosen. */
export function offerVendors(root: HTMLElement, vendors: NamedVendor[]) {
  for (const boxes of root.querySelectorAll<HTMLElement>("[data-vendors=boxes]")) {
    const name = boxes.dataset["name"] ?? "";
    const labels = new Map(
      [...boxes.querySelectorAll("label")].map((label) => [label.querySelector("input")!.value, label]),
    );
    for (const [id, label] of labels) {
      const isGone = !vendors.some((vendor) => vendor.id === id);
      if (isGone && !label.querySelector("input")!.checked) label.remove();
    }
    for (const vendor of vendors) {
      const label = labels.get(vendor.id);
      if (label) label.querySelector("span")!.textContent = vendor.name;
      else boxes.append(makeBox(name, vendor.id, vendor.name));
    }
    boxes.querySelector<HTMLElement>(".empty")!.hidden = vendors.length > 0;
  }
  for (const select of root.querySelectorAll<HTMLSelectElement>("[data-vendors=given]")) {
    const { value } = select;
    const kept = [...select.options].filter(
      (option) => option.value === "" || (option.value === value && !vendors.some(({ id }) => id === value)),
    );
    select.replaceChildren(...kept, ...vendors.map(({ id, name }) => new Option(name, id)));
    select.value = value;
  }
}

/** Gives the "another company" of each row an id that no other company of the form has. */
export function offerOthers(root: HTMLElement, entries: Entry[]) {
  const options = [...root.querySelectorAll<HTMLOptionElement>("[data-rows=vendors] option")];
  const taken = new Set([...entries.map(([, value]) => value), ...options.map(({ value }) => value)]);
  let number = 1;
  for (const option of options.filter(({ value }) => value === "other")) {
    while (taken.has(`company-${number}`)) number++;
    taken.add((option.value = `company-${number}`));
  }
}

/** Offers what goes with the document shown, and nothing that goes with another one. */
export function offerAttachments(root: HTMLElement, document: string) {
  const select = root.querySelector<HTMLSelectElement>("[data-format]")!;
  for (const option of select.querySelectorAll<HTMLOptionElement>("[data-of]"))
    option.hidden = option.disabled = option.dataset["of"] !== document;
  if (select.selectedOptions[0]?.disabled) select.selectedIndex = 0;
}
