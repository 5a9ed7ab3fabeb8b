import type { Claims, Label, Law, Library, PrintedFacts } from "~/model";
import { cite, nothing, value, wordsOf } from "./reader";
import { givesObjection } from "./rows";
import type { Applicable } from "./scope";

/** Only what could be confirmed is printed with its article. */
export const printedArticles = (fact: { art?: string | undefined; conf: string }) =>
  fact.conf === "low" ? undefined : fact.art;

const fixed = (law: Law, duration: string | undefined) =>
  duration === undefined ? nothing : value("duration", duration, `law:${law.id}`);

function lawFacts(
  { law, established, reasons }: Applicable,
  leads: boolean,
  library: Library,
): PrintedFacts["laws"][number] {
  const { authority, response, complaint } = law;
  const complaintsGoTo = authority.complaintUrl ?? authority.url;
  return {
    id: law.id,
    name: law.name,
    short: law.short,
    givesObjection: givesObjection(law),
    leads,
    established,
    reasons: reasons.map(({ reason, countries, art }) => ({
      reason: wordsOf(library.vocabularies["law-reasons"][reason]),
      hasCountries: countries.length > 0,
      countries: countries.map((country) =>
        value("country", country, reason === "established" ? "/organisation/country" : "/audience/countries"),
      ),
      isAdded: reason === "added",
      cite: cite(law, art),
    })),
    authority: {
      name: authority.name,
      hasUrl: complaintsGoTo !== undefined,
      url: complaintsGoTo === undefined ? nothing : value("url", complaintsGoTo, `law:${law.id}`),
      cite: cite(law, printedArticles(authority)),
    },
    rights: law.rights.map((right) => ({
      name: right.name,
      says: right.says,
      cite: cite(law, printedArticles(right)),
    })),
    response: {
      hasTime: response.within !== undefined,
      time: fixed(law, response.within),
      hasExtension: response.extension !== undefined,
      extension: fixed(law, response.extension),
      cite: cite(law, printedArticles(response)),
    },
    complaint: {
      hasTime: complaint.within !== undefined,
      time: fixed(law, complaint.within),
      from: complaint.from ?? nothing,
    },
  };
}

/** Words that a reader meets in the document and that some applicable law defines, explained under the leading law's name for them. */
function definitions(claims: Claims, terms: Record<string, Label>, laws: Law[], library: Library) {
  const met: [string, boolean][] = [
    ["personalData", true],
    ["processing", true],
    ["controller", true],
    ["processor", claims.sharesData],
    ["sensitiveData", claims.handlesSensitiveData],
    ["consent", claims.reliesOnConsent],
    ["directMarketing", claims.sendsMarketing],
    ["profiling", claims.personalises],
    ["guardian", claims.collectsFromChildren],
  ];
  return met.flatMap(([id, isMet]) => {
    const term = terms[id];
    const means = library.vocabularies.terms[id]?.says;
    const isDefined = laws.length === 0 || laws.some((law) => law.terms[id] !== undefined);
    return isMet && isDefined && term && means ? [{ term, means: { ar: means.ar, en: means.en } }] : [];
  });
}

/** What the laws that apply give and ask, and the leading law's own words. */
export function lawsFacts(applicable: Applicable[], claims: Claims, library: Library) {
  const general = Object.entries(library.vocabularies.terms).map(
    ([id, { ar, en }]) => [id, { ar, en }] as const,
  );
  const own = Object.entries(applicable[0]?.law.terms ?? {}).map(
    ([id, { ar, en }]) => [id, { ar, en }] as const,
  );
  const terms: Record<string, Label> = Object.fromEntries([...general, ...own]);
  return {
    hasLaws: applicable.length > 0,
    hasSeveralLaws: applicable.length > 1,
    laws: applicable.map((entry, index) => lawFacts(entry, index === 0, library)),
    terms,
    definitions: definitions(
      claims,
      terms,
      applicable.map(({ law }) => law),
      library,
    ),
  } satisfies Partial<PrintedFacts>;
}
