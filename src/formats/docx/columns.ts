import type { Table } from "~/model";
import { plain } from "../plain";

/** No column is narrower than this part of its fair share. */
const least = 0.6;

/**
 * Gives the widths of a table's columns, which add up to `width`: a column with more to say is wider, by the square root
 * of its longest cells, so that a long one does not press the others to nothing.
 */
export function columnsOf(table: Table, width: number): number[] {
  const count = table.children[0]?.children.length ?? 0;
  const weights = Array.from({ length: count }, (_, column) => {
    const lengths = table.children.map((row) => plain(row.children[column]?.children ?? []).length);
    return Math.sqrt(Math.max(...lengths, 1));
  });
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(count, 1);
  const bounded = weights.map((weight) => Math.max(weight, mean * least));
  const total = bounded.reduce((sum, weight) => sum + weight, 0);
  return bounded.map((weight) => Math.floor((weight / total) * width));
}
