import { isLonger, pointerOf, type IsoDuration, type Law, type PrintedFacts } from "~/model";
import { unique, value, wordsOf, type Reader } from "./reader";
import { consentUses } from "./findings/cookies";
import { topicFacts } from "./law-facts";

type Cookie = PrintedFacts["cookies"][number];

/** How long a choice is remembered unless a consent ends sooner; then people are asked again. */
const remembered: IsoDuration = "P180D";

/** Where the files of vanilla-cookieconsent are, in the release that our tests run. */
const source = "https://github.com/orestbida/cookieconsent/tree/v3.1.0/dist";

/** The name under which a choice is remembered on the device: that of vanilla-cookieconsent. */
const choiceName = "cc_cookie";

/** Gives how long a choice holds: no longer than any consent that it gives. */
function keptFor({ counted }: Reader, optional: string[]) {
  const served = optional.flatMap((category) => consentUses[category] ?? []);
  const consents = (counted.activities ?? []).flatMap(({ purpose = "", consentDuration }, index) =>
    served.includes(purpose) && consentDuration
      ? [{ lasts: consentDuration, from: pointerOf(`activities.${index}.consentDuration`) }]
      : [],
  );
  const { lasts, from } = consents.reduce(
    (shortest, consent) => (isLonger(shortest.lasts, consent.lasts) ? consent : shortest),
    { lasts: remembered, from: "banner" },
  );
  return value("duration", lasts, from);
}

/** Gives a number from 0 to 2³²−1 for a text: FNV-1a, the same for the same text everywhere. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) number = Math.imul(number ^ byte, 0x01000193) >>> 0;
  return number;
}

/** Gives a number that changes with the document's version and with anything that people are asked to accept, in any order. */
function revisionOf({ counted }: Reader): number {
  const nameOf = (id: string | undefined) => counted.vendors?.find((vendor) => vendor.id === id)?.name;
  const asked = (counted.cookies ?? [])
    .filter(({ category }) => category !== "necessary")
    .map(({ name, vendor, category, purpose, duration, kind }) =>
      JSON.stringify([
        name,
        category,
        kind,
        duration,
        vendor,
        ...[purpose, nameOf(vendor)].flatMap((text) => [text?.ar, text?.en]),
      ]),
    );
  return numberOf(JSON.stringify([counted.document?.version, asked.sort()]));
}

/** Laws known to want consent before things of a kind of use are stored. */
const wantingConsent = (category: string, laws: Law[]) =>
  laws.filter(
    (law) =>
      "optional-cookies-without-consent" in law.findings && !law.cookies.consentExempt?.includes(category),
  );

/** What a banner asks for, kind of use by kind of use, and whether there is anything to ask. */
export function bannerFacts(reader: Reader, cookies: Cookie[]) {
  const rows = reader.counted.cookies;
  const categories = reader.library.vocabularies["cookie-categories"];
  const of = (category: string | undefined) =>
    cookies.filter((_, index) => rows?.[index]?.category === category);
  const byCategory = Object.fromEntries(Object.keys(categories).map((id) => [id, of(id)]));
  const has = (category: string) => (byCategory[category]?.length ?? 0) > 0;
  const optional = Object.keys(categories).filter((id) => id !== "necessary" && has(id));
  const unsorted = of(undefined);
  const needsBanner = rows === undefined || optional.length > 0 || unsorted.length > 0;
  return {
    needsBanner,
    needsNoBanner: !needsBanner,
    storesPreferences: has("preferences"),
    storesAnalytics: has("analytics"),
    storesMarketing: has("marketing"),
    storesUnsorted: unsorted.length > 0,
    banner: {
      optional: optional.map((id) => {
        const { ar = "", en = "", about } = categories[id] ?? {};
        const laws = wantingConsent(id, reader.laws);
        return {
          id: value("text", id, `category:${id}`),
          name: { ar, en },
          about: wordsOf(about),
          setBy: unique(of(id).map(({ setBy }) => setBy)),
          needsConsent: laws.length > 0,
          laws: laws.map(({ short }) => short),
        };
      }),
      lacksRule: optional.some((id) => wantingConsent(id, reader.laws).length === 0),
      laws: reader.laws.map((law) => topicFacts(law, law.cookies)),
      rows: byCategory,
      unsorted,
      source: value("url", source, "banner"),
      own: value("text", choiceName, "banner"),
      kept: keptFor(reader, optional),
      revision: revisionOf(reader),
    },
  } satisfies Partial<PrintedFacts>;
}
