import type { Law, Vendor } from "~/model";
import { address, conceptUnder, country, inLanguages, reference, type Ground, type Node } from "./nodes";

type Row = NonNullable<Ground["facts"]["counted"]["vendors"]>[number];

/** Gives what is known of a vendor by itself; what was answered goes before it. */
const known = ({ id }: Row, { library }: Ground): Vendor | undefined =>
  id !== undefined && Object.hasOwn(library.vendors, id) ? library.vendors[id] : undefined;

/** Gives how data that leaves the home of a law is protected, by that law. */
function transferNode(row: Row, countries: string[], law: Law, ground: Ground): Node[] {
  const abroad = countries.filter((code) => !law.home.includes(code));
  const safeguard = row.safeguardByLaw?.[law.id] ?? row.safeguard;
  if (abroad.length === 0) return [];
  return [
    {
      "@type": "dpv:CrossBorderTransfer",
      "dpv:hasApplicableLaw": reference(law.id),
      "dpv:hasThirdCountry": abroad.map(country),
      "dpv:hasTechnicalOrganisationalMeasure":
        safeguard === undefined || safeguard === "none"
          ? undefined
          : conceptUnder(law, "safeguards", safeguard, "dpv:SafeguardForDataTransfer", ground),
    },
  ];
}

/** Gives everybody outside the business who receives data, in the order of the answers. */
export function recipientNodes(ground: Ground): Node[] {
  const { counted, applicable } = ground.facts;
  return (counted.vendors ?? []).map((row, index) => {
    const vendor = known(row, ground);
    const countries = row.countries ?? vendor?.countries ?? [];
    const policy = row.policy ?? vendor?.policy;
    const role = row.role ?? vendor?.role ?? "";
    return {
      ...reference(`recipient-${index + 1}`),
      "@type": [...new Set(["dpv:Recipient", ground.terms["recipient-roles"][role] ?? "dpv:Recipient"])],
      "dpv:hasName": inLanguages(row.name ?? vendor?.name),
      "dpv:hasAddress": inLanguages(row.address),
      "dct:description": inLanguages(row.does ?? vendor?.does),
      "dpv:hasCountry": countries.map(country),
      "dpv:hasPolicy": policy ? { "@type": "dpv:PrivacyNotice", "schema:url": address(policy) } : undefined,
      "dpv:hasProcessing": applicable.flatMap((law) => transferNode(row, countries, law, ground)),
    };
  });
}
