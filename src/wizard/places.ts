/** Where one is: the step in the address, the question that has the focus, the side that a narrow screen shows. */
import type { Translate } from "~/text/i18n";
import { elementAt } from "./show";

/** Shows one step and hides the others. Gives its heading. */
export function showStep(root: HTMLElement, id: string, t: Translate): HTMLElement | null {
  const steps = [...root.querySelectorAll<HTMLElement>("[data-step]")];
  const step = steps.find((each) => each.dataset["step"] === id);
  if (!step) return null;
  for (const each of steps) each.hidden = each !== step;
  for (const link of root.querySelectorAll<HTMLElement>("[data-step-link]")) {
    if (link.dataset["stepLink"] === id) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  const heading = step.querySelector<HTMLElement>("h2");
  const number = root.querySelector("[data-step-number]");
  if (number)
    number.textContent = t("wizard.steps.current", { number: steps.indexOf(step) + 1, all: steps.length });
  foldSteps(root, true);
  return heading;
}

/** Folds or unfolds the list of steps, which only a narrow screen folds. */
export function foldSteps(root: HTMLElement, isFolded: boolean) {
  root.querySelector("[data-act=steps]")?.setAttribute("aria-expanded", String(!isFolded));
}

/** Shows the questions or the document where there is no room for both. */
export function showView(root: HTMLElement, view: "questions" | "document") {
  root.dataset["view"] = view;
  for (const each of ["questions", "document"])
    root.querySelector(`[data-act=view-${each}]`)?.setAttribute("aria-pressed", String(each === view));
}

/** Brings a question into view with the focus in its first control. Gives the id of its step. */
export function goToQuestion(root: HTMLElement, path: string, t: Translate): string | undefined {
  const found = elementAt(root, path);
  const place = found?.hidden ? found.closest<HTMLElement>("[data-row]") : found;
  const step = place?.closest<HTMLElement>("[data-step]")?.dataset["step"];
  if (!place || step === undefined) return undefined;
  showView(root, "questions");
  showStep(root, step, t);
  const inner = place.querySelector<HTMLDetailsElement>(":scope > details:not(.why, .more)");
  if (inner) inner.open = true;
  for (let part: HTMLElement | null = place; part; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true;
  const controls = [
    ...place.querySelectorAll<HTMLElement>("input:not([type=hidden]), select, textarea, [data-act=add]"),
  ];
  const target = controls.find((control) => control.checkVisibility());
  place.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
  return step;
}
