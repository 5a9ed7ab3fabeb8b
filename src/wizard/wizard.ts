/**
 * The wizard in the page: a form, and beside it the document that follows from it.
 * In: what is done with the form. Out: questions shown and hidden, a document, files. Nothing is sent anywhere.
 */
import { lacksClauses, library } from "~/library/start";
import type { Locale } from "~/text/locales";
import { formatValue } from "~/text/values";
import { createWords } from "~/text/words";
import { act } from "./acts";
import { Announcer } from "./announce";
import { conclude, type Conclusion, type Shown } from "./conclude";
import { followChange } from "./controls";
import type { Desk } from "./desk";
import { entriesOf, fillForm, type Names } from "./fill";
import { showFindings } from "./findings";
import type { Entry } from "./form";
import { keepAnswers, openAnswers, openDropped } from "./keeper";
import { actOnList } from "./list-acts";
import { showMessages } from "./messages";
import { fillCountries, offerAttachments, offerVendors } from "./options";
import { goToQuestion, showStep } from "./places";
import { Preview } from "./preview";
import { isRemembered, keptEntries } from "./saving";
import { nameRows, showLaws, showMissing, showQuestions } from "./show";
import { showKnownVendors, vendorsGiven } from "./vendors";

/** How long a pause in typing is, in milliseconds. */
const pause = 120;
/** The day where the reader is, as YYYY-MM-DD. */
const today = () => new Date().toLocaleDateString("sv-SE");

class PolicyWizard extends HTMLElement implements Desk {
  root = this as HTMLElement;
  locale = this.dataset["locale"] as Locale;
  t = createWords(library.ui, this.locale);
  form = this.querySelector("form")!;
  announcer = new Announcer(this);
  #preview = new Preview(this.querySelector<HTMLElement>("[data-preview]")!);
  /** What documents are made from: more of it once a paper was chosen that the policy's library cannot make. */
  #library = library;
  #shown: Shown = { document: "privacy-policy", locale: this.locale };
  #latest: Conclusion | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    fillCountries(this);
    // A row is one of many, and a list of all countries is long: it gets one when it is opened.
    this.addEventListener("toggle", (event) => fillCountries(event.target as Element), { capture: true });
    this.addEventListener("input", () => this.#schedule());
    this.addEventListener("change", (event) => this.#onChange(event.target as HTMLElement));
    this.addEventListener("click", (event) => this.#onClick(event));
    this.form.addEventListener("focusout", () => this.#schedule());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => this.#follow(true));
    window.addEventListener("pagehide", () => this.#latest && this.update());
    openDropped(this);
    this.querySelector<HTMLInputElement>("[data-remember]")!.checked = isRemembered();
    // Both languages may be shown later, and by then nothing is loaded any more.
    for (const face of ["Noto Naskh", "Noto Serif Latin"])
      void document.fonts.load(`1em "${face}"`, "a\u0639\u06611");
    this.fill(keptEntries() ?? []);
    this.#follow(false);
    this.#showNamed();
  }

  entries = (): Entry[] => entriesOf(this.form);
  latest = (): Conclusion => this.#latest ?? this.#conclude(this.entries());
  /** The same from the whole library, for files of any document; loads what is missing first. */
  whole = async (): Promise<Conclusion> => {
    await this.#loadPapers();
    return this.#conclude(this.entries());
  };
  #conclude = (entries: Entry[]) => conclude(entries, this.#shown, this.#library, today());

  fill = (entries: Entry[]) => {
    const setting = { locale: this.locale, hijri: false, digits: "latn" } as const;
    const names: Names = {
      country: (code) => formatValue("country", code, setting),
      duration: (iso) => formatValue("duration", iso, setting),
    };
    fillForm(this.form, this, entries, names);
    this.#preview.forget();
    this.update();
  };

  update = () => {
    clearTimeout(this.#timer);
    const entries = this.entries();
    const before = this.#latest?.open.length;
    const latest = this.#conclude(entries);
    this.#latest = latest;
    showQuestions(this, latest);
    showLaws(this, latest, this.t, this.locale);
    nameRows(this, this.t);
    offerVendors(this, vendorsGiven(latest.answers, this.locale));
    showKnownVendors(this, this.t, this.locale);
    showMessages(this, latest, this.t, this.locale);
    showMissing(this, latest, this.t);
    showFindings(this, latest, this.t, this.locale);
    this.#preview.show(latest.shown);
    const hasRecords = latest.shown.outline === "consent-texts" && latest.facts.needsConsents;
    this.querySelector<HTMLElement>("[data-act=records]")!.hidden = !hasRecords;
    offerAttachments(this, latest.shown.outline);
    keepAnswers(this, entries);
    if (before !== undefined && before !== latest.open.length)
      this.announcer.whisper(
        this.t("wizard.paper.said", { missing: this.querySelector("[data-missing]")?.textContent ?? "" }),
      );
  };

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.update, pause);
  }

  /** Goes where the address says: to a step, or to a question, whose step then is the address. */
  #follow(isMoved: boolean) {
    const place = decodeURIComponent(location.hash.slice(1));
    const step =
      library.steps.find(({ id }) => id === place) ?? (place === "" ? library.steps[0] : undefined);
    if (step) {
      const heading = showStep(this, step.id, this.t);
      if (isMoved) {
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: "start" });
      }
    } else if (document.readyState !== "complete") {
      // While a page loads, the browser itself still looks for a place of that name and takes the focus away.
      window.addEventListener("load", () => this.#follow(true), { once: true });
    } else {
      const found = goToQuestion(this, place, this.t);
      if (found) history.replaceState(history.state, "", `#${found}`);
      else showStep(this, library.steps[0]?.id ?? "", this.t);
    }
    this.#leadOn();
  }

  /** Lets the other language's page open at the same step, with the same document. */
  #leadOn() {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) {
      link.search = location.search;
      link.hash = location.hash;
    }
  }

  /** Shows the document that the address names, as links of other pages do: `?document=breach-notice`. */
  #showNamed() {
    const id = new URLSearchParams(location.search).get("document");
    if (![...this.#chooser.options].some(({ value }) => value === id)) return;
    this.#chooser.value = id ?? "";
    void this.#showDocument(this.#chooser.value);
  }

  /** Puts the document that is shown into the address, so that it is there again when the page is loaded again. */
  #nameShown(id: string) {
    const address = new URL(location.href);
    address.searchParams.set("document", id);
    history.replaceState(history.state, "", address);
    this.#leadOn();
  }

  #onChange(target: HTMLElement) {
    if (target instanceof HTMLInputElement && target.type === "file") return this.#open(target);
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) {
      if (target.dataset["shows"] === "document") return void this.#showDocument(target.value);
      if (target.dataset["shows"] === "language")
        this.#shown = { ...this.#shown, locale: target.value as Locale };
    }
    followChange(target, this);
    this.#schedule();
  }

  #open(control: HTMLInputElement) {
    const [file] = control.files ?? [];
    if (file) void openAnswers(file, this);
    // The same file may be chosen again.
    control.value = "";
  }

  #onClick(event: Event) {
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLAnchorElement>("[data-preview] a[href^='#']");
    if (link) return this.#onDocumentLink(event, link);
    const button = target.closest<HTMLElement>("[data-act]");
    if (button && !actOnList(button, this)) act(button, this);
  }

  /** A link to another document changes what is shown; every other link leads to a question. */
  #onDocumentLink(event: Event, link: HTMLAnchorElement) {
    const [, id = "", clause = ""] = link.getAttribute("href")?.split("#") ?? [];
    if (!library.outlines[id]) return;
    event.preventDefault();
    this.#chooser.value = id;
    void this.#showDocument(id, clause);
  }

  #chooser = this.querySelector<HTMLSelectElement>("[data-shows=document]")!;

  async #loadPapers() {
    if (this.#library !== library) return;
    const { withPapers } = await import("~/library/papers");
    this.#library = withPapers(library);
  }

  /** Shows a document, and brings a clause of it to the top; loads what it is made from first, where that is not here yet. */
  async #showDocument(id: string, clause?: string) {
    if (lacksClauses(id, this.#library))
      try {
        await this.#loadPapers();
      } catch {
        this.#chooser.value = this.#shown.document;
        return this.announcer.say(this.t("wizard.paper.unreachable"));
      }
    // While it was on its way, another one may have been chosen.
    if (this.#chooser.value !== id) return;
    this.#shown = { ...this.#shown, document: id };
    this.#nameShown(id);
    this.update();
    if (clause) this.#preview.goTo(clause);
  }
}

customElements.define("policy-wizard", PolicyWizard);
