import { library } from "~/library";
import { fold, wording } from "~/library/wording";
import { consentRequestSchema, locales, type ConsentRequest, type Label, type Locale } from "~/model";
import { translator } from "~/library/ui";
import { checkWording, languageOf } from "~/wording";
import { citeNodes } from "~/document/cites";
import { plain } from "~/formats";
import { readText } from "./input";
import { say, UsageError } from "./messages";

/** What `lint-consent --json` prints for each fault: its place in characters within its part, and the words of the rule. */
export type WordingReport = {
  findings: {
    rule: string;
    part: string;
    from: number;
    to: number;
    quote: string;
    title: Label;
    why: Label;
    better: Label;
    sources: string[];
    laws: { law: string; art: string }[];
  }[];
};

/** Reads a request: a text as it is, or JSON with its parts. Ends the command where it cannot be used. */
async function readRequest(file: string | undefined): Promise<ConsentRequest> {
  if (file === undefined) throw new UsageError([say("report.lint.needsFile")]);
  const text = await readText(file);
  if (text.trim() === "") throw new UsageError([say("report.lint.empty", { file })]);
  if (!text.trimStart().startsWith("{")) return { text };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError([say("report.lint.notJson", { file })]);
  }
  const result = consentRequestSchema.safeParse(data);
  if (result.success) return result.data;
  throw new UsageError(
    result.error.issues.map(({ path }) =>
      say("report.lint.notARequest", { place: path.length > 0 ? `/${path.join("/")}` : say("report.whole") }),
    ),
  );
}

/** Prints the faults of a request for consent, for people or as JSON, and gives the exit code: 1 when there are some. */
export async function lintConsent(
  file: string | undefined,
  { lang, json = false }: { lang?: string; json?: boolean },
): Promise<number> {
  const locale = locales.find((each) => each === lang);
  if (lang !== undefined && locale === undefined)
    throw new UsageError([
      say("report.unknownChoice", { option: "--lang", value: lang, expected: locales.join(", ") }),
    ]);
  const request = await readRequest(file);
  const found = checkWording(request, wording, fold, locale);
  if (json) console.log(JSON.stringify(reportOf(found), null, 2));
  else console.log(linesOf(found, locale ?? languageOf(request.text)).join("\n"));
  return found.length > 0 ? 1 : 0;
}

function reportOf(found: ReturnType<typeof checkWording>): WordingReport {
  return {
    findings: found.flatMap((finding) => {
      const rule = wording.rules[finding.rule];
      if (!rule) return [];
      const { title, why, better, sources } = rule;
      const laws = rule.laws.map((each) => {
        const [law = "", art = ""] = each.split(/ (.*)/);
        return { law, art };
      });
      return [
        {
          ...finding,
          title,
          why,
          better,
          sources: sources.map((id) => wording.sources[id]?.url ?? id),
          laws,
        },
      ];
    }),
  };
}

/** Gives "sa-pdpl ir 11" in words: the law's short name, and the article as it is cited. */
function lawInWords(each: string, locale: Locale): string {
  const [id = "", art = ""] = each.split(/ (.*)/);
  const setting = { locale, hijri: false, digits: "latn" } as const;
  const name = library.laws.find((law) => law.id === id)?.short[locale] ?? id;
  return `${name}: ${plain(citeNodes(id, art, library.laws, library, setting))}`;
}

/** The report in the language of the request, whose words it proposes. */
function linesOf(found: ReturnType<typeof checkWording>, locale: Locale): string[] {
  const t = translator(locale);
  return [
    t("report.lint.found", { count: found.length }),
    ...found.flatMap(({ rule: id, part, from, to, quote }) => {
      const rule = wording.rules[id];
      if (!rule) return [];
      const laws = rule.laws.map((each) => lawInWords(each, locale));
      return [
        "",
        `${rule.title[locale]} (${t("report.lint.place", { part, from: from + 1, to })}): ${quote}`,
        `  ${rule.why[locale]}`,
        `  ${rule.better[locale]}`,
        `  ${t("report.lint.sources", { sources: [...rule.sources.map((source) => wording.sources[source]?.[locale] ?? source), ...laws].join(t("document.joint")) })}`,
      ];
    }),
  ];
}
