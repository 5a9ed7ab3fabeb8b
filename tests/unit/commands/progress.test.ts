import { expect, test, vi } from "vitest";
import { Progress } from "~/commands/batch/progress";

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, write: (words: string) => written.push(words) } as unknown as NodeJS.WriteStream,
  };
}

test("on a terminal, a batch shows how many lines are done, how fast, and how much of the file is read", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { written, stream: terminal } = stream(true);
  const progress = new Progress(terminal, 2000);
  for (let line = 1; line <= 50; line += 1) {
    vi.advanceTimersByTime(20);
    progress.step(line * 20);
  }
  progress.tell("line 51, /schema: missing");
  vi.useRealTimers();
  expect(written.length).toBeLessThan(15);
  expect(written.find((words) => words.includes("50 lines"))).toMatch(/50 lines, 50 a second 50 %$/);
  expect(written.slice(-2)).toEqual(["\r\u001b[2K", "line 51, /schema: missing\n"]);
});

test("elsewhere it shows nothing, and a bad line is a line", () => {
  const { written, stream: file } = stream(false);
  const progress = new Progress(file, undefined);
  progress.step(10);
  progress.tell("line 1, the file: empty");
  expect(written).toEqual(["line 1, the file: empty\n"]);
});
