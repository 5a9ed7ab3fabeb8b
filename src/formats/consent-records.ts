/**
 * The record of each consent, and the receipt for whoever gave it, as linked data: ISO/IEC TS 27560:2023 in terms of the
 * W3C Data Privacy Vocabulary 2.2, by the guide of its group (w3id.org/dpv/guides/consent-27560). A template: what is known
 * only when somebody agrees stands in braces.
 */
import type { ConsentFacts, Document, Facts, Law, Library, Locale, Terms, Text } from "~/model";
import { plain } from "./plain";

export type Node = { [key: string]: Value };
type Value = string | undefined | Node | Value[];
type Grounds = { facts: Facts; library: Library; terms: Terms };
type Activity = NonNullable<Facts["counted"]["activities"]>[number];

/** What is filled in when somebody agrees. */
export const blanks = [
  "{record-id}",
  "{receipt-id}",
  "{person-id}",
  "{time}",
  "{method}",
  "{end}",
  "{guardian-id}",
] as const;
const [recordId, receiptId, personId, time, method, end, guardianId] = blanks;

const context: Node = {
  dpv: "https://w3id.org/dpv#",
  pd: "https://w3id.org/dpv/pd#",
  loc: "https://w3id.org/dpv/loc#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
/** Version of the structure, as the guide has it be told. */
const structure = (part: "record" | "receipt"): Node => ({
  "@id": `https://w3id.org/dpv/schema/dpv-27560#${part}`,
});

const is = (term: string): Node => ({ "@id": term });
const typed = (type: string, words: string): Node => ({ "@type": `xsd:${type}`, "@value": words });
const inLanguages = (text: Text | undefined): Value[] =>
  (["ar", "en"] as const).flatMap((locale) => {
    const words = text?.[locale];
    return words ? [{ "@language": locale, "@value": words }] : [];
  });
const oneOrAll = (values: Value[]): Value => (values.length === 1 ? values[0] : values);

function controllerNode({ facts }: Grounds): Node {
  const { name, address, email, phone, country, registration } = facts.counted.organisation ?? {};
  return {
    "@id": "_:controller",
    "@type": "dpv:DataController",
    "dct:identifier": registration ?? email,
    "dpv:hasName": inLanguages(name),
    "dpv:hasAddress": inLanguages(address),
    "dpv:hasContact": [email ?? "", phone ?? ""].filter(Boolean),
    "dpv:hasCountry": country ? is(`loc:${country}`) : undefined,
  };
}

/** Where a law holds for this business: among its countries those that the business is in or serves, else the first. */
function placesOf({ home }: Law, { facts }: Grounds): Node[] {
  const { organisation, audience } = facts.counted;
  const own = [organisation?.country ?? "", ...(audience?.countries ?? [])];
  const places = home.filter((country) => own.includes(country));
  return (places.length > 0 ? places : home.slice(0, 1)).map((country) => is(`loc:${country}`));
}

function dataNodes(
  activities: Activity[],
  consent: ConsentFacts,
  { facts, library, terms }: Grounds,
): Node[] {
  const ids = [...new Set(activities.flatMap(({ data }) => data ?? []))];
  const special = new Set(
    facts.applicable.filter(({ id }) => consent.laws.includes(id)).flatMap(({ sensitive }) => sensitive.ids),
  );
  // The guide wants data in every record; where the answers name none, there is no more to say than that.
  if (ids.length === 0) return [{ "@type": "dpv:PersonalData" }];
  return ids.map((id) => ({
    "@type": [
      ...(terms["data-categories"][id] ? [terms["data-categories"][id]] : ["dpv:PersonalData"]),
      ...(special.has(id) ? ["dpv:SensitivePersonalData"] : []),
    ],
    "skos:prefLabel": inLanguages(library.vocabularies["data-categories"][id]),
  }));
}

/** How long data is kept: a time, else what decides it, else until the consent is withdrawn. */
function storageNode({ retention = {} }: Activity): Node {
  const { period, criteria } = retention;
  return {
    "@type": "dpv:StorageDuration",
    "dpv:hasDuration":
      period === undefined
        ? {
            "@type": "dpv:UntilEventDuration",
            "rdf:value": criteria === undefined ? "Withdrawal of consent" : inLanguages(criteria),
          }
        : { "@type": "dpv:TemporalDuration", "schema:duration": typed("duration", period) },
  };
}

function recipientNodes(activities: Activity[], consent: ConsentFacts, { facts, library }: Grounds): Node[] {
  const named = new Set(activities.flatMap(({ recipients }) => recipients ?? []));
  const rows = (facts.counted.vendors ?? []).filter(
    ({ id }, index) =>
      consent.about.vendors.includes(index) || (consent.kind !== "transfer" && named.has(id ?? "")),
  );
  return [
    is("_:controller"),
    ...rows.map(({ id = "", name, countries }): Node => {
      const known = Object.hasOwn(library.vendors, id) ? library.vendors[id] : undefined;
      return {
        "@type": "dpv:Recipient",
        "dpv:hasName": inLanguages(name ?? known?.name),
        "dpv:hasLocation": (countries ?? known?.countries ?? []).map((country) => is(`loc:${country}`)),
      };
    }),
  ];
}

function purposeNode({ purpose = "", label }: Activity, { library, terms }: Grounds): Node {
  return {
    "@type": terms.purposes[purpose] ?? "dpv:Purpose",
    "skos:prefLabel": inLanguages(purpose === "custom" ? label : library.vocabularies.purposes[purpose]),
  };
}

/** What the person agrees to: one process for each purpose, or one for a consent that has no purpose of its own. */
function processNodes(title: string, consent: ConsentFacts, locale: Locale, grounds: Grounds): Node[] {
  const rows = consent.about.activities.flatMap((index) => grounds.facts.counted.activities?.[index] ?? []);
  const own: Node = {
    "@type":
      consent.comesInMessages || consent.kind === "push" || consent.kind === "phone"
        ? "dpv:DirectMarketing"
        : "dpv:Purpose",
    "skos:prefLabel": [{ "@language": locale, "@value": title }],
  };
  const stored = grounds.facts.counted.storage?.countries ?? [];
  const process = (activities: Activity[], purpose: Node): Node => ({
    "@type": "dpv:Process",
    "dpv:hasPurpose": purpose,
    "dpv:hasProcessing": consent.kind === "transfer" ? is("dpv:Transfer") : undefined,
    "dpv:hasContext": consent.kind === "decision" ? is("dpv:AutomatedDecisionMaking") : undefined,
    "dpv:hasPersonalData": oneOrAll(dataNodes(activities, consent, grounds)),
    "dpv:hasRecipient": oneOrAll(recipientNodes(activities, consent, grounds)),
    "dpv:hasStorageCondition": oneOrAll([
      storageNode(activities[0] ?? {}),
      ...(stored.length > 0
        ? [
            {
              "@type": "dpv:StorageLocation",
              "dpv:hasLocation": stored.map((country) => is(`loc:${country}`)),
            },
          ]
        : []),
    ]),
  });
  return rows.length > 0 ? rows.map((row) => process([row], purposeNode(row, grounds))) : [process([], own)];
}

/** The words that were shown: the sentences beside the boxes, from the document itself. */
function noticeNode(words: string[], { locale, made }: Document, { facts }: Grounds): Node {
  const { effective } = facts.counted.document ?? {};
  return {
    "@type": "dpv:ConsentNotice",
    "dct:language": locale,
    "dct:date": effective ? typed("date", effective) : undefined,
    "schema:version": made.version || undefined,
    "dct:description": { "@language": locale, "@value": words.join("\n") },
  };
}

/** The pages and e-mail addresses at which the consent is taken back; a word that is sent back has no address. */
function wayOf({ ways }: ConsentFacts): Value {
  const slots = ways.flatMap((way) =>
    "slot" in way && way.slot === "sentence" ? (way.holes["way"] ?? []) : [],
  );
  const addresses = slots.flatMap((slot) => {
    if (!("slot" in slot) || slot.slot !== "value" || typeof slot.value !== "string") return [];
    if (slot.kind === "url") return [slot.value];
    return slot.kind === "email" ? [`mailto:${slot.value}`] : [];
  });
  return oneOrAll(addresses.map((each) => typed("anyURI", each)));
}

function recordNode(
  { title, words }: { title: string; words: string[] },
  consent: ConsentFacts,
  document: Document,
  grounds: Grounds,
): Node {
  const laws = grounds.facts.applicable.filter(({ id }) => consent.laws.includes(id));
  const way = wayOf(consent);
  const [duration] = consent.about.activities.flatMap(
    (index) => grounds.facts.counted.activities?.[index]?.consentDuration ?? [],
  );
  return {
    "@id": `urn:uuid:${recordId}`,
    "@type": "dpv:ConsentRecord",
    "dct:identifier": recordId,
    "dct:conformsTo": structure("record"),
    "dct:title": { "@language": document.locale, "@value": title },
    "dpv:hasDataSubject": {
      "@id": `urn:uuid:${personId}`,
      "@type": consent.isGuardians ? ["dpv:DataSubject", "dpv:Child"] : "dpv:DataSubject",
      "dct:identifier": personId,
    },
    "dpv:hasDataController": controllerNode(grounds),
    "dpv:hasJurisdiction": oneOrAll(laws.flatMap((law) => placesOf(law, grounds))),
    "dpv:hasApplicableLaw": oneOrAll(
      laws.map(({ name }) => ({ "@type": "dpv:Law", "dct:title": inLanguages(name) })),
    ),
    "dpv:hasNotice": noticeNode(words, document, grounds),
    "dpv:hasLegalBasis": is(consent.isExplicit ? "dpv:ExplicitlyExpressedConsent" : "dpv:ExpressedConsent"),
    "dpv:hasProcess": oneOrAll(processNodes(title, consent, document.locale, grounds)),
    "dpv:hasConsentControl": { "@type": "dpv:WithdrawConsent", "dpv:isExercisedAt": way },
    "dpv:hasRight": oneOrAll(
      grounds.facts.laws.flatMap(({ id, withdrawals }) =>
        withdrawals
          .filter(() => consent.laws.includes(id))
          .map(({ name }): Node => ({
            "@type": id === "eu-gdpr" ? ["dpv:DataSubjectRight", "eu-gdpr:A7-3"] : "dpv:DataSubjectRight",
            "dct:title": inLanguages(name),
            "dpv:isExercisedAt": way,
          })),
      ),
    ),
    "dpv:hasConsentStatus": {
      "@type": "dpv:ConsentGiven",
      "dpv:isIndicatedBy": consent.isGuardians
        ? { "@type": "dpv:GuardianOfDataSubject", "dct:identifier": guardianId }
        : is("dpv:DataSubject"),
      "dpv:hasIndicationMethod": method,
      "dpv:isIndicatedAtTime": typed("dateTime", time),
      "dpv:hasDuration": duration
        ? {
            "@type": "dpv:UntilTimeDuration",
            "rdf:value": typed("date", end),
            "schema:duration": typed("duration", duration),
          }
        : { "@type": "dpv:UntilEventDuration", "rdf:value": "Withdrawal of consent" },
    },
  };
}

/** Takes away what is not known, and lists with nothing in them. */
const withoutNothing = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).flatMap(([key, value]): [string, Value][] => {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      if (Array.isArray(value))
        return [
          [
            key,
            value.map((each) =>
              each !== null && typeof each === "object" && !Array.isArray(each) ? withoutNothing(each) : each,
            ),
          ],
        ];
      return [[key, typeof value === "object" ? withoutNothing(value) : value]];
    }),
  );

/**
 * Gives for each consent of a document its record and its receipt, as one piece of JSON-LD, by the consent's id. Takes the
 * consent texts in one language, the facts that they were made from, the library and the terms of the vocabulary.
 */
export function consentRecords(document: Document, grounds: Grounds): { id: string; record: Node }[] {
  return grounds.facts.consents.flatMap((consent) => {
    const section = document.sections.find(({ id }) => id === consent.id);
    const [shown] =
      section?.clauses
        .find(({ clause }) => clause === "consent-request")
        ?.children.filter(({ type }) => type === "list") ?? [];
    if (!section || shown?.type !== "list") return [];
    const words = shown.children.map((item) =>
      item.children.map(({ children }) => plain(children)).join(" "),
    );
    const record = recordNode({ title: section.title ?? "", words }, consent, document, grounds);
    const receipt: Node = {
      "@id": `urn:uuid:${receiptId}`,
      "@type": "dpv:ConsentReceipt",
      "dct:conformsTo": structure("receipt"),
      "dpv:hasIdentifier": receiptId,
      "dct:created": typed("dateTime", time),
      "dpv:hasRecordOfActivity": is(`urn:uuid:${recordId}`),
    };
    return [{ id: consent.id, record: withoutNothing({ "@context": context, "@graph": [record, receipt] }) }];
  });
}
