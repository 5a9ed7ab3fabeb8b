import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveFacts } from "~/facts";
import { formats, type FormatId } from "~/formats";
import { library } from "~/library";
import { filesOf } from "~/library/files";
import { parcelOf } from "~/library/parcel";
import { isRealDate, locales, type Answers, type Locale } from "~/model";
import { say, UsageError } from "./messages";

export type GenerateOptions = { doc?: string; lang?: string; format?: string; out?: string; today?: string };

/** Takes a list of ids apart, and ends the command when one is not known. */
export function chosen<T extends string>(
  option: string,
  words: string | undefined,
  known: readonly T[],
  usual: readonly T[],
): T[] {
  if (words === undefined) return [...usual];
  if (words === "all") return [...known];
  return [...new Set(words.split(","))].map((word) => {
    const id = known.find((entry) => entry === word.trim());
    if (id === undefined)
      throw new UsageError([
        say("report.unknownChoice", { option, value: word, expected: known.join(", ") }),
      ]);
    return id;
  });
}

/** Writes a file, its folder where that is missing, and says so. */
export function write(file: string, content: string | Uint8Array) {
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError([
      say("report.cannotWrite", { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) }),
    ]);
  }
  console.error(say("report.written", { file }));
}

/** Writes the documents of one business: to files, to one ZIP where `--out` names one, or a single one to standard output. */
export async function generate(answers: Answers, options: GenerateOptions) {
  const languages = answers.document?.languages as Locale[] | undefined;
  const docs = chosen("--doc", options.doc, Object.keys(library.outlines), ["privacy-policy"]);
  const langs = chosen<Locale>("--lang", options.lang, locales, languages?.length ? languages : locales);
  const ids = chosen<FormatId>("--format", options.format, Object.keys(formats) as FormatId[], ["html"]);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  if (!isRealDate(today))
    throw new UsageError([
      say("report.unknownChoice", { option: "--today", value: today, expected: "YYYY-MM-DD" }),
    ]);
  const files = docs.length * langs.length * ids.length;
  if (options.out === undefined && files > 1) throw new UsageError([say("report.severalNeedOut", { files })]);

  const facts = deriveFacts(answers, library, today);
  const choice = { documents: docs, locales: langs, formats: ids };
  if (options.out?.endsWith(".zip"))
    return write(options.out, await parcelOf(answers, facts, choice, library));
  for await (const { path, content } of filesOf(facts, choice, library))
    if (options.out === undefined) process.stdout.write(content);
    else write(join(options.out, path), content);
}
