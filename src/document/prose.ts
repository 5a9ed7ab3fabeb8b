import { marks, type Block, type Inline, type ListItem, type TableRow } from "~/model";

/** Turns words in which tokens stand into nodes. */
type NodesIn = (words: string) => Inline[];

const [strongBegins, strongEnds] = marks.strong;
const [linkBegins, linkWords, linkEnds] = marks.link;
const parts = new RegExp(
  `${strongBegins}([^${strongEnds}]*)${strongEnds}|${linkBegins}([^${linkWords}]*)${linkWords}([^${linkEnds}]*)${linkEnds}`,
  "g",
);

const hasParts = new RegExp(`[${strongBegins}${linkBegins}]`);

function inlines(words: string, nodesIn: NodesIn): Inline[] {
  if (!hasParts.test(words)) return nodesIn(words);
  const nodes: Inline[] = [];
  let end = 0;
  for (const { 0: whole, 1: strong, 2: url = "", 3: label = "", index } of words.matchAll(parts)) {
    nodes.push(...nodesIn(words.slice(end, index)));
    nodes.push(
      strong === undefined
        ? { type: "link", url, children: inlines(label, nodesIn) }
        : { type: "strong", children: inlines(strong, nodesIn) },
    );
    end = index + whole.length;
  }
  return [...nodes, ...nodesIn(words.slice(end))];
}

/** Turns the marked lines of a filled template into blocks; `nodesIn` puts values where their tokens stand. */
export function readLines(lines: string, nodesIn: NodesIn): Block[] {
  const blocks: Block[] = [];
  for (const line of lines.split("\n").filter((each) => each.trim() !== "")) {
    const mark = line.charAt(0);
    const words = line.slice(1).trimEnd();
    const last = blocks.at(-1);
    if (mark === marks.item || mark === marks.step) {
      const ordered = mark === marks.step;
      const item: ListItem = {
        type: "listItem",
        children: [{ type: "paragraph", children: inlines(words, nodesIn) }],
      };
      if (last?.type === "list" && last.ordered === ordered) last.children.push(item);
      else blocks.push({ type: "list", ordered, children: [item] });
    } else if (mark === marks.head || mark === marks.row) {
      const row: TableRow = {
        type: "tableRow",
        children: words
          .split(marks.cell)
          .map((cell) => ({ type: "tableCell", children: inlines(cell.trim(), nodesIn) })),
      };
      if (mark === marks.row && last?.type === "table") last.children.push(row);
      else blocks.push({ type: "table", children: [row] });
    } else if (mark === marks.paragraph)
      blocks.push({ type: "paragraph", children: inlines(words, nodesIn) });
    else
      throw new Error(
        `a line without a mark: "${line.slice(0, 40)}". Templates pass through src/plugins/prose.ts first.`,
      );
  }
  // A table with nothing under its head says nothing.
  return blocks.filter((block) => block.type !== "table" || block.children.length > 1);
}
