/**
 * The machine's copy: what a document tells, as linked data in the W3C Data Privacy Vocabulary 2.2. One process for the
 * business, and in it one for each purpose. What was not answered is left out.
 */
import type { Document, Law } from "~/model";
import {
  concept,
  conceptUnder,
  country,
  date,
  durationNode,
  inLanguages,
  reference,
  type Ground,
  type Node,
  type Value,
} from "./nodes";
import { processNodes } from "./processes";
import { recipientNodes } from "./recipients";

const context: Node = {
  dpv: "https://w3id.org/dpv#",
  pd: "https://w3id.org/dpv/pd#",
  tech: "https://w3id.org/dpv/tech#",
  loc: "https://w3id.org/dpv/loc#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

function lawNode(law: Law): Node {
  return {
    ...reference(law.id),
    "@type": "dpv:Law",
    "dct:title": inLanguages(law.name),
    "dpv:hasAuthority": law.authority && {
      "@type": "dpv:DataProtectionAuthority",
      "dpv:hasName": inLanguages(law.authority.name),
    },
  };
}

function rightNodes(ground: Ground): Node[] {
  return ground.facts.applicable.flatMap((law) =>
    law.rights.map((right) => ({
      ...conceptUnder(law, "rights", right.id, "dpv:DataSubjectRight", ground),
      "skos:prefLabel": inLanguages(right.name),
      "dpv:hasApplicableLaw": reference(law.id),
      "dct:bibliographicCitation": right.conf === "low" ? undefined : right.art,
    })),
  );
}

function controllerNode(ground: Ground): Node {
  const { organisation = {} } = ground.facts.counted;
  const { name, kind, address: postal, email, phone, country: home, dpo } = organisation;
  const legal = ground.terms["organisation-kinds"][kind ?? ""];
  return {
    ...reference("controller"),
    "@type": legal ? ["dpv:DataController", legal] : "dpv:DataController",
    "dpv:hasName": inLanguages(name),
    "dpv:hasAddress": inLanguages(postal),
    "dpv:hasContact": [email ?? "", phone ?? ""].filter(Boolean),
    "dpv:hasCountry": home ? country(home) : undefined,
    "dpv:hasDataProtectionOfficer": dpo
      ? {
          "@type": "dpv:DataProtectionOfficer",
          "dpv:hasName": inLanguages(dpo.name),
          "dpv:hasContact": [dpo.email ?? "", dpo.phone ?? ""].filter(Boolean),
        }
      : undefined,
  };
}

function noticeNode(document: Document, { library }: Ground): Node {
  const { outline, locale, title, made } = document;
  return {
    ...reference("notice"),
    "@type": library.outlines[outline]?.dpv ?? "dpv:Notice",
    "dct:title": { "@language": locale, "@value": title },
    "dct:language": locale,
    "dcat:version": made.version || undefined,
    "dct:created": date(made.today),
  };
}

function storageNodes(ground: Ground): Node[] {
  const { countries = [], how = [], destruction = [], backups } = ground.facts.counted.storage ?? {};
  return [
    ...how.map((id) => ({
      "@type": "dpv:StorageLocation",
      "dpv:hasLocation": concept("storage-places", id, "dpv:Location", ground),
    })),
    ...countries.map((code) => ({ "@type": "dpv:StorageLocation", "dpv:hasCountry": country(code) })),
    ...destruction.map((id) => ({
      "@type": "dpv:StorageDeletion",
      "dpv:hasProcessing": concept("destruction-ways", id, "dpv:Remove", ground),
    })),
    ...(backups ? [{ "@type": "dpv:StorageRestoration", "dpv:hasDuration": durationNode(backups) }] : []),
  ];
}

function deviceNodes(ground: Ground): Node[] {
  return (ground.facts.counted.cookies ?? []).map((cookie) => ({
    ...concept("cookie-kinds", cookie.kind ?? "cookie", "dpv:Technology", ground),
    "dct:title": cookie.name,
    "dct:description": inLanguages(cookie.purpose),
    "dct:type": cookie.category,
    "dpv:hasDuration": cookie.duration ? durationNode(cookie.duration) : undefined,
  }));
}

/** Leaves out what holds nothing, so that silence says nothing. */
function tidy(value: Value): Value {
  if (Array.isArray(value)) {
    const parts = value.map(tidy).filter((part) => part !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, tidy(part)] as const)
      .filter(([, part]) => part !== undefined),
  );
}

/**
 * Gives what a document tells as JSON-LD 1.1, its terms from the W3C Data Privacy Vocabulary 2.2: an inline context, no
 * address to be loaded, and nothing typed by a person in the place of a name.
 */
export function jsonLd(document: Document, ground: Ground): string {
  const { counted, applicable } = ground.facts;
  const whole: Node = {
    ...reference("business"),
    "@type": "dpv:Process",
    "dpv:hasNotice": noticeNode(document, ground),
    "dpv:hasDataController": controllerNode(ground),
    "dpv:hasApplicableLaw": applicable.map(lawNode),
    "dpv:hasRight": rightNodes(ground),
    "dpv:hasStorageCondition": storageNodes(ground),
    "dpv:hasTechnicalOrganisationalMeasure": (counted.security ?? []).map((id) =>
      concept(
        "security-measures",
        id,
        "dpv:TechnicalOrganisationalMeasure",
        ground,
        id === "custom" ? counted.securityLabel : undefined,
      ),
    ),
    "dpv:isImplementedUsingTechnology": deviceNodes(ground),
    "dpv:hasRecipient": recipientNodes(ground),
    "dpv:hasProcess": processNodes(ground),
  };
  return `${JSON.stringify(tidy({ "@context": context, ...whole }), null, 2)}\n`;
}
