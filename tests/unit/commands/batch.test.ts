/** Many businesses at once, from outside: what a batch writes, what it says of bad lines, and how it goes on after an interruption. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { root } from "../../content/files";
import { readMarks } from "../../reading";
import { file, folder, mizan, surroundings } from "./run";

const journal = ".mizan-batch.ndjson";
const day = ["--today", "2026-11-25"];
/** Lines of varied businesses: small ones, so that a run is short. */
const lines: string[] = [];
const bad = '{"schema":1,"organisation":{"country":"Saudi"}}';
beforeAll(() => {
  const answers = ["shop-riyadh", "ngo-beirut", "news-site"].map(
    (name) => JSON.parse(mizan(["new", "--scenario", name]).out) as { organisation: Record<string, unknown> },
  );
  for (let count = 0; count < 24; count += 1) {
    const { organisation, ...rest } = answers[count % 3]!;
    lines.push(JSON.stringify({ ...rest, organisation: { ...organisation, registration: `R-${count}` } }));
  }
}, 120_000);

/** Every file of a folder by its path, but the journal. */
const filesIn = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== journal)
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path, "utf8")]),
  );
const made = (out: string) =>
  existsSync(join(out, journal)) ? readFileSync(join(out, journal), "utf8") : "";
const countMade = (out: string) =>
  made(out)
    .split("\n")
    .filter((line) => line.startsWith("[")).length;

let runs = 0;
/** Runs a batch to its end and gives what is in its folder. */
function batch(input: string | Buffer, args: string[] = [], out = join(folder, `out-${++runs}`)) {
  const path = file(`in-${runs}.ndjson`, input);
  const result = mizan(["batch", path, "--out", out, ...day, ...args]);
  return { ...result, out, files: existsSync(out) ? filesIn(out) : {} };
}

describe("what a batch writes", () => {
  test("each line has a folder named by its number, with the documents that generate makes of it", () => {
    const { code, files, errors } = batch(`${lines.slice(0, 2).join("\n")}\n`, ["--format", "html,md"]);
    expect({ code, errors }).toEqual({ code: 0, errors: ["2 lines are made."] });
    expect(Object.keys(files)).toEqual(
      ["1", "2"].flatMap((line) =>
        ["ar", "en"].flatMap((locale) =>
          ["html", "md"].map((extension) => `${line}/${locale}/privacy-policy.${extension}`),
        ),
      ),
    );
    for (const [index, line] of lines.slice(0, 2).entries())
      for (const locale of ["ar", "en"])
        expect(files[`${index + 1}/${locale}/privacy-policy.html`]).toBe(
          mizan(["generate", "-", "--lang", locale, ...day], line).out,
        );
  });
  test("more threads write the same bytes", () => {
    const input = lines.slice(0, 8).join("\n");
    expect(batch(input, ["--jobs", "1"]).files).toEqual(batch(input, ["--jobs", "3"]).files);
  });
  test("lines end with LF or CRLF, the file may begin with a byte-order mark, empty lines count but make nothing", () => {
    const input = `\ufeff${lines[0]}\r\n\r\n${lines[1]}\r\n  \n${lines[2]}`;
    const { code, files, errors } = batch(input, ["--lang", "en"]);
    expect({ code, errors }).toEqual({ code: 0, errors: ["3 lines are made."] });
    expect(Object.keys(files)).toEqual(["1", "3", "5"].map((line) => `${line}/en/privacy-policy.html`));
    expect(files["3/en/privacy-policy.html"]).toContain("R-1");
  });
  test("an empty file makes nothing, and that is no fault", () => {
    for (const input of ["", "\n\r\n"]) {
      const { code, files, errors } = batch(input);
      expect({ code, files, errors }).toEqual({ code: 0, files: {}, errors: ["No line is made."] });
    }
  });
  test("standard input does as well as a file", () => {
    const out = join(folder, "stdin");
    expect(mizan(["batch", "-", "--out", out, "--lang", "ar", ...day], lines[0]).code).toBe(0);
    expect(readMarks(readFileSync(join(out, "1/ar/privacy-policy.html"), "utf8")).root).toMatchObject({
      lang: "ar",
    });
  });
});

describe("bad lines", () => {
  test("each is told with its number, the place, the fault and the remedy, and the others are made", () => {
    const long = `{"schema":1,"x":"${"\u0645".repeat(6_000_000)}"}`;
    const proto = '{"schema":1,"__proto__":{}}';
    const input = [lines[0], bad, "{not json", lines[1], long, proto, "[]", lines[2]].join("\n");
    const { code, files, errors } = batch(input, ["--lang", "en"]);
    expect(code).toBe(1);
    expect(Object.keys(files)).toEqual(["1", "4", "8"].map((line) => `${line}/en/privacy-policy.html`));
    for (const told of [
      /^line 2, \/organisation\/country: .*two capital letters/,
      /^line 3, the file: This is not JSON/,
      /^line 5, the file: .*too large/,
      /^line 6, \/__proto__: .*Remove it/,
      /^line 7, the file: .*must be an object/,
    ])
      expect(errors).toContainEqual(expect.stringMatching(told));
    expect(errors.slice(-2)).toEqual([
      "3 lines are made.",
      expect.stringMatching(/^5 lines could not be used/),
    ]);
  });
  test("when they are mended, the same command makes them and nothing else", () => {
    const first = batch([lines[0], bad, lines[2]].join("\n"), ["--lang", "en"]);
    const times = () =>
      [1, 3].map((line) => statSync(join(first.out, `${line}/en/privacy-policy.html`)).mtimeMs);
    const before = times();
    const second = batch([lines[0], lines[1], lines[2]].join("\n"), ["--lang", "en"], first.out);
    expect(second).toMatchObject({
      code: 0,
      errors: [expect.stringMatching(/2 lines are made already/), "3 lines are made."],
    });
    expect(times()).toEqual(before);
    expect(second.files).toEqual(batch(lines.slice(0, 3).join("\n"), ["--lang", "en"]).files);
    expect(existsSync(join(first.out, journal)), "nothing is left to be made").toBe(false);
  });
  test("a line that has changed since is made anew", () => {
    const first = batch([lines[0], bad].join("\n"), ["--lang", "en"]);
    const second = batch([lines[5], lines[1]].join("\n"), ["--lang", "en"], first.out);
    expect(second.files["1/en/privacy-policy.html"]).toContain("R-5");
  });
  test("other wishes make all lines anew", () => {
    const first = batch([lines[0], bad].join("\n"), ["--lang", "en"]);
    const second = batch([lines[0], bad].join("\n"), ["--lang", "ar"], first.out);
    expect(Object.keys(second.files)).toEqual(["1/ar/privacy-policy.html", "1/en/privacy-policy.html"]);
  });
  test("a file without one usable line is bad input", () => {
    const { code, files, errors } = batch(JSON.stringify({ schema: 1, organisation: {} }, null, 2));
    expect({ code, files }).toEqual({ code: 2, files: {} });
    expect(errors).toContainEqual(expect.stringMatching(/^line 1, the file: This is not JSON/));
  });
  test("Arabic machines are told in Arabic", () => {
    const path = file("arabic.ndjson", bad);
    const { errors } = mizan(["batch", path, "--out", join(folder, "arabic")], undefined, {
      LANG: "ar_SA.UTF-8",
    });
    expect(errors[0]).toMatch(/^السطر 1، \/organisation\/country: /);
  });
});

/** Starts a batch that reads its lines from a pipe, so that a test decides when they come to an end. */
function start(out: string) {
  const run = spawn(
    process.execPath,
    ["src/commands/bundle.mjs", "mizan", "batch", "-", "--out", out, "--jobs", "2", ...day],
    { cwd: root, env: surroundings(), stdio: ["pipe", "ignore", "pipe"] },
  );
  let said = "";
  run.stderr.setEncoding("utf8").on("data", (words: string) => (said += words));
  return { run, said: () => said };
}

describe("an interrupted batch", () => {
  test.each([
    ["killed", "SIGKILL", null],
    ["interrupted from the keyboard", "SIGINT", 130],
    ["told to end", "SIGTERM", 130],
  ] as const)(
    "when %s, goes on where it was, and ends with the files of one that nobody interrupted",
    async (_, signal, code) => {
      const out = join(folder, `cut-${signal}`);
      const { run, said } = start(out);
      run.stdin.write(`${lines.slice(0, 14).join("\n")}\n`);
      await vi.waitFor(() => expect(countMade(out)).toBeGreaterThan(5), { timeout: 60_000, interval: 20 });
      run.kill(signal);
      const [status] = (await once(run, "close")) as [number | null];
      expect(status).toBe(code);
      if (signal !== "SIGKILL") expect(said()).toMatch(/Interrupted\. Run the same command again/);

      // Whatever stands in its place is whole.
      const half = filesIn(out);
      const whole = batch(lines.join("\n")).files;
      for (const [path, content] of Object.entries(half))
        if (!path.includes(".part-")) expect(content, path).toBe(whole[path]);
      expect(Object.keys(half).length).toBeLessThan(Object.keys(whole).length);

      const noted = made(out)
        .split("\n")
        .flatMap((line) => (line.startsWith("[") ? [(JSON.parse(line) as [number])[0]] : []));
      const times = () => noted.map((line) => statSync(join(out, `${line}/ar/privacy-policy.html`)).mtimeMs);
      const before = times();
      const resumed = batch(lines.join("\n"), [], out);
      expect(resumed.code).toBe(0);
      expect(resumed.files).toEqual(whole);
      expect(times(), "finished lines are not made again").toEqual(before);
    },
  );
  test("a journal whose last line was cut off, and half a file beside its place, do no harm", () => {
    const first = batch([lines[0], bad, lines[2]].join("\n"), ["--lang", "en"]);
    const path = join(first.out, journal);
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n[^\n]*\n$/, '\n[3,"0a'));
    writeFileSync(join(first.out, "3/en/.part-privacy-policy.html"), "<p>ha");
    writeFileSync(join(first.out, "3/en/privacy-policy.html"), "an older text");
    const second = batch(lines.slice(0, 3).join("\n"), ["--lang", "en"], first.out);
    expect(second.code).toBe(0);
    expect(second.files).toEqual(batch(lines.slice(0, 3).join("\n"), ["--lang", "en"]).files);
  });
  test("the documents of a run that goes on carry the day on which it began", () => {
    const path = file("days.ndjson", `${lines[0]}\n${bad}`);
    const out = join(folder, "days");
    mizan(["batch", path, "--out", out, "--lang", "en"]);
    const head = made(out).split("\n")[0]!;
    writeFileSync(
      join(out, journal),
      made(out).replace(head, head.replace(/"today":"[^"]*"/, '"today":"2026-01-02"')),
    );
    writeFileSync(path, `${lines[0]}\n${lines[1]}`);
    const { errors } = mizan(["batch", path, "--out", out, "--lang", "en"]);
    expect(errors[0]).toContain("2026-01-02");
    expect(readFileSync(join(out, "2/en/privacy-policy.html"), "utf8")).toContain("2 January 2026");
  });
});

describe("bad usage ends with 2 and a line that says what is expected", () => {
  const none = join(folder, "nothing-here");
  test.each([
    [["batch"], /--out DIR/],
    [["batch", "--out", none], /answers file/],
    [["batch", none, "--out", none], /cannot be read \(ENOENT\)/],
    [["batch", folder, "--out", none], /cannot be read \(EISDIR\)/],
    [["batch", "FILE", "--out", none, "--jobs", "0"], /--jobs: "0"/],
    [["batch", "FILE", "--out", none, "--jobs", "many"], /--jobs: "many"/],
    [["batch", "FILE", "--out", none, "--format", "pdf"], /--format: "pdf"/],
    [["batch", "FILE", "--out", none, "--colour", "red"], /--colour/],
    [["batch", "FILE", "--out", "FILE"], /cannot be written/],
  ] as const)("%j", (args, message) => {
    const path = file("one.ndjson", `${lines[0]}\n`);
    const { code, out, errors } = mizan(args.map((word) => (word === "FILE" ? path : word)));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
    expect(existsSync(none)).toBe(false);
  });
});
