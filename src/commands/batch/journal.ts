import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { IsoDate } from "~/model";
import type { Line } from "./lines";

/** What a run was asked to do: another key, and nothing that was made before counts. */
type Head = { key: string; today: IsoDate };

export const digestOf = (...parts: (string | Buffer)[]) =>
  parts
    .reduce((hash, part) => hash.update(part).update("\0"), createHash("sha256"))
    .digest("hex")
    .slice(0, 24);

/** Reads what is whole in a journal: a run that was cut off may have left half a line. */
function* entriesIn(text: string): Generator<unknown> {
  for (const line of text.split("\n"))
    try {
      yield JSON.parse(line);
    } catch {
      continue;
    }
}

/**
 * Which lines of the input are made, each by its number and the digest of its text, kept in the output folder from the
 * first line until every line is made. A line is noted once its files are in their places.
 */
export class Journal {
  readonly #path: string;
  readonly #file: number;
  readonly #made = new Map<number, string>();
  /** The day that the documents carry: a run that goes on keeps the day of the one that began. */
  readonly today: IsoDate;

  /** Opens the journal of a folder, or begins one. Throws the system's error where it cannot be written. */
  constructor(folder: string, { key, today }: Head) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, ".mizan-batch.ndjson");
    const [head, ...lines] = existsSync(this.#path) ? entriesIn(readFileSync(this.#path, "utf8")) : [];
    const goesOn = (head as Head | undefined)?.key === key;
    this.today = goesOn ? (head as Head).today : today;
    if (goesOn) for (const [number, digest] of lines as [number, string][]) this.#made.set(number, digest);
    this.#file = openSync(this.#path, goesOn ? "a" : "w");
    // After half a line, a new one begins.
    writeSync(this.#file, goesOn ? "\n" : `${JSON.stringify({ key, today } satisfies Head)}\n`);
  }

  /** How many lines were made before. */
  get size(): number {
    return this.#made.size;
  }

  /** Tells whether a line was made before, with this very text. */
  has({ number, text }: Line): boolean {
    return this.#made.size > 0 && this.#made.get(number) === digestOf(text);
  }

  /** Notes that the files of a line are in their places. */
  note({ number, text }: Line) {
    writeSync(this.#file, `${JSON.stringify([number, digestOf(text)])}\n`);
  }

  /** Closes the journal; once nothing is left to be made, it goes. */
  close({ isComplete }: { isComplete: boolean }) {
    closeSync(this.#file);
    if (isComplete) rmSync(this.#path);
  }
}
