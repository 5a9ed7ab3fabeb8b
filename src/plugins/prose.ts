/** Build time: reads the Markdown of a template and writes it as marked lines, which the browser can take apart in a few steps. */
import type { PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { marks } from "../model/marks.ts";

const blockTag = /^\{\{(?:[#/].*|else)\}\}$/;
const tableLine = /^\|.*\|$/;
const delimiters = /^\|(?: *:?-+:? *\|)+$/;

function unknown(type: string): never {
  throw new Error(
    `Markdown "${type}" is not used in clauses. Use paragraphs, lists, tables, bold and links to documents.`,
  );
}

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      // A line break in a template is a space in print.
      return node.value.replaceAll(/\s*\n\s*/g, " ");
    case "strong":
      return marks.strong[0] + phrasing(node.children) + marks.strong[1];
    case "link":
      return marks.link[0] + node.url + marks.link[1] + phrasing(node.children) + marks.link[2];
    default:
      return unknown(node.type);
  }
}
const phrasing = (children: PhrasingContent[]) => children.map(inline).join("");

function block(node: RootContent): string[] {
  switch (node.type) {
    case "paragraph":
      return [marks.paragraph + phrasing(node.children)];
    case "list":
      return node.children.map((item) => {
        const [only, ...more] = item.children;
        if (only?.type !== "paragraph" || more.length > 0) return unknown("list of more than lines");
        return (node.ordered ? marks.step : marks.item) + phrasing(only.children);
      });
    case "table":
      return node.children.map(
        (row, index) =>
          (index === 0 ? marks.head : marks.row) +
          row.children.map(({ children }) => phrasing(children)).join(marks.cell),
      );
    default:
      return unknown(node.type);
  }
}

const read = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children.flatMap(block);

/** A row that stands alone, because a block tag is around it, is read under a head of its own width that is then dropped. */
function readRun(run: string[]): string[] {
  const [first = "", second = ""] = run;
  if (!tableLine.test(first) || delimiters.test(second)) return read(run.join("\n"));
  const width = first.split("|").length - 2;
  return read([`|${" |".repeat(width)}`, `|${"-|".repeat(width)}`, ...run].join("\n")).slice(1);
}

/**
 * Gives a template with its Markdown turned into marked lines and its tags left as they are.
 * Throws when it uses Markdown that clauses do not have.
 */
export function readProse(template: string): string {
  const lines: string[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.some((line) => line !== ""))
      lines.push(...readRun(run.slice(run.findIndex((line) => line !== ""))));
    run = [];
  };
  for (const line of template.split("\n")) {
    if (!blockTag.test(line.trim())) run.push(line.trimEnd());
    else {
      end();
      lines.push(line.trim());
    }
  }
  end();
  return `${lines.join("\n")}\n`;
}
