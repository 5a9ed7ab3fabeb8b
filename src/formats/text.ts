import type { Block, Document } from "~/model";
import { plain } from "./plain";

/** Gives the document as plain text, one line a paragraph. */
export function text(document: Document): string {
  const { locale } = document;
  const lines = (block: Block): string[] => {
    switch (block.type) {
      case "paragraph":
        return [plain(block.children, locale)];
      case "list":
        return block.children.map(
          (item, index) =>
            `${block.ordered ? `${index + 1}.` : "-"} ${item.children.map(({ children }) => plain(children, locale)).join(" ")}`,
        );
      case "table":
        return block.children.map((row) =>
          row.children.map(({ children }) => plain(children, locale)).join(" | "),
        );
      default:
        return block satisfies never;
    }
  };
  const paragraphs = (blocks: Block[]) => blocks.map((block) => lines(block).join("\n"));
  const parts = [
    document.title,
    plain(document.by, locale),
    ...document.sections.flatMap((section) => [
      ...(section.title === undefined ? [] : [section.title]),
      ...section.clauses.flatMap((clause) => [
        clause.title,
        ...clause.cites.map(({ children }) => plain(children, locale)),
        ...paragraphs(clause.children),
      ]),
    ]),
    paragraphs(document.foot).join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
