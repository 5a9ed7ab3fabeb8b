/** The record and the receipt of each consent: the fields that the guide for ISO/IEC TS 27560 asks for, in terms that exist. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { blanks, consentRecords } from "~/formats/consent-records";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { terms as vocabularyTerms } from "~/library/terms";
import { locales } from "~/model";
import { terms } from "./dpv";

type Json = { [key: string]: Json | string } & { "@graph"?: Json[] };
const recordsOf = (id: string, locale: (typeof locales)[number]) => {
  const facts = deriveFacts(scenarios[id]!.answers, library, "2026-11-25");
  const document = composeDocument(library.outlines["consent-texts"]!, facts, library, locale);
  const records = consentRecords(document, { facts, library, terms: vocabularyTerms });
  return { facts, document, records: records.map(({ id, record }) => ({ id, record: record as Json })) };
};
/** Every name with a prefix that a record uses: as a key, a type, or the name of a thing. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "@context") return [];
    const named =
      key === "@type" || key === "@id" ? [value].flat().filter((each) => typeof each === "string") : [];
    return [...(key.startsWith("@") ? [] : [key]), ...named, ...namesIn(value)];
  });
}
const isOfDpv = (name: string) => /^(?:dpv|pd|loc|eu-gdpr):/.test(name);

/** Fields of a consent record that "MUST be present" by sections 8.1 to 8.5 of the guide, and of a receipt by 9.1. */
const ofRecord = [
  "dct:conformsTo",
  "dct:identifier",
  "dpv:hasDataSubject",
  "dpv:hasNotice",
  "dpv:hasProcess",
  "dpv:hasDataController",
  "dpv:hasConsentControl",
  "dpv:hasLegalBasis",
  "dpv:hasConsentStatus",
];
const ofProcess = ["dpv:hasPurpose", "dpv:hasPersonalData", "dpv:hasRecipient", "dpv:hasStorageCondition"];
const ofStatus = ["@type", "dpv:isIndicatedAtTime", "dpv:hasDuration", "dpv:isIndicatedBy"];
const ofReceipt = ["dct:conformsTo", "dpv:hasIdentifier", "dpv:hasRecordOfActivity", "dct:created"];

const cases = Object.keys(scenarios).flatMap((id) => locales.map((locale) => ({ id, locale })));

describe.each(cases)("$id in $locale", ({ id, locale }) => {
  const { facts, document, records } = recordsOf(id, locale);
  test("each consent of the document has one", () => {
    expect(records.map((each) => each.id)).toEqual(facts.consents.map((consent) => consent.id));
  });
  test("has every field that the guide demands", () => {
    for (const { record } of records) {
      const [consent, receipt] = record["@graph"]!;
      for (const field of ofRecord) expect(consent, field).toHaveProperty([field]);
      for (const field of ofStatus) expect(consent?.["dpv:hasConsentStatus"], field).toHaveProperty([field]);
      for (const process of [consent?.["dpv:hasProcess"]].flat())
        for (const field of ofProcess) expect(process, field).toHaveProperty([field]);
      expect(consent?.["dpv:hasNotice"]).toMatchObject({ "dct:language": locale });
      for (const field of ofReceipt) expect(receipt, field).toHaveProperty([field]);
    }
  });
  test("says every name in a term of the vocabulary, and only with prefixes that it explains", () => {
    for (const { record } of records) {
      const names = [...new Set(namesIn(record["@graph"]))];
      expect(names.filter((name) => isOfDpv(name) && !terms.has(name))).toEqual([]);
      const prefixes = new Set(
        names
          .filter((name) => !/^(?:_|urn|https?):/.test(name) && name.includes(":"))
          .map((name) => name.split(":")[0]),
      );
      for (const prefix of prefixes) expect(record["@context"]).toHaveProperty([prefix ?? ""]);
    }
  });
  test("keeps the sentences that were shown, word for word", () => {
    const words = formats.txt.write(document).replaceAll(/[\u2068\u2069]/g, "");
    for (const { record } of records) {
      const notice = record["@graph"]![0]!["dpv:hasNotice"] as unknown as {
        "dct:description": { "@value": string };
      };
      const lines = notice["dct:description"]["@value"].split("\n");
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(words).toContain(line);
    }
  });
});

test("leaves blank what is known only when somebody agrees, and nothing else", () => {
  const text = JSON.stringify(["shop-riyadh", "game-children"].map((id) => recordsOf(id, "en").records));
  const found = new Set(text.match(/\{[a-z-]+\}/g));
  expect([...found].sort()).toEqual([...blanks].sort());
});

test("a guardian's consent is about a child, given by the guardian, and explicit", () => {
  const record = recordsOf("game-children", "en").records.find(({ id }) => id === "guardian")!.record[
    "@graph"
  ]![0];
  expect(record).toMatchObject({
    "dpv:hasDataSubject": { "@type": ["dpv:DataSubject", "dpv:Child"] },
    "dpv:hasLegalBasis": { "@id": "dpv:ExplicitlyExpressedConsent" },
    "dpv:hasConsentStatus": {
      "dpv:isIndicatedBy": { "@type": "dpv:GuardianOfDataSubject", "dct:identifier": "{guardian-id}" },
    },
  });
});

test("a right to withdraw is recorded for the laws that give it, and the GDPR's by its own term", () => {
  const rights = (id: string) =>
    JSON.stringify(recordsOf(id, "en").records[0]?.record["@graph"]?.[0]?.["dpv:hasRight"]);
  expect(rights("saas-berlin")).toContain("eu-gdpr:A7-3");
  expect(rights("shop-riyadh")).not.toContain("eu-gdpr");
  expect(rights("ngo-beirut")).toBeUndefined();
});
