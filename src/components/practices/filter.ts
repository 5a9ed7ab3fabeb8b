/**
 * Makes filters of the links beside the list of practices: they work together, keep their state in the address
 * (`?role=owner&channel=sms`), and each says how many would be left. Values of one kind widen, kinds narrow.
 */
type State = Map<string, Set<string>>;

class PracticeFilter extends HTMLElement {
  connectedCallback() {
    for (const link of this.links) link.setAttribute("role", "button");
    this.addEventListener("click", (event) => this.act(event));
    this.addEventListener("keydown", (event) => {
      // A button answers to the space bar too.
      if (event.key === " " && (event.target as Element).matches("a[data-facet]")) this.act(event);
    });
    addEventListener("popstate", () => this.show());
    this.show();
  }

  private get links() {
    return [...this.querySelectorAll<HTMLAnchorElement>("a[data-facet]")];
  }

  private act(event: Event) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-facet], a.clear");
    const held = event as MouseEvent;
    // With a key held, a link opens elsewhere, as links do.
    if (!link || held.metaKey || held.ctrlKey || held.shiftKey || held.altKey) return;
    event.preventDefault();
    const state = link.matches(".clear") ? (new Map() as State) : this.toggled(link);
    history.pushState(null, "", this.addressOf(state));
    this.show();
    if (link.matches(".clear")) this.links[0]?.focus();
  }

  private toggled({ dataset: { facet = "", value = "" } }: HTMLAnchorElement): State {
    const state = this.state();
    const values = state.get(facet) ?? new Set();
    if (!values.delete(value)) values.add(value);
    return state.set(facet, values);
  }

  /** What the address asks for; what it names that is not there is left out. */
  private state(): State {
    const asked = new URLSearchParams(location.search);
    const state: State = new Map();
    for (const { dataset } of this.links) {
      const { facet = "", value = "" } = dataset;
      if (
        !asked
          .getAll(facet)
          .flatMap((each) => each.split(","))
          .includes(value)
      )
        continue;
      state.set(facet, (state.get(facet) ?? new Set()).add(value));
    }
    return state;
  }

  private addressOf(state: State) {
    const query = new URLSearchParams(
      [...state]
        .filter(([, values]) => values.size > 0)
        .map(([facet, values]) => [facet, [...values].join(",")]),
    );
    const text = query.toString().replaceAll("%2C", ",");
    return location.pathname + (text && `?${text}`);
  }

  private show() {
    const state = this.state();
    const items = [...this.querySelectorAll<HTMLLIElement>(".practice-list > li")];
    const fits = (item: HTMLLIElement, wanted: State) =>
      [...wanted].every(([facet, values]) => {
        const has = (item.dataset[facet] ?? "").split(" ");
        return values.size === 0 || [...values].some((value) => has.includes(value));
      });
    for (const item of items) item.hidden = !fits(item, state);
    for (const link of this.links) {
      const { facet = "", value = "" } = link.dataset;
      const alone = new Map(state).set(facet, new Set([value]));
      link.querySelector(".count")?.replaceChildren(String(items.filter((item) => fits(item, alone)).length));
      link.setAttribute("aria-pressed", String(state.get(facet)?.has(value) ?? false));
    }
    const left = items.filter((item) => !item.hidden).length;
    const messages = JSON.parse(this.dataset["messages"] ?? "{}") as Record<string, string>;
    const form = new Intl.PluralRules(document.documentElement.lang).select(left);
    const words = (left === 0 ? messages["zero"] : messages[form]) ?? messages["other"] ?? "";
    this.querySelector("[role=status]")?.replaceChildren(words.replace("#", String(left)));
    this.querySelector(".clear")?.toggleAttribute("hidden", state.size === 0);
  }
}
customElements.define("practice-filter", PracticeFilter);
