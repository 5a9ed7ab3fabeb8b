/** The check of a request for consent, in the page. The rules' explanations stand in the page already; nothing is sent. */
import { lintWords } from "~/library/lint-words";
import { locales, type Locale, type WordingFinding } from "~/model";
import { createWords } from "~/text/words";
import { checkWording } from "~/wording";

const rules = () => import("~/library/wording");

class WordingCheck extends HTMLElement {
  #locale: Locale = locales.find((each) => each === document.documentElement.lang) ?? "ar";
  #t = createWords({ lint: lintWords }, this.#locale);

  connectedCallback() {
    const form = this.querySelector("form");
    const field = this.querySelector("textarea");
    if (!form || !field) return;
    // The rules weigh more than the page: they come when somebody turns to the field.
    field.addEventListener("focus", () => void rules(), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#check(field);
    });
    form.hidden = false;
  }

  async #check(field: HTMLTextAreaElement) {
    const { fold, wording } = await rules();
    const result = this.querySelector<HTMLElement>("[data-result]")!;
    const status = result.querySelector("[role=status]")!;
    const isEmpty = field.value.trim() === "";
    const found = isEmpty ? [] : checkWording({ text: field.value }, wording, fold);
    result.hidden = false;
    result.querySelector("ol")!.replaceChildren(...found.map((finding) => this.#item(finding, field)));
    status.textContent = isEmpty ? this.#t("lint.empty") : this.#t("lint.found", { count: found.length });
    field.setAttribute("aria-invalid", String(isEmpty));
    if (isEmpty) return field.focus();
    result.querySelector<HTMLElement>("h2")!.focus();
  }

  /** One fault: its name, the words that show it, its explanation, and the way to its place in the text. */
  #item({ rule, from, to, quote }: WordingFinding, field: HTMLTextAreaElement): HTMLElement {
    const explained = document.querySelector(`[data-rule="${CSS.escape(rule)}"]`);
    const item = document.createElement("li");
    const title = document.createElement("h3");
    title.textContent = explained?.querySelector("summary")?.textContent ?? rule;
    const passage = document.createElement("blockquote");
    passage.dir = "auto";
    passage.textContent = quote;
    const go = document.createElement("button");
    go.type = "button";
    go.className = "button quiet";
    go.textContent = this.#t("lint.go");
    go.addEventListener("click", () => {
      field.focus();
      field.setSelectionRange(from, to);
    });
    const why = explained?.querySelector("div")?.cloneNode(true);
    item.append(title, passage, ...(why ? [why] : []), go);
    return item;
  }
}
customElements.define("wording-check", WordingCheck);
