import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveFacts } from "~/facts";
import { suits } from "~/formats";
import { library } from "~/library";
import { parcelOf } from "~/library/parcel";
import type { Answers, Facts } from "~/model";
import { choiceFor, languagesOf, makeFiles, readChoice, type Choice, type FileOptions } from "./files";
import { say, UsageError } from "./messages";

export type GenerateOptions = FileOptions & { out?: string };

/** Gives the fault of a file that cannot be written, with the system's reason. */
export const cannotWrite = (file: string, error: unknown) =>
  new UsageError([
    say("report.cannotWrite", { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) }),
  ]);

/** Writes a file, its folder where that is missing, and says so. */
export function write(file: string, content: string | Uint8Array) {
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw cannotWrite(file, error);
  }
  console.error(say("report.written", { file }));
}

/** Writes the files of one business to a folder, to one ZIP where `out` names one, or without it to standard output. */
export async function writeFiles(
  answers: Answers,
  choice: Choice,
  out: string | undefined,
  facts: Facts = deriveFacts(answers, library, choice.today),
) {
  if (out?.endsWith(".zip"))
    return write(out, await parcelOf(answers, facts, choiceFor(answers, choice), library));
  for await (const { path, content } of makeFiles(answers, choice, facts))
    if (out === undefined) process.stdout.write(content);
    else write(join(out, path), content);
}

/** Writes the documents of one business, to files or one to standard output. */
export async function generate(answers: Answers, { out, ...options }: GenerateOptions) {
  const choice = readChoice(options);
  const kinds = choice.docs.flatMap((id) => choice.formats.filter((kind) => suits(kind, id)));
  const files = kinds.length * languagesOf(answers, choice).length;
  if (out === undefined && files > 1) throw new UsageError([say("report.severalNeedOut", { files })]);
  await writeFiles(answers, choice, out);
}
