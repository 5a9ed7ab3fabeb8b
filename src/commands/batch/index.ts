/**
 * Many businesses at once: one answers document a line, shared among threads.
 * In: a file of lines (NDJSON). Out: the documents of each line in a folder named by its number, and what was wrong with lines.
 */
import { accessSync, constants, createReadStream, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { addAbortSignal, type Readable } from "node:stream";
import type { IsoDate } from "~/model";
import { readChoice, type Choice, type FileOptions } from "../files";
import { cannotWrite } from "../generate";
import { say, UsageError } from "../messages";
import { digestOf, Journal } from "./journal";
import { linesOf, type Line } from "./lines";
import { Pool } from "./pool";
import { Progress } from "./progress";
import type { Result, Work } from "./worker";

export type BatchOptions = FileOptions & { out?: string; jobs?: string };

/** Lines that wait for each thread, besides the one that it works on: enough to keep it busy, few enough to hold. */
const waiting = 1;
const mostJobs = 256;
/** As a shell tells that Ctrl-C ended a command. */
const interrupted = 130;

function jobsIn(words: string | undefined): number {
  if (words === undefined) return availableParallelism();
  const jobs = Number(words);
  if (/^\d+$/.test(words) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new UsageError([
    say("report.unknownChoice", { option: "--jobs", value: words, expected: `1 … ${mostJobs}` }),
  ]);
}

/** Opens the input, and tells how many bytes it has where that is known. Ends the command when it cannot be read. */
function openInput(file: string | undefined): { stream: Readable; bytes: number | undefined } {
  if (file === undefined) throw new UsageError([say("report.needsFile")]);
  if (file === "-") return { stream: process.stdin, bytes: undefined };
  const fail = (reason: string) => new UsageError([say("report.noFile", { file, reason })]);
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw fail((error as NodeJS.ErrnoException).code ?? String(error));
  }
  if (statSync(file).isDirectory()) throw fail("EISDIR");
  return { stream: createReadStream(file), bytes: statSync(file).size };
}

function openJournal(
  out: string,
  choice: Choice,
  day: IsoDate | undefined,
  program: URL,
): { journal: Journal; choice: Choice } {
  // Another program, other words or other wishes make other documents.
  const wishes = JSON.stringify([{ ...choice, today: day }, process.version]);
  const key = digestOf(readFileSync(program), wishes);
  try {
    const journal = new Journal(out, { key, today: choice.today });
    return { journal, choice: { ...choice, today: journal.today } };
  } catch (error) {
    throw cannotWrite(out, error);
  }
}

/** Counts of a run: lines made, made before it, and unusable. */
type Count = { made: number; before: number; bad: number };

/** Gives every line that is to be made to the threads, as fast as they take them. */
async function run(
  stream: Readable,
  journal: Journal,
  pool: Pool<Line, Result>,
  progress: Progress,
  most: number,
): Promise<Count> {
  const count: Count = { made: 0, before: 0, bad: 0 };
  const open = new Set<Promise<void>>();
  const make = async (line: Line) => {
    const { faults, stop } = await pool.run(line);
    if (stop) throw new UsageError(stop);
    if (faults) {
      count.bad += 1;
      for (const fault of faults) progress.tell(say("report.batch.fault", { line: line.number, fault }));
    } else {
      count.made += 1;
      journal.note(line);
    }
    progress.step(line.end);
  };
  try {
    for await (const line of linesOf(stream)) {
      if (journal.has(line)) {
        count.before += 1;
        continue;
      }
      const making = make(line).finally(() => open.delete(making));
      open.add(making);
      if (open.size >= most) await Promise.race(open);
    }
  } catch (error) {
    // Whoever interrupts closes the input: what is under way is still finished.
    if ((error as Error).name !== "AbortError") throw error;
  } finally {
    await Promise.allSettled(open);
  }
  await Promise.all(open);
  return count;
}

/**
 * Makes the documents of every line of a file (`-`: standard input) and gives the exit code: 0 all are made, 1 some lines
 * could not be used and the others are made, 130 interrupted. Ends the command (2) when nothing can be made at all: bad
 * usage, an input that cannot be read, a folder that cannot be written, not one line that can be used.
 * `program` is the file that runs, which the threads run too.
 */
export async function batch(
  file: string | undefined,
  { out, jobs, ...options }: BatchOptions,
  program: URL,
): Promise<number> {
  const threads = jobsIn(jobs);
  if (out === undefined) throw new UsageError([say("report.batch.needsOut")]);
  const wished = readChoice(options);
  const { stream, bytes } = openInput(file);
  const { journal, choice } = openJournal(out, wished, options.today, program);
  const progress = new Progress(process.stderr, bytes);
  if (journal.size > 0)
    progress.tell(say("report.batch.goesOn", { count: journal.size, today: choice.today }));

  const stop = new AbortController();
  addAbortSignal(stop.signal, stream);
  const signals = ["SIGINT", "SIGTERM"] as const;
  const interrupt = () => {
    // A second signal ends at once, as signals do.
    for (const signal of signals) process.off(signal, interrupt);
    stop.abort();
  };
  for (const signal of signals) process.on(signal, interrupt);

  const pool = new Pool<Line, Result>(program, threads, { choice, out } satisfies Work);
  let isComplete = false;
  try {
    const count = await run(stream, journal, pool, progress, threads * (1 + waiting));
    isComplete = !stop.signal.aborted && count.bad === 0;
    progress.clear();
    return conclude(count, stop.signal.aborted);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    journal.close({ isComplete });
    await pool.close();
  }
}

/** Tells what was done, and gives the exit code. */
function conclude({ made, before, bad }: Count, isInterrupted: boolean): number {
  console.error(say("report.batch.made", { count: made + before }));
  if (bad > 0) console.error(say("report.batch.bad", { count: bad }));
  if (isInterrupted) {
    console.error(say("report.batch.stopped"));
    return interrupted;
  }
  if (bad === 0) return 0;
  return made + before > 0 ? 1 : 2;
}
