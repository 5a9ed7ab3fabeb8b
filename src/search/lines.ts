/** Pages and questions as plain lines, for measuring. A line is `a|b|c`; empty lines and those that begin with # say nothing. */
import type { Question } from "./measure";
import type { Page } from "./pages";

const list = (text = "") =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

function rowsOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((part) => part.trim()));
}

/** Reads lines of `id|title|text` or `id|title|text|keyword, keyword`. */
export function readPages(text: string): Page[] {
  return rowsOf(text).map(([id = "", title = "", body = "", keywords]) => ({
    id,
    title,
    text: body,
    keywords: list(keywords),
  }));
}

/** Reads lines of `group|query|page,page`; without a page, nothing may be found. */
export function readQuestions(text: string): Question[] {
  return rowsOf(text).map(([group = "", query = "", pages]) => ({ group, query, pages: list(pages) }));
}
