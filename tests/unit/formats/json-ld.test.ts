/** The machine's copy as other programs read it: expanded by a JSON-LD processor, its terms looked up in the vocabulary. */
import { expand, toRDF } from "jsonld";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { groundsOf } from "~/library/grounds";
import { scenarios } from "~/library/scenarios";
import { locales, type Answers, type Locale } from "~/model";
import { hostileTexts } from "../../properties/arbitrary";
import { iris, terms } from "./dpv";

const vocabulary = "https://w3id.org/dpv";
/** A processor that is given no way to load anything. */
const offline = {
  documentLoader: (url: string) => Promise.reject(new Error(`nothing is loaded, not even ${url}`)),
};
const writeFor = (answers: Answers, outline = "privacy-policy", locale: Locale = "en") => {
  const facts = deriveFacts(answers, library, "2026-11-23");
  const document = composeDocument(library.outlines[outline]!, facts, library, locale);
  return formats.jsonld.write(document, groundsOf(facts, library));
};
const expanded = (text: string) => expand(JSON.parse(text) as object, { ...offline, safe: true });
/** Every address in an expanded document: names of things, of properties and of types. */
function addressesIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const part of node) addressesIn(part, found);
  else if (node !== null && typeof node === "object")
    for (const [key, value] of Object.entries(node)) {
      if (!key.startsWith("@")) found.add(key);
      if (key === "@id" || key === "@type") for (const iri of [value].flat()) found.add(iri as string);
      else addressesIn(value, found);
    }
  return found;
}

describe("terms", () => {
  test("every term that a vocabulary or an outline names is one of the W3C vocabulary 2.2, and is not going out of use", () => {
    const named = [
      ...Object.entries(library.vocabularies).flatMap(([name, entries]) =>
        Object.entries(entries).map(([id, { dpv }]) => ({ place: `${name}.${id}`, dpv })),
      ),
      ...Object.values(library.outlines).map(({ id, dpv }) => ({ place: `outline ${id}`, dpv })),
    ].filter(({ dpv }) => dpv !== undefined);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ dpv }) => !terms.has(dpv ?? ""))).toEqual([]);
  });
});

describe("every document of every business, as linked data", () => {
  const cases = Object.values(scenarios).flatMap(({ id, answers }) =>
    Object.keys(library.outlines).flatMap((outline) =>
      locales.map((locale) => ({ id, answers, outline, locale })),
    ),
  );
  test.each(cases)("$id, $outline, $locale", async ({ answers, outline, locale }) => {
    const graph = await expanded(await writeFor(answers, outline, locale));
    const addresses = [...addressesIn(graph)];
    const ours = addresses.filter((address) => address.startsWith(vocabulary));
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.filter((address) => !iris.has(address))).toEqual([]);
    for (const address of addresses) expect(address).toMatch(/^(https?:\/\/|_:)/);
    expect(await toRDF(graph, { ...offline, format: "application/n-quads" })).toMatch(
      /<https:\/\/w3id\.org\/dpv#hasPurpose>/,
    );
  });
});

describe("what a Saudi shop's copy tells", () => {
  const shop = scenarios["shop-riyadh"]!.answers;
  type Thing = { "@type"?: string | string[]; "skos:notation"?: string; [key: string]: unknown };
  const read = async (answers: Answers) => JSON.parse(await writeFor(answers)) as Record<string, Thing[]>;

  test("one process for each purpose, with its data, basis, time and recipients", async () => {
    const { "dpv:hasProcess": processes = [] } = await read(shop);
    expect(processes).toHaveLength(shop.activities?.length ?? 0);
    const orders = processes.find(
      (process) => (process["dpv:hasPurpose"] as Thing)["skos:notation"] === "orders",
    );
    expect(orders).toMatchObject({
      "dpv:hasPurpose": { "@type": "dpv:CustomerOrderManagement" },
      "dpv:hasLegalBasis": [{ "@type": "dpv:Contract", "dpv:hasApplicableLaw": [{ "@id": "_:sa-pdpl" }] }],
      "dpv:hasStorageCondition": {
        "@type": "dpv:StorageDuration",
        "dpv:hasDuration": { "schema:duration": { "@type": "xsd:duration" } },
      },
    });
  });
  test("a Saudi right is a right of its own, and no more than a relative of one in the GDPR", async () => {
    const { "dpv:hasRight": rights = [] } = await read(shop);
    const access = rights.find((right) => right["skos:notation"] === "access");
    expect(access).toMatchObject({
      "@type": "dpv:DataSubjectRight",
      "skos:relatedMatch": { "@id": "eu-gdpr:A15" },
      "dct:bibliographicCitation": "4(2), 9; ir 5",
    });
    const berlin = (await read(scenarios["saas-berlin"]!.answers))["dpv:hasRight"] ?? [];
    expect(berlin.find((right) => right["skos:notation"] === "access")).toMatchObject({
      "@type": "eu-gdpr:A15",
    });
  });
  test("what goes abroad says where to and what protects it there", async () => {
    const { "dpv:hasRecipient": recipients = [] } = await read(shop);
    const abroad = recipients.filter((recipient) => recipient["dpv:hasProcessing"]);
    expect(abroad.length).toBeGreaterThan(0);
    expect(JSON.stringify(abroad)).toMatch(/"dpv:hasThirdCountry":\[\{"@id":"loc:[A-Z]{2}"\}/);
    expect(JSON.stringify(abroad)).toContain('"dpv:SafeguardForDataTransfer"');
  });
  test("what was not answered is left out, and an empty form still gives a valid copy", async () => {
    const text = await writeFor({ schema: 1 });
    expect(text).not.toMatch(/\[\]|\{\}|null/);
    expect(text).not.toContain("dpv:hasPersonalData");
    expect((await expanded(text)).length).toBe(1);
  });
});

test("hostile texts stay values: they name nothing and change no term", async () => {
  for (const words of [...hostileTexts, "_:controller", "dpv:Consent", "@id", "http://e.vil/#x"]) {
    const graph = await expanded(
      await writeFor({
        schema: 1,
        organisation: { name: { en: words, ar: words }, country: "SA", registration: words, phone: words },
        activities: [{ purpose: "custom", label: { en: words }, data: ["custom"], dataLabel: { ar: words } }],
        vendors: [{ id: words, name: { en: words }, countries: ["US"] }],
        cookies: [{ name: words, kind: "cookie" }],
      }),
    );
    const addresses = [...addressesIn(graph)];
    expect(addresses.filter((address) => address.startsWith(vocabulary) && !iris.has(address))).toEqual([]);
    expect(addresses.filter((address) => /vil|script|undefined/.test(address))).toEqual([]);
  }
});
