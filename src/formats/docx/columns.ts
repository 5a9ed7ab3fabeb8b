import type { Table } from "~/model";
import { plain } from "../plain";

/** Twentieths of a point: what a letter of a bold cell takes in either script, with room to spare, and what stands beside the text. */
const letter = 118;
const beside = 160;
/** Letters of a word that is never broken; a longer one is an address or an id. */
const longest = 16;

/** Marks that stand over or beside a letter take no room. */
const lettersOf = (word: string) => word.replace(/[\p{M}\p{Cf}]/gu, "").length;

/**
 * Gives the widths of a table's columns, which add up to `width` or less: each has room for its longest word, and what is
 * left goes where there is more to say, by the square root of the longest cell, so that it does not press the others.
 */
export function columnsOf(table: Table, width: number): number[] {
  const count = table.children[0]?.children.length ?? 0;
  const columns = Array.from({ length: count }, (_, column) => {
    const cells = table.children.map((row) => plain(row.children[column]?.children ?? []));
    const words = cells.flatMap((cell) => cell.split(/[\s\-–/]+/).map(lettersOf));
    return {
      weight: Math.sqrt(Math.max(...cells.map((cell) => cell.length), 1)),
      needs: Math.min(Math.max(...words), longest) * letter + beside,
    };
  });
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const needed = columns.reduce((sum, { needs }) => sum + needs, 0);
  const fit = Math.min(1, width / needed);
  return columns.map(({ weight, needs }) =>
    Math.floor(needs * fit + (weight / total) * Math.max(0, width - needed)),
  );
}
