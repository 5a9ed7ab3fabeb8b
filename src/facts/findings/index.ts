/**
 * What an answer lacks or a law forbids. A law's file lists the ids that can arise under it; each id has one rule here, and its
 * words in content/findings.yaml.
 */
import type { Answers, Claims, Facts, Finding, Library, Pointer } from "~/model";
import { printedArticles } from "../law-facts";
import type { Applicable } from "../scope";
import { basisRules } from "./bases";
import { californiaRules } from "./california";
import { cookieRules } from "./cookies";
import { lawsElsewhere } from "./elsewhere";
import { lookAt, type Look, type Rules } from "./look";
import { marketingRules } from "./marketing";
import { organisationRules } from "./organisation";
import { peopleRules } from "./people";
import { retentionRules } from "./retention";
import { transferRules } from "./transfers";

const rules: Rules = {
  ...basisRules,
  ...marketingRules,
  ...cookieRules,
  ...transferRules,
  ...organisationRules,
  ...peopleRules,
  ...retentionRules,
  ...californiaRules,
};

type Found = Omit<Finding, "severity" | "message">;
const found = (id: string, law: string, art: string | undefined, question: Pointer): Found => ({
  id,
  law,
  ...(art ? { art } : {}),
  question,
});

const missing = {
  must: "missing-answer",
  guideline: "missing-guideline-answer",
  "on-request": "missing-requested-answer",
};
/** What a law asks for and its guideline repeats is said once, as the law's. */
const missingAnswers = (items: Facts["items"]): Found[] =>
  Object.entries(items).flatMap(([law, statuses]) => {
    const open = statuses.filter(({ status }) => status === "missing");
    const isOwed = (item: string) => open.some((row) => row.item === item && row.duty === "must");
    return open.flatMap(({ item, duty, question, art }) => {
      if (question === undefined || (duty !== "must" && isOwed(item))) return [];
      return [found(missing[duty], law, art, question)];
    });
  });

const underLaw = (look: Look): Found[] =>
  Object.entries(look.law.findings).flatMap(([id, fact]) => {
    const questions = rules[id]?.(look) ?? [];
    return questions.map((question) => found(id, look.law.id, printedArticles(fact), question));
  });

/** Gives what is missing from the answers, or unlawful in them, under the laws that apply; the gravest first. */
export function findingsIn(
  answers: Answers,
  claims: Claims,
  applicable: Applicable[],
  items: Facts["items"],
  library: Library,
): Finding[] {
  const laws = applicable.map(({ law }) => law);
  const all = [
    ...missingAnswers(items),
    ...applicable.flatMap((entry) => underLaw(lookAt(entry, answers, claims, library))),
    ...lawsElsewhere(answers, laws, library).flatMap(({ law, id, question }) => {
      const fact = law.findings[id];
      return fact ? [found(id, law.id, printedArticles(fact), question)] : [];
    }),
  ].flatMap((finding) => {
    const text = library.findings[finding.id];
    return text ? [{ ...finding, severity: text.severity, message: { ar: text.ar, en: text.en } }] : [];
  });
  const unique = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  const order = { must: 0, should: 1, note: 2 };
  return unique.sort((a, b) => order[a.severity] - order[b.severity]);
}
