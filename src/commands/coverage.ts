/**
 * Prints what the documents cover: law × notice item → article, clause, question; how easily each clause reads; what is
 * unsure or old. `npm run coverage`
 */
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { locales, type Locale } from "~/model";
import { easeOf, sentencesOfClause } from "./reading-ease";

const policy = library.outlines["privacy-policy"]?.sections.flatMap((section) => section.clauses) ?? [];
const questions = library.steps
  .flatMap((step) => step.questions)
  .flatMap((question) => [question, ...(question.fields ?? [])]);
const byLaw = "(the law itself)";

function coverageOf(law: (typeof library.laws)[number]) {
  return law.notice.map(({ item, art, conf, when }) => ({
    item,
    article: art ?? "to be confirmed",
    conf,
    clause: policy.filter((id) => library.clauses[id]?.covers.includes(item)).join(" ") || "NOTHING",
    question:
      questions
        .filter(({ asks }) => asks.includes(item))
        .map(({ path }) => path)
        .slice(0, 3)
        .join(" ") || byLaw,
    when: [when ?? []].flat().join(", "),
  }));
}

function easeByClause(locale: Locale) {
  const sentences: Record<string, string[]> = {};
  for (const { answers } of Object.values(scenarios)) {
    const facts = deriveFacts(answers, library, "2026-11-23");
    for (const outline of Object.values(library.outlines))
      for (const clause of composeDocument(outline, facts, library, locale).sections.flatMap(
        (section) => section.clauses,
      ))
        (sentences[clause.clause] ??= []).push(...sentencesOfClause(clause, locale));
  }
  return sentences;
}

const round = (number: number) => Math.round(number * 10) / 10;

for (const law of library.laws) {
  console.log(`\n${law.id}: ${law.name.en} (checked ${law.checked})`);
  console.table(coverageOf(law));
  if (law.unknown.length > 0) console.log(`unsure:\n${law.unknown.map(({ en }) => `- ${en}`).join("\n")}`);
}

for (const locale of locales) {
  const byClause = easeByClause(locale);
  console.log(`\nreading ease, ${locale}, over all scenarios`);
  console.table(
    Object.fromEntries(
      Object.entries(byClause)
        .filter(([, all]) => all.length > 0)
        .map(([id, all]) => {
          const ease = easeOf([...new Set(all)]);
          return [
            id,
            {
              sentences: ease.sentences,
              "words a sentence": round(ease.words / ease.sentences),
              longest: ease.longest,
              "over 25": ease.over25,
              ...(locale === "en" ? { grade: round(ease.grade) } : {}),
            },
          ];
        }),
    ),
  );
  const total = easeOf(Object.values(byClause).flatMap((all) => [...new Set(all)]));
  console.log(
    `${locale}: ${total.sentences} sentences, ${round(total.words / total.sentences)} words a sentence, ${round((100 * total.over25) / total.sentences)} % over 25 words${locale === "en" ? `, Flesch-Kincaid grade ${round(total.grade)}` : ""}`,
  );
}

const days = (date: string) => (Date.now() - Date.parse(date)) / 86_400_000;
for (const law of library.laws.filter(({ checked }) => days(checked) > 180))
  console.log(`${law.id} was last checked on ${law.checked}: read it again`);
