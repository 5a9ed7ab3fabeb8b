/** The document on its sheet. The only place where HTML made by the engine enters the page. */
import { cssString, fragment, runningHead } from "~/formats";
import type { Document } from "~/model";

/** Shows documents and marks what the last answer changed in them. */
export class Preview {
  #sheet: HTMLElement;
  #before = new Map<string, string>();
  #shown = "";

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
  }

  /** Shows a document. Links to gaps lead to `#<path>`, links to other documents to `#<document>#<clause>`. */
  show(tree: Document) {
    document.documentElement.style.setProperty("--running-head", cssString(runningHead(tree)));
    const parsed = document.createElement("template");
    parsed.innerHTML = fragment(tree, { wizard: "", document: (id) => `#${id}` });
    const article = parsed.content.firstElementChild;
    if (!article) return;
    const clauses = [...article.querySelectorAll<HTMLElement>("[data-clause]")];
    // A clause may stand in a document more than once; its address is its own.
    const places = new Map(clauses.map((clause) => [clause, clause.id]));
    // The page has steps of the same names, and an address must lead to one place.
    for (const part of article.querySelectorAll("[id]")) part.removeAttribute("id");
    const placeOf = (clause: HTMLElement) => places.get(clause) ?? "";
    const now = new Map(clauses.map((clause) => [placeOf(clause), clause.outerHTML]));
    const shown = `${tree.outline}.${tree.locale}`;
    const changed =
      shown === this.#shown
        ? clauses.filter((clause) => this.#before.get(placeOf(clause)) !== clause.outerHTML)
        : [];
    if (shown === this.#shown && changed.length === 0 && now.size === this.#before.size)
      return this.#showHeadAndFoot(article);
    for (const clause of changed) clause.dataset["changed"] = "now";
    const { scrollTop } = this.#sheet;
    this.#sheet.replaceChildren(article);
    this.#sheet.scrollTop = shown === this.#shown ? scrollTop : 0;
    this.#before = now;
    this.#shown = shown;
    this.#bringIntoView(changed[0]);
    setTimeout(() => {
      for (const clause of changed) clause.dataset["changed"] = "";
    }, 1200);
  }

  /** Forgets what was shown, so that nothing of the next document counts as changed. */
  forget() {
    this.#shown = "";
  }

  /** Brings a clause to the top of the sheet. */
  goTo(clause: string) {
    this.#sheet.querySelector(`[data-clause="${CSS.escape(clause)}"]`)?.scrollIntoView({ block: "start" });
  }

  #showHeadAndFoot(article: Element) {
    for (const part of ["header", "footer"]) {
      const [here, there] = [this.#sheet.querySelector(part), article.querySelector(part)];
      if (here && there) here.replaceWith(there);
    }
  }

  /** Scrolls the sheet, and never the page, to a clause that cannot be seen. */
  #bringIntoView(clause: HTMLElement | undefined) {
    if (!clause) return;
    const sheet = this.#sheet.getBoundingClientRect();
    const place = clause.getBoundingClientRect();
    if (place.top < sheet.top || place.top > sheet.bottom - 80)
      this.#sheet.scrollTop += place.top - sheet.top - sheet.height / 4;
  }
}
