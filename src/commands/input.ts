import { createReadStream } from "node:fs";
import { library, readAnswers } from "~/library";
import type { Answers } from "~/model";
import { mostBytes } from "./batch/lines";
import { faultLine, say, UsageError } from "./messages";

/** Reads what there is, up to a little more than any answers document takes. */
async function textOf(file: string): Promise<string> {
  const parts: Buffer[] = [];
  let total = 0;
  for await (const part of file === "-" ? process.stdin : createReadStream(file)) {
    parts.push(part as Buffer);
    if ((total += (part as Buffer).length) > mostBytes) break;
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Reads a text file, or standard input for `-`. Ends the command when it cannot be read. */
export const readText = (file: string): Promise<string> =>
  textOf(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError([say("report.noFile", { file, reason: error.code ?? error.message })]);
  });

/**
 * Reads an answers file, or standard input for `-`. Ends the command with a line per fault when it cannot be used; `named`
 * where a line must tell of which file it speaks.
 */
export async function readInput(file: string | undefined, { named = false } = {}): Promise<Answers> {
  if (file === undefined) throw new UsageError([say("report.needsFile")]);
  const text = await readText(file);
  const result = readAnswers(text, library);
  if ("faults" in result) {
    const lines = result.faults.map(faultLine);
    throw new UsageError(named ? lines.map((fault) => say("report.faultIn", { file, fault })) : lines);
  }
  return result.answers;
}
