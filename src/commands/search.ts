/**
 * Measures the search by pages and queries in files: `npm run --silent search -- --pages FILE --queries FILE`; or by the
 * pages of a built site, in one language: `--site dist/ar` in the place of `--pages`. Their ids are addresses below that folder.
 * Prints JSON: the share of queries with a right page first, and among the first five; `--misses` lists the others. Of a site
 * also `firstResult`: what its search page loads for a first query, in bytes compressed by gzip.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { searchTables } from "~/library/search-tables";
import { readSite } from "~/plugins/pages";
import {
  buildIndex,
  createSearch,
  LinesError,
  measure,
  readPages,
  readQuestions,
  type LineFault,
  type Page,
  type Question,
} from "~/search";
import { locales } from "~/model";
import { weighFirst } from "./first-result";
import { say, UsageError } from "./messages";

function read(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError([say("report.noFile", { file, reason: code ?? message })]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError([say("report.notText", { file })]);
  }
}

/** How many lines are told of one by one. */
const told = 10;

function tellLines(file: string, faults: LineFault[]): string[] {
  const lines = faults
    .slice(0, told)
    .map(({ line, code, value = "" }) => say(`report.searchLines.${code}`, { file, line, value }));
  const rest = faults.length - told;
  return rest > 0 ? [...lines, say("report.searchLines.more", { file, rest })] : lines;
}

/** Reads the lines of a file. Ends the command when one can't be read; tells of those that are not read to their end. */
function readLines<Value>(file: string, reader: (text: string, tell: (fault: LineFault) => void) => Value[]) {
  const left: LineFault[] = [];
  const text = read(file);
  try {
    const values = reader(text, (fault) => left.push(fault));
    for (const line of tellLines(file, left)) console.error(line);
    return values;
  } catch (error) {
    if (!(error instanceof LinesError)) throw error;
    throw new UsageError(tellLines(file, error.faults));
  }
}

/** Gives the pages of a built site in the language whose folder is given. */
function pagesOfSite(folder: string): Page[] {
  const place = resolve(folder);
  const language = basename(place);
  const isLanguage = locales.some((each) => each === language);
  const { pages } = (isLanguage && readSite(dirname(place))[language]) || {};
  if (!pages) throw new UsageError([say("report.noSite", { folder })]);
  return pages.map((page) => ({ ...page, id: page.id.slice(`${language}/`.length) }));
}

/** Tells of pages that queries name and nobody has: each is a miss, and more likely a slip in the file. */
function tellUnknown(file: string, questions: Question[], pages: Page[]) {
  const ids = new Set(pages.map(({ id }) => id));
  const unknown = [...new Set(questions.flatMap((question) => question.pages))].filter((id) => !ids.has(id));
  if (unknown.length > 0)
    console.error(say("report.searchLines.unknown", { file, ids: unknown.slice(0, told).join(", ") }));
}

/** Weighs the first results of a site's search page, where it has one. */
async function weighOf(folder: string, questions: Question[]) {
  const place = resolve(folder);
  if (!existsSync(join(place, "search/index.html"))) return {};
  const queries = questions.map(({ query }) => query);
  return { firstResult: await weighFirst(dirname(place), basename(place), queries) };
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        pages: { type: "string" },
        site: { type: "string" },
        queries: { type: "string" },
        misses: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError([
      say("report.unknownOption", { reason: (error as Error).message.split("\n")[0] ?? "" }),
      say("report.searchUsage"),
    ]);
  }
}

async function run(args: string[]) {
  const { pages, site, queries, misses, help } = optionsOf(args);
  if (help) return console.log(say("report.searchUsage"));
  const from = pages ?? site;
  if (!from || (pages && site) || !queries) throw new UsageError([say("report.searchUsage")]);
  const questions = readLines(queries, readQuestions);
  const list = site ? pagesOfSite(site) : readLines(from, readPages);
  tellUnknown(queries, questions, list);
  const search = createSearch(buildIndex(list, searchTables), searchTables);
  const result = {
    ...measure(questions, search),
    ...(site && (await weighOf(site, questions))),
  };
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
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  for (const line of error.lines) console.error(line);
  process.exitCode = 2;
}
