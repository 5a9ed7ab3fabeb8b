/** Pages and questions as plain lines, for measuring. A line is `a|b|c`; empty lines and those that begin with # say nothing. */
import type { Question } from "./measure";
import type { Page } from "./pages";

/**
 * What is wrong with a line (counted from 1): it has too few parts or more than are read, no id, the id of another line
 * (`value`), or no query. In a text without any line, `nothing` in line 1.
 */
export type LineFault = {
  line: number;
  code: "short" | "long" | "noId" | "twice" | "noQuery" | "nothing";
  value?: string;
};

/** Tells every line that cannot be read. */
export class LinesError extends Error {
  constructor(readonly faults: LineFault[]) {
    super(faults.map(({ line, code }) => `line ${line}: ${code}`).join("\n"));
  }
}

/** Is told of a line that is read, but not to its end. */
type Tell = (fault: LineFault) => void;
type Row = { line: number; parts: string[] };

const list = (text = "") =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

function rowsOf(text: string): Row[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((content, at) => ({ line: at + 1, content }))
    .filter(({ content }) => content.trim() !== "" && !content.startsWith("#"))
    .map(({ line, content }) => ({ line, parts: content.split("|").map((part) => part.trim()) }));
}

/** Reads rows one by one. Throws with all faults, if there are any. */
function readRows<Value>(
  text: string,
  most: number,
  tell: Tell | undefined,
  read: (parts: string[], fault: (code: LineFault["code"], value?: string) => void) => Value,
): Value[] {
  const rows = rowsOf(text);
  const faults: LineFault[] = rows.length === 0 ? [{ line: 1, code: "nothing" }] : [];
  const values = rows.flatMap(({ line, parts }) => {
    if (parts.length > most) tell?.({ line, code: "long" });
    const fault = (code: LineFault["code"], value?: string) =>
      void faults.push(value === undefined ? { line, code } : { line, code, value });
    if (parts.length >= 3) return [read(parts, fault)];
    fault("short");
    return [];
  });
  if (faults.length > 0) throw new LinesError(faults);
  return values;
}

/**
 * Reads lines of `id|title|text` or `id|title|text|keyword, keyword`; no two have the same id. Throws a `LinesError`.
 * @example readPages("fees|Fees|What it costs.|price, cost")[0]?.keywords // ["price", "cost"]
 */
export function readPages(text: string, tell?: Tell): Page[] {
  const ids = new Set<string>();
  return readRows(text, 4, tell, ([id = "", title = "", body = "", keywords], fault) => {
    if (id === "") fault("noId");
    else if (ids.has(id)) fault("twice", id);
    ids.add(id);
    return { id, title, text: body, keywords: list(keywords) };
  });
}

/**
 * Reads lines of `group|query|page,page`; with nothing after the last `|`, nothing may be found. Throws a `LinesError`.
 * @example readQuestions("typo|coookies|cookies,consent")[0]?.pages // ["cookies", "consent"]
 */
export function readQuestions(text: string, tell?: Tell): Question[] {
  return readRows(text, 3, tell, ([group = "", query = "", pages], fault) => {
    if (query === "") fault("noQuery");
    return { group, query, pages: list(pages) };
  });
}
