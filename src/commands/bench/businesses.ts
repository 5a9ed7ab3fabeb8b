/** Businesses for measuring: the scenarios, varied so that no two are the same, and the same ones as a peer is told of them. */
import type { OpenPolicyConfig } from "@openpolicy/core";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import type { Answers } from "~/model";

const all = Object.values(scenarios);

/** Gives the business of a number: a scenario with its own name, number, version, purposes and periods. */
export function businessOf(index: number): Answers {
  const answers = structuredClone(all[index % all.length]!.answers);
  const round = Math.floor(index / all.length);
  const { organisation = {}, activities = [] } = answers;
  return {
    ...answers,
    organisation: {
      ...organisation,
      name: { en: `${organisation.name?.en ?? ""} ${index}`, ar: `${organisation.name?.ar ?? ""} ${index}` },
      registration: String(1_000_000 + index),
      email: `privacy@business-${index}.example`,
    },
    // One purpose less, another one each time, and never none.
    activities: activities
      .filter((_, place) => place === 0 || place !== round % activities.length)
      .map((activity, place) => ({
        ...activity,
        retention: { period: `P${1 + ((index + place) % 10)}Y`, after: "collection" },
      })),
    document: { ...answers.document, version: `${1 + round}.0` },
  };
}

const words = (text: { en?: string | undefined; ar?: string | undefined } | undefined) =>
  text?.en ?? text?.ar ?? "";
const bases = {
  consent: "consent",
  contract: "contract",
  "legal-obligation": "legal_obligation",
  "vital-interests": "vital_interests",
  "public-interest": "public_task",
} as const;
const basisOf = (id: string | undefined) => bases[id as keyof typeof bases] ?? "legitimate_interests";

/**
 * Tells `@openpolicy/core` of the same business: what it has a place for, in English, the only language that both know.
 * It knows no law of the Arab world; the European Union's stands for all.
 */
export function peerConfigOf({ organisation = {}, activities = [], ...answers }: Answers): OpenPolicyConfig {
  const { purposes, "data-categories": categories } = library.vocabularies;
  const name = words(organisation.name);
  const rows = activities.map((activity, index) => ({
    ...activity,
    key: `${activity.purpose ?? "custom"} ${index}`,
  }));
  const vendors = answers.vendors ?? [];
  const kinds = [...new Set((answers.cookies ?? []).map(({ category = "analytics" }) => category))].filter(
    (kind) => kind !== "necessary",
  );
  return {
    company: {
      name,
      legalName: name,
      address: words(organisation.address),
      contact: {
        email: organisation.email ?? "",
        ...(organisation.phone ? { phone: organisation.phone } : {}),
      },
      dpo: organisation.dpo?.email ? { email: organisation.dpo.email } : { required: false },
    },
    effectiveDate: "2026-12-01",
    jurisdictions: ["eu"],
    locale: "en",
    data: {
      collected: Object.fromEntries(
        rows.map(({ key, data = [] }) => [key, data.map((id) => categories[id]?.en ?? id)]),
      ),
      context: Object.fromEntries(
        rows.map(({ key, purpose = "", label, basis, retention, consequence }) => [
          key,
          {
            purpose: words(label) || (purposes[purpose]?.en ?? purpose),
            lawfulBasis: basisOf(basis?.["*"]),
            retention: retention?.period ?? "",
            provision: { basis: "contractual", consequences: words(consequence) || "none" },
          },
        ]),
      ),
    },
    thirdParties: vendors.map((row) => ({
      name: words(row.name) || (library.vendors[row.id ?? ""]?.name.en ?? "a recipient"),
      purpose: words(row.does) || (library.vendors[row.id ?? ""]?.does.en ?? ""),
    })),
    automatedDecisionMaking: (answers.automatedDecisions ?? []).map((row) => ({
      name: words(row.what),
      logic: words(row.logic),
      significance: words(row.effect),
    })),
    cookies: {
      used: { essential: true, ...Object.fromEntries(kinds.map((kind) => [kind, true])) },
      context: {
        essential: { lawfulBasis: "legitimate_interests" },
        ...Object.fromEntries(kinds.map((kind) => [kind, { lawfulBasis: "consent" as const }])),
      },
    },
    policies: ["privacy"],
  };
}
