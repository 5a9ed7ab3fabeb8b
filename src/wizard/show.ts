/** Shows in the form what follows from the answers: which questions are asked, what is wrong, what each step lacks. */
import type { Locale, Printable } from "~/model";
import type { Translate } from "~/text/i18n";
import { formatList, formatValue } from "~/text/values";
import type { Conclusion } from "./conclude";
import { lawLink, listed } from "./law-links";

/** Finds the question, or the row, at a path of the form. */
export function elementAt(root: HTMLElement, path: string): HTMLElement | null {
  const question = root.querySelector<HTMLElement>(`[data-question="${CSS.escape(path)}"]`);
  const [, list, number] = /^(.+?)\.(\d+)(?:\.|$)/.exec(path) ?? [];
  if (question || list === undefined)
    return question ?? root.querySelector<HTMLElement>(`[data-question^="${CSS.escape(`${path}.`)}"]`);
  const rows = root.querySelector(`[data-rows="${CSS.escape(list)}"]`);
  return (rows?.children[Number(number)] as HTMLElement | undefined) ?? null;
}

/** Shows the questions that are asked. */
export function showQuestions(root: HTMLElement, { visible }: Conclusion) {
  for (const question of root.querySelectorAll<HTMLElement>("form [data-question]"))
    question.hidden = !visible.has(question.dataset["question"] ?? "");
}

/** Shows only what belongs to the laws that apply; while none is known, what belongs to any. */
export function showLaws(root: HTMLElement, { facts }: Conclusion, t: Translate, locale: Locale) {
  const ids = facts.applicable.map(({ id }) => id);
  for (const part of root.querySelectorAll<HTMLElement>("form [data-law]"))
    part.hidden = ids.length > 0 && !ids.includes(part.dataset["law"] ?? "");
  for (const part of root.querySelectorAll<HTMLElement>("form [data-several]")) part.hidden = ids.length < 2;
  const setting = { locale, hijri: false, digits: "latn" } as const;
  const placeIn = (place: Printable) =>
    "slot" in place
      ? place.slot === "value" && typeof place.value === "string"
        ? formatValue(place.kind, place.value, setting)
        : ""
      : place[locale];
  const found = facts.laws.map(({ id, reasons }) => {
    const why = reasons.map(({ reason, countries }) =>
      `${reason[locale]} ${formatList(countries.map(placeIn), setting)}`.trim(),
    );
    const name = document.createElement("span");
    name.append(lawLink(id, locale), ` (${formatList(why, setting)})`);
    return name;
  });
  const answered = facts.counted.organisation?.country !== undefined;
  const words =
    found.map(({ textContent }) => textContent).join() ||
    t(answered ? "wizard.laws.unknown" : "wizard.laws.none");
  for (const place of root.querySelectorAll<HTMLElement>("[data-found]"))
    if (place.dataset["words"] !== words) {
      place.dataset["words"] = words;
      place.replaceChildren(
        ...(found.length > 0
          ? listed(
              found.map((name) => name.cloneNode(true)),
              locale,
            )
          : [words]),
      );
    }
}

const setText = (part: Element | null | undefined, words: string) => {
  if (part && part.textContent !== words) part.textContent = words;
};

/** Tells how many answers the document still lacks; in each step and row also those that a law forbids as they are. */
export function showMissing(root: HTMLElement, { open, findings }: Conclusion, t: Translate) {
  const unlawful = findings.filter(({ finding }) => finding.severity === "must").map(({ path }) => path);
  const steps = new Map<string, number>();
  const rows = new Map<Element, number>();
  for (const path of new Set([...open, ...unlawful])) {
    const place = elementAt(root, path);
    const step = place?.closest<HTMLElement>("[data-step]")?.dataset["step"] ?? "";
    steps.set(step, (steps.get(step) ?? 0) + 1);
    const row = place?.closest("[data-row]");
    if (row) rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  for (const link of root.querySelectorAll<HTMLElement>("[data-step-link]")) {
    const count = steps.get(link.dataset["stepLink"] ?? "") ?? 0;
    link.parentElement!.dataset["state"] = count === 0 ? "done" : "missing";
    setText(
      link.querySelector("[data-step-open]"),
      count === 0 ? t("wizard.steps.done") : t("wizard.steps.open", { count }),
    );
  }
  for (const row of root.querySelectorAll("form [data-row]")) {
    const count = rows.get(row) ?? 0;
    setText(row.querySelector("[data-open]"), count === 0 ? "" : t("wizard.steps.open", { count }));
  }
  const all =
    open.length === 0 ? t("wizard.paper.complete") : t("wizard.paper.missing", { count: open.length });
  for (const part of root.querySelectorAll("[data-missing]")) {
    setText(part, all);
    part.classList.toggle("count", open.length > 0);
  }
}

/** Names each row after what it is about. */
export function nameRows(root: HTMLElement, t: Translate) {
  for (const rows of root.querySelectorAll<HTMLElement>("form [data-rows]"))
    [...rows.children].forEach((row, index) => {
      const title = t("wizard.list.title", { row: rows.dataset["rowName"] ?? "", number: index + 1 });
      const about = aboutRow(row);
      setText(row.querySelector("[data-title]"), about ? `${title}: ${about}` : title);
      for (const name of row.querySelectorAll("[data-names]")) setText(name, title);
    });
}

/** The name that was typed for it, else what was chosen first. */
function aboutRow(row: Element): string {
  const names = row.querySelectorAll<HTMLInputElement>(
    ":is([data-question$='.label'], [data-question$='.name']):not([hidden]) input",
  );
  const name = [...names].find(({ value }) => value)?.value;
  const control = row.querySelector<HTMLInputElement | HTMLSelectElement>(
    "[data-question] :is(select, input)",
  );
  if (name || !control?.value) return name ?? "";
  return control instanceof HTMLSelectElement
    ? (control.selectedOptions[0]?.textContent ?? "")
    : control.value;
}
