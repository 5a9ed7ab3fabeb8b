/**
 * The wizard in the page: a form, and beside it the document that follows from it.
 * In: what is done with the form. Out: questions shown and hidden, a document, files. Nothing is sent anywhere.
 */
import { formats, type FormatId } from "~/formats";
import { library } from "~/library";
import type { Locale } from "~/text/locales";
import { formatValue } from "~/text/values";
import { createWords } from "~/text/words";
import { Announcer } from "./announce";
import { conclude, type Conclusion, type Shown } from "./conclude";
import type { Desk } from "./desk";
import { copyText, downloadText } from "./download";
import { entriesOf, fillForm, type Names } from "./fill";
import { showFindings } from "./findings";
import type { Entry } from "./form";
import { askErase, eraseAnswers, fillWithExample, keepAnswers, openAnswers, openDropped, saveAnswers } from "./keeper";
import { offerLength } from "./lengths";
import { actOnList } from "./list-acts";
import { addCountry, fillCountries, offerVendors } from "./options";
import { showMessages } from "./messages";
import { foldSteps, goToQuestion, showStep, showView } from "./places";
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
  #shown: Shown = { document: "privacy-policy", locale: this.locale };
  #latest: Conclusion | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    fillCountries(this);
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
    for (const face of ["Noto Naskh", "Noto Serif Latin"]) void document.fonts.load(`1em "${face}"`, "a\u0639\u06611");
    this.fill(keptEntries() ?? []);
    this.#follow(false);
  }

  entries = (): Entry[] => entriesOf(this.form);
  latest = (): Conclusion => this.#latest ?? this.#conclude(this.entries());
  #conclude = (entries: Entry[]) => conclude(entries, this.#shown, library, today());

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
    keepAnswers(this, entries);
    this.announcer.whisper(this.querySelector("[data-missing]")?.textContent ?? "");
  };

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.update, pause);
  }

  /** Goes where the address says: to a step, or to a question, whose step then is the address. */
  #follow(isMoved: boolean) {
    const place = decodeURIComponent(location.hash.slice(1));
    const step = library.steps.find(({ id }) => id === place) ?? (place === "" ? library.steps[0] : undefined);
    if (step) {
      const heading = showStep(this, step.id, this.t);
      if (isMoved) {
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: "start" });
      }
    } else {
      const found = goToQuestion(this, place, this.t);
      if (found) history.replaceState(history.state, "", `#${found}`);
      else showStep(this, library.steps[0]?.id ?? "", this.t);
    }
    // The other language's page opens at the same step.
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) link.hash = location.hash;
  }

  #onChange(target: HTMLElement) {
    if (target instanceof HTMLInputElement && target.dataset["open"] !== undefined) {
      const [file] = target.files ?? [];
      if (file) void openAnswers(file, this);
      target.value = "";
      return;
    }
    if (target.dataset["shows"] && (target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) {
      this.#shown = target.dataset["shows"] === "document" ? { ...this.#shown, document: target.value } : { ...this.#shown, locale: target.value as Locale };
    }
    if (target instanceof HTMLSelectElement) this.#onSelect(target);
    if (target instanceof HTMLInputElement && target.type === "checkbox") this.#keepNoneApart(target);
    this.#schedule();
  }

  #onSelect(select: HTMLSelectElement) {
    const boxes = select.dataset["adds"];
    if (boxes && select.value) {
      addCountry(this.querySelector<HTMLElement>(`[data-boxes="${CSS.escape(boxes)}"]`)!, select.value, select.selectedOptions[0]?.textContent ?? "");
      select.value = "";
    } else if (select.closest(".duration"))
      offerLength(select, this, (iso) => formatValue("duration", iso, { locale: this.locale, hijri: false, digits: "latn" }), this.update);
  }

  /** Who ticks "none" ticks nothing else, and the other way round. */
  #keepNoneApart(box: HTMLInputElement) {
    if (!box.name || !box.checked) return;
    const isNone = box.dataset["none"] !== undefined;
    for (const other of this.form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(box.name)}"]`))
      if ((other.dataset["none"] !== undefined) !== isNone) other.checked = false;
  }

  #onClick(event: Event) {
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLAnchorElement>("[data-preview] a[href^='#']");
    if (link) return this.#onDocumentLink(event, link);
    const button = target.closest<HTMLElement>("[data-act]");
    if (button && !actOnList(button, this)) this.#acts[button.dataset["act"] ?? ""]?.();
  }

  /** A link to another document changes what is shown; every other link leads to a question. */
  #onDocumentLink(event: Event, link: HTMLAnchorElement) {
    const [, id = "", clause = ""] = link.getAttribute("href")?.split("#") ?? [];
    if (!library.outlines[id]) return;
    event.preventDefault();
    this.#shown = { ...this.#shown, document: id };
    this.querySelector<HTMLSelectElement>("[data-shows=document]")!.value = id;
    this.update();
    this.#preview.goTo(clause);
  }

  #written() {
    const id = this.querySelector<HTMLSelectElement>("[data-format]")!.value as FormatId;
    const { extension, type, write } = formats[id];
    const { shown } = this.latest();
    return { text: write(shown), name: `${shown.outline}.${shown.locale}.${extension}`, type };
  }

  #acts: Record<string, () => void> = {
    steps: () => foldSteps(this, this.querySelector("[data-act=steps]")?.getAttribute("aria-expanded") === "true"),
    "view-questions": () => showView(this, "questions"),
    "view-document": () => {
      showView(this, "document");
      this.querySelector<HTMLElement>("#paper-title")?.focus();
    },
    download: () => {
      const { text, name, type } = this.#written();
      downloadText(text, name, type);
      this.announcer.say(this.t("wizard.take.downloaded", { name }));
    },
    copy: () => void copyText(this.#written().text).then((copied) => this.announcer.say(this.t(copied ? "wizard.take.copied" : "wizard.take.notCopied"))),
    print: () => print(),
    save: () => saveAnswers(this),
    example: () => fillWithExample(this),
    erase: () => askErase(this, true),
    "erase-no": () => askErase(this, false),
    "erase-yes": () => eraseAnswers(this),
    undo: () => this.announcer.undo(),
    close: () => this.announcer.close(),
  };
}

customElements.define("policy-wizard", PolicyWizard);
