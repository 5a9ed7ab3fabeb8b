/**
 * Many businesses: one core beside `@openpolicy/core` on the same businesses, then the command `mizan batch` with all cores,
 * its documents a second and its peak memory at several sizes. `npm run bench -- batch 10 1000 10000`; it runs as a bundle, as
 * the command does.
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library, readAnswers } from "~/library";
import type { Locale } from "~/model";
import { businessOf, peerConfigOf } from "./bench/businesses";
import { peerPolicy } from "./bench/peer";

const today = "2026-11-25";
const round = (number: number) => Math.round(number * 100) / 100;
const medianOf = (numbers: number[]) =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** Gives the bytes of a page: they are what is written, and only then a text is really put together. */
const bytesOf = (html: string) => Buffer.from(html);

/** A privacy policy as HTML in each language, from the text of the answers on. */
function policies(text: string, locales: Locale[]): string[] {
  const read = readAnswers(text, library);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const facts = deriveFacts(read.answers, library, today);
  const policy = library.outlines["privacy-policy"]!;
  return locales.map((locale) => formats.html.write(composeDocument(policy, facts, library, locale)));
}

/**
 * Milliseconds on one core, a document being one language's file. Each way takes its turn on each business, so that all meet
 * the same machine, and the best of its turns counts: on a machine that others use too, the rest is theirs.
 */
function benchCore(count = 60, turns = 20) {
  const businesses = Array.from({ length: count }, (_, index) => {
    const answers = businessOf(index);
    return { text: JSON.stringify(answers), config: JSON.stringify(peerConfigOf(answers)) };
  });
  const ways: Record<string, (business: (typeof businesses)[number]) => string[]> = {
    "@openpolicy/core, English": ({ config }) => [peerPolicy(config)],
    "Mizan, both languages": ({ text }) => policies(text, ["ar", "en"]),
    "Mizan, English alone": ({ text }) => policies(text, ["en"]),
  };
  const seen = Object.entries(ways).map(([way, make]) => ({
    way,
    make,
    best: businesses.map(() => Infinity),
    documents: 0,
    characters: 0,
  }));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, business] of businesses.entries())
      for (const entry of seen) {
        const begun = performance.now();
        const pages = entry.make(business);
        pages.forEach(bytesOf);
        entry.best[index] = Math.min(entry.best[index] ?? Infinity, performance.now() - begun);
        if (turn > 0) continue;
        entry.documents += pages.length;
        entry.characters += pages.join("").length;
      }
  const rows = seen.map(({ way, best, documents, characters }) => {
    const median = medianOf(best);
    return { way, median, each: (median * count) / documents, characters: characters / documents };
  });
  const [peer] = rows;
  console.table(
    rows.map(({ way, median, each, characters }) => ({
      "one core": way,
      "median ms a business": round(median),
      "ms a document": round(each),
      "÷ peer": round(each / peer!.each),
      "characters a document": Math.round(characters),
      "µs per 1,000 characters": round((1_000_000 * each) / characters),
    })),
  );
}

async function writeLines(file: string, count: number) {
  const stream = createWriteStream(file);
  for (let index = 0; index < count; index += 1)
    if (!stream.write(`${JSON.stringify(businessOf(index))}\n`))
      await new Promise((resume) => stream.once("drain", resume));
  stream.end();
  await finished(stream);
}

/** Has the command tell its peak memory at its end, in kilobytes; its threads count with it. */
const tellsMemory = `data:text/javascript,${encodeURIComponent(
  'import { isMainThread } from "node:worker_threads"; if (isMainThread) process.on("exit", () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`));',
)}`;

async function runBatch(file: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const command = ["src/commands/bundle.mjs", "mizan", "batch", file, "--out", out, "--lang", "ar,en"];
  const child = spawn(process.execPath, ["--import", tellsMemory, ...command], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said += words));
  const end = await new Promise((done) => child.on("close", (code, signal) => done(signal ?? code)));
  const peak = /^peak (\d+)$/m.exec(said)?.[1];
  if (end !== 0 || peak === undefined) throw new Error(`mizan batch ended with ${String(end)}: ${said}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(peak) / 1000 };
}

async function benchCommand(sizes: number[]) {
  const folder = mkdtempSync(join(tmpdir(), "mizan-bench-"));
  const table = [];
  try {
    // The bundle is made by the first call, which is not measured.
    for (const size of [1, ...sizes]) {
      const [file, out] = [join(folder, "in.ndjson"), join(folder, "out")];
      await writeLines(file, size);
      const { seconds, megabytes } = await runBatch(file, out);
      rmSync(out, { recursive: true });
      table.push({
        businesses: size,
        threads: availableParallelism(),
        seconds: round(seconds),
        "documents a second": round((2 * size) / seconds),
        "peak MB": Math.round(megabytes),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.table(table.slice(1));
}

const sizes = process.argv.slice(2).map(Number);
benchCore();
await benchCommand(sizes.length > 0 ? sizes : [10, 1_000, 10_000]);
