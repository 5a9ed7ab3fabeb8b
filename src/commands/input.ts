import { createReadStream } from "node:fs";
import { library, readAnswers } from "~/library";
import type { Answers } from "~/model";
import { mostBytes } from "./batch/lines";
import { faultLine, say, UsageError } from "./messages";

async function readText(file: string): Promise<string> {
  const parts: Buffer[] = [];
  let total = 0;
  for await (const part of file === "-" ? process.stdin : createReadStream(file)) {
    parts.push(part as Buffer);
    if ((total += (part as Buffer).length) > mostBytes) break;
  }
  return Buffer.concat(parts).toString("utf8");
}

/**
 * Reads an answers file, or standard input for `-`. Ends the command with a line per fault when it cannot be used; `named`
 * where a line must tell of which file it speaks.
 */
export async function readInput(file: string | undefined, { named = false } = {}): Promise<Answers> {
  if (file === undefined) throw new UsageError([say("report.needsFile")]);
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError([say("report.noFile", { file, reason: error.code ?? error.message })]);
  });
  const result = readAnswers(text, library);
  if ("faults" in result) {
    const lines = result.faults.map(faultLine);
    throw new UsageError(named ? lines.map((fault) => say("report.faultIn", { file, fault })) : lines);
  }
  return result.answers;
}
