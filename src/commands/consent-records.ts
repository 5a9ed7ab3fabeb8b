import { join } from "node:path";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { consentRecords } from "~/formats/consent-records";
import { library } from "~/library";
import { terms } from "~/library/terms";
import type { Answers } from "~/model";
import { languagesOf, readChoice } from "./files";
import { write } from "./generate";
import { say, UsageError } from "./messages";

/** Writes the record to keep of each consent, to files or those of one language to standard output. */
export function writeRecords(answers: Answers, { lang, out }: { lang?: string; out?: string }) {
  const choice = readChoice({ doc: "consent-texts", ...(lang === undefined ? {} : { lang }) });
  const langs = languagesOf(answers, choice);
  if (out === undefined && langs.length > 1)
    throw new UsageError([say("report.severalNeedOut", { files: langs.length })]);
  const facts = deriveFacts(answers, library, choice.today);
  const outline = library.outlines["consent-texts"];
  for (const locale of langs) {
    const records = outline
      ? consentRecords(composeDocument(outline, facts, library, locale), { facts, library, terms })
      : [];
    if (out === undefined)
      console.log(
        JSON.stringify(
          records.map(({ record }) => record),
          null,
          2,
        ),
      );
    else
      for (const { id, record } of records)
        write(join(out, locale, "consent-records", `${id}.jsonld`), `${JSON.stringify(record, null, 2)}\n`);
  }
}
