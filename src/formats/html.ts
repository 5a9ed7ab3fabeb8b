import type { Block, ComposedClause, Document, Inline, Locale, Section, ValueNode } from "~/model";
import { directions } from "~/text/locales";
import style from "~/styles/document.css?inline";
import { escapeHtml as escape } from "./escape";
import { plain } from "./plain";

/** Where links of the document lead. */
export type Links = {
  /** Address of the wizard, to which gaps lead; the question's dot path is added after `#`. */
  wizard: string;
  /** Gives the address of another document. */
  document: (id: string) => string;
};

const defaultLinks = (document: Document): Links => ({
  wizard: `/${document.locale}/wizard/`,
  document: (id) => `${id}.html`,
});

function addressOf({ kind, value }: ValueNode): string | undefined {
  if (kind === "email" && /^[^\s@]+@[^\s@]+$/.test(value))
    return `mailto:${encodeURIComponent(value).replaceAll("%40", "@")}`;
  if (kind === "url" && /^https?:\/\//i.test(value)) return value;
  return kind === "phone" ? `tel:${value.replaceAll(/[^\d+]/g, "")}` : undefined;
}

function valueHtml(node: ValueNode): string {
  const other = node.locale ? ` lang="${node.locale}" dir="${directions[node.locale]}"` : "";
  const shown = `<bdi${other}>${escape(node.value)}</bdi>`;
  const address = addressOf(node);
  return address === undefined ? shown : `<a href="${escape(address)}">${shown}</a>`;
}

/** An article with Latin letters reads from the left, also within Arabic. */
const citeDirection = (label: string, locale: Locale) =>
  locale === "ar" && /[a-z]/i.test(label) ? ' dir="ltr"' : "";

/** Gives the functions that write the parts of a document. */
export function makeRenderer(links: Links, locale: Locale) {
  const inlines = (nodes: Inline[]): string => nodes.map(inline).join("");
  const inline = (node: Inline): string => {
    switch (node.type) {
      case "text":
        return escape(node.value);
      case "strong":
        return `<strong>${inlines(node.children)}</strong>`;
      case "link": {
        const [, id = "", anchor = ""] = /^doc:([a-z-]+)(#[a-z-]+)?$/.exec(node.url) ?? [];
        return `<a href="${escape(links.document(id) + anchor)}">${inlines(node.children)}</a>`;
      }
      case "value":
        return valueHtml(node);
      case "gap":
        return `<mark data-gap="${escape(node.asks)}"><a href="${escape(`${links.wizard}#${node.asks.slice(1).replaceAll("/", ".")}`)}">${escape(node.label)}</a></mark>`;
      case "cite":
        return `<cite data-law="${escape(node.law)}" data-art="${escape(node.art)}"${citeDirection(node.label, locale)}>${escape(node.label)}</cite>`;
      default:
        return node satisfies never;
    }
  };
  const block = (node: Block): string => {
    switch (node.type) {
      case "paragraph":
        return `<p>${inlines(node.children)}</p>`;
      case "list": {
        const tag = node.ordered ? "ol" : "ul";
        const items = node.children.map(
          (item) => `<li>${item.children.map(({ children }) => inlines(children)).join("<br>")}</li>`,
        );
        return `<${tag}>${items.join("")}</${tag}>`;
      }
      case "table": {
        const [head, ...rows] = node.children;
        const names = head?.children.map(({ children }) => plain(children)) ?? [];
        const heads =
          head?.children.map(({ children }) => `<th scope="col">${inlines(children)}</th>`).join("") ?? "";
        const cells = rows.map(
          ({ children }) =>
            `<tr>${children.map((cell, column) => `<td data-label="${escape(names[column] ?? "")}">${inlines(cell.children)}</td>`).join("")}</tr>`,
        );
        return `<table><thead><tr>${heads}</tr></thead><tbody>${cells.join("")}</tbody></table>`;
      }
      default:
        return node satisfies never;
    }
  };
  const clause =
    (level: number) =>
    (node: ComposedClause): string => {
      const cites = node.cites.map((line) => `<p class="cites">${inlines(line.children)}</p>`).join("");
      return `<section data-clause="${node.clause}" data-digest="${node.digest}" id="${node.clause}"><h${level}>${escape(node.title)}</h${level}>${cites}${node.children.map(block).join("")}</section>`;
    };
  const section = (node: Section): string =>
    node.title === undefined
      ? node.clauses.map(clause(2)).join("\n")
      : `<section data-section="${node.id}"><h2>${escape(node.title)}</h2>\n${node.clauses.map(clause(3)).join("\n")}\n</section>`;
  return { inlines, block, clause, section };
}

const root = (document: Document) =>
  `lang="${document.locale}" dir="${directions[document.locale]}" data-document="${document.outline}" data-version="${escape(document.made.version)}"`;

function article(document: Document, links: Links): string {
  const { inlines, block, section } = makeRenderer(links, document.locale);
  return `<article ${root(document)}>
<header><h1>${escape(document.title)}</h1><p>${inlines(document.by)}</p></header>
${document.sections.map(section).join("\n")}
<footer>${document.foot.map(block).join("")}</footer>
</article>`;
}

/** Gives one clause of a document as a fragment, or nothing where the document does not have it. */
export function clauseFragment(document: Document, id: string): string {
  const found = document.sections.flatMap((section) => section.clauses).find(({ clause }) => clause === id);
  return found ? makeRenderer(defaultLinks(document), document.locale).clause(3)(found) : "";
}

/** Gives the document as a fragment of plain tags with its own `lang` and `dir`, to paste into any page. */
export function fragment(document: Document, links: Links = defaultLinks(document)): string {
  return `${article(document, links)}\n`;
}

/** Gives the document as a page that stands alone: one file, no script, nothing loaded from elsewhere. */
export function html(document: Document, links: Links = defaultLinks(document)): string {
  const name = plain(document.by);
  return `<!doctype html>
<html ${root(document)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${document.title} – ${name}`)}</title>
<style>
${style}</style>
</head>
<body>
${article(document, links)}
</body>
</html>
`;
}
