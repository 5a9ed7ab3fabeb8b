import { deriveFacts } from "~/facts";
import { library } from "~/library";
import {
  questionAt,
  type Answers,
  type Facts,
  type Finding,
  type ItemStatus,
  type Label,
  type Law,
  type Locale,
} from "~/model";
import { translator } from "~/library/ui";
import { formatList, formatValue } from "~/text/values";
import { messageLocale, say } from "./messages";

type CheckedItem = Omit<ItemStatus, "why" | "art" | "duty"> & {
  art: string | null;
  duty: string;
  why: Label;
};
/** What `check --json` prints. */
export type Report = {
  laws: { id: string; why: Label; items: CheckedItem[] }[];
  findings: (Omit<Finding, "art"> & { art: string | null })[];
};

const translators = { ar: translator("ar"), en: translator("en") };
const inBoth = (words: (locale: Locale) => string): Label => ({ ar: words("ar"), en: words("en") });

function whyLaw(law: Law, facts: Facts): Label {
  const reasons = facts.laws.find(({ id }) => id === law.id)?.reasons ?? [];
  return inBoth((locale) => {
    const setting = { locale, hijri: false, digits: "latn" as const };
    const countries = (list: (typeof reasons)[number]["countries"]) =>
      formatList(
        list.flatMap((entry) => {
          if (!("slot" in entry)) return [entry[locale]];
          return entry.slot === "value" && typeof entry.value === "string"
            ? [formatValue("country", entry.value, setting)]
            : [];
        }),
        setting,
      );
    return formatList(
      reasons.map((reason) => {
        const first = reason.countries[0];
        const isPeople =
          first && "slot" in first && first.slot === "value" && first.from === "/audience/countries";
        const kind = !reason.hasCountries ? "added" : isPeople ? "audience" : "established";
        return translators[locale](`report.why.${kind}`, { countries: countries(reason.countries) });
      }),
      setting,
    );
  });
}

const questionWords = (pointer: string, locale: Locale) =>
  questionAt(pointer, library.steps)?.[locale] ?? pointer;

function whyItem(status: ItemStatus): Label {
  if (status.status === "missing")
    return inBoth((locale) =>
      translators[locale]("report.missingAnswer", { question: questionWords(status.question ?? "", locale) }),
    );
  if (status.status === "met")
    return inBoth((locale) =>
      translators[locale]("report.toldIn", {
        clauses: formatList(
          status.clauses.map((id) => library.clauses[id]?.title[locale] ?? id),
          { locale, hijri: false, digits: "latn" },
        ),
      }),
    );
  return status.why ?? inBoth((locale) => translators[locale]("report.notNeeded"));
}

/** Gives the report on one business: its laws and why, each notice item, and the findings. */
export function makeReport(answers: Answers, today: string): Report {
  const facts = deriveFacts(answers, library, today);
  return {
    laws: facts.applicable.map((law) => ({
      id: law.id,
      why: whyLaw(law, facts),
      items: (facts.items[law.id] ?? []).map((item) => ({
        ...item,
        art: item.art ?? null,
        why: whyItem(item),
      })),
    })),
    findings: facts.findings.map((finding) => ({ ...finding, art: finding.art ?? null })),
  };
}

/** Prints the report, for people or as JSON, and gives the exit code: 1 when something must be mended. */
export function check(answers: Answers, { json = false }: { json?: boolean }): number {
  const report = makeReport(answers, new Date().toISOString().slice(0, 10));
  if (json) console.log(JSON.stringify(report, null, 2));
  else console.log(reportLines(report).join("\n"));
  return report.findings.some(({ severity }) => severity === "must") ? 1 : 0;
}

function reportLines({ laws, findings }: Report): string[] {
  const locale = messageLocale;
  const items = library.vocabularies["notice-items"];
  if (laws.length === 0) return [say("report.noLaws")];
  const lawLines = laws.flatMap(({ id, why, items: statuses }) => [
    library.laws.find((law) => law.id === id)?.name[locale] ?? id,
    `  ${why[locale]}`,
    ...statuses.map(
      (item) =>
        `  ${say(`report.status.${item.status}`).padEnd(10)} ${items[item.item]?.[locale] ?? item.item} (${item.art ?? say("report.unconfirmed")}). ${item.why[locale]}`,
    ),
    "",
  ]);
  // What one law says of several answers is said once.
  const groups = Object.values(
    Object.groupBy(findings, ({ id, law, art }) => JSON.stringify([id, law, art])),
  );
  const findingLines = groups.flatMap((group = []) =>
    group
      .slice(0, 1)
      .map(
        (finding) =>
          `  ${say(`report.severity.${finding.severity}`).padEnd(7)} ${group.map(({ question }) => question).join(", ")}: ${finding.message[locale]} (${library.laws.find((law) => law.id === finding.law)?.short[locale] ?? finding.law}${finding.art ? ` ${finding.art}` : ""})`,
      ),
  );
  return [...lawLines, say("report.findings", { count: findings.length }), ...findingLines];
}
