/** Rows of lists: made from the page's templates, numbered anew whenever one comes, goes or moves. */

const attributes = [
  "name",
  "id",
  "for",
  "aria-describedby",
  "data-question",
  "data-boxes",
  "data-adds",
  "data-name",
];

/** Gives the container of a list's rows. */
export const rowsIn = (root: ParentNode, list: string) =>
  root.querySelector<HTMLElement>(`[data-rows="${CSS.escape(list)}"]`);

/** Gives the list to which a row belongs. */
export const listOf = (row: Element) => row.closest<HTMLElement>("[data-rows]")?.dataset["rows"] ?? "";

/** Gives a row's number in its list, from 0. */
export const numberOf = (row: Element) => [...(row.parentElement?.children ?? [])].indexOf(row);

function giveNumber(row: Element, list: string, number: string) {
  for (const part of row.querySelectorAll("*"))
    for (const attribute of attributes) {
      const value = part.getAttribute(attribute);
      if (value?.startsWith(`${list}.`))
        part.setAttribute(attribute, list + value.slice(list.length).replace(/^\.[^.]+/, `.${number}`));
    }
}

/** Gives every control, label and question of a list's rows the name that fits the row's place. */
export function renumber(rows: HTMLElement) {
  const list = rows.dataset["rows"] ?? "";
  // Two rounds, because radio buttons of two rows that share a name for a moment would lose their choice.
  for (const mark of ["-", ""])
    [...rows.children].forEach((row, number) => giveNumber(row, list, mark + number));
}

/** Adds an empty row to a list and gives it. */
export function addRow(root: HTMLElement, list: string): HTMLElement | undefined {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-row-of="${CSS.escape(list)}"]`);
  const rows = rowsIn(root, list);
  if (!template || !rows) return undefined;
  rows.append(template.content.cloneNode(true));
  const row = rows.lastElementChild as HTMLElement;
  renumber(rows);
  return row;
}

/** Takes a row out of its list; gives the way to put it back with all that is in it. */
export function removeRow(row: HTMLElement): () => void {
  const rows = row.parentElement as HTMLElement;
  const next = row.nextElementSibling;
  row.remove();
  giveNumber(row, rows.dataset["rows"] ?? "", "-");
  renumber(rows);
  return () => {
    rows.insertBefore(row, next?.parentElement === rows ? next : null);
    renumber(rows);
  };
}

/** Moves a row one place up or down; tells whether there was room. */
export function moveRow(row: HTMLElement, way: "up" | "down"): boolean {
  const other = way === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return false;
  if (way === "up") other.before(row);
  else other.after(row);
  renumber(row.parentElement as HTMLElement);
  return true;
}
