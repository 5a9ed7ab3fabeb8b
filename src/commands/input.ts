import { closeSync, openSync, readSync } from "node:fs";
import { library, readAnswers } from "~/library";
import type { Answers } from "~/model";
import { faultLine, say, UsageError } from "./messages";

/** One byte more than the largest answers document can take in UTF-8; what follows is not read. */
const most = 4 * 1_048_576 + 1;

function readBytes(file: string): string {
  const handle = file === "-" ? 0 : openSync(file, "r");
  const parts: Buffer[] = [];
  let total = 0;
  try {
    for (;;) {
      const part = Buffer.alloc(65_536);
      const count = readSync(handle, part, 0, part.length, null);
      if (count === 0 || (total += count) > most) break;
      parts.push(part.subarray(0, count));
    }
  } finally {
    if (file !== "-") closeSync(handle);
  }
  return Buffer.concat(parts).toString("utf8") + (total > most ? " ".repeat(8) : "");
}

/** Reads an answers file, or standard input for `-`. Ends the command with a line per fault when it cannot be used. */
export function readInput(file: string | undefined): Answers {
  if (file === undefined) throw new UsageError([say("report.needsFile")]);
  let text: string;
  try {
    text = readBytes(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError([say("report.noFile", { file, reason: code ?? message })]);
  }
  const result = readAnswers(text, library);
  if ("faults" in result) throw new UsageError(result.faults.map(faultLine));
  return result.answers;
}
