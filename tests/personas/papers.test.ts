/** What the papers beside the policy say, read from the finished files of every scenario and held against the laws' files. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { holds, locales, type Answers, type Facts, type Law, type Locale } from "~/model";
import { readMarkdown } from "../reading";

const today = "2026-11-25";
type Node = { type: string; value?: string; children?: Node[] };
const controls = /[\u2066-\u2069]/g;
/** Some laws call data by another word, in all that we say under them. */
const oneWordForData = (words = "") => words.replaceAll("معطيات", "بيانات");
const wordsIn = (node: Node): string =>
  (node.value ?? node.children?.map(wordsIn).join("") ?? "").replaceAll(controls, "");

type Heading = { title: string; rows: string[][]; lines: string[]; text: string };
/** A finished document, taken apart by its lowest headings: their tables, list items and words. */
function readPaper(facts: Facts, id: string, locale: Locale): Record<string, Heading> {
  const document = composeDocument(library.outlines[id]!, facts, library, locale);
  const ids = document.sections.flatMap(({ clauses }) =>
    clauses.map(({ clause, title }) => ({ clause, title })),
  );
  const parts: Record<string, Heading> = {};
  let at: Heading | undefined;
  for (const node of readMarkdown(formats.md.write(document)).children ?? []) {
    if (node.type === "heading") {
      const title = wordsIn(node);
      const next = ids.find((entry) => entry.title === title && !parts[entry.clause]);
      at = next && (parts[next.clause] = { title, rows: [], lines: [], text: "" });
    } else if (node.type === "thematicBreak") at = undefined;
    else if (at) {
      at.text += `${wordsIn(node)}\n`;
      if (node.type === "table")
        at.rows.push(...(node.children ?? []).slice(1).map((row) => (row.children ?? []).map(wordsIn)));
      if (node.type === "list") at.lines.push(...(node.children ?? []).map(wordsIn));
    }
  }
  return parts;
}
const cases = Object.values(scenarios).map(({ id, answers }) => ({
  id,
  answers,
  facts: deriveFacts(answers, library, today),
}));
const all = (paper: string, locale: Locale) =>
  cases.map(({ id, answers, facts }) => ({ id, answers, facts, paper: readPaper(facts, paper, locale) }));
const rowsOf = (part: Heading | undefined, law: Law, locale: Locale) =>
  (part?.rows ?? []).filter(([first = ""]) => first.startsWith(law.short[locale]));
const numbers = (text = "") => (text.match(/\d+/g) ?? []).map(Number);
const plainDigits = (answers: Answers) => answers.document?.digits !== "arab";

describe.each(locales)("breach notices in %s", (locale) => {
  test("name a deadline where the law fixes one, and no number where it does not", () => {
    for (const { id, answers, facts, paper } of all("breach-notice", locale).filter(({ answers }) =>
      plainDigits(answers),
    ))
      for (const law of facts.applicable) {
        const duties = [law.breach.toAuthority, law.breach.toPeople].filter(
          (duty) => duty && holds(facts, duty.when),
        );
        const rows = rowsOf(paper["breach-when"], law, locale);
        expect(rows, `${id} ${law.id}`).toHaveLength(duties.length);
        for (const [index, duty] of duties.entries()) {
          const [, told = "", owed = "", time = "", example = ""] = rows[index] ?? [];
          expect(told.length, `${id} ${law.id}: somebody is told`).toBeGreaterThan(3);
          expect(owed.length).toBeGreaterThan(5);
          const [count] = numbers(duty?.within);
          if (count === undefined) expect([numbers(time), example], `${id} ${law.id}`).toEqual([[], "–"]);
          else {
            expect(numbers(time), `${id} ${law.id}`).toContain(count);
            expect(example).toMatch(/20\d\d/);
          }
        }
        expect(answers.schema).toBe(1);
      }
  });
  test("say of each law that asks for nothing that it does", () => {
    let silent = 0;
    for (const { facts, paper } of all("breach-notice", locale))
      for (const law of facts.applicable)
        if (![law.breach.toAuthority, law.breach.toPeople].some((duty) => duty && holds(facts, duty.when))) {
          silent += 1;
          expect(
            paper["breach-when"]?.lines.filter((line) => line.startsWith(law.short[locale])),
          ).toHaveLength(1);
        }
    expect(silent).toBeGreaterThan(2);
  });
  test("tell an authority all that a law lists, and there is a notice to it only where some law wants one", () => {
    for (const { id, facts, paper } of all("breach-notice", locale)) {
      const owed = facts.applicable.flatMap(({ breach }) =>
        breach.toAuthority && holds(facts, breach.toAuthority.when) ? [breach.toAuthority] : [],
      );
      expect("breach-to-authority" in paper, id).toBe(owed.length > 0);
      const names = paper["breach-to-authority"]?.rows.map(([name]) => oneWordForData(name));
      for (const content of owed.flatMap(({ contents = [] }) => contents))
        expect(names, id).toContain(library.vocabularies["breach-contents"][content]?.[locale]);
    }
  });
  test("say in what form each law wants people and authorities told, and whose law wants every breach written down", () => {
    let [told, logged] = [0, 0];
    for (const { id, facts, paper } of all("breach-notice", locale)) {
      const said = oneWordForData(paper["breach-when"]?.text);
      for (const { breach } of facts.applicable)
        for (const duty of [breach.toAuthority, breach.toPeople])
          if (duty?.form && holds(facts, duty.when)) {
            told += 1;
            expect(said, id).toContain(oneWordForData(duty.form[locale]));
          }
      const logging = facts.applicable.filter(({ breach }) => breach.log);
      logged += logging.length;
      expect(paper["breach-log"]?.lines, id).toHaveLength(logging.length);
    }
    expect(told).toBeGreaterThan(2);
    expect(logged).toBeGreaterThan(2);
  });
});

describe.each(locales)("the cookie notice in %s", (locale) => {
  test("says that a law asks for consent only where the article on that could be confirmed", () => {
    let silent = 0;
    for (const { id, facts, paper } of all("cookie-notice", locale))
      for (const law of facts.applicable)
        if (law.findings["optional-cookies-without-consent"]?.conf === "low") {
          silent += 1;
          expect(paper["cookie-groups"]?.text ?? "", `${id} ${law.id}`).not.toContain(law.short[locale]);
        }
    expect(silent).toBeGreaterThan(2);
  });
});

describe.each(locales)("replies in %s", (locale) => {
  test("tell in a refusal what the law wants told besides the authority", () => {
    let told = 0;
    for (const { id, facts, paper } of all("rights-replies", locale))
      for (const { response } of facts.applicable)
        if (response.refusalTells) {
          told += 1;
          expect(paper["reply-refuse"]?.text, id).toContain(response.refusalTells[locale]);
        }
    expect(told).toBeGreaterThan(2);
  });
  test("name the time of each law that sets one, and of no other", () => {
    for (const { id, facts, paper } of all("rights-replies", locale).filter(({ answers }) =>
      plainDigits(answers),
    ))
      for (const law of facts.applicable) {
        const given = law.rights.filter(({ when }) => holds(facts, when));
        const set = [law.response, ...given].flatMap(({ within }) => within ?? []);
        const rows = rowsOf(paper["reply-times"], law, locale);
        expect(rows.length > 0, `${id} ${law.id}`).toBe(set.length > 0);
        // The longer time is told with its own last day, where the law knows one.
        for (const row of rows.filter(([, , , , longer]) => longer !== "–"))
          expect(law.response.extension, `${id}: ${row.join()}`).toBeDefined();
      }
  });
  test("refuse for the causes that the applicable laws name, and leave the rest to the limits of a right", () => {
    let named = 0;
    for (const { id, facts, paper } of all("rights-replies", locale)) {
      const boxes = (paper["reply-refuse"]?.lines ?? []).filter((line) => line.startsWith("☐"));
      const causes = facts.applicable.flatMap(({ response }) => response.refusals ?? []);
      named += causes.length;
      expect(boxes, id).toHaveLength(causes.length);
      for (const cause of causes)
        expect(
          boxes.some((box) => box.includes(cause[locale])),
          cause.en,
        ).toBe(true);
    }
    expect(named).toBeGreaterThan(10);
  });
  test("answer with an act each right that some law gives, by that law's article", () => {
    for (const { id, facts, paper } of all("rights-replies", locale)) {
      const owed = facts.applicable.flatMap((law) =>
        law.rights.filter((right) => holds(facts, right.when) && library.vocabularies.rights[right.id]?.done),
      );
      expect(
        paper["reply-fulfil"]?.lines.filter((line) => !/@|https?:/.test(line)),
        id,
      ).toHaveLength(owed.length);
      for (const { id: right } of owed)
        expect(oneWordForData(paper["reply-fulfil"]?.text)).toContain(
          library.vocabularies.rights[right]?.done?.[locale].slice(0, 12),
        );
    }
  });
  test("ask for more time only where some law gives it", () => {
    for (const { id, facts, paper } of all("rights-replies", locale))
      expect("reply-extend" in paper, id).toBe(
        facts.applicable.some(({ response }) => response.extension !== undefined),
      );
  });
});

describe.each(locales)("the record in %s", (locale) => {
  test("has a line for each purpose, and every recipient and country abroad that the answers name", () => {
    for (const { id, answers, facts, paper } of all("processing-record", locale)) {
      expect(paper["record-activities"]?.rows, id).toHaveLength(answers.activities?.length ?? 0);
      for (const row of paper["record-activities"]?.rows ?? [])
        for (const cell of row) expect(cell, id).not.toBe("");
      expect(paper["record-transfers"]?.rows.length ?? 0, id).toBe(facts.transfers.length);
      expect(paper["record-duty"]?.lines, id).toHaveLength(facts.applicable.length);
    }
  });
});

describe.each(locales)("the interest test in %s", (locale) => {
  test("says of each law whether it knows the basis, and weighs each purpose that rests on it", () => {
    let weighed = 0;
    for (const { id, answers, facts, paper } of all("legitimate-interest-test", locale)) {
      expect(paper["interest-laws"]?.lines, id).toHaveLength(facts.applicable.length);
      const resting = (answers.activities ?? []).filter((row) =>
        facts.applicable.some(
          (law) =>
            law.bases.length > 0 && (row.basis?.[law.id] ?? row.basis?.["*"]) === "legitimate-interests",
        ),
      );
      weighed += resting.length;
      expect("interest-test" in paper, id).toBe(resting.length > 0);
      expect("interest-none" in paper, id).toBe(resting.length === 0);
      // Three boxes for each decision.
      expect(paper["interest-test"]?.lines.filter((line) => line.startsWith("☐")) ?? [], id).toHaveLength(
        3 * resting.length,
      );
    }
    expect(weighed).toBeGreaterThan(5);
  });
  test.each([
    ["ae-pdpl", false],
    ["jo-pdpl", false],
    ["om-pdpl", false],
    ["tn-2004-63", false],
    ["kw-dppr", false],
    ["sa-pdpl", true],
    ["bh-pdpl", true],
    ["eu-gdpr", true],
    ["ma-0908", true],
  ] as const)("%s: knows it? %s", (law, isKnown) => {
    const found = cases.find(({ facts }) => facts.applicable.some(({ id }) => id === law))!;
    expect(
      found.facts.interests.laws[found.facts.applicable.findIndex(({ id }) => id === law)]?.isKnown,
    ).toBe(isKnown);
  });
});

describe.each(locales)("the screening in %s", (locale) => {
  const yes = locale === "ar" ? "نعم" : "yes";
  test("says yes where, and only where, the report says that an assessment is needed", () => {
    let needed = 0;
    for (const { id, facts, paper } of all("impact-screening", locale)) {
      const isYes = (paper["screening-laws"]?.rows ?? []).some(([, answer]) => answer === yes);
      const isFound = facts.findings.some((finding) => finding.id === "impact-assessment-needed");
      expect(isYes, id).toBe(isFound);
      needed += Number(isFound);
      const named = facts.applicable.reduce(
        (sum, law) => sum + (law.impactAssessment.neededWhen?.length ?? 0),
        0,
      );
      expect(paper["screening-laws"]?.rows.length, id).toBe(named);
      for (const law of facts.applicable)
        expect(paper["screening-laws"]?.text.replaceAll(/\s+/g, " "), `${id} ${law.id}`).toContain(
          law.name[locale],
        );
    }
    expect(needed).toBeGreaterThan(3);
    expect(needed).toBeLessThan(cases.length);
  });
  test("watching that goes on meets the Saudi case, whatever the scale", () => {
    const shop = scenarios["shop-riyadh"]!.answers;
    expect(shop.organisation?.scale).toMatchObject({ large: false, monitoring: true });
    const metBy = (monitoring: boolean) => {
      const answers = structuredClone(shop);
      answers.organisation!.scale!.monitoring = monitoring;
      const paper = readPaper(deriveFacts(answers, library, today), "impact-screening", locale);
      return (paper["screening-laws"]?.rows ?? []).filter(([, answer]) => answer === yes).length;
    };
    expect([metBy(true), metBy(false)]).toEqual([1, 0]);
  });
  test("each case that a law names has its words", () => {
    for (const law of library.laws)
      for (const name of law.impactAssessment.neededWhen ?? [])
        expect(library.vocabularies["screening-cases"], law.id).toHaveProperty(name);
    for (const { breach } of library.laws)
      for (const duty of [breach.toAuthority, breach.toPeople])
        for (const content of duty?.contents ?? [])
          expect(library.vocabularies["breach-contents"]).toHaveProperty(content);
  });
});

describe.each(locales)("the cookie notice in %s", (locale) => {
  test("lists each thing that the answers name once, and says so where there is none", () => {
    for (const { id, answers, paper } of all("cookie-notice", locale)) {
      const names = (paper["cookie-groups"]?.rows ?? []).map(([name = ""]) =>
        name.replace(/ \([^)]*\)+$/, ""),
      );
      expect(names.sort(), id).toEqual((answers.cookies ?? []).map(({ name }) => name).sort());
      expect("cookie-none" in paper, id).toBe(answers.cookies?.length === 0);
      // What services publish themselves stands apart, and repeats nothing.
      for (const [name = ""] of paper["cookie-others"]?.rows ?? [])
        expect(names, id).not.toContain(name.replace(/ \([^)]*\)+$/, ""));
    }
  });
  test("promises consent first under the laws that want it, and not for what is necessary", () => {
    const asked = all("cookie-notice", locale).map(({ facts }) => facts.devices.groups);
    expect(asked.flat().some((group) => group.needsConsent)).toBe(true);
    for (const { facts } of all("cookie-notice", locale)) {
      const necessary = library.vocabularies["cookie-categories"]["necessary"]!;
      for (const group of facts.devices.groups)
        if ("en" in group.category && group.category.en === necessary.en)
          expect(group.needsConsent).toBe(false);
    }
  });
});

describe("who is spoken to", () => {
  const toCustomers = /(?<!\p{L})(?:بياناتك|معطياتك|حقوقك|طلبك|موافقتك|لك|إليك|عليك)(?!\p{L})/u;
  const toOwners = /(?<!\p{L})\p{L}+كم(?!\p{L})/u;
  const outsideBrackets = (text: string) => text.replaceAll(/\[[^\]]*\]/g, " ");
  test("letters speak to the customer, papers of the business to its own people", () => {
    for (const { id, paper } of all("rights-replies", "ar"))
      for (const letter of [
        "reply-acknowledge",
        "reply-identity",
        "reply-fulfil",
        "reply-extend",
        "reply-refuse",
      ]) {
        const text = outsideBrackets(paper[letter]?.text ?? "");
        for (const word of text.match(new RegExp(toOwners, "gu")) ?? [])
          expect(["الحكم", "لكم"].includes(word) ? "" : word, `${id} ${letter}`).toMatch(
            /^(?:\p{L}+تحكم|)$/u,
          );
      }
    for (const document of ["processing-record", "legitimate-interest-test", "impact-screening"])
      for (const { id, paper } of all(document, "ar"))
        for (const [clause, { text, rows }] of Object.entries(paper)) {
          // Words that the business typed for its policy stay as they were typed.
          const typed = clause.startsWith("record-") || clause === "interest-test";
          if (!typed)
            expect(toCustomers.exec(text)?.[0] ?? "", `${id} ${document} ${clause} ${rows.length}`).toBe("");
        }
  });
});
