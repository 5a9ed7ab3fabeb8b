/** Search as one types, by Pagefind's index of the finished pages. Nothing that is typed leaves the browser. */
import { searchWords } from "~/library/search";
import { locales, type Locale } from "~/model";
import { createWords } from "~/text/words";

type Result = { url: string; meta: { title?: string }; excerpt: string };
type Pagefind = {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options?: object,
    wait?: number,
  ): Promise<{ results: { data(): Promise<Result> }[] } | null>;
};

/** A passage of a page with what was found in it marked. Pagefind gives it as HTML; only its text and its marks are taken. */
function excerptOf(html: string): HTMLElement {
  const passage = document.createElement("p");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes)
    passage.append(
      node.nodeName === "MARK"
        ? Object.assign(document.createElement("mark"), { textContent: node.textContent })
        : (node.textContent ?? ""),
    );
  return passage;
}

function itemOf({ url, meta, excerpt }: Result): HTMLElement {
  const item = document.createElement("li");
  const title = document.createElement("h2");
  title.append(Object.assign(document.createElement("a"), { href: url, textContent: meta.title ?? url }));
  item.append(title, excerptOf(excerpt));
  return item;
}

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;

  connectedCallback() {
    const locale: Locale = locales.find((each) => each === document.documentElement.lang) ?? "ar";
    const t = createWords({ search: searchWords }, locale);
    const form = this.querySelector("form");
    const input = this.querySelector("input");
    const status = this.querySelector("[role=status]");
    const list = this.querySelector("ol");
    if (!form || !input || !status || !list) return;

    const show = async () => {
      const query = input.value.trim();
      const address = new URL(location.href);
      address.searchParams.set("q", query);
      history.replaceState(null, "", query ? address : location.pathname);
      if (query === "") {
        status.textContent = "";
        return list.replaceChildren();
      }
      try {
        this.#pagefind ??= this.#load();
        const found = await (await this.#pagefind).debouncedSearch(query, {}, 120);
        if (!found) return;
        const results = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
        list.replaceChildren(...results.map(itemOf));
        status.textContent = t("search.results", { count: found.results.length });
      } catch {
        this.#pagefind = undefined;
        status.textContent = t("search.failed");
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void show();
    });
    input.addEventListener("input", () => void show());
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    form.hidden = false;
    if (input.value) void show();
  }

  async #load(): Promise<Pagefind> {
    const address = this.dataset["index"] ?? "";
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.init();
    return pagefind;
  }
}
customElements.define("site-search", SiteSearch);
