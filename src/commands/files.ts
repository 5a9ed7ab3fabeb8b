/** Files of documents: which ones a command was asked for, and what is in them. */
import { deriveFacts } from "~/facts";
import { attachments, fileKinds, suits, type AttachmentId, type FileKind } from "~/formats";
import { library } from "~/library";
import { filesOf, type Choice as Chosen, type MadeFile } from "~/library/files";
import { isRealDate, locales, type Answers, type Facts, type IsoDate, type Locale } from "~/model";
import { say, UsageError } from "./messages";

export type FileOptions = { doc?: string; lang?: string; format?: string; today?: string };
/** What was asked for. Without `langs`, the languages that the answers name. */
export type Choice = { docs: string[]; langs?: Locale[]; formats: FileKind[]; today: IsoDate };

/** Documents that are made of one set of answers. */
const single = Object.values(library.outlines).flatMap(({ id, compares }) => (compares ? [] : [id]));

/** Takes a list of ids apart, `all` for all that are known. Ends the command when one is not known. */
function chosen<T extends string>(option: string, words: string, known: readonly T[]): T[] {
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

/** Gives the day to print as the day of making: the one asked for (YYYY-MM-DD), else today. Ends the command when it does not exist. */
function dayOf(today = new Date().toISOString().slice(0, 10)): IsoDate {
  if (isRealDate(today)) return today;
  throw new UsageError([
    say("report.unknownChoice", { option: "--today", value: today, expected: "YYYY-MM-DD" }),
  ]);
}

/** Reads the options that choose documents, languages, formats and the day. Ends the command with a line when one is not known. */
export function readChoice({ doc = "privacy-policy", lang, format = "html", today }: FileOptions): Choice {
  if (library.outlines[doc]?.compares) throw new UsageError([say("report.diff.notAlone", { doc })]);
  const docs = chosen("--doc", doc, single);
  const kinds = chosen("--format", format, Object.keys(fileKinds) as FileKind[]);
  const lost = format === "all" ? undefined : kinds.find((kind) => !docs.some((id) => suits(kind, id)));
  if (lost !== undefined) {
    const { of } = attachments[lost as AttachmentId];
    throw new UsageError([say("report.onlyFor", { format: lost, document: of })]);
  }
  return {
    docs,
    ...(lang === undefined ? {} : { langs: chosen("--lang", lang, locales) }),
    formats: kinds.filter((kind) => docs.some((id) => suits(kind, id))),
    today: dayOf(today),
  };
}

/** Gives the languages of a business's documents: those asked for, else those that its answers name, else all. */
export function languagesOf(answers: Answers, { langs }: Choice): Locale[] {
  const named = answers.document?.languages as Locale[] | undefined;
  return langs ?? (named?.length ? named : [...locales]);
}

/** Gives a choice as the library's files take it, with the languages of this business. */
export const choiceFor = (answers: Answers, choice: Choice): Chosen => ({
  documents: choice.docs,
  locales: languagesOf(answers, choice),
  formats: choice.formats,
});

/** Gives every file that was asked for of one business, one after the other: `ar/privacy-policy.html` and so on. */
export const makeFiles = (
  answers: Answers,
  choice: Choice,
  facts: Facts = deriveFacts(answers, library, choice.today),
): AsyncGenerator<MadeFile> => filesOf(facts, choiceFor(answers, choice), library);
