/**
 * Finished pages as the search reads them. What a page says of itself stands in its HTML:
 *
 * - `main[data-searchable]`: the search finds the page; `data-keywords="a, b"` on it: words that it should also be found by.
 * - `data-facet="law:sa-pdpl"` on any element: what the page is about, for a filter; the element's text is its name.
 *   On `main`, `data-facets="law:sa-pdpl law:jo-pdpl"` says the same where other pages give the names.
 * - a heading with an `id`, or a list item, section, article or term with one: a part that results lead to.
 * - `data-entry` on an element with an `id`: found by itself, as a term of the glossary is.
 * - `data-search-skip`: not read.
 *
 * Which kind of page it is follows from its address (`src/model/page-kinds.ts`).
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { kindOfFolder, otherKind, pageKinds } from "../model/page-kinds.ts";
import type { Page, Section } from "../search/pages.ts";

/** What a page gives the search; `labels` are the names of its facets' values. */
export type ReadPage = { locale: string; pages: Page[]; labels: Record<string, Record<string, string>> };

const skipped = new Set(["script", "style", "template", "svg", "nav", "form", "noscript", "button", "head"]);
const parts = new Set(["li", "section", "article", "dt", "dd"]);
const inline = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "cite",
  "code",
  "dfn",
  "em",
  "i",
  "kbd",
  "mark",
  "q",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "time",
]);

const isElement = (node: Tree.Node): node is Tree.Element => "tagName" in node;
const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;
const has = (element: Tree.Element, name: string) => attribute(element, name) !== undefined;
const isHeading = (element: Tree.Element, level = "1-6") => new RegExp(`^h[${level}]$`).test(element.tagName);
const isHidden = (element: Tree.Element) =>
  skipped.has(element.tagName) ||
  has(element, "hidden") ||
  has(element, "data-search-skip") ||
  attribute(element, "aria-hidden") === "true" ||
  (attribute(element, "class") ?? "").split(" ").includes("no-print");

/** Gives an element and all elements inside it, in their order. */
function* elementsIn(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}

/** Gives the words of an element, hidden ones included, but not what the search is not to read. */
function textOf(node: Tree.ParentNode): string {
  return tidy(
    node.childNodes
      .filter((child) => !isElement(child) || !has(child, "data-search-skip"))
      .map((child) => ("value" in child ? child.value : "childNodes" in child ? textOf(child) : ""))
      .join(" "),
  );
}
const tidy = (text: string) =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;:!?)\u060c\u061b\u061f\u00bb])/g, "")
    .trim();

/** Takes a part of the page to pieces: a section begins at each heading or part with an `id`. Entries are set aside. */
function sectionsOf(root: Tree.Element): { sections: Section[]; entries: Tree.Element[] } {
  const sections: Section[] = [{ text: "" }];
  const entries: Tree.Element[] = [];
  const add = (text: string) => {
    const last = sections.at(-1);
    if (last) last.text += text;
  };
  const walk = (node: Tree.ParentNode) => {
    for (const [at, child] of node.childNodes.entries()) {
      if ("value" in child) add(child.value);
      if (!isElement(child) || isHidden(child)) continue;
      const anchor = attribute(child, "id");
      if (has(child, "data-entry") && anchor) entries.push(child);
      else if (isHeading(child, "2-6")) {
        if (anchor) sections.push({ anchor, title: textOf(child), text: "" });
        else add(` ${textOf(child)}. `);
      } else {
        if (anchor && parts.has(child.tagName)) {
          const heading = [...elementsIn(child)].find((each) => isHeading(each));
          sections.push({ anchor, ...(heading && { title: textOf(heading) }), text: "" });
        }
        // What stands in a box of its own is no part of the word before it; nor is an element part of another right before it.
        const before = node.childNodes[at - 1];
        const space = inline.has(child.tagName) && !(before && isElement(before)) ? "" : " ";
        add(space);
        if (child.tagName !== "h1") walk(child);
        add(space);
      }
    }
  };
  walk(root);
  return {
    sections: sections
      .map(({ text, ...section }) => ({ ...section, text: tidy(text) }))
      .filter(({ title, text }) => text !== "" || title),
    entries,
  };
}

const titleOf = (root: Tree.Element) => {
  const heading = [...elementsIn(root)].find((each) => isHeading(each) || each.tagName === "dt");
  return heading ? textOf(heading) : "";
};
const keywordsOf = (root: Tree.Element) =>
  (attribute(root, "data-keywords") ?? "")
    .split(/[,\u060c]/)
    .map(tidy)
    .filter(Boolean);
const wholeText = (sections: Section[]) =>
  sections
    .flatMap(({ title, text }) => [title ?? "", text])
    .filter(Boolean)
    .join("\n");

/**
 * Reads a finished page. `address` is where it lies below the site's base, such as `ar/guide/x/`; ids of pages are `address`,
 * those of entries have `#id`. Gives undefined for a page that the search does not find.
 */
export function readPage(html: string, address: string): ReadPage | undefined {
  const document = parse(html);
  const all = [...elementsIn(document)];
  const main = all.find((each) => each.tagName === "main");
  if (!main || !has(main, "data-searchable")) return undefined;
  const [locale = "", folder = ""] = address.split("/");
  const labels: ReadPage["labels"] = {};
  const facets: Record<string, string[]> = { kind: [kindOfFolder[folder] ?? otherKind] };
  for (const named of (attribute(main, "data-facets") ?? "").split(" ")) {
    const [facet, id] = named.split(":");
    if (facet && id) (facets[facet] ??= []).push(id);
  }
  for (const element of elementsIn(main)) {
    const [facet, id] = (attribute(element, "data-facet") ?? "").split(":");
    if (!facet || !id) continue;
    (facets[facet] ??= []).push(id);
    (labels[facet] ??= {})[id] = textOf(element);
  }
  const about = all.find((each) => each.tagName === "meta" && attribute(each, "name") === "description");
  const title = all.find((each) => each.tagName === "title");
  const pageOf = (
    root: Tree.Element,
    id: string,
    name: string,
    before: Section[],
  ): Page & { entries: Tree.Element[] } => {
    const { sections: own, entries } = sectionsOf(root);
    const sections = [...before, ...own];
    return {
      id,
      title: name,
      text: wholeText(sections),
      sections,
      keywords: keywordsOf(root),
      facets,
      entries,
    };
  };
  const name = titleOf(main) || (title ? (textOf(title).split(" \u00b7 ")[0] ?? "") : "");
  const { entries, ...page } = pageOf(main, address, name, [
    { text: (about && attribute(about, "content")) ?? "" },
  ]);
  return {
    locale,
    labels,
    pages: [
      page,
      ...entries.map((entry) => {
        const { entries: _none, ...inside } = pageOf(
          entry,
          `${address}#${attribute(entry, "id")}`,
          titleOf(entry),
          [],
        );
        return inside;
      }),
    ],
  };
}

/** Gives the kind of a page. */
export const kindOf = ({ facets }: Page) => facets?.["kind"]?.[0] ?? otherKind;

/** Reads a finished site: gives the pages of each language that the search finds, kind by kind, and the names of facets' values. */
export function readSite(folder: string) {
  const found: Record<string, { pages: Page[]; labels: Record<string, Record<string, string>> }> = {};
  for (const file of globSync("**/index.html", { cwd: folder }).sort()) {
    const address = file.replaceAll("\\", "/").slice(0, -"index.html".length);
    const page = readPage(readFileSync(join(folder, file), "utf8"), address);
    if (!page) continue;
    const known = (found[page.locale] ??= { pages: [], labels: {} });
    known.pages.push(...page.pages);
    for (const [facet, names] of Object.entries(page.labels))
      known.labels[facet] = { ...known.labels[facet], ...names };
  }
  for (const { pages } of Object.values(found))
    pages.sort((one, other) => pageKinds.indexOf(kindOf(one)) - pageKinds.indexOf(kindOf(other)));
  return found;
}
