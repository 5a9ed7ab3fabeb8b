import { gapsIn } from "~/facts";
import { suits } from "~/formats";
import { zip } from "~/formats/zip";
import { locales, type Answers, type Facts, type Library, type Locale, type UiPairs } from "~/model";
import { formatValue } from "~/text/values";
import { createWords } from "~/text/words";
import { filesOf, type Choice } from "./files";

const words = import.meta.glob<UiPairs>("/content/ui/parcel.yaml", { eager: true, import: "default" });
const pairs: UiPairs = Object.values(words)[0] ?? {};

/** Gives what README.txt says in one language: what is inside, which file is for what, what is still open. */
function readme(facts: Facts, choice: Choice, library: Library, locale: Locale): string {
  const t = createWords(pairs, locale);
  const today = formatValue("date", facts.today, { locale, hijri: false, digits: "latn" });
  const { name = {} } = facts.counted.organisation ?? {};
  const business = (name[locale] || name.en || name.ar || "…").replaceAll(/\s+/g, " ");
  const outlines = choice.documents.flatMap((id) => library.outlines[id] ?? []);
  return [
    [t("title", { name: business }), t("made", { today }), t("open", { count: gapsIn(facts).size })],
    [
      `${t("documents")}:`,
      ...outlines.map(({ id, title, about }) =>
        t("document", { id, title: title[locale], about: about[locale] }),
      ),
      ...(choice.locales.length > 1 ? [t("folders")] : []),
    ],
    [
      `${t("formats")}:`,
      ...choice.formats
        .filter((kind) => choice.documents.some((id) => suits(kind, id)))
        .map((kind) => t(kind)),
    ],
    [t("answers")],
    [t("advice")],
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/**
 * Gives one ZIP with everything that was chosen, the answers, and a README in both languages. The same answers, day and
 * choice give the same bytes.
 */
export async function parcelOf(
  answers: Answers,
  facts: Facts,
  choice: Choice,
  library: Library,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, string | Uint8Array> = {
    "README.txt": `${locales.map((locale) => readme(facts, choice, library, locale)).join("\n\n\n")}\n`,
    "answers.json": `${JSON.stringify(answers, null, 2)}\n`,
  };
  for await (const { path, content } of filesOf(facts, choice, library)) files[path] = content;
  return zip(files, facts.today);
}
