import type { PhrasingContent, Root, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Block, Document, Inline } from "~/model";
import { isolated } from "./plain";

/** Gives the document as CommonMark with GFM tables. */
export function markdown(document: Document): string {
  const words = (value: string): PhrasingContent => ({ type: "text", value });
  const inline = (node: Inline): PhrasingContent => {
    switch (node.type) {
      case "text":
        return words(node.value);
      case "value":
        return words(isolated(node.value, document.locale));
      case "gap":
        return { type: "strong", children: [words(node.label)] };
      case "cite":
        return words(node.label);
      case "strong":
        return { type: "strong", children: node.children.map(inline) };
      case "link":
        return { type: "link", url: node.url.replace(/^doc:([a-z-]+)/, "$1.md"), children: node.children.map(inline) };
      default:
        return node satisfies never;
    }
  };
  const paragraph = (children: Inline[]) => ({ type: "paragraph" as const, children: children.map(inline) });
  const block = (node: Block): RootContent => {
    switch (node.type) {
      case "paragraph":
        return paragraph(node.children);
      case "list":
        return {
          type: "list", ordered: node.ordered, spread: false,
          children: node.children.map((item) => ({ type: "listItem", spread: false, children: item.children.map(({ children }) => paragraph(children)) })),
        };
      case "table":
        return {
          type: "table",
          children: node.children.map((row) => ({ type: "tableRow", children: row.children.map((cell) => ({ type: "tableCell", children: cell.children.map(inline) })) })),
        };
      default:
        return node satisfies never;
    }
  };
  const heading = (depth: 1 | 2 | 3, title: string): RootContent => ({ type: "heading", depth, children: [words(title)] });
  const tree: Root = {
    type: "root",
    children: [
      heading(1, document.title),
      paragraph(document.by),
      ...document.sections.flatMap((section) => [
        ...(section.title === undefined ? [] : [heading(2, section.title)]),
        ...section.clauses.flatMap((clause) => [
          heading(section.title === undefined ? 2 : 3, clause.title),
          ...clause.cites.map(({ children }): RootContent => ({ type: "paragraph", children: [{ type: "emphasis", children: children.map(inline) }] })),
          ...clause.children.map(block),
        ]),
      ]),
      { type: "thematicBreak" },
      ...document.foot.map(block),
    ],
  };
  return toMarkdown(tree, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], bullet: "-", rule: "-" });
}
