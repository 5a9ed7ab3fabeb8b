/** Each finding of each law, switched on by answers that call for it and off by one change: the same case under every law that lists it. */
import { describe, expect, test } from "vitest";
import { deriveFacts } from "~/facts";
import { library } from "~/library";
import type { Answers, Law, Pointer } from "~/model";
import { businessUnder, together, type Part } from "./business";

type Case = { on: Part; question: Pointer | RegExp; off: [Pointer, unknown] };

/** A country whose data the law counts as gone abroad. */
const elsewhere = (law: Law) => (law.home.includes("BR") ? "JP" : "BR");
const activity = (row: Part, ...more: Part[]) => ({ activities: [row, ...more] });
const onBasis = (law: Law, basis: string, row: Part = {}) =>
  activity({ purpose: "orders", basis: { [law.id]: basis }, ...row });
const basisAt = "/activities/0/basis";
const turnBasis = (law: Law, basis: string): [Pointer, unknown] => [basisAt, { [law.id]: basis }];
const vendor = (row: Part) => ({ vendors: [{ id: "sahl", name: { en: "Sahl" }, ...row }] });
const sensitive = (law: Law) => law.sensitive.ids[0] ?? "health";
const other = (law: Law) =>
  ["contact", "usage", "preferences"].find((id) => !law.sensitive.ids.includes(id))!;
/** A basis that the law knows and that is not consent. */
const anotherBasis = (law: Law) =>
  law.bases.find(({ id, when }) => !["consent", "legal-obligation"].includes(id) && !when)?.id ?? "contract";
const marketingPurpose = (law: Law) => law.directMarketing.consentFor?.[0] ?? "email-marketing";
const numbers = "/organisation/authorityNumbers";
const holding = (law: Law): [Pointer, unknown] => [numbers, [{ law: law.id, number: "1" }]];
const marketing = (more: Part = {}) => ({ marketing: { channels: ["email", "sms"], ...more } });
const noMarketing: [Pointer, unknown] = ["/marketing/channels", []];
const abroad = (law: Law, row: Part = {}) =>
  vendor({ countries: [elsewhere(law)], role: "processor", ...row });
const home = (law: Law): [Pointer, unknown] => [
  "/vendors",
  law.home.length > 0 ? [{ id: "sahl", countries: law.home.slice(0, 1) }] : [],
];
const decision = (row: Part = {}) => ({ automatedDecisions: [{ legalEffect: true, ...row }] });
const noDecision: [Pointer, unknown] = ["/automatedDecisions", []];
const childless: [Pointer, unknown] = ["/audience/children", "no"];
const children = (law: Law) => ({
  audience: { children: law.children.guardianCheckFor?.at(-1) ?? "directed" },
});
const listed = (law: Law) => law.transfers.safeguards.find((id) => id !== "none") ?? "adequacy";

/** A business of another country that serves people under the law, which it adds itself where the law leaves that open. */
function abroadCustomers(law: Law): Part {
  const rule = law.applies.find(({ to }) => to === "audience")!;
  return {
    organisation: { country: "BR", zone: null },
    audience: { countries: rule.countries.slice(0, 1) },
    laws: { add: rule.may ? [law.id] : [] },
  };
}

/** Answers that meet a case of `needCases`, and the change after which they do not. */
const meeting: Record<string, (law: Law) => { on: Part; off: [Pointer, unknown] }> = {
  always: (law) => ({ on: {}, off: ["/laws", { remove: [{ law: law.id, reason: "x" }] }] }),
  organisation: () => ({ on: {}, off: ["/organisation/kind", "individual"] }),
  licensee: () => ({
    on: { organisation: { telecomLicensee: true } },
    off: ["/organisation/telecomLicensee", false],
  }),
  "without-officer": () => ({
    on: {},
    off: ["/organisation/dpo", { name: { en: "Officer" }, email: "o@b.example" }],
  }),
  "public-body": () => ({
    on: { organisation: { kind: "public-body" } },
    off: ["/organisation/kind", "company"],
  }),
  "public-body-large": () => ({
    on: { organisation: { kind: "public-body", scale: { large: true } } },
    off: ["/organisation/kind", "company"],
  }),
  individual: () => ({
    on: { organisation: { kind: "individual" } },
    off: ["/organisation/kind", "company"],
  }),
  monitoring: () => ({
    on: { organisation: { scale: { monitoring: true } } },
    off: ["/organisation/scale", {}],
  }),
  "large-monitoring": () => ({
    on: { organisation: { scale: { large: true, monitoring: true } } },
    off: ["/organisation/scale", {}],
  }),
  "large-public-monitoring": () => ({
    on: {
      ...activity({ purpose: "video-surveillance" }),
      organisation: { scale: { large: true, monitoring: true } },
    },
    off: ["/organisation/scale", {}],
  }),
  "new-technology": () => ({
    on: { organisation: { scale: { newTechnology: true } } },
    off: ["/organisation/scale", {}],
  }),
  "large-new-technology": () => ({
    on: { organisation: { scale: { large: true, newTechnology: true } } },
    off: ["/organisation/scale", {}],
  }),
  sensitive: (law) => ({
    on: activity({ data: [sensitive(law)] }),
    off: ["/activities/0/data", [other(law)]],
  }),
  "large-sensitive": (law) => ({
    on: { ...activity({ data: [sensitive(law)] }), organisation: { scale: { large: true } } },
    off: ["/organisation/scale", {}],
  }),
  "health-sensitive": () => ({
    on: { ...activity({ data: ["health"] }), organisation: { sector: "health" } },
    off: ["/activities/0/data", ["contact"]],
  }),
  "linked-sources": () => ({
    on: activity({ source: ["person", "public"] }),
    off: ["/activities/0/source", ["person"]],
  }),
  "serious-decision": () => ({ on: decision(), off: noDecision }),
  "extended-notice": () => ({
    on: { ...decision(), organisation: { scale: { large: true } } },
    off: ["/organisation/scale", {}],
  }),
  financial: () => ({ on: activity({ data: ["bank"] }), off: ["/activities/0/data", ["contact"]] }),
  children: () => ({ on: { audience: { children: "directed" } }, off: childless }),
  abroad: (law) => ({ on: abroad(law), off: home(law) }),
  "stores-abroad": (law) => ({
    on: { storage: { countries: [elsewhere(law)] } },
    off: ["/storage/countries", law.home.slice(0, 1)],
  }),
  cameras: () => ({
    on: activity({ purpose: "video-surveillance" }),
    off: ["/activities/0/purpose", "orders"],
  }),
  "biometric-genetic": () => ({
    on: activity({ data: ["biometric"] }),
    off: ["/activities/0/data", ["contact"]],
  }),
  "identity-number": () => ({
    on: activity({ data: ["government-id"] }),
    off: ["/activities/0/data", ["contact"]],
  }),
  decision: () => ({ on: decision({ legalEffect: false }), off: noDecision }),
  profiling: () => ({ on: activity({ purpose: "profiling" }), off: ["/activities/0/purpose", "orders"] }),
  sale: () => ({ on: { sale: { sells: true, shares: false } }, off: ["/sale/sells", false] }),
  marketing: () => ({ on: marketing(), off: noMarketing }),
};
/** The case that switches a duty on and can be switched off again, of those in which a law has it. */
function neededIn(law: Law, cases: readonly string[] | undefined, question: Pointer | RegExp): Case {
  const name = cases?.find((each) => each !== "always") ?? cases?.[0];
  const found = meeting[name ?? ""]?.(law);
  if (!found) throw new Error(`${law.id}: "${name}" is no case that this file knows`);
  return { ...found, question };
}

const cases: Record<string, (law: Law) => Case> = {
  "basis-unknown-to-law": (law) => ({
    on: onBasis(
      law,
      ["contract", "legitimate-interests", "actual-interest", "research", "medical-care"].find(
        (id) => !law.bases.some((basis) => basis.id === id),
      )!,
    ),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "excluded-not-a-basis": (law) => ({
    on: onBasis(law, law.bases.find(({ excluded }) => excluded)!.id),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "collection-from-others-needs-consent": (law) => ({
    on: onBasis(law, anotherBasis(law), { source: ["third-party"] }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "basis-for-other-sources-only": (law) => ({
    on: onBasis(law, "public-data", { source: ["person"] }),
    question: basisAt,
    off: ["/activities/0/source", ["public"]],
  }),
  "public-interest-by-private-body": (law) => ({
    on: onBasis(law, "public-interest"),
    question: basisAt,
    off: ["/organisation/kind", "public-body"],
  }),
  "interests-by-public-body": (law) => ({
    on: { ...onBasis(law, "legitimate-interests"), organisation: { kind: "public-body" } },
    question: basisAt,
    off: ["/organisation/kind", "company"],
  }),
  "interests-for-sensitive-data": (law) => ({
    on: onBasis(law, "legitimate-interests", { data: [sensitive(law)] }),
    question: basisAt,
    off: ["/activities/0/data", [other(law)]],
  }),
  "interests-assessment-needed": (law) => ({
    on: onBasis(law, "legitimate-interests"),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "consent-as-condition": (law) => ({
    on: onBasis(law, "consent", { required: true, source: ["person"] }),
    question: "/activities/0/required",
    off: ["/activities/0/required", false],
  }),
  "consent-as-condition-of-related-service": (law) => ({
    on: onBasis(law, "consent", { required: true, source: ["person"] }),
    question: "/activities/0/required",
    off: ["/activities/0/required", false],
  }),
  "sensitive-without-explicit-consent": (law) => ({
    on: onBasis(law, "legal-obligation", { data: [sensitive(law)] }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "explicit-consent-needed": (law) => ({
    on: onBasis(law, "consent", {
      data: [law.consent.explicitFor?.includes("sensitive") ? sensitive(law) : "credit"],
    }),
    question: basisAt,
    off: ["/activities/0/data", [other(law)]],
  }),
  "criminal-data-restricted": () => ({
    on: activity({ data: ["criminal"] }),
    question: "/activities/0/data",
    off: ["/activities/0/data", ["contact"]],
  }),
  "identity-documents-copied": () => ({
    on: activity({ data: ["government-id"] }),
    question: "/activities/0/data",
    off: ["/activities/0/data", ["contact"]],
  }),
  "consent-duration-missing": (law) => ({
    on: onBasis(law, "consent"),
    question: "/activities/0/consentDuration",
    off: ["/activities/0/consentDuration", "P1Y"],
  }),
  "contract-safeguard-beyond-contract": (law) => ({
    on: {
      ...onBasis(law, "consent", { recipients: ["sahl"] }),
      ...abroad(law, { safeguard: "contract-necessity" }),
    },
    question: "/vendors/0/safeguard",
    off: turnBasis(law, "contract"),
  }),
  "consent-shorter-than-retention": (law) => ({
    on: onBasis(law, "consent", { consentDuration: "P1Y", retention: { period: "P13M" } }),
    question: "/activities/0/retention/period",
    off: ["/activities/0/consentDuration", "P2Y"],
  }),
  "consent-to-be-renewed": (law) => ({
    on: onBasis(law, "consent"),
    question: "/activities/0/consentDuration",
    off: ["/activities/0/consentDuration", "P1Y"],
  }),
  "written-consent-needed": (law) => ({
    on: onBasis(law, "consent", { data: [sensitive(law)] }),
    question: basisAt,
    off: turnBasis(law, anotherBasis(law)),
  }),
  "mechanism-approval-needed": (law) => ({
    on: onBasis(law, "consent"),
    question: basisAt,
    off: turnBasis(law, anotherBasis(law)),
  }),
  "camera-recordings-abroad": (law) => ({
    on: { ...activity({ purpose: "video-surveillance" }), ...abroad(law) },
    question: "/vendors/0/countries",
    off: home(law),
  }),
  "marketing-consent-to-be-asked": () => ({
    on: marketing(),
    question: "/marketing/channels",
    off: noMarketing,
  }),
  "marketing-proof-to-be-kept": () => ({
    on: marketing(),
    question: "/marketing/channels",
    off: noMarketing,
  }),
  "consent-apart-from-notice": (law) => ({
    on: onBasis(law, "consent"),
    question: basisAt,
    off: turnBasis(law, anotherBasis(law)),
  }),
  "one-consent-per-purpose": (law) => ({
    on: activity({ basis: { [law.id]: "consent" } }, { basis: { [law.id]: "consent" } }),
    question: basisAt,
    off: ["/activities/1/basis", { [law.id]: anotherBasis(law) }],
  }),
  "legal-obligation-from-abroad": (law) => ({
    on: { ...abroadCustomers(law), ...onBasis(law, "legal-obligation") },
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "policy-document-needed": (law) => ({
    on: onBasis(law, "legal-obligation", { data: [sensitive(law)] }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "sector-law-may-prevail": () => ({
    on: activity({ data: ["health"] }),
    question: "/activities/0/data",
    off: ["/activities/0/data", ["contact"]],
  }),

  "consent-basis-missing-for-marketing": (law) => ({
    on: onBasis(law, "contract", { purpose: marketingPurpose(law) }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "interests-for-marketing": (law) => ({
    on: onBasis(law, "legitimate-interests", { purpose: law.directMarketing.ownCustomersFor?.[0] ?? "none" }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "sensitive-data-for-marketing": (law) => ({
    on: activity({ purpose: marketingPurpose(law), data: [sensitive(law)] }),
    question: "/activities/0/data",
    off: ["/activities/0/data", [other(law)]],
  }),
  "bought-data-for-marketing": (law) => ({
    on: activity({ purpose: marketingPurpose(law), source: ["third-party"] }),
    question: "/activities/0/source",
    off: ["/activities/0/source", ["person"]],
  }),
  "marketing-without-way-to-stop": () => ({
    on: marketing(),
    question: "/marketing/optOut/email",
    off: ["/marketing/optOut", { keyword: "STOP" }],
  }),
  "channel-without-purpose": () => ({ on: marketing(), question: "/marketing/channels", off: noMarketing }),
  "phone-marketing-rules": (law) => ({
    on: onBasis(law, "legitimate-interests", { purpose: "phone-marketing" }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "marketing-licence-needed": (law) => ({ on: marketing(), question: numbers, off: holding(law) }),
  "marketing-message-contents": () => ({
    on: marketing(),
    question: "/marketing/channels",
    off: noMarketing,
  }),
  "marketing-hours": (law) => ({
    on: marketing({ channels: [law.directMarketing.hoursFor?.[0] ?? "sms"] }),
    question: "/marketing/channels",
    off: ["/marketing/channels", ["post"]],
  }),
  "marketing-objection-to-be-offered": (law) => ({
    on: onBasis(law, "legitimate-interests", { purpose: "email-marketing" }),
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "optional-cookies-without-consent": () => ({
    on: { cookies: [{ category: "marketing" }] },
    question: "/cookies",
    off: ["/cookies/0/category", "necessary"],
  }),
  "cookie-objection-to-be-offered": (law) => ({
    on: { cookies: [{ category: law.cookies.consentExempt?.[0] }] },
    question: "/cookieRefusal",
    off: ["/cookieRefusal", { en: "A link at the foot" }],
  }),
  "do-not-track-to-be-told": () => ({
    on: { cookies: [{ category: "necessary" }] },
    question: "/cookies",
    off: ["/cookies", []],
  }),
  "cookies-on-another-basis": (law) => ({
    on: {
      ...onBasis(law, "legitimate-interests", { purpose: "analytics", data: ["cookies"] }),
      cookies: [{ category: "analytics" }],
    },
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),

  "disclosure-needs-ground": (law) => ({
    on: { ...vendor({ role: "controller" }), ...onBasis(law, "contract", { recipients: ["sahl"] }) },
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "disclosure-needs-consent": (law) => ({
    on: { ...vendor({ role: "controller" }), ...onBasis(law, anotherBasis(law), { recipients: ["sahl"] }) },
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "sharing-for-linked-ends": (law) => ({
    on: { ...vendor({ role: "controller" }), ...onBasis(law, anotherBasis(law), { recipients: ["sahl"] }) },
    question: basisAt,
    off: turnBasis(law, "consent"),
  }),
  "objection-choice-on-form": () => ({
    on: activity({ source: ["person"] }),
    question: "/activities",
    off: ["/activities/0/source", ["public"]],
  }),
  "processor-contract-needed": () => ({
    on: vendor({ role: "processor" }),
    question: "/vendors/0/id",
    off: ["/vendors/0/role", "authority"],
  }),
  "processor-conditions-to-be-checked": () => ({
    on: vendor({ role: "processor" }),
    question: "/vendors/0/id",
    off: ["/vendors/0/role", "authority"],
  }),
  "joint-arrangement-to-be-told": () => ({
    on: vendor({ role: "joint" }),
    question: "/vendors/0/id",
    off: ["/vendors/0/role", "processor"],
  }),
  "transfer-without-safeguard": (law) => ({
    on: abroad(law, { safeguard: "none" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", listed(law)],
  }),
  "own-storage-abroad": (law) => ({
    on: { storage: { countries: [elsewhere(law)] } },
    question: "/storage/countries",
    off: ["/storage/countries", law.home.slice(0, 1)],
  }),
  "consent-is-no-safeguard": (law) => ({
    on: abroad(law, { safeguard: "consent" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", listed(law)],
  }),
  "safeguard-unknown-to-law": (law) => ({
    on: abroad(law, {
      safeguard: ["standard-clauses", "certification", "contract-terms", "authorisation"].find(
        (id) => !law.transfers.safeguards.includes(id),
      ),
    }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", listed(law)],
  }),
  "standard-clauses-in-listed-cases": (law) => ({
    on: abroad(law, { safeguard: "standard-clauses" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "adequacy"],
  }),
  "derogation-for-regular-transfers": (law) => ({
    on: abroad(law, { safeguard: "consent" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "adequacy"],
  }),
  "adequacy-to-be-checked": (law) => ({
    on: abroad(law, { safeguard: "adequacy" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "consent"],
  }),
  "country-not-on-list": (law) => ({
    on: vendor({ countries: ["QA", "KP"], safeguard: "adequacy" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/countries", law.transfers.adequateCountries?.slice(0, 1)],
  }),
  "sensitive-data-abroad": (law) => ({
    on: {
      ...abroad(law, { safeguard: "standard-clauses" }),
      ...activity({ data: [sensitive(law)], recipients: ["sahl"] }),
    },
    question: "/vendors/0/safeguard",
    off: ["/activities/0/data", [other(law)]],
  }),
  "transfer-assessment-needed": (law) => ({
    on: abroad(law, { safeguard: law.transfers.alwaysAssessed ? "adequacy" : "standard-clauses" }),
    question: /^\/vendors\/0\//,
    off: home(law),
  }),
  "transfer-authorisation-needed": (law) => ({
    on: abroad(law),
    question: "/vendors/0/countries",
    off: holding(law),
  }),
  "transfer-consent-besides": (law) => ({
    on: abroad(law),
    question: "/vendors/0/countries",
    off: home(law),
  }),
  "transfer-contract-to-be-notified": (law) => ({
    on: abroad(law, { safeguard: "standard-clauses" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "adequacy"],
  }),
  "recipient-protection-to-be-checked": (law) => ({
    on: abroad(law, { safeguard: "consent" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "checked-protection"],
  }),
  "disclosure-record-needed": () => ({
    on: vendor({ role: "processor" }),
    question: "/vendors",
    off: ["/vendors", []],
  }),
  "commerce-law-besides": () => ({
    on: { services: [{ kind: "store" }] },
    question: "/services",
    off: ["/services", [{ kind: "website" }]],
  }),
  "contract-terms-in-listed-countries": (law) => ({
    on: abroad(law, { safeguard: "contract-terms" }),
    question: "/vendors/0/safeguard",
    off: ["/vendors/0/safeguard", "adequacy"],
  }),
  "authorisation-number-missing": (law) => ({
    on: abroad(law, { safeguard: "authorisation" }),
    question: "/vendors/0/safeguard",
    off: holding(law),
  }),
  "zone-border": () => ({
    on: vendor({ countries: ["AE"] }),
    question: "/vendors/0/countries",
    off: ["/vendors/0/countries", ["IN"]],
  }),

  "officer-needed": (law) => neededIn(law, law.officer.neededWhen, "/organisation/dpo/name"),
  "officer-missing": (law) => neededIn(law, law.officer.neededWhen, "/organisation/dpo/name"),
  "officer-to-be-registered": () => ({
    on: { organisation: { dpo: { name: { en: "Officer" } } } },
    question: "/organisation/dpo/name",
    off: ["/organisation/dpo", {}],
  }),
  "representative-needed": (law) => ({
    on: abroadCustomers(law),
    question: "/organisation/representatives",
    off: ["/organisation/representatives", [{ law: law.id, name: { en: "R" } }]],
  }),
  "registration-needed": (law) => neededIn(law, law.registration.neededWhen, numbers),
  "registration-missing": (law) => ({
    ...neededIn(law, law.registration.neededWhen, numbers),
    off: holding(law),
  }),
  "sensitive-permit-needed": (law) => ({
    on: activity({ data: [sensitive(law)] }),
    question: numbers,
    off: holding(law),
  }),
  "special-processing-authorisation-needed": (law) => neededIn(law, law.authorisation?.neededWhen, /^\//),
  "impact-assessment-needed": (law) => neededIn(law, law.impactAssessment.neededWhen, /^\//),
  "record-needed": (law) => ({
    on: {},
    question: "/activities",
    off: ["/laws", { remove: [{ law: law.id, reason: "x" }] }],
  }),
  "licensee-to-be-asked": () => ({
    on: {},
    question: "/organisation/telecomLicensee",
    off: ["/organisation/telecomLicensee", false],
  }),

  "children-without-guardian-check": (law) => ({
    on: { ...onBasis(law, "consent"), ...children(law) },
    question: "/guardianCheck",
    off: ["/guardianCheck", { en: "We call." }],
  }),
  "judge-authorisation-for-children": (law) => ({
    on: children(law),
    question: "/audience/children",
    off: childless,
  }),
  "children-profiling-forbidden": (law) => ({
    on: { ...activity({ purpose: "profiling" }), ...children(law) },
    question: "/activities/0/purpose",
    off: childless,
  }),
  "children-data-permit-needed": (law) => ({ on: children(law), question: numbers, off: holding(law) }),
  "children-notice-on-site": () => ({
    on: { audience: { children: "directed" } },
    question: "/audience/children",
    off: ["/audience/children", "possible"],
  }),
  "personalised-from-start-on-consent": (law) => ({
    on: {
      ...onBasis(law, "consent", { purpose: "personalised-offers" }),
      personalisation: { levels: ["none", "profile"], default: "profile" },
    },
    question: "/personalisation/default",
    off: ["/personalisation/default", "none"],
  }),
  "automated-decision-without-explicit-consent": () => ({
    on: decision(),
    question: "/automatedDecisions",
    off: noDecision,
  }),
  "automated-decision-without-review": () => ({
    on: decision({ humanReview: false }),
    question: "/automatedDecisions/0/humanReview",
    off: ["/automatedDecisions/0/humanReview", true],
  }),
  "automated-decision-restricted": () => ({
    on: decision(),
    question: "/automatedDecisions",
    off: ["/automatedDecisions/0/legalEffect", false],
  }),
  "minors-automated-decision": () => ({
    on: { ...decision(), audience: { children: "possible" } },
    question: "/automatedDecisions",
    off: childless,
  }),
  "sensitive-data-in-automated-decision": (law) => ({
    on: { ...decision(), ...activity({ data: [sensitive(law)] }) },
    question: "/automatedDecisions",
    off: ["/activities/0/data", [other(law)]],
  }),
  "automated-decision-opt-out-coming": () => ({
    on: decision(),
    question: "/automatedDecisions",
    off: noDecision,
  }),
  "recognised-interest-for-other-purpose": (law) => ({
    on: onBasis(law, "recognised-interests"),
    question: basisAt,
    off: ["/activities/0/purpose", "security"],
  }),
  "registration-from-abroad": (law) => ({ on: abroadCustomers(law), question: numbers, off: holding(law) }),
  "ai-system-certification": () => ({
    on: decision({ ai: true }),
    question: "/automatedDecisions",
    off: ["/automatedDecisions/0/ai", false],
  }),
  "decision-by-law-to-be-notified": () => ({
    on: decision(),
    question: "/automatedDecisions",
    off: ["/automatedDecisions/0/legalEffect", false],
  }),
  "telemarketing-federal-rules": () => ({
    on: marketing(),
    question: "/marketing/channels",
    off: ["/marketing/channels", ["email"]],
  }),
  "processor-oversight-needed": () => ({
    on: vendor({ role: "processor" }),
    question: "/vendors/0/id",
    off: ["/vendors/0/role", "authority"],
  }),
  "ai-use-to-be-told": () => ({
    on: decision({ ai: true }),
    question: "/automatedDecisions",
    off: ["/automatedDecisions/0/ai", false],
  }),
  "retention-without-start": () => ({
    on: activity({ retention: { period: "P1Y" } }),
    question: "/activities/0/retention/after",
    off: ["/activities/0/retention/after", "event"],
  }),
  "retention-without-end": () => ({
    on: { storage: { how: ["cloud"] } },
    question: "/storage/backups",
    off: ["/storage/backups", "P30D"],
  }),
  "retention-needs-period": () => ({
    on: activity({ retention: { criteria: { en: "as long as needed" } } }),
    question: "/activities/0/retention/period",
    off: ["/activities/0/retention", { period: "P1Y" }],
  }),
  "complaint-route-missing": () => ({
    on: {},
    question: "/complaints/unit",
    off: ["/complaints", { unit: { en: "Care" }, email: "care@b.example", days: 5 }],
  }),
  "controller-complaint-route-missing": () => ({
    on: {},
    question: "/complaints/email",
    off: ["/complaints", { email: "care@b.example" }],
  }),
  "previous-version-missing": () => ({
    on: { document: { version: "2.0" } },
    question: "/document/previous",
    off: ["/document/previous", "2025-01-01"],
  }),
  "language-missing": (law) => ({
    on: {
      ...(law.language.when === "isTelecomLicensee" ? { organisation: { telecomLicensee: true } } : {}),
      document: { languages: (["ar", "en"] as const).filter((id) => !law.language.needs?.includes(id)) },
    },
    question: "/document/languages",
    off: ["/document/languages", ["ar", "en"]],
  }),

  "sale-without-opt-out-link": () => ({
    on: { sale: { sells: true, shares: false } },
    question: "/sale/optOutUrl",
    off: ["/sale/optOutUrl", "https://b.example/x"],
  }),
  "sharing-denied-with-advertising": () => ({
    on: { sale: { sells: false, shares: false }, cookies: [{ category: "marketing" }] },
    question: "/sale/shares",
    off: ["/cookies/0/category", "analytics"],
  }),
  "opt-out-signal-to-be-honoured": () => ({
    on: { sale: { sells: false, shares: true } },
    question: "/sale/shares",
    off: ["/sale/shares", false],
  }),
  "limit-link-missing": () => ({
    on: { sale: { sensitive: true } },
    question: "/sale/limitUrl",
    off: ["/sale/sensitive", false],
  }),
  "child-sale-needs-consent": () => ({
    on: { sale: { sells: true, shares: false }, audience: { children: "possible" } },
    question: "/sale/sells",
    off: childless,
  }),
  "california-threshold-to-be-checked": () => ({
    on: {},
    question: "/audience/californian",
    off: ["/audience/californian", true],
  }),
  "second-request-method-missing": () => ({
    on: { requests: { email: "a@b.example" } },
    question: "/requests/url",
    off: ["/requests/url", "https://b.example/"],
  }),
  "incentive-notice-needed": () => ({
    on: activity({ purpose: "loyalty" }),
    question: "/incentives",
    off: ["/incentives", { en: "Points" }],
  }),
  "law-may-reach": (law) => ({
    on: {
      organisation: { country: "BR", zone: null },
      audience: { countries: law.applies.find(({ may }) => may)!.countries.slice(0, 1) },
    },
    question: "/laws/add",
    off: ["/laws", { remove: [{ law: law.id, reason: "x" }] }],
  }),
  "stored-in-country-of-law": (law) => ({
    on: {
      organisation: { country: "BR", zone: null },
      audience: { countries: ["BR"] },
      storage: { countries: law.home.slice(0, 1) },
    },
    question: "/laws/add",
    off: ["/laws", { add: [law.id] }],
  }),
  "zone-law-not-known": (law) => ({
    on: {
      organisation: {
        zone: law.applies
          .flatMap(({ exceptZones = [] }) => exceptZones)
          .find(
            (zone) => !library.laws.some(({ applies }) => applies.some(({ zones }) => zones?.includes(zone))),
          ),
      },
    },
    question: "/organisation/zone",
    off: ["/organisation/zone", null],
  }),
};

const derive = (answers: Part) =>
  deriveFacts({ schema: 1, ...answers } as unknown as Answers, library, "2026-12-01");
function changed(document: Part, [pointer, value]: Case["off"]): Part {
  const copy = structuredClone(document);
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() ?? "";
  let at = copy;
  for (const key of keys) at = (at[key] ??= {}) as Part;
  at[last] = value;
  return copy;
}

describe.each(library.laws.map((law) => [law.id, law] as const))("%s", (_, law) => {
  test.each(Object.keys(law.findings))(
    "%s arises with the answers that call for it, and not without",
    (id) => {
      const make = cases[id];
      if (!make) throw new Error(`${id} has no case here. Add one.`);
      const { on, question, off } = make(law);
      const answers = together(businessUnder(law), on);
      const foundIn = (part: Part) =>
        derive(part).findings.filter((finding) => finding.id === id && finding.law === law.id);
      const found = foundIn(answers);
      expect(found.length, "on").toBeGreaterThan(0);
      expect(found[0]?.question).toMatch(
        question instanceof RegExp ? question : new RegExp(`^${RegExp.escape(question)}`),
      );
      expect(found[0]?.message).toEqual({ ar: library.findings[id]?.ar, en: library.findings[id]?.en });
      expect(foundIn(changed(answers, off)), "off").toEqual([]);
    },
  );
});

test("every finding has words, belongs to a law, and there are at least sixty", () => {
  const listed = new Set(library.laws.flatMap((law) => Object.keys(law.findings)));
  expect([...listed].filter((id) => !library.findings[id])).toEqual([]);
  expect(Object.keys(library.findings).filter((id) => !listed.has(id) && !id.startsWith("missing-"))).toEqual(
    [],
  );
  expect(listed.size).toBeGreaterThanOrEqual(60);
});
