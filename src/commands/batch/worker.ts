/** One thread of a batch: takes a line, writes its files, tells what became of it. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { library, readAnswers } from "~/library";
import { makeFiles, type Choice } from "../files";
import { cannotWrite } from "../generate";
import { faultLine, say } from "../messages";
import type { Line } from "./lines";

export type Work = { choice: Choice; out: string };
/** Done; or the line's faults, a line each; or why nothing can be written, so that all must stop. */
export type Result = { faults?: string[]; stop?: string[] };

/** Writes a file under another name beside its place and puts it there whole. */
function put(file: string, content: string | Uint8Array) {
  const part = join(dirname(file), `.part-${file.slice(dirname(file).length + 1)}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

async function work({ number, text }: Line, { choice, out }: Work): Promise<Result> {
  const read = readAnswers(text, library);
  if ("faults" in read) return { faults: read.faults.map(faultLine) };
  const files = [];
  try {
    for await (const file of makeFiles(read.answers, choice)) files.push(file);
  } catch (error) {
    // Answers that pass the schema never do this; if they did, the other lines would not have to pay for it.
    return { faults: [say("report.batch.broke", { reason: String(error) })] };
  }
  try {
    for (const { path, content } of files) put(join(out, String(number), path), content);
    return {};
  } catch (error) {
    return { stop: (error as Error).message.split("\n") };
  }
}

/** Makes this thread answer the lines that it is given. */
export function serve() {
  // One line after the other: answers come in the order of the tasks.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (line: Line) => {
    last = last.then(async () => parentPort?.postMessage(await work(line, workerData as Work)));
  });
}
