import type { Block, Document, Inline } from "~/model";
import { isolated } from "./plain";

/** Characters that mean something to Markdown wherever they stand, and those that do at the beginning of a line. */
const everywhere = /[\\`*_[\]<>|~&]/g;
const atBeginning = /^(\s*(?:[\u2066-\u2069]\s*)*)(?:([#+\-=])|(\d+)([.)]))/;

const escaped = (words: string) => words.replaceAll(everywhere, String.raw`\$&`);
/** Gives a line of words with what would make it a heading, a list or a rule taken literally. */
const line = (words: string) =>
  words.replace(atBeginning, (_, space: string, mark = "", digits = "", end = "") =>
    mark ? `${space}\\${mark}` : `${space}${digits}\\${end}`,
  );

/** Gives the document as CommonMark with GFM tables. */
export function markdown(document: Document): string {
  const words = (nodes: Inline[], isStrong = false): string =>
    nodes.map((node) => inline(node, isStrong)).join("");
  const inline = (node: Inline, isStrong: boolean): string => {
    switch (node.type) {
      case "text":
        return escaped(node.value);
      case "value":
        return escaped(isolated(node.value, document.locale));
      case "gap":
        return isStrong ? escaped(node.label) : `**${escaped(node.label)}**`;
      case "cite":
        return escaped(node.label);
      case "strong":
        return `**${words(node.children, true)}**`;
      case "link":
        return `[${words(node.children)}](${node.url.replace(/^doc:([a-z-]+)/, "$1.md")})`;
      default:
        return node satisfies never;
    }
  };
  const block = (node: Block): string => {
    switch (node.type) {
      case "paragraph":
        return line(words(node.children));
      case "list":
        return node.children
          .map(
            (item, index) =>
              `${node.ordered ? `${index + 1}.` : "-"} ${item.children.map(({ children }) => line(words(children))).join(" ")}`,
          )
          .join("\n");
      case "table": {
        const rows = node.children.map(
          (row) => `| ${row.children.map((cell) => words(cell.children)).join(" | ")} |`,
        );
        const width = node.children[0]?.children.length ?? 0;
        return [rows[0], `|${" --- |".repeat(width)}`, ...rows.slice(1)].join("\n");
      }
      default:
        return node satisfies never;
    }
  };
  const heading = (depth: number, title: string) => `${"#".repeat(depth)} ${escaped(title)}`;
  const parts = [
    heading(1, document.title),
    line(words(document.by)),
    ...document.sections.flatMap((section) => [
      ...(section.title === undefined ? [] : [heading(2, section.title)]),
      ...section.clauses.flatMap((clause) => [
        heading(section.title === undefined ? 2 : 3, clause.title),
        ...clause.cites.map(({ children }) => `*${words(children)}*`),
        ...clause.children.map(block),
      ]),
    ]),
    "---",
    ...document.foot.map(block),
  ];
  return `${parts.join("\n\n")}\n`;
}
