import type { Block, CiteNode, ComposedClause, GapNode, Inline, Locale, Section, ValueNode } from "~/model";
import { directions } from "~/text/locales";
import { addressOf, documentLink } from "../address";
import { escapeHtml as escape } from "../escape";
import { isolated, isolates, plain } from "../plain";

/** Where links of the document lead. */
export type Links = {
  /** Address of the wizard, to which gaps lead; the question's dot path is added after `#`. */
  wizard: string;
  /** Gives the address of another document. */
  document: (id: string) => string;
};

/** Writes things one after the other. Sums of texts are not copied until the whole is written, which joining would do at each level. */
function all<Thing>(things: readonly Thing[], write: (thing: Thing, index: number) => string): string {
  let html = "";
  let index = 0;
  for (const thing of things) html += write(thing, index++);
  return html;
}

/** An article with Latin letters reads from the left, also within Arabic. */
const isLeftward = (label: string, locale: Locale) => locale === "ar" && /[a-z]/i.test(label);

/**
 * Where the HTML goes. `ours`: a page that keeps every tag and attribute. `theirs`: the page of another system, which may
 * take away attributes and all but the plainest tags; there direction also stands in characters that nobody takes away,
 * each cell is a block of its own, and no link leads to a wizard that is not there. `example`: a page of ours that shows
 * somebody's document to look at; nothing in it leads anywhere, and it has no addresses of its own.
 */
export type Place = "ours" | "theirs" | "example";

/** Gives the functions that write the parts of a document. */
export function makeRenderer(links: Links, locale: Locale, place: Place) {
  /** Gives words that run one way as a whole, whatever the page around them does. */
  const kept = (html: string, direction: "rtl" | "ltr") =>
    place === "theirs" ? isolates[direction] + html + isolates.end : html;
  /** Gives the content of a block: its direction is the document's. */
  const line = (html: string) => kept(html, directions[locale]);
  const words = (text: string) => line(escape(text));
  const value = (node: ValueNode): string => {
    const other = node.locale ? ` lang="${node.locale}" dir="${directions[node.locale]}"` : "";
    const text = place === "theirs" ? isolated(node.value, locale) : node.value;
    const shown = `<bdi${other}>${escape(text)}</bdi>`;
    const address = addressOf(node);
    return address === undefined || place === "example" ? shown : `<a href="${escape(address)}">${shown}</a>`;
  };
  const gap = ({ asks, label }: GapNode): string => {
    const question = `${links.wizard}#${asks.slice(1).replaceAll("/", ".")}`;
    const shown =
      place !== "ours"
        ? `<strong>${escape(label)}</strong>`
        : `<a href="${escape(question)}">${escape(label)}</a>`;
    return `<mark data-gap="${escape(asks)}">${shown}</mark>`;
  };
  const cite = ({ law, art, label }: CiteNode): string => {
    const marks = `data-law="${escape(law)}" data-art="${escape(art)}"`;
    return isLeftward(label, locale)
      ? `<cite ${marks} dir="ltr">${kept(escape(label), "ltr")}</cite>`
      : `<cite ${marks}>${escape(label)}</cite>`;
  };
  const inlines = (nodes: readonly Inline[]): string => all(nodes, inline);
  const inline = (node: Inline): string => {
    switch (node.type) {
      case "text":
        return escape(node.value);
      case "strong":
        return `<strong>${inlines(node.children)}</strong>`;
      case "link": {
        if (place === "example") return inlines(node.children);
        const { id, clause } = documentLink(node.url);
        return `<a href="${escape(links.document(id) + (clause && `#${clause}`))}">${inlines(node.children)}</a>`;
      }
      case "value":
        return value(node);
      case "gap":
        return gap(node);
      case "cite":
        return cite(node);
      default:
        return node satisfies never;
    }
  };
  const cell = (nodes: Inline[]) => (place === "theirs" ? `<p>${line(inlines(nodes))}</p>` : inlines(nodes));
  const block = (node: Block): string => {
    switch (node.type) {
      case "paragraph":
        return `<p>${line(inlines(node.children))}</p>`;
      case "list": {
        const tag = node.ordered ? "ol" : "ul";
        const items = all(
          node.children,
          (item) => `<li>${item.children.map(({ children }) => line(inlines(children))).join("<br>")}</li>`,
        );
        return `<${tag}>${items}</${tag}>`;
      }
      case "table": {
        const [head, ...rows] = node.children;
        const names = head?.children.map(({ children }) => escape(plain(children))) ?? [];
        const heads = all(head?.children ?? [], ({ children }) => `<th scope="col">${cell(children)}</th>`);
        const cells = all(
          rows,
          ({ children }) =>
            `<tr>${all(children, (each, column) => `<td data-label="${names[column] ?? ""}">${cell(each.children)}</td>`)}</tr>`,
        );
        return `<table><thead><tr>${heads}</tr></thead><tbody>${cells}</tbody></table>`;
      }
      default:
        return node satisfies never;
    }
  };
  const clause =
    (level: number) =>
    (node: ComposedClause): string => {
      const cites = all(node.cites, ({ children }) => `<p class="cites">${line(inlines(children))}</p>`);
      const marks =
        place === "example" ? "" : ` data-digest="${node.digest}" id="${node.anchor ?? node.clause}"`;
      return `<section data-clause="${node.clause}"${marks}><h${level}>${words(node.title)}</h${level}>${cites}${all(node.children, block)}</section>`;
    };
  const section = (node: Section): string =>
    node.title === undefined
      ? node.clauses.map(clause(2)).join("\n")
      : `<section data-section="${node.id}"><h2>${words(node.title)}</h2>\n${node.clauses.map(clause(3)).join("\n")}\n</section>`;
  return { line, words, inlines, block, clause, section };
}
