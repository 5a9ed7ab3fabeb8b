/** Reads finished files as other programs would: no knowledge of how they were made. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (html: string) =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
const controls = /[\u2066-\u2069]/g;

/** Splits a text into words; marks that stand alone are not words. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(controls, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const inlineTags = /<\/?(?:bdi|strong|a|cite|mark)\b[^>]*>/g;
/** The words of an HTML document that a reader sees. */
export function wordsOfHtml(html: string): string[] {
  const body = html.replace(/<head>[\s\S]*<\/head>/, "");
  return wordsOf(decode(body.replaceAll(inlineTags, "").replaceAll(/<[^>]*>/g, " ")));
}

type MdNode = { type: string; value?: string; children?: MdNode[] };
const blocks = new Set([
  "root",
  "paragraph",
  "heading",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "thematicBreak",
]);
const mdText = (node: MdNode): string => {
  if (node.type === "html" || node.type === "image" || node.type === "code")
    throw new Error(`Markdown holds ${node.type}: ${node.value ?? ""}`);
  const inner = node.value ?? node.children?.map(mdText).join("") ?? "";
  return blocks.has(node.type) ? ` ${inner} ` : inner;
};
export const readMarkdown = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }) as unknown as MdNode;
export const wordsOfMarkdown = (markdown: string): string[] => wordsOf(mdText(readMarkdown(markdown)));

/** Every tag and attribute of an HTML text, as a tokenizer meets them. */
export function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-zA-Z!/][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
          key,
          decode(value),
        ]),
      ),
    }),
  );
}

/** Clauses, gaps and citations of an HTML document, by its published marks. */
export function readMarks(html: string) {
  const tags = tagsOf(html);
  const pick = (name: string, key: string) =>
    tags.filter((tag) => tag.name === name && key in tag.attributes);
  return {
    root: tags.find((tag) => "data-document" in tag.attributes)?.attributes ?? {},
    clauses: pick("section", "data-clause").map(({ attributes }) => attributes["data-clause"] ?? ""),
    gaps: pick("mark", "data-gap").map(({ attributes }) => attributes["data-gap"] ?? ""),
    cites: pick("cite", "data-law").map(({ attributes }) => ({
      law: attributes["data-law"] ?? "",
      art: attributes["data-art"] ?? "",
    })),
  };
}
