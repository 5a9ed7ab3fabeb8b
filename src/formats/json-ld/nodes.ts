import type { Facts, Law, Library, Terms, Text } from "~/model";
import { locales } from "~/text/locales";

export type Node = { [key: string]: Value };
export type Value = string | boolean | undefined | Node | Value[];
/** What the parts of the copy are made from. */
export type Ground = { facts: Facts; library: Library; terms: Terms };

/** Gives a text in the languages that it has. */
export const inLanguages = (text: Text | undefined): Value[] =>
  locales.flatMap((locale) => {
    const words = text?.[locale];
    return words ? [{ "@language": locale, "@value": words }] : [];
  });
export const date = (iso: string): Node => ({ "@type": "xsd:date", "@value": iso });
export const duration = (iso: string): Node => ({ "@type": "xsd:duration", "@value": iso });
/** An address is a value and not a name of a thing: what a person typed names nothing here. */
export const address = (url: string): Node => ({ "@type": "xsd:anyURI", "@value": url });
export const country = (code: string): Node => ({ "@id": `loc:${code}` });
export const reference = (id: string): Node => ({ "@id": `_:${id}` });

/** Gives the thing that an id of a vocabulary stands for: of its own term, or else of the general one. */
export function concept(
  name: keyof Terms,
  id: string,
  general: string,
  { library, terms }: Ground,
  label?: Text,
): Node & { "@type": string } {
  return {
    "@type": terms[name][id] ?? general,
    "skos:notation": id,
    "skos:prefLabel": inLanguages(label ?? library.vocabularies[name][id]),
  };
}

const gdpr = "eu-gdpr";
/** A term of the GDPR names a thing of the GDPR; of any other law's thing it is no more than a relative. */
export function conceptUnder(law: Law, name: keyof Terms, id: string, general: string, ground: Ground): Node {
  const node = concept(name, id, general, ground);
  const term = ground.terms[name][id];
  if (law.id === gdpr || !term?.startsWith(`${gdpr}:`)) return node;
  return { ...node, "@type": general, "skos:relatedMatch": { "@id": term } };
}

/** Gives a length of time. */
export const durationNode = (iso: string): Node => ({
  "@type": "dpv:TemporalDuration",
  "schema:duration": duration(iso),
});
