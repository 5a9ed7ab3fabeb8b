/** Search as one types. All of it happens here: nothing that is typed leaves the page or is stored. */
import { searchTables } from "~/library/search-tables";
import { searchWords } from "~/library/search";
import { createExcerpts, openIndex, writtenIn, type Found, type OpenIndex } from "~/search";
import { directions, locales, otherLocale, type Locale } from "~/text/locales";
import { createWords } from "~/text/words";
import { filled, itemOf, make, type Child } from "./elements";
import { atOnce, beside, choicesOf, chosenPages, groupsOf } from "./results";
import { addressOf, facetNames, queryOf, shownQuery, stateOf, type State } from "./state";

type Labels = Record<string, Record<string, string>>;
type Site = { index: OpenIndex; labels: Labels };
/** What the other language's pages have: those that the filters leave, and whatever was found. */
type Foreign = { pages: number[]; found: Found; site: Site };

/** How long the hands may rest before a query counts as typed, in milliseconds. */
const rest = 120;

const excerptsOf = createExcerpts(searchTables);
const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;

async function openSite(address: string): Promise<Site> {
  const load = async (name: string) =>
    ((await import(/* @vite-ignore */ `${address}${name}.js`)) as { default: unknown }).default;
  const [index, labels] = await Promise.all([
    openIndex(load, searchTables),
    load("labels") as Promise<Labels>,
  ]);
  return { index, labels };
}

class SiteSearch extends HTMLElement {
  readonly #locale: Locale = locales.find((each) => each === document.documentElement.lang) ?? "ar";
  readonly #t = createWords({ search: searchWords }, this.#locale);
  readonly #sites = new Map<string, Promise<Site>>();
  #turn = 0;
  #shown = atOnce;
  /** Whether the query that is shown is one to come back to, and not on its way to another. */
  #isKept = true;

  connectedCallback() {
    const { form, input } = this.#parts();
    let waiting = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      void this.#go({ ...stateOf(location.href), query: queryOf(input.value) }, "push");
    });
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#type(queryOf(input.value)), rest);
    });
    // The index is on its way before the first letter is typed.
    input.addEventListener("focus", () => void this.#site(this.dataset["index"]).catch(() => undefined));
    this.addEventListener("click", (event) => this.#follow(event));
    this.addEventListener("change", (event) => void this.#choose(event));
    this.addEventListener("keydown", (event) => this.#step(event));
    window.addEventListener("popstate", () => {
      clearTimeout(waiting);
      this.#read();
    });
    this.#read();
  }

  #parts() {
    const find = <Part extends Element>(selector: string) => this.querySelector<Part>(selector)!;
    return {
      form: find<HTMLFormElement>("form"),
      input: find<HTMLInputElement>("#q"),
      status: find("[data-status]"),
      notes: find("[data-notes]"),
      kinds: find<HTMLElement>("[data-kinds]"),
      narrow: find<HTMLDetailsElement>("[data-narrow]"),
      filters: find("[data-filters]"),
      results: find("[data-results]"),
    };
  }

  /** Shows what the address says. */
  #read() {
    const state = stateOf(location.href);
    this.#parts().input.value = state.query;
    this.#shown = atOnce;
    this.#isKept = true;
    void this.#show(state);
  }

  /** Follows the typing: what was searched for before stays one step back. */
  #type(query: string) {
    const { query: before, chosen } = stateOf(location.href);
    if (query === before) return;
    void this.#go({ query, asTyped: false, chosen }, this.#isKept && before !== "" ? "push" : "replace");
    this.#isKept = query === "";
  }

  /** Goes to a state: a new entry of the history where a person chose it, none for each letter. */
  #go(state: State, how: "push" | "replace"): Promise<void> {
    this.#isKept = true;
    const address = new URL(addressOf(state), location.href);
    if (how === "push" && address.href !== location.href) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#shown = atOnce;
    return this.#show(state);
  }

  #site(address = ""): Promise<Site> {
    const site = this.#sites.get(address) ?? openSite(address);
    this.#sites.set(address, site);
    site.catch(() => this.#sites.delete(address));
    return site;
  }

  async #show(state: State) {
    const turn = ++this.#turn;
    const { status, notes, kinds, narrow, results } = this.#parts();
    if (state.query === "") {
      status.textContent = "";
      notes.replaceChildren();
      results.replaceChildren();
      kinds.hidden = narrow.hidden = true;
      return;
    }
    try {
      if (results.childElementCount === 0) status.textContent = this.#t("search.waiting");
      const site = await this.#site(this.dataset["index"]);
      const found = await site.index.search(state.query, state);
      const pages = chosenPages(found.pages, state, site.index.facets);
      const list = await this.#listOf(pages, found, site, state);
      const others = this.#foreign(state);
      // Where there is nothing, what is to be said hangs on the other language.
      const known = pages.length > 0 ? undefined : await others;
      if (turn !== this.#turn) return;
      const isForeign = found.pages.length === 0 && known !== undefined && known.pages.length > 0;
      status.replaceChildren(
        ...(isForeign
          ? [this.#t("search.other.only")]
          : this.#told("search.results", { query: shownQuery(state) }, { count: pages.length })),
      );
      this.#showKinds(found, site, state);
      this.#showFilters(found, site, state);
      notes.replaceChildren(...this.#notesOf(found, pages, state, known));
      results.replaceChildren(...list);
      const foreign = await others;
      if (turn !== this.#turn || !foreign || foreign.pages.length === 0) return;
      const section = await this.#foreignSection(foreign, pages.length, state);
      if (turn !== this.#turn) return;
      if (pages.length > 0)
        notes.append(make("p", {}, this.#foreignLink("search.other.too", state, foreign.pages.length)));
      results.append(section);
    } catch {
      if (turn !== this.#turn) return;
      status.textContent = this.#t("search.failed");
      notes.replaceChildren();
      results.replaceChildren();
      kinds.hidden = narrow.hidden = true;
    }
  }

  /** Words of ours around words of others. */
  #told(key: string, words: Record<string, string>, values: Record<string, number> = {}) {
    const places = Object.fromEntries(Object.keys(words).map((name) => [name, `{{${name}}}`]));
    return filled(this.#t(key, { ...values, ...places }), words);
  }

  /** The results themselves: some of each kind, or many of one. */
  async #listOf(pages: number[], found: Found, site: Site, state: State): Promise<Element[]> {
    const groups = groupsOf(pages, site.index.facets);
    if (groups.length > 1)
      return Promise.all(
        groups.map(async (group) => {
          const { kind, pages: members } = group;
          const name = this.#t(`search.kinds.${kind}`);
          const all = make("a", {
            href: addressOf({ ...state, chosen: { ...state.chosen, kind } }),
            textContent: this.#t("search.all", { count: members.length }),
          });
          all.dataset["goes"] = "";
          const head = make(
            "h2",
            { id: `kind-${kind}` },
            `${name} `,
            make("small", { textContent: String(members.length) }),
          );
          all.setAttribute("aria-describedby", head.id);
          const section = make(
            "section",
            {},
            head,
            await this.#itemsOf(members.slice(0, beside), found, site),
            members.length > beside && make("p", {}, all),
          );
          section.setAttribute("aria-labelledby", head.id);
          return section;
        }),
      );
    if (pages.length === 0) return [];
    const list = await this.#itemsOf(pages.slice(0, this.#shown), found, site);
    const head = make("h2", {
      className: "unseen",
      textContent: this.#t(`search.kinds.${groups[0]?.kind ?? "page"}`),
    });
    const left = pages.length - this.#shown;
    const more = make("button", {
      type: "button",
      className: "button quiet",
      textContent: this.#t("search.more", { count: Math.min(left, atOnce) }),
    });
    more.dataset["more"] = "";
    return left > 0 ? [head, list, more] : [head, list];
  }

  async #itemsOf(pages: number[], { marks, partOf }: Found, { index }: Site): Promise<HTMLOListElement> {
    const passages = await Promise.all(pages.map((page) => index.passage(page, partOf(page))));
    const items = passages.map((passage) =>
      itemOf(
        passage,
        excerptsOf(passage.sections, marks),
        this.dataset["base"] ?? "/",
        this.#t("search.inside"),
      ),
    );
    return make("ol", { className: "results" }, ...items);
  }

  /** What was corrected, what was left out, and the way back. */
  #notesOf({ words, pages: all }: Found, pages: number[], state: State, foreign?: Foreign): Element[] {
    const t = this.#t;
    const notes: Element[] = [];
    const typedAs = (folded: string) => writtenIn(state.query, folded, searchTables);
    const link = (to: State, ...text: Child[]) => {
      const made = make("a", { href: addressOf(to) }, ...text);
      made.dataset["goes"] = "";
      return made;
    };
    const each = [...new Map(words.map((word) => [word.typed, word])).values()];
    const slips = each.filter(({ how, as }) => how === "typo" && as.length > 0);
    if (slips.length > 0 && all.length > 0)
      notes.push(
        make(
          "p",
          { className: "corrected" },
          ...slips.flatMap(({ typed, as }) => [
            ...this.#told("search.instead", { found: as[0] ?? "", typed: typedAs(typed) }),
            " ",
          ]),
          link({ ...state, asTyped: true }, ...this.#told("search.asTyped", { query: shownQuery(state) })),
        ),
      );
    if (state.asTyped)
      notes.push(
        make("p", {}, `${t("search.corrected")} `, link({ ...state, asTyped: false }, t("search.correct"))),
      );
    const unknown = each.filter(({ how }) => how === undefined).map(({ typed }) => typedAs(typed));
    if (unknown.length > 0 && pages.length > 0) {
      const places = unknown.map((_, at) => t("search.word", { word: `{{${at}}}` }));
      const text = t("search.unknown", { words: places.join(t("search.between")) });
      notes.push(make("p", {}, ...filled(text, Object.fromEntries(unknown.entries()))));
    }
    if (pages.length > 0 || (foreign && foreign.pages.length > 0 && all.length === 0)) return notes;
    // Beside a word that no page has, a slip is too much of a guess to be followed unasked.
    for (const found of slips.flatMap(({ as }) => as.slice(0, 1)))
      if (all.length === 0)
        notes.push(make("p", {}, link({ ...state, query: found }, ...this.#told("search.meant", { found }))));
    // The filters are named only where there is something behind them.
    notes.push(
      all.length > 0 || foreign
        ? make("p", {}, `${t("search.filtered")} `, link({ ...state, chosen: {} }, t("search.clear")))
        : make("p", { textContent: t("search.none") }),
    );
    return notes;
  }

  #showKinds({ pages }: Found, { index }: Site, state: State) {
    const { kinds } = this.#parts();
    const choices = choicesOf("kind", pages, state, index.facets);
    const link = (kind: string | undefined, name: string, count: number) => {
      const made = make(
        "a",
        { href: addressOf({ ...state, chosen: { ...state.chosen, kind } }) },
        `${name} `,
        make("small", { textContent: String(count) }),
      );
      made.dataset["goes"] = "";
      if (state.chosen.kind === kind) made.setAttribute("aria-current", "true");
      return make("li", {}, made);
    };
    const all = choices.reduce((sum, { count }) => sum + count, 0);
    kinds.hidden = choices.length < 2 && !state.chosen.kind;
    kinds.replaceChildren(
      make(
        "ul",
        {},
        link(undefined, this.#t("search.every"), all),
        ...choices.map(({ id, count }) => link(id, this.#t(`search.kinds.${id}`), count)),
      ),
    );
  }

  #showFilters({ pages }: Found, { index, labels }: Site, state: State) {
    const { narrow, filters } = this.#parts();
    const shown = facetNames
      .filter((name) => name !== "kind")
      .map((name) => ({ name, choices: choicesOf(name, pages, state, index.facets) }))
      .filter(({ name, choices }) => choices.length > 1 || state.chosen[name]);
    narrow.hidden = shown.length === 0;
    if (shown.some(({ name }) => state.chosen[name])) narrow.open = true;
    filters.replaceChildren(
      ...shown.map(({ name, choices }) => {
        const options = choices.map(({ id, count }) =>
          make("option", { value: id, textContent: `${labels[name]?.[id] ?? id} (${count})` }),
        );
        const select = make(
          "select",
          { name },
          make("option", { value: "", textContent: this.#t("search.every") }),
          ...options,
        );
        select.value = state.chosen[name] ?? "";
        return make("label", {}, make("span", { textContent: this.#t(`search.facets.${name}`) }), select);
      }),
    );
  }

  /** A query in the other language's letters finds that language's pages too. That they can't be loaded takes nothing away. */
  async #foreign(state: State): Promise<Foreign | undefined> {
    const [here, there] = this.#locale === "ar" ? [arabic, latin] : [latin, arabic];
    if (here.test(state.query) || !there.test(state.query)) return undefined;
    try {
      const site = await this.#site(this.dataset["otherIndex"]);
      const found = await site.index.search(state.query, state);
      if (found.pages.length === 0) return undefined;
      return { pages: chosenPages(found.pages, state, site.index.facets), found, site };
    } catch {
      return undefined;
    }
  }

  /** The way to the other language's search. */
  #foreignLink(key: string, state: State, count: number): HTMLAnchorElement {
    return make("a", {
      href: `${this.dataset["other"] ?? ""}${addressOf(state)}`,
      hreflang: otherLocale(this.#locale),
      textContent: this.#t(key, { count }),
    });
  }

  /** The best of the other language's pages: many where there are no others. */
  async #foreignSection({ pages, found, site }: Foreign, own: number, state: State): Promise<HTMLElement> {
    const other = otherLocale(this.#locale);
    const list = await this.#itemsOf(pages.slice(0, own > 0 ? beside : atOnce), found, site);
    Object.assign(list, { lang: other, dir: directions[other] });
    const head = make(
      "h2",
      { id: "other-language" },
      `${this.#t("search.other.also")} `,
      make("small", { textContent: String(pages.length) }),
    );
    const all = make("p", {}, this.#foreignLink("search.other.all", state, pages.length));
    const section = make("section", {}, head, list, all);
    section.setAttribute("aria-labelledby", head.id);
    return section;
  }

  /** A link to another state of this page changes the state; one that opens elsewhere stays a link. */
  #follow(event: MouseEvent) {
    const target = event.target as Element;
    if (target.closest("[data-more]")) return void this.#more();
    const link = target.closest<HTMLAnchorElement>("a[data-goes]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.#follows(stateOf(link.href));
  }

  /** Goes where a link leads. It is drawn anew; the focus stays at its place, not in the line, where a keyboard would open over the results. */
  async #follows(state: State) {
    const before = stateOf(location.href);
    const { input, notes, kinds } = this.#parts();
    input.value = state.query;
    await this.#go(state, "push");
    const place =
      before.asTyped === state.asTyped
        ? kinds.querySelector<HTMLElement>(":scope:not([hidden]) [aria-current]")
        : notes.querySelector<HTMLElement>("a");
    (place ?? input).focus();
  }

  async #more() {
    const before = this.#shown;
    this.#shown += atOnce;
    await this.#show(stateOf(location.href));
    this.querySelectorAll<HTMLElement>(".results h3 a")[before]?.focus();
  }

  async #choose(event: Event) {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { name, value } = event.target;
    const state = stateOf(location.href);
    await this.#go({ ...state, chosen: { ...state.chosen, [name]: value || undefined } }, "push");
    // The choice was drawn anew; the keyboard stays on it.
    this.#parts().filters.querySelector<HTMLElement>(`select[name="${name}"]`)?.focus();
  }

  /** Arrows lead from the line to the results and among them; Escape leads back. */
  #step(event: KeyboardEvent) {
    const { input } = this.#parts();
    const links = [...this.querySelectorAll<HTMLElement>(".results h3 a")];
    const at = links.indexOf(event.target as HTMLElement);
    const isHere = at >= 0 || event.target === input;
    if (event.key === "Escape" && at >= 0) return input.focus();
    if (!isHere || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0 && next < 0) return;
    event.preventDefault();
    (links[Math.min(next, links.length - 1)] ?? input).focus();
  }
}
customElements.define("site-search", SiteSearch);
