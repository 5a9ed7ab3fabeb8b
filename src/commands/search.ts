/**
 * Measures the search by pages and queries in files: `npm run --silent search -- --pages FILE --queries FILE`.
 * Prints JSON: the share of queries with a right page first, and among the first five; `--misses` lists the others.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { searchTables } from "~/library/search-tables";
import { buildIndex, createSearch, measure, readPages, readQuestions } from "~/search";
import { say, UsageError } from "./messages";

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError([say("report.noFile", { file, reason: code ?? message })]);
  }
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { pages: { type: "string" }, queries: { type: "string" }, misses: { type: "boolean" } },
    });
    return values;
  } catch (error) {
    throw new UsageError([
      say("report.unknownOption", { reason: (error as Error).message.split("\n")[0] ?? "" }),
      say("report.searchUsage"),
    ]);
  }
}

function run(args: string[]) {
  const { pages, queries, misses } = optionsOf(args);
  if (!pages || !queries) throw new UsageError([say("report.searchUsage")]);
  const search = createSearch(buildIndex(readPages(read(pages)), searchTables), searchTables);
  const questions = readQuestions(read(queries));
  const result = measure(questions, search);
  if (!misses) return console.log(JSON.stringify(result, null, 2));
  const missed = questions.flatMap((question) => {
    const { hits, words } = search(question.query);
    const [first] = hits;
    const right = question.pages.length === 0 ? hits.length === 0 : question.pages.includes(first?.id ?? "");
    return right ? [] : [{ ...question, found: hits.slice(0, 5).map(({ id }) => id), words }];
  });
  console.log(JSON.stringify({ ...result, misses: missed }, null, 2));
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  for (const line of error.lines) console.error(line);
  process.exitCode = 2;
}
