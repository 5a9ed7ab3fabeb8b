import type { Nodes, PhrasingContent, RootContent, TableCell as MdCell } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, Inline, ListItem, Paragraph } from "~/model";

/** Turns a text in which tokens stand into nodes. */
type NodesIn = (words: string) => Inline[];

function unknown(node: Nodes): never {
  throw new Error(`Markdown "${node.type}" is not used in clauses. Use paragraphs, lists, tables, bold and links to documents.`);
}

function inline(node: PhrasingContent, nodesIn: NodesIn): Inline[] {
  switch (node.type) {
    case "text":
      return nodesIn(node.value);
    case "strong":
      return [{ type: "strong", children: phrasing(node.children, nodesIn) }];
    case "link":
      return [{ type: "link", url: node.url, children: phrasing(node.children, nodesIn) }];
    default:
      return unknown(node);
  }
}

const phrasing = (children: PhrasingContent[], nodesIn: NodesIn) => children.flatMap((child) => inline(child, nodesIn));

function paragraph(node: RootContent, nodesIn: NodesIn): Paragraph {
  if (node.type !== "paragraph") return unknown(node);
  // A line break in a template is a space in print.
  const children = phrasing(node.children, nodesIn).map((child) =>
    child.type === "text" ? { ...child, value: child.value.replaceAll(/\s*\n\s*/g, " ") } : child,
  );
  return { type: "paragraph", children };
}

const cell = (node: MdCell, nodesIn: NodesIn) => ({ type: "tableCell" as const, children: phrasing(node.children, nodesIn) });

function block(node: RootContent, nodesIn: NodesIn): Block[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(node, nodesIn)];
    case "list": {
      const children = node.children.map((item): ListItem => ({ type: "listItem", children: item.children.map((child) => paragraph(child, nodesIn)) }));
      return [{ type: "list", ordered: node.ordered === true, children }];
    }
    case "table": {
      // A table with nothing under its head says nothing.
      if (node.children.length < 2) return [];
      return [{ type: "table", children: node.children.map((row) => ({ type: "tableRow", children: row.children.map((child) => cell(child, nodesIn)) })) }];
    }
    default:
      return unknown(node);
  }
}

/** Turns the Markdown of a clause into blocks; `nodesIn` puts values where their tokens stand. */
export function readProse(markdown: string, nodesIn: NodesIn): Block[] {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.flatMap((node) => block(node, nodesIn));
}
