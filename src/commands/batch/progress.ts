import { say } from "../messages";

/** Milliseconds between two looks: often enough to be alive, seldom enough to cost nothing. */
const pause = 100;

/** Shows on a terminal how far a batch is, in one line that is written over; elsewhere it is silent. */
export class Progress {
  readonly #begun = performance.now();
  #shownAt = 0;
  #count = 0;

  /** Takes the terminal's stream, and how many bytes there are to read, or `undefined` where nobody knows. */
  constructor(
    readonly stream: NodeJS.WriteStream,
    readonly bytes: number | undefined,
  ) {}

  /** Counts a line, whose end is at `end` bytes of the input. */
  step(end: number) {
    this.#count += 1;
    const now = performance.now();
    if (!this.stream.isTTY || now - this.#shownAt < pause) return;
    this.#shownAt = now;
    const rate = Math.round(this.#count / ((now - this.#begun) / 1000));
    const share = this.bytes ? `${Math.floor((100 * end) / this.bytes)} %` : "";
    this.#write(say("report.batch.progress", { lines: this.#count, rate, share }).trim());
  }

  /** Prints a line that stays, above the one that is written over. */
  tell(line: string) {
    this.clear();
    this.stream.write(`${line}\n`);
  }

  clear() {
    if (this.stream.isTTY && this.#shownAt > 0) this.#write("");
  }

  // Back to the beginning of the line, and what is there goes.
  #write(words: string) {
    this.stream.write(`\r\u001b[2K${words}`);
  }
}
