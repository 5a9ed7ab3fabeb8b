/** What a person does with all answers at once: keep, save, open, erase. Nothing is lost without a way back. */
import { readAnswers } from "~/library/answers";
import { library } from "~/library/start";
import type { Fault } from "~/model";
import type { Desk } from "./desk";
import { offerFile } from "./download";
import { formFromAnswers, type Entry } from "./form";
import { eraseEntries, keepEntries } from "./saving";

const fileName = "answers.json";
/** No answers file is as large as this; the rest of a larger one need not be read to refuse it. */
const mostBytes = 4_194_304;

const rememberBox = (root: HTMLElement) => root.querySelector<HTMLInputElement>("[data-remember]")!;

/** Keeps the answers in the tab, and on the device if that is wanted; says so when the browser does not let it. */
export function keepAnswers({ root, t }: Desk, entries: Entry[]) {
  const kept = keepEntries(entries, rememberBox(root).checked);
  const where = root.querySelector("[data-where]");
  if (where && !kept) where.textContent = t("wizard.saving.blocked");
}

/** Saves the answers as a file; says how many wrong ones are not in it. */
export function saveAnswers({ latest, t, announcer }: Desk) {
  const { answers, wrong } = latest();
  offerFile(`${JSON.stringify(answers, null, 2)}\n`, fileName, "application/json");
  const left = wrong.size > 0 ? ` ${t("wizard.saving.leftOut", { count: wrong.size })}` : "";
  announcer.say(t("wizard.saving.saved", { name: fileName }) + left);
}

function faultWords({ pointer, code, values }: Fault, { t }: Desk): string {
  const words = t(`faults.${code}`, values);
  return pointer === "" ? words : `${t("wizard.saving.place", { pointer })} ${words}`;
}

/** Opens an answers file in place of the answers here, which can be put back; refuses a broken one with its reasons. */
export async function openAnswers(file: File, desk: Desk) {
  const { t, announcer, entries, fill } = desk;
  const text = await file.slice(0, mostBytes).text();
  const result = readAnswers(text, library);
  if ("faults" in result)
    return announcer.say(t("wizard.saving.refused", { name: file.name }), {
      details: result.faults.slice(0, 10).map((fault) => faultWords(fault, desk)),
    });
  const before = entries();
  fill(formFromAnswers(result.answers, library.steps));
  announcer.say(t("wizard.saving.opened", { name: file.name }), { undo: () => fill(before) });
}

/** Fills the form with the example that the page holds; the answers before can be put back. */
export function fillWithExample({ root, t, announcer, entries, fill }: Desk) {
  const example = root.querySelector<HTMLTemplateElement>("template[data-example]");
  const result = readAnswers(example?.content.textContent ?? "", library);
  if (!example || "faults" in result) return;
  const before = entries();
  fill(formFromAnswers(result.answers, library.steps));
  announcer.say(t("wizard.saving.example", { name: example.dataset["example"] ?? "" }), {
    undo: () => fill(before),
  });
}

/** Asks whether to erase, in the page, and takes the question away again. */
export function askErase({ root }: Desk, isAsked: boolean) {
  const button = root.querySelector<HTMLElement>("[data-act=erase]");
  const sure = root.querySelector<HTMLElement>("#erase-sure");
  button?.setAttribute("aria-expanded", String(isAsked));
  if (sure) sure.hidden = !isAsked;
  (isAsked ? sure?.querySelector("button") : button)?.focus();
}

/** Erases all answers in the page, the tab and on the device. */
export function eraseAnswers(desk: Desk) {
  askErase(desk, false);
  rememberBox(desk.root).checked = false;
  desk.fill([]);
  eraseEntries();
  desk.announcer.say(desk.t("wizard.saving.erased"));
}

/** Opens a file that is let go anywhere over the page. */
export function openDropped(desk: Desk) {
  const sign = desk.root.querySelector<HTMLElement>("[data-drop]")!;
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  document.addEventListener(
    "dragleave",
    (event) => void (sign.hidden = event.relatedTarget === null || sign.hidden),
  );
  document.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sign.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) void openAnswers(file, desk);
  });
}
