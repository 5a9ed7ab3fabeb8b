/** On and off: every condition in clauses, notice items and questions is switched on by some business and off by another, and it shows. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { compareFacts, deriveFacts, type EarlierText, visibleQuestions } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { holds, patternOf, type Answers, type Facts, type Law } from "~/model";
import { list, read } from "../content/files";
import { inspect } from "../content/inspect";
import { pairs } from "./changes/pairs";

const today = "2026-11-25";
/** The scenarios, and answers that are not finished yet. */
const businesses: Record<string, Answers> = {
  ...Object.fromEntries(Object.values(scenarios).map(({ id, answers }) => [id, answers])),
  "a gym in Manama that asks its members on the phone and at the counter, and has a page for all requests": {
    schema: 1,
    organisation: { country: "BH" },
    services: [{ kind: "call-centre" }, { kind: "physical" }],
    activities: [{ purpose: "surveys", basis: { "*": "consent" }, means: ["phone", "paper"] }],
    requests: { url: "https://gym.example/my-data" },
  },
  "a clinic in Amman that asks on the phone and at the counter to send data abroad": {
    schema: 1,
    organisation: { country: "JO" },
    services: [{ kind: "call-centre" }, { kind: "physical" }],
    vendors: [{ id: "x", countries: ["US"], safeguard: "consent" }],
  },
  "a telecom company in Kuwait that takes requests by e-mail alone": {
    schema: 1,
    organisation: { country: "KW" },
    services: [{ kind: "call-centre" }, { kind: "physical" }],
    activities: [{ purpose: "surveys", basis: { "*": "consent" } }],
    requests: { email: "privacy@telecom.example" },
  },
  "nothing answered": { schema: 1 },
  "only the country answered": { schema: 1, organisation: { country: "SA" } },
  "a newsletter kept by criteria, and a law set aside": {
    schema: 1,
    organisation: { country: "SA" },
    laws: { remove: [{ law: "eu-gdpr", reason: "x" }] },
    activities: [{ purpose: "email-marketing", retention: { criteria: { en: "until it ends" } } }],
  },
  "a European newsletter of health tips": {
    schema: 1,
    organisation: { country: "DE" },
    activities: [
      { purpose: "email-marketing", data: ["health"], basis: { "*": "consent" }, source: ["person"] },
      { purpose: "research", data: ["identity"], basis: { "*": "legitimate-interests" }, source: ["public"] },
    ],
  },
  "a European register from public sources, without marketing": {
    schema: 1,
    organisation: { country: "DE" },
    activities: [
      { purpose: "research", data: ["identity"], basis: { "*": "legitimate-interests" }, source: ["public"] },
    ],
    marketing: { channels: [] },
  },
  "a channel without a purpose": {
    schema: 1,
    organisation: { country: "SA" },
    marketing: { channels: ["email"] },
    activities: [{ purpose: "orders" }],
  },
  "sells data of Californians, without any page to refuse": {
    schema: 1,
    organisation: { country: "US" },
    sale: { sells: true, shares: false, sensitive: false },
  },
  "uses sensitive data of Californians for more": {
    schema: 1,
    organisation: { country: "US" },
    sale: { sells: false, shares: false, sensitive: true },
  },
  "a Turkish shop with paper forms": {
    schema: 1,
    organisation: { country: "TR" },
    activities: [{ purpose: "orders", means: ["paper"], basis: { "*": "legitimate-interests" } }],
  },
  "a Turkish site with forms of its own": {
    schema: 1,
    organisation: { country: "TR" },
    activities: [{ purpose: "orders", means: ["form"], basis: { "*": "contract" } }],
  },
  "a firm in the DIFC where one of two machines is artificial intelligence": {
    schema: 1,
    organisation: { country: "AE", zone: "DIFC" },
    automatedDecisions: [{ ai: true }, { ai: false }],
  },
  "a Saudi shop that protects data by nothing, and tells how to refuse cookies": {
    schema: 1,
    organisation: { country: "SA" },
    security: [],
    cookies: [{ name: "a", category: "analytics" }],
    cookieRefusal: { en: "A link at the foot" },
  },
  "serves Europe from Riyadh, on legitimate interests, without marketing": {
    schema: 1,
    organisation: { country: "SA" },
    audience: { countries: ["DE"] },
    marketing: { channels: [] },
    activities: [{ purpose: "research", basis: { "*": "legitimate-interests" } }],
  },
  "a Saudi shop that follows a law which does not reach it": {
    schema: 1,
    organisation: { country: "SA" },
    laws: { add: ["eu-gdpr"] },
  },
  "a Saudi site that stores things of every kind, one of them unsorted, and sends no marketing": {
    schema: 1,
    organisation: { country: "SA" },
    marketing: { channels: [] },
    personalisation: { levels: ["none", "contextual"], default: "none" },
    cookies: [
      { name: "a", category: "preferences" },
      { name: "b", category: "analytics" },
      { name: "c", category: "marketing" },
      { name: "d" },
    ],
  },
  "serves Europe from Riyadh, the rest open": {
    schema: 1,
    organisation: { country: "SA" },
    audience: { countries: ["DE"] },
    vendors: [{ id: "x" }],
    activities: [{}],
  },
};
/** Businesses that the papers beside the policy tell apart. */
const forPapers: Record<string, Answers> = {
  "an interest under no law yet": {
    schema: 1,
    activities: [{ purpose: "research", basis: { "*": "legitimate-interests" } }],
  },
  "an interest that the law does not know": {
    schema: 1,
    organisation: { country: "AE" },
    cookies: [{ name: "a" }],
    activities: [{ purpose: "research", data: ["contact"], basis: { "*": "legitimate-interests" } }],
  },
  "an interest in data on health, which the law keeps out of it": {
    schema: 1,
    organisation: { country: "SA" },
    activities: [{ purpose: "research", data: ["health"], basis: { "*": "legitimate-interests" } }],
  },
  "a lawful purpose in Qatar": {
    schema: 1,
    organisation: { country: "QA" },
    cookies: [{ name: "a" }],
    activities: [{ purpose: "research", data: ["contact"], basis: { "*": "legitimate-interests" } }],
  },
};
/** Laws that set no time and name no site, as some do. */
const silentLaws = library.laws.map((law): Law => {
  const {
    url: _,
    complaintUrl: __,
    ...authority
  } = law.authority ?? { name: law.name, conf: "high" as const };
  const { within: ___, extension: ____, ...response } = law.response;
  const refusals = response.refusals?.map(({ art: _____, ...cause }) => cause);
  return {
    ...law,
    authority,
    response: { ...response, ...(refusals ? { refusals } : {}) },
    complaint: { conf: "high" },
  };
});
const facts: Record<string, Facts> = {
  ...Object.fromEntries(
    Object.entries({ ...businesses, ...forPapers }).map(([id, answers]) => [
      id,
      deriveFacts(answers, library, today),
    ]),
  ),
  "under laws that set no time": deriveFacts(
    { schema: 1, organisation: { country: "SA" } },
    { ...library, laws: silentLaws },
    today,
  ),
};
// Each business that changed, and the same one turning back: what is worse one way is better the other.
const turned = (id: string, before: Answers, now: Answers, text?: EarlierText) => {
  const [was, is] = [before, now].map((answers) => deriveFacts(answers, library, today)) as [Facts, Facts];
  facts[id] = compareFacts(was, is, library, text);
};
for (const { id, before, now } of pairs) {
  turned(id, before, now);
  turned(`${id}, back`, now, before);
}
for (const [id, now] of Object.entries(businesses).slice(-12))
  turned(`from nothing to ${id}`, { schema: 1 }, now);
turned(
  "a purpose more in California",
  { schema: 1, organisation: { country: "US" }, activities: [{ purpose: "orders" }] },
  {
    schema: 1,
    organisation: { country: "US" },
    activities: [{ purpose: "orders" }, { purpose: "research" }],
  },
);
turned("new words", businesses["shop-riyadh"]!, businesses["shop-riyadh"]!, {
  outline: "privacy-policy",
  locale: "en",
  clauses: [{ clause: "identity", title: "Who we are", digest: "0" }],
});
const valueOf = (from: Facts, name: string) => (from as unknown as Record<string, unknown>)[name];

/** The facts as clauses see them: one that stands once for each consent sees each of them in turn. */
const viewsOf = (from: Facts, each: string | undefined): Facts[] =>
  each === undefined ? [from] : from.consents.map((consent) => ({ ...from, consent }));
const conditions = new Set([
  ...Object.values(library.clauses).flatMap(({ when, each }) => (each === undefined ? (when ?? []) : [])),
  ...library.laws.flatMap((law) => law.notice.flatMap(({ when }) => when ?? [])),
  ...library.steps.flatMap((step) => step.questions.flatMap(({ when }) => when ?? [])),
]);

describe("every condition is switched on by some business and off by another", () => {
  test.each([...conditions])("%s", (name) => {
    const values = Object.values(facts).map((from) => valueOf(from, name));
    expect(values, "on").toContain(true);
    expect(values, "off").toContain(false);
  });
  test("every claim that nothing names has left", () => {
    const text = [...list("templates"), ...list("content")]
      .filter((path) => /\.(yaml|hbs)$/.test(path))
      .map(read)
      .join("\n");
    const used = Object.keys(facts["nothing answered"]!).filter(
      (name) => typeof valueOf(facts["nothing answered"]!, name) === "boolean",
    );
    expect(used.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

type Tree = Record<string, unknown>;
/** Every value that a boolean takes at a path, over all rows of the lists on its way. */
function valuesAt(at: unknown, parts: string[]): unknown[] {
  if (Array.isArray(at)) return at.flatMap((entry) => valuesAt(entry, parts));
  const [first, ...rest] = parts;
  if (first === undefined) return [at];
  return at !== null && typeof at === "object" ? valuesAt((at as Tree)[first], rest) : [];
}

const branches = list("templates/clauses")
  .filter((path) => path.endsWith("en.hbs"))
  .flatMap((path) =>
    [
      ...new Set(
        inspect(read(path), library.clauses[path.split("/").at(-2) ?? ""]?.each !== undefined).conditions,
      ),
    ].map((condition) => ({ path, condition })),
  );

describe("every {{#if}} of a template is switched on and off where its clause appears", () => {
  test.each(branches)("$path: $condition", ({ path, condition }) => {
    const id = path.split("/").at(-2) ?? "";
    const { each, when } = library.clauses[id]!;
    const values = Object.values(facts)
      .filter((from) => from.clauses.includes(id))
      .flatMap((from) => viewsOf(from, each))
      .filter((view) => each === undefined || holds((view as unknown as { consent: object }).consent, when))
      .flatMap((view) => valuesAt(view, condition.split(".")));
    expect(values, "on").toContain(true);
    expect(values, "off").toContain(false);
  });
});

describe("a condition makes a difference that can be read", () => {
  test.each(Object.values(library.clauses).filter(({ when }) => when))(
    "$id appears for one and not for another",
    ({ id, when }) => {
      const outline = Object.values(library.outlines).find(({ sections }) =>
        sections.some((section) => section.clauses.includes(id)),
      )!;
      const shows = Object.values(facts).map((from) =>
        formats.html.write(composeDocument(outline, from, library, "en")).includes(`data-clause="${id}"`),
      );
      expect(shows, when).toContain(true);
      expect(shows, when).toContain(false);
    },
  );
});

test("every question is asked of some business", () => {
  const asked = new Set(
    Object.values(businesses).flatMap((answers) =>
      [...visibleQuestions(answers, library).visible].map((path) => patternOf(path)),
    ),
  );
  const all = library.steps
    .flatMap((step) => step.questions)
    .flatMap((question) => [question, ...(question.fields ?? [])])
    .map(({ path }) => path);
  expect(all.filter((path) => !asked.has(path))).toEqual([]);
});
