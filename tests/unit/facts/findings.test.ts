import { describe, expect, test } from "vitest";
import { applicableLaws, deriveFacts } from "~/facts";
import { deriveClaims } from "~/facts/claims";
import { findingsIn } from "~/facts/findings";
import { library } from "~/library";
import { leanData, restOfData } from "~/plugins/lean";
import type { Answers, Finding, Law, Library, Pointer } from "~/model";

type Part = Record<string, unknown>;
/** Answers with which a finding arises, and one change with which it does not. */
type Case = {
  law: string;
  id: string;
  severity: Finding["severity"];
  on: Part;
  question: Pointer;
  off: [Pointer, unknown];
};

/** A business of one country, with these answers besides. */
const inCountry =
  (country: string) =>
  (more: Part, organisation: Part = {}): Part => ({
    ...more,
    organisation: { country, ...organisation },
  });
const saudi = inCountry("SA");
const german = inCountry("DE");
const activity = (row: Part) => ({ activities: [row] });
const basis = (id: string, more: Part = {}) => activity({ basis: { "*": id }, ...more });
const vendor = (row: Part) => ({ vendors: [{ id: "sahl", countries: ["US"], ...row }] });
/** A vendor abroad that receives health data. */
const clinic = (row: Part) => ({ ...vendor(row), ...activity({ data: ["health"], recipients: ["sahl"] }) });
/** Visits counted by means of cookies, without consent; or another purpose with a cookie of its kind. */
const counted = (row: Part, category = "analytics") => ({
  ...basis("legitimate-interests", { purpose: "analytics", data: ["cookies"], ...row }),
  cookies: [{ category }],
});
/** Offers on consent, fitted to people from the start at this level. */
const fitted = (level: string) => ({
  ...basis("consent", { purpose: "personalised-offers" }),
  personalisation: { levels: ["contextual", "history", "profile"], default: level },
});
const decisions = (row: Part) => ({ automatedDecisions: [row] });
const large = (more: Part = {}) => ({ scale: { large: true, ...more } });

/** Cases of one finding, each with its law: [law, on, question, off]. */
const cases = (
  id: string,
  severity: Finding["severity"],
  ...rows: [string, Part, Pointer, [Pointer, unknown]][]
): Case[] => rows.map(([law, on, question, off]) => ({ law, id, severity, on, question, off }));
const sa = "sa-pdpl";
const eu = "eu-gdpr";
const ae = "ae-pdpl";
const ofBasis = "/activities/0/basis";
const anyBasis = "/activities/0/basis/*";
const safeguard = "/vendors/0/safeguard";
const officer = "/organisation/dpo/name";
const numbers = "/organisation/authorityNumbers";
const representatives = "/organisation/representatives";
const start = "/personalisation/default";
const unit = { en: "Customer care" };
/** A business from elsewhere that serves people in France. */
const abroad = (organisation: Part) => inCountry("SA")({ audience: { countries: ["FR"] } }, organisation);
const removed = (law: string) => [{ law, reason: "We left." }];

// prettier-ignore
const table: Case[] = [
  ...cases("missing-answer", "must",
    [sa, saudi({}), "/organisation/name", ["/organisation/name", { en: "Waha" }]],
    [eu, german({}), "/organisation/name", ["/organisation/name", { en: "Waha" }]]),
  ...cases("missing-guideline-answer", "should",
    [sa, saudi({}), "/organisation/activity", ["/organisation/activity", { en: "A coffee shop" }]],
    [sa, saudi({}), "/security", ["/security", ["access-control"]]]),

  ...cases("missing-requested-answer", "should",
    [ae, inCountry("AE")({}), "/requests/email", ["/requests/email", "a@b.example"]]),

  ...cases("basis-unknown-to-law", "must",
    [sa, saudi(basis("unheard-of")), ofBasis, [anyBasis, "contract"]],
    [eu, german(basis("actual-interest")), ofBasis, [anyBasis, "contract"]],
    [eu, german(activity({ basis: { "*": "contract", "eu-gdpr": "public-data" } })), ofBasis, ["/activities/0/basis/eu-gdpr", "contract"]]),
  ...cases("basis-for-other-sources-only", "should",
    [sa, saudi(basis("public-data", { source: ["person", "device"] })), ofBasis, ["/activities/0/source/1", "public"]],
    [sa, saudi(basis("vital-interests", { source: ["person"] })), ofBasis, ["/activities/0/source", []]]),
  ...cases("public-interest-by-private-body", "must",
    [sa, saudi(basis("public-interest"), { kind: "company" }), ofBasis, ["/organisation/kind", "public-body"]],
    [sa, saudi(basis("public-interest"), { kind: "company" }), ofBasis, ["/organisation/kind", undefined]]),
  ...cases("interests-by-public-body", "must",
    [sa, saudi(basis("legitimate-interests"), { kind: "public-body" }), ofBasis, ["/organisation/kind", "company"]],
    [eu, german(basis("legitimate-interests"), { kind: "public-body" }), ofBasis, [anyBasis, "public-interest"]]),
  ...cases("interests-for-sensitive-data", "must",
    [sa, saudi(basis("legitimate-interests", { data: ["contact", "health"] })), ofBasis, ["/activities/0/data/1", "trade-union"]]),
  ...cases("interests-assessment-needed", "note",
    [sa, saudi({ activities: [{}, { basis: { "*": "legitimate-interests" } }, { basis: { "*": "legitimate-interests" } }] }),
      "/activities/1/basis", ["/activities", []]],
    [eu, german(basis("legitimate-interests")), ofBasis, [anyBasis, "contract"]]),
  ...cases("consent-as-condition", "should",
    [eu, german(basis("consent", { required: true })), "/activities/0/required", ["/activities/0/required", false]],
    [eu, german(basis("consent", { required: true })), "/activities/0/required", [anyBasis, "contract"]]),
  ...cases("consent-as-condition-of-related-service", "note",
    [sa, saudi(basis("consent", { required: true })), "/activities/0/required", ["/activities/0/required", false]],
    [sa, saudi(basis("consent", { required: true })), "/activities/0/required", [anyBasis, "contract"]]),
  ...cases("sensitive-without-explicit-consent", "should",
    [eu, german(basis("contract", { data: ["health"] })), ofBasis, [anyBasis, "consent"]],
    [eu, german(basis("contract", { data: ["health"] })), ofBasis, ["/activities/0/data/0", "criminal"]],
    [eu, german(basis("contract", { data: ["health"] })), ofBasis, ["/activities/0/basis", {}]]),
  ...cases("explicit-consent-needed", "note",
    [sa, saudi(basis("consent", { data: ["health"] })), ofBasis, ["/activities/0/data/0", "contact"]],
    [sa, saudi(basis("consent", { data: ["credit"] })), ofBasis, ["/activities/0/data/0", "contact"]],
    [eu, german(basis("consent", { data: ["health"] })), ofBasis, ["/activities/0/data/0", "credit"]]),
  ...cases("criminal-data-restricted", "should",
    [eu, german(activity({ data: ["criminal"] })), "/activities/0/data", ["/activities/0/data/0", "health"]]),
  ...cases("identity-documents-copied", "note",
    [sa, saudi(activity({ data: ["government-id"] })), "/activities/0/data", ["/activities/0/data/0", "identity"]]),

  ...cases("consent-basis-missing-for-marketing", "must",
    [sa, saudi(basis("legitimate-interests", { purpose: "phone-marketing" })), ofBasis, [anyBasis, "consent"]],
    [sa, saudi(basis("contract", { purpose: "personalised-offers" })), ofBasis, ["/activities/0/purpose", "orders"]],
    [eu, german(basis("contract", { purpose: "email-marketing" })), ofBasis, [anyBasis, "legitimate-interests"]],
    [eu, german(basis("contract", { purpose: "email-marketing" })), ofBasis, ["/activities/0/purpose", "phone-marketing"]]),
  ...cases("interests-for-marketing", "should",
    [eu, german(basis("legitimate-interests", { purpose: "sms-marketing" })), ofBasis, [anyBasis, "consent"]]),
  ...cases("sensitive-data-for-marketing", "must",
    [sa, saudi(activity({ purpose: "email-marketing", data: ["religion"] })), "/activities/0/data", ["/activities/0/data/0", "contact"]]),
  ...cases("bought-data-for-marketing", "must",
    [sa, saudi(activity({ purpose: "email-marketing", source: ["third-party"] })), "/activities/0/source", ["/activities/0/source/0", "person"]],
    [sa, saudi(activity({ purpose: "sms-marketing", source: ["public"] })), "/activities/0/source", ["/activities/0/purpose", "orders"]]),
  ...cases("marketing-without-way-to-stop", "must",
    [sa, saudi({ marketing: { channels: ["sms"], optOut: { url: "" } } }), "/marketing/optOut/email", ["/marketing/optOut/keyword", "STOP"]],
    [eu, german(activity({ purpose: "email-marketing" })), "/marketing/optOut/email", ["/marketing/optOut/email", "stop@b.example"]]),
  ...cases("channel-without-purpose", "must",
    [sa, saudi({ marketing: { channels: ["sms"] } }), "/marketing/channels", ["/marketing/channels", []]],
    [sa, saudi({ ...activity({ purpose: "email-marketing" }), marketing: { channels: ["email", "sms"] } }), "/marketing/channels",
      ["/marketing/channels", ["email"]]],
    [eu, german({ ...activity({ purpose: "orders" }), marketing: { channels: ["post"] } }), "/marketing/channels",
      ["/activities/0/purpose", "post-marketing"]]),
  ...cases("phone-marketing-rules", "should",
    [eu, german(basis("legitimate-interests", { purpose: "phone-marketing" })), ofBasis, [anyBasis, "consent"]],
    [eu, german(basis("contract", { purpose: "phone-marketing" })), ofBasis, ["/activities/0/purpose", "post-marketing"]],
    [eu, german(basis("contract", { purpose: "phone-marketing" })), ofBasis, ["/activities/0/basis", {}]]),
  ...cases("optional-cookies-without-consent", "should",
    [eu, german({ cookies: [{ category: "necessary" }, { category: "analytics" }] }), "/cookies", ["/cookies/1/category", "necessary"]]),
  ...cases("cookies-on-another-basis", "must",
    [eu, german(counted({})), ofBasis, [anyBasis, "consent"]],
    [eu, german(counted({})), ofBasis, ["/activities/0/basis", {}]],
    [eu, german(counted({})), ofBasis, ["/activities/0/data/0", "device"]],
    [eu, german(counted({})), ofBasis, ["/cookies/0/category", "marketing"]],
    [eu, german(counted({ purpose: "targeted-advertising" }, "marketing")), ofBasis, ["/cookies/0/category", "necessary"]],
    // A cookie that keeps attackers out needs no consent, whatever else is stored.
    [eu, german(counted({})), ofBasis, ["/activities/0/purpose", "security"]],
    // European law alone does not have us ask by what means data is collected.
    [eu, saudi({ ...counted({ data: [], means: ["form", "cookies"] }), audience: { countries: ["DE"] } }), ofBasis, ["/activities/0/means", ["form"]]]),

  ...cases("joint-arrangement-to-be-told", "note",
    [eu, german(vendor({ role: "joint" })), "/vendors/0/id", ["/vendors/0/role", "controller"]],
    [eu, german({ vendors: [{ id: "meta-pixel" }] }), "/vendors/0/id", ["/vendors/0/id", "google-ads"]]),
  ...cases("disclosure-needs-ground", "should",
    [sa, saudi({ ...vendor({ role: "controller", countries: ["SA"] }), ...basis("contract", { recipients: ["sahl"] }) }), ofBasis,
      ["/vendors/0/role", "processor"]],
    [sa, saudi({ vendors: [{ id: "tabby" }], ...basis("contract", { recipients: ["tabby"] }) }), ofBasis, [anyBasis, "consent"]],
    [sa, saudi({ ...vendor({ role: "joint" }), ...basis("contract", { recipients: ["sahl"] }) }), ofBasis, ["/activities/0/recipients", []]],
    [sa, saudi({ ...vendor({ role: "group" }), ...basis("contract", { recipients: ["sahl"] }) }), ofBasis, ["/activities/0/basis", {}]]),
  ...cases("transfer-without-safeguard", "must",
    [sa, saudi(vendor({ safeguard: "none" })), safeguard, [safeguard, "binding-rules"]],
    [sa, saudi({ vendors: [{ id: "stripe", safeguard: "none" }] }), safeguard, ["/vendors/0/countries", ["SA"]]],
    [eu, german(vendor({ safeguard: "none" })), safeguard, ["/vendors/0/countries", ["NO"]]]),
  ...cases("own-storage-abroad", "should",
    [sa, saudi({ storage: { countries: ["SA", "DE"] } }), "/storage/countries", ["/storage/countries", ["SA"]]],
    [eu, german({ storage: { countries: ["SA"] } }), "/storage/countries", ["/storage/countries", ["NO", "FR"]]]),
  ...cases("standard-clauses-in-listed-cases", "should",
    [sa, saudi(vendor({ safeguard: "standard-clauses" })), safeguard, [safeguard, "certification"]],
    [sa, saudi(vendor({ safeguard: "standard-clauses" })), safeguard, ["/vendors/0/countries", ["SA"]]],
    [sa, saudi(vendor({ safeguard: "binding-rules", role: "controller" })), safeguard, ["/vendors/0/role", "group"]]),
  ...cases("consent-is-no-safeguard", "must",
    [sa, saudi(vendor({ safeguard: "consent" })), safeguard, [safeguard, "standard-clauses"]]),
  ...cases("safeguard-unknown-to-law", "must",
    [sa, saudi(vendor({ safeguard: "contract-necessity" })), safeguard, [safeguard, "consent"]],
    [sa, saudi(vendor({ safeguard: "contract-necessity" })), safeguard, [safeguard, "none"]],
    [eu, german(vendor({ safeguard: "unheard-of" })), safeguard, [safeguard, "contract-necessity"]]),
  ...cases("derogation-for-regular-transfers", "should",
    [eu, german(vendor({ safeguard: "consent" })), safeguard, [safeguard, "standard-clauses"]],
    [eu, german(vendor({ safeguard: "contract-necessity" })), safeguard, [safeguard, "adequacy"]]),
  ...cases("adequacy-to-be-checked", "note",
    [sa, saudi(vendor({ safeguard: "adequacy" })), safeguard, [safeguard, "certification"]],
    [eu, german(vendor({ safeguard: "adequacy" })), safeguard, ["/vendors/0/countries", ["FR"]]]),
  ...cases("sensitive-data-abroad", "should",
    [sa, saudi(clinic({ safeguard: "certification" })), safeguard, [safeguard, "binding-rules"]],
    [sa, saudi(clinic({ safeguard: "standard-clauses", role: "processor" })), safeguard, ["/vendors/0/role", "group"]],
    [sa, saudi(clinic({ safeguard: "standard-clauses" })), safeguard, ["/activities/0/recipients", []]]),
  ...cases("transfer-assessment-needed", "should",
    [sa, saudi(vendor({ safeguard: "binding-rules" })), safeguard, [safeguard, "adequacy"]],
    [sa, saudi(clinic({ safeguard: "adequacy" }), large()), safeguard, ["/organisation/scale/large", false]],
    [sa, saudi({ ...activity({ data: ["health"] }), storage: { countries: ["SA", "DE"] } }, large()), "/storage/countries",
      ["/storage/countries", ["SA"]]]),
  ...cases("stored-in-country-of-law", "note",
    [sa, german({ storage: { countries: ["DE", "SA"] } }), "/laws/add", ["/storage/countries", ["DE"]]],
    [sa, german(vendor({ countries: ["SA"] })), "/laws/add", ["/laws", { remove: removed(sa) }]],
    [sa, german(vendor({ countries: ["SA"] })), "/laws/add", ["/laws", { add: [sa] }]]),

  ...cases("officer-needed", "should",
    [sa, saudi({}, { kind: "public-body", ...large() }), officer, ["/organisation/scale/large", false]],
    [sa, saudi({}, { scale: { monitoring: true } }), officer, ["/organisation/dpo", { email: "", phone: "+966" }]],
    [eu, german({}, { kind: "public-body" }), officer, ["/organisation/kind", "company"]],
    [eu, german({}, large({ monitoring: true })), officer, ["/organisation/scale/large", false]],
    [eu, german(activity({ data: ["criminal"] }), large()), officer, ["/activities/0/data/0", "contact"]],
    [eu, german(activity({ data: ["health"] }), large()), officer, ["/organisation/dpo", { name: { en: "Officer" } }]]),
  ...cases("representative-needed", "must",
    [eu, abroad({}), representatives, [representatives, [{ law: eu }]]],
    [eu, abroad({ representatives: [{ law: sa }] }), representatives, ["/organisation/country", "NO"]],
    [eu, abroad({}), representatives, ["/organisation/country", undefined]],
    [eu, { ...abroad({}), laws: { add: [eu] } }, representatives, ["/audience/countries", []]],
    [eu, abroad({}), representatives, ["/organisation/kind", "public-body"]]),
  ...cases("registration-missing", "must",
    [sa, saudi({}, { kind: "public-body" }), numbers, ["/organisation/kind", "company"]],
    [sa, saudi({}, { kind: "individual" }), numbers, [numbers, [{ law: sa, number: "1" }]]],
    [sa, saudi({ ...activity({ data: ["health"] }), audience: { countries: ["SA"] } }), numbers, ["/organisation/country", "DE"]],
    [sa, saudi(activity({ data: ["health"] }), { authorityNumbers: [{ law: eu }] }), numbers, ["/activities/0/data/0", "contact"]]),
  ...cases("impact-assessment-needed", "should",
    [sa, saudi(activity({ data: ["health"] })), "/activities/0/data", ["/activities/0/data/0", "contact"]],
    [sa, saudi(activity({ source: ["person", "public"] })), "/activities/0/source", ["/activities/0/source/0", "device"]],
    [sa, saudi(activity({ source: ["third-party", "person"] })), "/activities/0/source", ["/activities/0/source", ["person"]]],
    [sa, saudi({ audience: { children: "possible" } }, large()), "/organisation/scale/large", ["/audience/children", "no"]],
    [sa, saudi({}, large({ newTechnology: true })), "/organisation/scale/large", ["/organisation/scale/large", false]],
    [sa, saudi(decisions({}), large()), "/organisation/scale/large", ["/automatedDecisions", []]],
    [eu, german(decisions({ legalEffect: true })), "/automatedDecisions/0/legalEffect", ["/automatedDecisions/0/legalEffect", undefined]],
    [eu, german(activity({ data: ["health"] }), large()), "/activities/0/data", ["/organisation/scale/large", false]],
    [eu, german(activity({ data: ["criminal"] }), large()), "/activities/0/data", ["/activities/0/data/0", "contact"]],
    [eu, german({}, large({ monitoring: true })), "/organisation/scale/monitoring", ["/organisation/scale/monitoring", false]],
    [eu, german({}, large({ newTechnology: true })), "/organisation/scale/newTechnology", ["/organisation/scale/large", false]]),
  ...cases("record-needed", "note",
    [sa, saudi({}), "/activities", ["/laws", { remove: removed(sa) }]],
    [eu, german({}), "/activities", ["/organisation/country", "SA"]]),
  ...cases("complaint-route-missing", "should",
    [sa, saudi({}), "/complaints/unit", ["/complaints", { unit, email: "care@b.example", days: 3 }]],
    [sa, saudi({ complaints: { phone: "+966", days: 3 } }), "/complaints/unit", ["/complaints/unit", unit]],
    [sa, saudi({ complaints: { unit, email: "", days: 3 } }), "/complaints/email", ["/complaints/phone", "+966"]],
    [sa, saudi({ complaints: { unit, phone: "+966", days: null } }), "/complaints/days", ["/complaints/days", 3]]),
  ...cases("previous-version-missing", "note",
    [sa, saudi({ document: { version: "2.0", previous: null } }), "/document/previous", ["/document/previous", "2025-01-01"]],
    [sa, saudi({ document: { version: "1.1" } }), "/document/previous", ["/document/version", "1.0"]],
    [sa, saudi({ document: { version: "2" } }), "/document/previous", ["/document/version", "١"]],
    [sa, saudi({ document: { version: "2" } }), "/document/previous", ["/document/version", ""]]),

  ...cases("children-without-guardian-check", "must",
    [sa, saudi({ ...basis("consent"), audience: { children: "possible" } }), "/guardianCheck", ["/audience/children", "no"]],
    [sa, saudi({ ...basis("consent"), audience: { children: "directed" } }), "/guardianCheck", [anyBasis, "contract"]],
    [eu, german({ ...basis("consent"), audience: { children: "directed" } }), "/guardianCheck", ["/guardianCheck", { en: "We call." }]],
    [eu, german({ ...basis("consent"), audience: { children: "directed" } }), "/guardianCheck", ["/audience/children", "possible"]]),
  ...cases("personalised-from-start-on-consent", "must",
    [sa, saudi(fitted("history")), start, [start, "contextual"]],
    [sa, saudi(fitted("profile")), start, ["/activities/0/purpose", "analytics"]],
    [eu, german(fitted("profile")), start, [anyBasis, "legitimate-interests"]],
    [eu, german(fitted("history")), start, [start, undefined]]),
  ...cases("automated-decision-without-explicit-consent", "note",
    [sa, saudi(decisions({ legalEffect: false })), "/automatedDecisions", ["/automatedDecisions", []]],
    [eu, german(decisions({})), "/automatedDecisions", ["/automatedDecisions/0/legalEffect", false]]),
  ...cases("automated-decision-without-review", "must",
    [eu, german(decisions({ humanReview: false })), "/automatedDecisions/0/humanReview", ["/automatedDecisions/0/legalEffect", false]],
    [eu, german(decisions({ humanReview: false })), "/automatedDecisions/0/humanReview", ["/automatedDecisions/0/humanReview", undefined]]),

  ...cases("retention-without-start", "should",
    [sa, saudi(activity({ retention: { period: "P1Y" } })), "/activities/0/retention/after", ["/activities/0/retention/after", "event"]],
    [eu, german(activity({ retention: { period: "P1Y" } })), "/activities/0/retention/after", ["/activities/0/retention/period", ""]]),
  ...cases("retention-without-end", "should",
    [sa, saudi({ storage: { how: ["cloud"] } }), "/storage/backups", ["/storage/backups", null]],
    // European law alone does not have us ask how data is stored.
    [eu, saudi({ storage: { how: ["cloud"], backups: "" }, audience: { countries: ["DE"] } }), "/storage/backups", ["/storage/backups", "P30D"]]),
];

const derive = (answers: Part, from: Library = library) =>
  deriveFacts({ schema: 1, ...answers } as unknown as Answers, from, "2026-12-01");

/** Gives a copy of a document with one place changed; `undefined` takes the answer away. */
function changed(document: Part, [pointer, value]: Case["off"]): Part {
  const copy = structuredClone(document);
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() ?? "";
  let at = copy;
  for (const key of keys) at = (at[key] ??= {}) as Part;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe("each finding arises with the answers that call for it, and not without", () => {
  test.each(
    table.map((row) => [row.law, row.id, `${row.off[0]} = ${JSON.stringify(row.off[1])}`, row] as const),
  )("%s: %s, until %s", (...[, , , row]) => {
    // Other answers are missing too, so of these findings only the one question counts.
    const counts = ({ id, law, question }: Finding) =>
      id === row.id && law === row.law && (!id.startsWith("missing-") || question === row.question);
    const [finding, ...more] = derive(row.on).findings.filter(counts);
    expect(finding).toMatchObject({ question: row.question, severity: row.severity });
    expect(finding?.message).toEqual({
      ar: library.findings[row.id]?.ar,
      en: library.findings[row.id]?.en,
    });
    if (!row.id.startsWith("missing-"))
      expect(finding?.art).toBe(library.laws.find(({ id }) => id === row.law)?.findings[row.id]?.art);
    expect(more).toEqual([]);
    expect(derive(changed(row.on, row.off)).findings.filter(counts)).toEqual([]);
  });
});

describe("the list of findings", () => {
  const everything = table.map(({ on }) => derive(on).findings);

  test("is ordered by gravity, and says nothing twice", () => {
    for (const findings of everything) {
      const grades = findings.map(({ severity }) => ["must", "should", "note"].indexOf(severity));
      expect(grades).toEqual(grades.toSorted((a, b) => a - b));
      const said = findings.map((finding) => JSON.stringify(finding));
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test("tells each law's own findings where several apply", () => {
    const { findings } = derive(saudi({ ...basis("public-data"), audience: { countries: ["DE"] } }));
    expect(findings.filter(({ id }) => id === "basis-unknown-to-law").map(({ law }) => law)).toEqual([eu]);
    expect(findings.filter(({ id }) => id === "record-needed").map(({ law }) => law)).toEqual([sa, eu]);
  });

  test("counts a Saudi business of health with sensitive data among those that need an officer", () => {
    const officers = (sector: string, data: string) => {
      const answers = { schema: 1, ...saudi(activity({ data: [data] }), { sector }) } as unknown as Answers;
      const applicable = applicableLaws(answers, library.laws);
      const found = findingsIn(answers, deriveClaims(answers, applicable, library), applicable, {}, library);
      return found.filter(({ id }) => id === "officer-needed").map(({ question }) => question);
    };
    expect(officers("health", "religion")).toEqual([officer]);
    expect(officers("health", "contact")).toEqual([]);
    expect(officers("retail", "religion")).toEqual([]);
  });

  test("asks once for what a law and its guideline both want told", () => {
    const asking = (organisation: Part) =>
      derive(saudi({ audience: { children: "possible" } }, organisation))
        .findings.filter(({ question }) => question === "/security")
        .map(({ id }) => id);
    expect(asking({})).toEqual(["missing-guideline-answer"]);
    expect(asking(large())).toEqual(["missing-answer"]);
  });

  test("gives no article for what is not confirmed", () => {
    const laws = library.laws.map((law) => ({
      ...law,
      findings: { ...law.findings, "record-needed": { art: "31", conf: "low" as const } },
    }));
    const record = derive(saudi({}), { ...library, laws }).findings.find(({ id }) => id === "record-needed");
    expect(record).toBeDefined();
    expect(record).not.toHaveProperty("art");
  });

  test("leads to questions that are asked", () => {
    const paths = new Set(
      library.steps.flatMap(({ questions }) =>
        questions.flatMap(({ path, fields = [] }) => [path, ...fields.map((field) => field.path)]),
      ),
    );
    const places = everything.flat().map(({ question }) =>
      question
        .slice(1)
        .replaceAll("/", ".")
        .replaceAll(/\.\d+(?=\.)/g, ".*"),
    );
    expect(places.filter((path) => !paths.has(path))).toEqual([]);
  });

  test("is the same in the browser, which holds less of the laws; so are all other facts, once it has the rest for papers", () => {
    const lean = library.laws.map((law) => leanData(`content/laws/${law.id}.yaml`, law) as Law);
    const completed = library.laws.map(
      (law, index) =>
        ({ ...lean[index], ...(restOfData(`content/laws/${law.id}.yaml`, law) as Partial<Law>) }) as Law,
    );
    const comparable = (answers: Part, from: Library) => ({ ...derive(answers, from), applicable: [] });
    for (const { on } of table) {
      expect(derive(on, { ...library, laws: lean }).findings).toEqual(derive(on, library).findings);
      expect(comparable(on, { ...library, laws: completed })).toEqual(comparable(on, library));
    }
  });
});
