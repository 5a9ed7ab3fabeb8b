/**
 * The checkup of a campaign: reads the form, weighs, shows. All words stand in the page; nothing is kept and nothing leaves.
 * A second campaign can be weighed beside the first.
 */
import { weigh, type Given, type Result, type Scale } from "./weigh";

type Weighed = { name: string; result: Result; given: Given[] };

class BalanceCheckup extends HTMLElement {
  private readonly scale = JSON.parse(this.dataset["scale"] ?? "{}") as Scale;
  private first: Weighed | undefined;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    });
    this.querySelector("[data-act=compare]")?.addEventListener("click", () => this.begin(this.shown));
    this.querySelector("[name=law]")?.addEventListener("change", () => this.cite());
    this.querySelector("[data-act=restart]")?.addEventListener("click", () => this.begin(undefined));
  }

  private shown: Weighed | undefined;
  private get form() {
    return this.querySelector("form") as HTMLFormElement;
  }
  private get result() {
    return this.querySelector(".result") as HTMLElement;
  }
  private say(selector?: string) {
    this.querySelector("form [role=status]")?.replaceChildren(
      selector ? (this.querySelector(selector)?.textContent ?? "") : "",
    );
  }

  /** Clears the form for a campaign; the one given, if any, stays to compare with. */
  private begin(first: Weighed | undefined) {
    this.first = first;
    this.form.reset();
    this.result.hidden = true;
    this.say(first ? "[data-second]" : undefined);
    (this.form.elements.namedItem("name") as HTMLInputElement).focus();
  }

  private answer() {
    const missing = [...this.querySelectorAll("fieldset[data-kind=one]")].find(
      (fieldset) => !fieldset.querySelector(":checked"),
    );
    if (missing) {
      this.say("[data-unanswered]");
      missing.querySelector("input")?.focus();
      return;
    }
    this.say();
    const given = [...this.querySelectorAll<HTMLInputElement>("fieldset input:checked")].map((input) =>
      this.read(input),
    );
    const name = (this.form.elements.namedItem("name") as HTMLInputElement).value.trim();
    this.shown = { name, given, result: weigh(given, this.scale) };
    this.show(this.shown);
  }

  private read(input: HTMLInputElement): Given {
    const weights = ({ value, dataset }: HTMLInputElement) => ({
      option: `${input.name}.${value}`,
      gives: Number(dataset["gives"]),
      takes: Number(dataset["takes"]),
    });
    const worth = ({ gives, takes }: { gives: number; takes: number }) =>
      gives * this.scale.gives - takes * this.scale.takes;
    const others = [...this.querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]`)].map(weights);
    const better =
      input.type === "checkbox"
        ? { gives: 0, takes: 0 }
        : others.sort((one, other) => worth(other) - worth(one))[0];
    return {
      question: input.name,
      ...weights(input),
      stop: input.dataset["stop"] !== undefined,
      ...(better ? { better } : {}),
    };
  }

  private show(weighed: Weighed) {
    this.result.hidden = false;
    const campaigns = this.first ? { a: this.first, b: weighed } : { a: weighed, b: undefined };
    for (const [letter, campaign] of Object.entries(campaigns)) {
      this.place(letter, campaign?.result);
      this.tell(letter, campaign);
    }
    this.explain(weighed);
    this.result.focus();
    this.result.scrollIntoView({ block: "start" });
  }

  /** Puts the articles of the law chosen beside each matter. */
  private cite() {
    const law = (this.querySelector("[name=law]") as HTMLSelectElement).value;
    for (const matter of this.querySelectorAll<HTMLElement>("[data-matter]")) {
      matter.querySelector("a")?.remove();
      const articles = this.querySelector(`[data-of="${law} ${matter.dataset["matter"]}"]`);
      if (articles) matter.append(" ", articles.cloneNode(true));
    }
  }

  private place(letter: string, result: Result | undefined) {
    const mark = this.querySelector(`[data-mark=${letter}]`) as SVGElement;
    mark.setAttribute("display", result ? "inline" : "none");
    if (!result) return;
    const { dataset } = mark.ownerSVGElement as SVGSVGElement;
    const [from, to, bottom, top, end] = ["from", "to", "bottom", "top", "end"].map((key) =>
      Number(dataset[key]),
    ) as [number, number, number, number, number];
    const x = from + (result.takes / end) * (to - from);
    const y = bottom + (result.gives / end) * (top - bottom);
    mark.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }

  private tell(letter: string, campaign: Weighed | undefined) {
    const told = this.querySelector(`[data-told=${letter}]`) as HTMLElement;
    told.hidden = !campaign;
    if (!campaign) return;
    const { result, name } = campaign;
    const number = new Intl.NumberFormat(document.documentElement.lang === "ar" ? "ar-u-nu-latn" : "en", {
      maximumFractionDigits: 1,
    });
    told.querySelector("[data-name]")?.replaceChildren(name);
    const sums = told.querySelector<HTMLElement>("[data-sums]");
    if (sums) {
      sums.dataset["words"] ??= sums.textContent ?? "";
      sums.textContent = sums.dataset["words"]
        .replace("%gives%", number.format(result.gives))
        .replace("%takes%", number.format(result.takes));
    }
    for (const verdict of told.querySelectorAll<HTMLElement>("[data-verdict]"))
      verdict.hidden = verdict.dataset["verdict"] !== result.verdict;
  }

  private explain({ given, result }: Weighed) {
    const list = this.querySelector(".moves") as HTMLElement;
    for (const item of list.querySelectorAll<HTMLElement>("[data-move]")) item.hidden = true;
    for (const { option } of result.moves) {
      const item = list.querySelector<HTMLElement>(`[data-move="${option}"]`);
      if (!item) continue;
      item.hidden = false;
      list.append(item);
      const better = given.find((answer) => answer.option === option)?.better?.option?.split(".")[1];
      for (const instead of item.querySelectorAll<HTMLElement>("[data-instead]"))
        instead.hidden = instead.dataset["instead"] !== (better ?? "");
    }
    (this.querySelector("[data-none]") as HTMLElement).hidden = result.moves.length > 0;
    const chosen = new Set(given.map(({ option }) => option));
    for (const group of this.querySelectorAll<HTMLElement>("[data-reasons]")) {
      const reasons = [...group.querySelectorAll<HTMLElement>("[data-reason]")];
      for (const reason of reasons)
        reason.hidden = !chosen.has(`${group.dataset["reasons"]}.${reason.dataset["reason"]}`);
      group.hidden = reasons.every(({ hidden }) => hidden);
    }
  }
}
customElements.define("balance-checkup", BalanceCheckup);
