/** Finished files as they are shown: lines with their characters from left to right, by the bidirectional algorithm (UAX 9). */
import bidiFactory from "bidi-js";
import { decode, partsOfDocx } from "./reading";

const bidi = bidiFactory();
/** What stands in a line for its direction alone, and is not seen. */
const unseen = /[\u2066-\u2069\u200e\u200f]/g;

/** The characters of a line from left to right, as they are shown where the line runs in a direction. */
export function shown(line: string, direction: "ltr" | "rtl"): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, direction)).replaceAll(unseen, "");
}

const wordful = (lines: string[]) =>
  lines.map((line) => decode(line).trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));

/** The lines of an HTML text: what stands in a block of its own, or between breaks. */
export const linesOfHtml = (html: string): string[] =>
  wordful(html.replaceAll(/<\/?(?:strong|b|a|cite|mark|bdi|i|em|span)\b[^>]*>/g, "").split(/<[^>]*>/));

/** The lines of a page as a browser shows them: its tags of direction, written as the characters that they stand for. */
export const linesOfPage = (html: string): string[] =>
  linesOfHtml(
    html
      .replace(/<head>[\s\S]*<\/head>/, "")
      .replaceAll(/<bdi(?: lang="\w+" dir="(ltr|rtl)")?>/g, (_, direction?: "ltr" | "rtl") =>
        direction === undefined ? "\u2068" : { ltr: "\u2066", rtl: "\u2067" }[direction],
      )
      .replaceAll("</bdi>", "\u2069")
      .replaceAll(/<cite [^>]*dir="ltr">([^<]*)<\/cite>/g, "\u2066$1\u2069"),
  );

/** The lines of a Word document as a program sees them that knows characters and no embedding. */
export const linesOfDocx = (bytes: Uint8Array): string[] =>
  wordful(
    (partsOfDocx(bytes)["word/document.xml"] ?? "")
      .split("</w:p>")
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join(""),
      ),
  );
