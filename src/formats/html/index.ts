import type { Document } from "~/model";
import { directions } from "~/text/locales";
import style from "~/styles/document.css?inline";
import { cssString, escapeHtml as escape } from "../escape";
import { plain } from "../plain";
import { makeRenderer, type Links, type Place } from "./nodes";

const defaultLinks = (document: Document): Links => ({
  wizard: `/${document.locale}/wizard/`,
  document: (id) => `${id}.html`,
});

const root = (document: Document) =>
  `lang="${document.locale}" dir="${directions[document.locale]}" data-document="${document.outline}" data-version="${escape(document.made.version)}"`;

function article(document: Document, links: Links, place: Place): string {
  const { line, words, inlines, block, section } = makeRenderer(links, document.locale, place);
  return `<article ${root(document)}>
<header><h1>${words(document.title)}</h1><p>${line(inlines(document.by))}</p></header>
${document.sections.map(section).join("\n")}
<footer>${document.foot.map(block).join("")}</footer>
</article>`;
}

/** Gives one clause of a document as a fragment, or nothing where the document does not have it. */
export function clauseFragment(document: Document, id: string): string {
  const found = document.sections.flatMap((section) => section.clauses).find(({ clause }) => clause === id);
  return found ? makeRenderer(defaultLinks(document), document.locale, "ours").clause(3)(found) : "";
}

/** Gives the document as an article of plain tags with its own `lang` and `dir`, for a page of ours. */
export function fragment(document: Document, links: Links = defaultLinks(document)): string {
  return `${article(document, links, "ours")}\n`;
}

/**
 * Gives the same article to paste into a page of another system: words, their order and their direction outlive editors
 * that take away attributes and tags.
 */
export function pasted(document: Document, links: Links = defaultLinks(document)): string {
  return `${article(document, links, "theirs")}\n`;
}

/** Gives the article to look at, as an example: nothing in it leads anywhere, and it has no ids. */
export function specimen(document: Document): string {
  return article(document, defaultLinks(document), "example");
}

/**
 * Gives some clauses of a document in the same way, without its head and foot. Of a clause that it has several times it gives
 * the first; one that it does not have is left out.
 */
export function specimenOf(document: Document, ids: readonly string[]): string {
  const { clause } = makeRenderer(defaultLinks(document), document.locale, "example");
  const all = document.sections.flatMap((section) => section.clauses);
  const clauses = ids.flatMap((id) => all.find((each) => each.clause === id) ?? []);
  return `<article ${root(document)}>${clauses.map(clause(3)).join("")}</article>`;
}

/** What stands above each page of paper but the first, and in the bar of the window. */
export const runningHead = ({ title, by }: Document): string => `${title} – ${plain(by)}`;

/** Gives the document as a page that stands alone: one file, no script, nothing loaded from elsewhere. */
export function html(document: Document, links: Links = defaultLinks(document)): string {
  const name = runningHead(document);
  return `<!doctype html>
<html ${root(document)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}</title>
<style>
:root {
  --running-head: ${cssString(name)};
}
${style}</style>
</head>
<body>
${article(document, links, "ours")}
</body>
</html>
`;
}

export type { Links } from "./nodes";
