/** What is wrong with an answer, or what a law has against it: told at the question itself. */
import type { Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Conclusion } from "./conclude";
import { findingLine, groupFindings } from "./findings";
import { elementAt } from "./show";

const wordsFor: Record<string, string> = {
  email: "email",
  url: "url",
  date: "date",
  type: "number",
  integer: "number",
  "too-big": "range",
  "too-small": "range",
  "too-long": "long",
};

function wrongLine(code: string, t: Translate): HTMLElement {
  const words = `${t(`wizard.wrong.${wordsFor[code] ?? "other"}`)} ${t("wizard.wrong.kept")}`;
  return Object.assign(document.createElement("p"), { className: "error", textContent: words });
}

/** Who is still typing an answer need not hear yet that it is wrong. */
const isBeingTyped = (path: string) => (document.activeElement as HTMLInputElement | null)?.name === path;

function linesOf(conclusion: Conclusion, t: Translate, locale: Locale): Map<string, HTMLElement[]> {
  const lines = new Map<string, HTMLElement[]>();
  const add = (path: string, line: HTMLElement) => lines.set(path, [...(lines.get(path) ?? []), line]);
  for (const [path, { code }] of conclusion.wrong) if (!isBeingTyped(path)) add(path, wrongLine(code, t));
  for (const found of groupFindings(conclusion))
    if (found.severity !== "note")
      for (const path of found.paths) add(path, findingLine(found, "p", t, locale));
  return lines;
}

function describe(question: HTMLElement, id: string, lines: HTMLElement[]) {
  const isWrong = lines.some(({ className }) => className === "error");
  const controls = [...question.querySelectorAll<HTMLElement>("input, select, textarea")];
  for (const control of controls.filter((each) => each.closest("[data-question]") === question)) {
    const ids = (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((each) => each !== "" && each !== id);
    if (lines.length > 0) ids.push(id);
    if (ids.length > 0) control.setAttribute("aria-describedby", ids.join(" "));
    else control.removeAttribute("aria-describedby");
    if (isWrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** Tells at each question what is wrong, and takes away what no longer is. */
export function showMessages(root: HTMLElement, conclusion: Conclusion, t: Translate, locale: Locale) {
  const stale = new Set(root.querySelectorAll<HTMLElement>("form .messages"));
  for (const [path, lines] of linesOf(conclusion, t, locale)) {
    const question = elementAt(root, path)?.closest<HTMLElement>("[data-question]");
    const why = question?.querySelector(":scope > .why");
    if (!question || !why) continue;
    const id = `${question.dataset["question"]}-messages`;
    const there = why.previousElementSibling?.matches(".messages")
      ? (why.previousElementSibling as HTMLElement)
      : undefined;
    const messages = there ?? Object.assign(document.createElement("div"), { className: "messages" });
    messages.id = id;
    if (messages.textContent !== lines.map(({ textContent }) => textContent).join(""))
      messages.replaceChildren(...lines);
    if (!there) why.before(messages);
    stale.delete(messages);
    describe(question, id, lines);
  }
  for (const messages of stale) {
    const question = messages.closest<HTMLElement>("[data-question]");
    if (question) describe(question, messages.id, []);
    messages.remove();
  }
}
