import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { attachments, formats, type AttachmentId, type FormatId } from "~/formats";
import { library } from "~/library";
import { isRealDate, locales, type Answers, type Locale } from "~/model";
import { otherLocale } from "~/text/locales";
import { say, UsageError } from "./messages";

export type GenerateOptions = { doc?: string; lang?: string; format?: string; out?: string; today?: string };

/** Takes a list of ids apart, and ends the command when one is not known. */
function chosen<T extends string>(
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

function write(file: string, content: string) {
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

type FileKind = FormatId | AttachmentId;
const isAttachment = (id: FileKind): id is AttachmentId => id in attachments;
/** Tells whether a kind of file can be made of a document: a format of each, an attachment of its own alone. */
const suits = (id: FileKind, doc: string) => !isAttachment(id) || attachments[id].of === doc;

/** Writes the documents of one business, to files or one to standard output. */
export async function generate(answers: Answers, options: GenerateOptions) {
  const languages = answers.document?.languages as Locale[] | undefined;
  const docs = chosen("--doc", options.doc, Object.keys(library.outlines), ["privacy-policy"]);
  const langs = chosen<Locale>("--lang", options.lang, locales, languages?.length ? languages : locales);
  const kinds = [...Object.keys(formats), ...Object.keys(attachments)] as FileKind[];
  const ids = chosen<FileKind>("--format", options.format, kinds, ["html"]);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  if (!isRealDate(today))
    throw new UsageError([
      say("report.unknownChoice", { option: "--today", value: today, expected: "YYYY-MM-DD" }),
    ]);
  const alone = ids.find((id) => !docs.some((doc) => suits(id, doc)));
  if (alone && isAttachment(alone))
    throw new UsageError([say("report.onlyFor", { format: alone, document: attachments[alone].of })]);
  const files = docs.flatMap((doc) => ids.filter((id) => suits(id, doc))).length * langs.length;
  if (options.out === undefined && files > 1) throw new UsageError([say("report.severalNeedOut", { files })]);

  const facts = deriveFacts(answers, library, today);
  for (const locale of langs)
    for (const doc of docs) {
      const outline = library.outlines[doc];
      if (!outline) continue;
      const document = composeDocument(outline, facts, library, locale);
      const twin = () => composeDocument(outline, facts, library, otherLocale(locale));
      for (const id of ids.filter((each) => suits(each, doc))) {
        const { extension } = isAttachment(id) ? attachments[id] : formats[id];
        const content = isAttachment(id)
          ? await attachments[id].write(document, { facts, twin })
          : formats[id].write(document);
        if (options.out === undefined) process.stdout.write(content);
        else write(join(options.out, locale, `${doc}.${extension}`), content);
      }
    }
}
