import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { compareFacts, deriveFacts, type EarlierText } from "~/facts";
import { library } from "~/library";
import { localeSchema } from "~/model";
import { languagesOf, readChoice, type FileOptions } from "./files";
import { writeFiles } from "./generate";
import { readInput } from "./input";
import { say, UsageError } from "./messages";

export type DiffOptions = Omit<FileOptions, "doc"> & { out?: string; text?: string };

/** What of a finished document in the format `json` the comparison needs; it may have more. */
const textSchema = z.object({
  outline: z.string(),
  locale: localeSchema,
  sections: z.array(
    z.object({
      clauses: z.array(z.object({ clause: z.string(), title: z.string(), digest: z.string() })),
    }),
  ),
});

/** Formats in which one language can be printed after the other. */
const printed = ["md", "txt"];

/** Reads a finished document. Ends the command with a line when it is none of ours. */
function readText(file: string): EarlierText {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError([
      say("report.noFile", { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) }),
    ]);
  }
  const fail = () => new UsageError([say("report.diff.noText", { file })]);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw fail();
  }
  const { success, data: found } = textSchema.safeParse(data);
  if (!success || !Object.hasOwn(library.outlines, found.outline)) throw fail();
  const { outline, locale, sections } = found;
  return { outline, locale, clauses: sections.flatMap(({ clauses }) => clauses) };
}

/**
 * Prints what changed for people between two answers files, as the change notice: in each language that was asked for, else
 * in those of the later answers. With `text`, a finished document of before, also which passages were written anew since.
 */
export async function diff(
  before: string | undefined,
  now: string | undefined,
  { text, out, ...options }: DiffOptions,
) {
  if (before === undefined || now === undefined) throw new UsageError([say("report.diff.needsTwo")]);
  if (before === "-" && now === "-") throw new UsageError([say("report.diff.oneInput")]);
  const choice = { ...readChoice({ format: "md", ...options }), docs: ["change-notice"] };
  const answers = {
    before: await readInput(before, { named: true }),
    now: await readInput(now, { named: true }),
  };
  const files = choice.formats.length * languagesOf(answers.now, choice).length;
  if (out === undefined && files > 1 && !choice.formats.every((id) => printed.includes(id)))
    throw new UsageError([say("report.severalNeedOut", { files })]);
  const earlier = text === undefined ? undefined : readText(text);
  const factsOf = (of: keyof typeof answers) => deriveFacts(answers[of], library, choice.today);
  const facts = compareFacts(factsOf("before"), factsOf("now"), library, earlier);
  await writeFiles(answers.now, choice, out, facts);
}
