import { marks, questionAt } from "~/model";
import type { GapNode, Inline, Label, Law, Library, Locale, Sentence, Slot, Text, TextNode } from "~/model";
import { formatDays, formatList, formatValue, type Setting } from "~/text/values";
import { citeNodes, wordsOfDocuments } from "./cites";

// A token is a number between marks that answers cannot hold: it cannot be forged.
const [opens, closes] = marks.value;
const everyMark = /[\ue000-\ue015]/g;

export type View = { [key: string]: unknown };

/** Gives a view that finds a thing when a template first asks for it, and then has it. */
export const whenAsked = (find: (key: string) => unknown, seen: View = {}): View =>
  new Proxy(seen, { get: (known, key: string) => (known[key] ??= find(key)) });

/** Where the words are those of the laws' files: names, rights, authorities. `ours` within is ours again. */
const ofLaws = ["laws", "withdrawals"];
const isOurs = (key: string, areOurs: boolean) => key === "ours" || (areOurs && !ofLaws.includes(key));
const isSlot = (fact: object): fact is Slot | Sentence => "slot" in fact;
const isLabel = (fact: object): fact is Label => "ar" in fact && "en" in fact;

/** Gives the words of a text in a language, or those of the other one, marked as such. */
function wordsIn(text: Text, locale: Locale): { value: string; locale?: Locale } {
  const line = (words: string | undefined) =>
    (words ?? "").replaceAll(everyMark, "").replaceAll(/\s+/g, " ").trim();
  const own = line(text[locale]);
  if (own) return { value: own };
  const other: Locale = locale === "ar" ? "en" : "ar";
  return { value: line(text[other]), locale: other };
}

/**
 * Swaps everything printable in the facts for tokens before a template runs, and the tokens for nodes after Markdown is
 * parsed. So nothing that a person typed ever passes through a template or a parser.
 */
export class Slots {
  readonly #nodes: (readonly Inline[])[] = [];
  readonly #wording: { ours: string; theirs: string }[];

  constructor(
    readonly setting: Setting,
    readonly library: Library,
    readonly laws: Law[],
  ) {
    this.#wording = laws[0]?.wording?.filter((word) => word.in === setting.locale) ?? [];
  }

  /** Gives words of ours as the leading law says them: its word for data, say, in place of ours. What a person typed stays. */
  own(words: string): string {
    return this.#wording.reduce((said, { ours, theirs }) => said.replaceAll(ours, theirs), words);
  }

  /** Gives the facts as a template sees them: tokens for what can be printed, the rest as it is. */
  view(facts: unknown, areOurs = true): unknown {
    if (Array.isArray(facts)) return facts.map((fact: unknown) => this.view(fact, areOurs));
    if (facts === null || typeof facts !== "object") return facts;
    if (isSlot(facts)) return this.token(this.#nodesOf(facts));
    if (isLabel(facts)) {
      const words = facts[this.setting.locale];
      return words === "" ? "" : this.token([text(areOurs ? this.own(words) : words)]);
    }
    // A copy has room for all at once.
    const view: View = { ...facts };
    for (const key in view) view[key] = this.view(view[key], isOurs(key, areOurs));
    return view;
  }

  /** Gives the facts as `view` does, each when a template first asks for it: a document uses few of them. */
  viewWhenAsked(facts: object): View {
    return whenAsked((key) => this.view((facts as View)[key], isOurs(key, true)));
  }

  /** Keeps nodes and gives the token that stands for them. */
  token(nodes: readonly Inline[]): string {
    return `${opens}${this.#nodes.push(nodes) - 1}${closes}`;
  }

  /** Gives the nodes of a text in which tokens stand. */
  nodesIn(words: string): Inline[] {
    if (!words.includes(opens)) return words === "" ? [] : [text(this.own(words))];
    const nodes: Inline[] = [];
    let end = 0;
    for (let at = words.indexOf(opens); at !== -1; at = words.indexOf(opens, end)) {
      if (at > end) add(text(this.own(words.slice(end, at))), nodes);
      end = words.indexOf(closes, at) + 1;
      for (const node of this.#nodes[Number(words.slice(at + 1, end - 1))] ?? []) add(node, nodes);
    }
    if (end < words.length) add(text(this.own(words.slice(end))), nodes);
    return nodes;
  }

  /** Gives a text in which tokens stand as plain words, each value kept apart from the direction of what is around it. */
  wordsIn(words: string): string {
    return this.nodesIn(words)
      .map((node) => {
        if (node.type === "text") return node.value;
        if (node.type === "value") return `\u2068${node.value}\u2069`;
        return "label" in node ? node.label : "";
      })
      .join("");
  }

  #nodesOf(slot: Slot | Sentence): readonly Inline[] {
    const { locale } = this.setting;
    if (slot.slot === "gap") return [this.#gap(slot.asks)];
    if (slot.slot === "sentence") return this.#sentence(slot);
    if (slot.slot === "cite") return citeNodes(slot.law, slot.art, this.laws, this.library, this.setting);
    const { kind, value, from } = slot;
    if (typeof value === "object") return [{ type: "value", kind, from, ...wordsIn(value, locale) }];
    const words =
      kind === "working-days" || kind === "clear-days"
        ? formatDays(kind, Number(value), this.setting, wordsOfDocuments(this.library, locale))
        : articled(kind, value, locale) + formatValue(kind, value, this.setting);
    // A value is a line, also where somebody typed a break into it.
    const line = words.replaceAll(everyMark, "").replaceAll(/[\t\n\r]+/g, " ");
    return [{ type: "value", kind, from, value: line }];
  }

  /** Words of ours with values in their holes; several values are joined as the language joins them. */
  #sentence({ words, holes }: Sentence): Inline[] {
    return words[this.setting.locale].split(/\{(\w+)\}/).flatMap((part, index) => {
      if (index % 2 === 0) return part === "" ? [] : [text(this.own(part))];
      return this.nodesIn(this.list((holes[part] ?? []).map((fact) => String(this.view(fact)))));
    });
  }

  /** Joins words or tokens as the language does. */
  list(words: string[]): string {
    const and = wordsOfDocuments(this.library, this.setting.locale)("document.and");
    const holdsJoint = (word: string) =>
      this.nodesIn(word).some((node) => node.type === "text" && node.value.includes(and));
    return formatList(words, this.setting, words.length > 1 && words.some(holdsJoint));
  }

  #gap(asks: string): GapNode {
    const question = questionAt(asks, this.library.steps)?.[this.setting.locale] ?? asks;
    return {
      type: "gap",
      asks,
      label: wordsOfDocuments(this.library, this.setting.locale)("document.gap", { question }),
    };
  }
}

/** Countries whose English name takes an article within a sentence. */
const withArticle = new Set([
  "AE",
  "GB",
  "US",
  "NL",
  "PH",
  "BS",
  "GM",
  "MV",
  "KM",
  "CF",
  "DO",
  "SC",
  "MH",
  "SB",
]);
const articled = (kind: string, code: string | number, locale: Locale) =>
  kind === "country" && locale === "en" && withArticle.has(String(code)) ? "the " : "";

const text = (value: string): TextNode => ({ type: "text", value });

/** Adds a node. Neighbouring texts become one; a name that ends in a full stop ("Waha Co.") takes no second one. */
function add(node: Inline, nodes: Inline[]) {
  const last = nodes.at(-1);
  if (node.type !== "text") nodes.push(node);
  else if (last?.type === "text") nodes[nodes.length - 1] = text(last.value + node.value);
  else if (last?.type === "value" && last.value.endsWith(".") && node.value.startsWith(".")) {
    const rest = node.value.replace(/^\.+/, "");
    if (rest !== "") nodes.push(text(rest));
  } else nodes.push(node);
}

/** The one helper of templates: `{{list things}}` joins them as the language does. */
export const helpers = (slots: Slots) => ({ list: (words: string[]) => slots.list(words) });
