import { describe, expect, test } from "vitest";
import { readLines } from "~/document/prose";
import type { Inline } from "~/model";
import { readProse } from "../../../src/plugins/prose";

const text = (value: string): Inline[] => (value === "" ? [] : [{ type: "text", value }]);
const blocks = (markdown: string) => readLines(readProse(markdown), text);
const words = (value: string) => ({ type: "text", value });

describe("the Markdown of clauses", () => {
  test("paragraphs, with line breaks as spaces", () => {
    expect(blocks("One\ntwo.\n\nThree.")).toEqual([
      { type: "paragraph", children: [words("One two.")] },
      { type: "paragraph", children: [words("Three.")] },
    ]);
  });
  test("bold and links to documents", () => {
    expect(blocks("A **b** [c](doc:privacy-policy#retention).")).toEqual([
      {
        type: "paragraph",
        children: [
          words("A "),
          { type: "strong", children: [words("b")] },
          words(" "),
          { type: "link", url: "doc:privacy-policy#retention", children: [words("c")] },
          words("."),
        ],
      },
    ]);
  });
  test("lists stay one list around block tags", () => {
    expect(
      readProse("- a\n{{#if x}}\n- b\n{{/if}}\n- c")
        .split("\n")
        .filter((line) => line.startsWith("{{")),
    ).toEqual(["{{#if x}}", "{{/if}}"]);
    expect(blocks("- a\n- **b**")).toMatchObject([{ type: "list", ordered: false, children: [{}, {}] }]);
    expect(blocks("1. a\n2. b")).toMatchObject([{ type: "list", ordered: true }]);
  });
  test("tables, whose rows may stand inside a block; a table without rows says nothing", () => {
    const table = "| A | B |\n| --- | --- |\n{{#each rows}}\n| {{x}} | {{#if y}}**z**{{/if}} |\n{{/each}}";
    const lines = readProse(table).split("\n");
    expect(lines[1]).toBe("{{#each rows}}");
    expect(lines[2]).toContain("{{x}}");
    const filled =
      readProse("| A | B |\n| --- | --- |") +
      lines[2]!.replace("{{x}}", "1").replaceAll(/\{\{[^}]*\}\}/g, "");
    expect(readLines(filled, text)).toMatchObject([
      {
        type: "table",
        children: [
          { children: [{}, {}] },
          { children: [{ children: [words("1")] }, { children: [{ type: "strong" }] }] },
        ],
      },
    ]);
    expect(blocks("| A | B |\n| --- | --- |")).toEqual([]);
  });
  test.each([
    "# heading",
    "> quote",
    "```\ncode\n```",
    "<b>html</b>",
    "![a](b.png)",
    "*a*",
    "`a`",
    "- a\n\n  b",
  ])("%j is refused at build time", (markdown) => {
    expect(() => readProse(markdown)).toThrow(/is not used in clauses/);
  });
});
