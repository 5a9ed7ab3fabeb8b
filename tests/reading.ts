/** Reads finished files as other programs would: no knowledge of how they were made. */
import { strFromU8, unzipSync } from "fflate";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
};
/** Takes the escapes out of an HTML or XML text. */
export const decode = (html: string) =>
  html.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? "");
/** Marks of direction that a format puts around values: no letter, no width. */
const controls = /[\u200e\u200f\u2066-\u2069]/g;

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

type JsonNode = { type?: string; value?: string; label?: string; title?: string; children?: JsonNode[] };
type JsonDocument = JsonNode & {
  by: JsonNode[];
  foot: JsonNode[];
  sections: (JsonNode & { clauses: (JsonNode & { cites: JsonNode[] })[] })[];
};
const jsonText = (node: JsonNode): string => {
  const inner = node.value ?? node.label ?? (node.children ?? []).map(jsonText).join("");
  return blocks.has(node.type ?? "root") ? ` ${inner} ` : inner;
};
/** The words of a document's own tree, as its schema describes it. */
export function wordsOfJson(json: string): string[] {
  const { title = "", by, sections, foot } = JSON.parse(json) as JsonDocument;
  return wordsOf(
    [
      title,
      ...by.map(jsonText),
      ...sections.flatMap((section) => [
        ` ${section.title ?? ""} `,
        ...section.clauses.flatMap((clause) => [
          ` ${clause.title ?? ""} `,
          ...[...clause.cites, ...(clause.children ?? [])].map((node) => ` ${jsonText(node)} `),
        ]),
      ]),
      ...foot.map(jsonText),
    ].join(" "),
  );
}

/** The files of a .docx, as texts, by their paths. */
export const partsOfDocx = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
/** The words of a Word document that a reader sees, its footer of page numbers aside. */
export const wordsOfDocx = (bytes: Uint8Array): string[] =>
  wordsOf(
    decode(
      (partsOfDocx(bytes)["word/document.xml"] ?? "").replaceAll("</w:p>", " ").replaceAll(/<[^>]*>/g, ""),
    ),
  );
/** How to read the words of each format that has them, by its id. */
export const wordsByFormat = {
  html: wordsOfHtml,
  fragment: wordsOfHtml,
  md: wordsOfMarkdown,
  txt: (text: string) => wordsOf(text.replaceAll(" | ", " ")),
  json: wordsOfJson,
  docx: wordsOfDocx,
};

/** Follows the tags of an XML text; throws where one is not closed in its order. Gives the names of all elements. */
export function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    (tag, end, name, _, alone) => {
      if (end) {
        if (open.pop() !== name) throw new Error(`${tag} closes what is not open`);
      } else {
        names.push(name as string);
        if (!alone) open.push(name as string);
      }
      return "";
    },
  );
  const stray = /[<>](?!\?xml)|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(
    rest.replace(/^<\?xml[^>]*\?>/, ""),
  );
  if (stray) throw new Error(`XML holds a bare ${stray[0]}`);
  if (open.length > 0) throw new Error(`XML leaves ${open.join(", ")} open`);
  return names;
}

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
