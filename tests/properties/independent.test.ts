/**
 * An independent check of 1,000 finished policies. It reads the HTML, the laws' files and the answers, and knows nothing of
 * facts, clauses shown or statuses: what the report calls told must be there to read, and what it calls not needed must not be
 * needed by the answers alone.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeReport } from "~/commands/check";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import type { Answers } from "~/model";
import { readYaml, yamlFiles } from "../content/files";
import { completeAnswers } from "./arbitrary";

type Row = { item: string; art?: string; conf: string; duty?: string; when?: string | string[] };
type RawLaw = {
  id: string;
  notice: Row[];
  instruments: Record<string, unknown>;
  authority?: { name: Record<string, string> };
  remedy?: Record<string, string>;
  home: string[];
  children?: { guardianCheckFor?: string[] };
  applies: { to: string; countries: string[] }[];
  representative?: unknown;
  sensitive: { ids: string[] };
  rights: { id: string; onlyFor?: string }[];
  wording?: { in: string; ours: string; theirs: string }[];
};
const laws = Object.fromEntries(
  yamlFiles("content/laws")
    .map((path) => readYaml(path) as RawLaw)
    .map((law) => [law.id, law]),
);
const vocabulary = (name: string) =>
  readYaml(`content/vocabulary/${name}.yaml`) as Record<
    string,
    { ar: string; en: string; says?: { ar: string; en: string } }
  >;
const words = {
  destruction: vocabulary("destruction-ways"),
  storage: vocabulary("storage-places"),
  security: vocabulary("security-measures"),
  data: vocabulary("data-categories"),
  means: vocabulary("means"),
};
const knownVendors = new Set(
  yamlFiles("content/vendors").map((path) => path.slice("content/vendors/".length, -5)),
);

type Locale = "ar" | "en";
const flat = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
const decoded = (html: string) =>
  flat(
    html
      .replaceAll(/<[^>]*>/g, "\u0001")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
      .replaceAll("\u0001", ""),
  );
/** What a person typed, as it is shown in a language: its own words, or those of the other language. */
const typed = (text: { ar?: string | undefined; en?: string | undefined } | undefined, locale: Locale) => {
  const [own, other] = locale === "ar" ? [text?.ar, text?.en] : [text?.en, text?.ar];
  return flat(own?.trim() ? own : (other ?? ""));
};
const country = (code: string, locale: Locale) =>
  new Intl.DisplayNames(locale === "ar" ? "ar-u-nu-latn" : "en-GB", { type: "region" }).of(code) ?? code;
const ofVocabulary = (entries: (typeof words)["data"], ids: string[] | undefined, locale: Locale) =>
  (ids ?? [])
    .filter((id) => id !== "custom")
    .map((id) => flat(entries[id]?.says?.[locale] ?? entries[id]?.[locale] ?? id));

type Activity = NonNullable<Answers["activities"]>[number];
/** What was typed of the purposes that rest on a basis under a law. */
const typedOn = (answers: Answers, law: string, basis: string, words: (activity: Activity) => string) =>
  (answers.activities ?? [])
    .filter((activity) => (activity.basis?.[law] ?? activity.basis?.["*"]) === basis)
    .map(words);

/** Words that a reader must find for an item, by the answers alone; nothing where the law's own words are the content. */
const told: Record<string, (answers: Answers, locale: Locale, law: RawLaw) => string[]> = {
  "controller-identity": (answers, locale) => [typed(answers.organisation?.name, locale)],
  "controller-contact": (answers) => [answers.organisation?.email ?? ""],
  "entity-activity": (answers, locale) => [typed(answers.organisation?.activity, locale)],
  "data-categories": (answers, locale) =>
    (answers.activities ?? []).flatMap(({ data }) => ofVocabulary(words.data, data, locale)),
  purposes: (answers, locale) =>
    (answers.activities ?? []).flatMap(({ purpose, label }) =>
      purpose === "custom" ? [typed(label, locale)] : [],
    ),
  "means-of-collection": (answers, locale) =>
    (answers.activities ?? []).flatMap(({ means }) => ofVocabulary(words.means, means, locale)),
  recipients: (answers, locale) =>
    (answers.vendors ?? []).flatMap(({ id, name }) =>
      name && !knownVendors.has(id ?? "") ? [typed(name, locale)] : [],
    ),
  processors: (answers, locale) =>
    (answers.vendors ?? []).flatMap(({ id, name }) =>
      name && !knownVendors.has(id ?? "") ? [typed(name, locale)] : [],
    ),
  transfers: (answers, locale) => (answers.storage?.countries ?? []).map((code) => country(code, locale)),
  storage: (answers, locale) => [
    ...ofVocabulary(words.storage, answers.storage?.how, locale),
    ...(answers.storage?.countries ?? []).map((code) => country(code, locale)),
  ],
  destruction: (answers, locale) => ofVocabulary(words.destruction, answers.storage?.destruction, locale),
  security: (answers, locale) => ofVocabulary(words.security, answers.security, locale),
  "start-date": (answers, locale) => [typed(answers.processingStart, locale)],
  "how-to-exercise": ({ requests }) =>
    requests?.email || requests?.url ? [requests.email || requests.url || ""] : [],
  complaint: (_, locale, law) => [law.authority?.name[locale] ?? law.remedy?.[locale] ?? ""],
  "complaint-to-controller": ({ complaints }) => [complaints?.email ?? ""],
  "rights-limits": ({ rightsLimits }, locale) =>
    rightsLimits?.limited ? [typed(rightsLimits.how, locale)] : [],
  "registration-number": ({ organisation }) =>
    (organisation?.authorityNumbers ?? []).flatMap(({ number }) => (number ? [flat(number)] : [])),
  "automated-decisions": ({ automatedDecisions }, locale) =>
    (automatedDecisions ?? []).flatMap(({ what }) => (what ? [typed(what, locale)] : [])),
  children: ({ audience, guardianCheck }, locale, law) =>
    audience?.children !== "no" && guardianCheck && law.children?.guardianCheckFor?.length
      ? [typed(guardianCheck, locale)]
      : [],
  "recipient-address": (answers, locale) =>
    (answers.vendors ?? []).flatMap(({ address }) => (address ? [typed(address, locale)] : [])),
  cookies: ({ cookies }) => (cookies ?? []).flatMap(({ name }) => (name ? [flat(name)] : [])),
  "legitimate-interest": (answers, locale, { id }) =>
    typedOn(answers, id, "legitimate-interests", ({ interest }) => typed(interest, locale)),
  "legal-duty": (answers, locale, { id }) =>
    typedOn(answers, id, "legal-obligation", ({ duty }) => typed(duty, locale)),
  "processing-methods": (answers, locale) =>
    (answers.activities ?? []).map(({ processing }) => typed(processing, locale)),
  "dpo-contact": ({ organisation }) => [organisation?.dpo?.email ?? ""],
};

const basesUnder = (answers: Answers, law: string) =>
  (answers.activities ?? []).map(({ basis }) => basis?.[law] ?? basis?.["*"]);
const interests = ["legitimate-interests", "recognised-interests", "public-interest"];
const fromOthers = (answers: Answers) =>
  (answers.activities ?? []).some(
    ({ source }) => source?.includes("third-party") || source?.includes("public"),
  );
const places = (answers: Answers) => [
  ...(answers.storage?.countries ?? []),
  ...(answers.vendors ?? []).flatMap(({ countries }) => countries ?? []),
];
const serves = (answers: Answers, kinds: (string | undefined)[]) =>
  kinds.includes(answers.audience?.children);

/** Why an item may be left out, by the answers alone. */
const notNeeded: Record<string, (answers: Answers, laws: RawLaw[]) => boolean> = {
  "dpo-contact": ({ organisation }) =>
    !organisation?.dpo?.name && !organisation?.dpo?.email && !organisation?.dpo?.phone,
  representative: ({ organisation, audience }, applying) =>
    organisation?.kind === "public-body" ||
    applying.every(
      ({ representative, home, applies }) =>
        representative === undefined ||
        home.includes(organisation?.country ?? "") ||
        !applies.some(
          ({ to, countries }) =>
            to === "audience" && audience?.countries?.some((place) => countries.includes(place)),
        ),
    ),
  "registration-number": ({ organisation }) => (organisation?.authorityNumbers ?? []).length === 0,
  "processing-methods": ({ organisation }) =>
    !organisation?.authorityNumbers?.some(
      ({ covers = [] }) => covers.includes("special") || covers.includes("sensitive"),
    ),
  "legitimate-interest": (answers, applying) =>
    applying.every(({ id }) => !basesUnder(answers, id).includes("legitimate-interests")),
  "withdraw-consent": (answers, applying) =>
    applying.every(({ id }) => !basesUnder(answers, id).includes("consent")),
  "consent-duration": (answers, applying) =>
    applying.every(({ id }) => !basesUnder(answers, id).includes("consent")),
  "legal-duty": (answers, applying) =>
    applying.every(({ id }) => !basesUnder(answers, id).includes("legal-obligation")),
  "data-categories": (answers) => !fromOthers(answers),
  "source-of-data": (answers) => !fromOthers(answers),
  recipients: ({ vendors }) => vendors !== undefined && vendors.length === 0,
  "recipient-address": ({ vendors }) => vendors !== undefined && vendors.length === 0,
  processors: ({ vendors }) =>
    (vendors ?? []).every(({ role, id }) => role !== "processor" || knownVendors.has(id ?? "")),
  "mandatory-or-optional": (answers) =>
    (answers.activities ?? []).every(
      ({ source }) => !source?.includes("person") && !source?.includes("device"),
    ),
  "consequence-of-not-providing": (answers) =>
    (answers.activities ?? []).every(
      ({ source }) => !source?.includes("person") && !source?.includes("device"),
    ),
  transfers: (answers, applying) =>
    applying.every(({ home }) => places(answers).every((place) => home.includes(place))),
  "transfer-safeguards": (answers, applying) =>
    applying.every(({ home }) => places(answers).every((place) => home.includes(place))),
  "sensitive-data": (answers, applying) =>
    (answers.activities ?? []).every(({ data = [] }) =>
      applying.every(({ sensitive }) => !data.some((id) => sensitive.ids.includes(id))),
    ),
  security: ({ organisation }) =>
    organisation?.scale?.large !== true || organisation.scale.monitoring !== true,
  "automated-decisions": ({ automatedDecisions }) => (automatedDecisions ?? []).length === 0,
  "ai-systems": ({ automatedDecisions }) => (automatedDecisions ?? []).every(({ ai }) => ai !== true),
  profiling: ({ personalisation }) => (personalisation?.levels ?? []).every((level) => level === "none"),
  "direct-marketing": ({ marketing }) => (marketing?.channels ?? []).length === 0,
  cookies: ({ cookies }) => (cookies ?? []).length === 0,
  children: (answers) => !serves(answers, ["possible", "directed"]),
  "right-to-object": (answers, applying) =>
    (answers.marketing?.channels ?? []).length === 0 &&
    applying.every(({ id, rights }) =>
      rights.every(
        (right) =>
          right.id !== "objection" ||
          (right.onlyFor === "interests" &&
            !basesUnder(answers, id).some((basis) => interests.includes(basis ?? ""))),
      ),
    ),
  "sale-or-sharing": ({ sale }) => sale?.sells === false && sale.shares === false,
  // One row for each of the two links.
  "opt-out-links": ({ sale }) => (sale?.sells !== true && sale?.shares !== true) || sale?.sensitive !== true,
  incentives: (answers) =>
    (answers.activities ?? []).every(({ purpose }) => purpose !== "loyalty" && purpose !== "contests"),
  "rights-limits": ({ rightsLimits }) => rightsLimits?.limited === false,
};

const sectionsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<section data-clause="([^"]+)"[\s\S]*?<\/section>/g)].map(([whole, id = ""]) => [
      id,
      whole,
    ]),
  );
/** `13(3); ir 4(1)(a)` as the marks of the finished HTML write it: 13(3), IR 4(1)(a). */
const marksOf = (art: string) =>
  art.split("; ").flatMap((part) => {
    const [, key, articles = ""] = /^(?:([a-z]+) )?(.*)$/.exec(part) ?? [];
    return articles.split(", ").map((article) => (key ? `${key.toUpperCase()} ${article}` : article));
  });

const runs = 1000;
const sample = fc.sample(completeAnswers, { numRuns: runs, seed: 20261125 });

describe(`${runs} random complete answer sets`, () => {
  test("every notice item of every law that applies is told in the finished HTML, or not needed by the answers", () => {
    let items = 0;
    const seen = new Set<string>();
    for (const [index, answers] of sample.entries()) {
      const locale: Locale = index % 2 === 0 ? "en" : "ar";
      const report = makeReport(answers, "2026-12-01");
      const html = formats.html.write(
        composeDocument(
          library.outlines["privacy-policy"]!,
          deriveFacts(answers, library, "2026-12-01"),
          library,
          locale,
        ),
      );
      const sections = sectionsOf(html);
      // The leading law's own words for ours: data is not called the same everywhere.
      const wording = laws[report.laws[0]?.id ?? ""]?.wording?.filter((word) => word.in === locale) ?? [];
      const said = (ours: string) =>
        wording.reduce((words, word) => words.replaceAll(word.ours, word.theirs), ours);
      expect(html, `set ${index}`).not.toContain("data-gap");
      for (const { id, items: statuses } of report.laws) {
        const law = laws[id]!;
        seen.add(id);
        expect(statuses.map(({ item }) => item)).toEqual(law.notice.map(({ item }) => item));
        for (const [place, status] of statuses.entries()) {
          const row = law.notice[place]!;
          const name = `set ${index}, ${locale}, ${id}: ${row.item}`;
          items++;
          expect(["met", "not-applicable"], name).toContain(status.status);
          expect(status.why.ar && status.why.en, name).toBeTruthy();
          if (status.status === "not-applicable") {
            if (row.when?.includes("isTelecomLicensee") && answers.organisation?.telecomLicensee !== true) {
              expect(status.why.en, name).toMatch(/licence/);
              continue;
            }
            const reason = notNeeded[row.item];
            if (!reason) throw new Error(`${name}: no independent reason is known here`);
            expect(
              reason(
                answers,
                report.laws.map(({ id: each }) => laws[each]!),
              ),
              `${name} is not needed`,
            ).toBe(true);
            continue;
          }
          const own = status.clauses.map((clause) => sections.get(clause) ?? "").join("");
          const text = decoded(own);
          expect(own.length, `${name} has a section`).toBeGreaterThan(0);
          if (row.art && row.conf !== "low")
            for (const mark of marksOf(row.art))
              expect(own, `${name} cites ${mark}`).toContain(`<cite data-law="${id}" data-art="${mark}"`);
          for (const expected of told[row.item]?.(answers, locale, law) ?? [])
            expect(
              [expected, said(expected)].some((each) => text.includes(each)),
              `${name} is told: ${expected}`,
            ).toBe(true);
        }
      }
    }
    expect(items).toBeGreaterThan(10_000);
    // Every law came up, so none went untried.
    expect(Object.keys(laws).filter((id) => !seen.has(id))).toEqual([]);
  });
});
