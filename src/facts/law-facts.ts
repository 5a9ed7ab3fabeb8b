import {
  holds,
  type Answers,
  type Claims,
  type Label,
  type Law,
  type Library,
  type Printable,
  type PrintedFacts,
  type Slot,
} from "~/model";
import { cite, nothing, value, wordsOf } from "./reader";
import { isOutside, objectionsUnder } from "./rows";
import type { Applicable } from "./scope";

/** Only what could be confirmed is printed with its article. */
export const printedArticles = (fact: { art?: string | undefined; conf: string }) =>
  fact.conf === "low" ? undefined : fact.art;

/** A time that a law sets, as a value: a duration, or a number of working or of clear days. */
export function timeOf(
  law: Law,
  { within, count }: { within?: string | undefined; count?: string | undefined },
) {
  if (within === undefined) return { hasTime: false, time: nothing };
  const days = /^P(\d+)D$/.exec(within)?.[1];
  const from = `law:${law.id}`;
  const isCounted = days !== undefined && (count === "working" || count === "clear");
  return {
    hasTime: true,
    time: isCounted ? value(`${count}-days`, Number(days), from) : value("duration", within, from),
  };
}

/** What a law says on a topic to the business itself, and where. */
export const topicFacts = (
  law: Law,
  topic: { plain?: Label | undefined; art?: string | undefined; conf: string },
) => ({
  short: law.short,
  hasPlain: topic.plain !== undefined,
  plain: topic.plain ?? nothing,
  cited: printedArticles(topic) !== undefined,
  cite: cite(law, printedArticles(topic)),
});

const rightFacts = (law: Law, right: Law["rights"][number]) => ({
  id: right.id,
  name: right.name,
  says: right.says,
  cited: printedArticles(right) !== undefined,
  cite: cite(law, printedArticles(right)),
  ...timeOf(law, right),
});

function lawFacts(
  { law, established, reasons }: Applicable,
  leads: boolean,
  answers: Answers,
  claims: Claims,
  library: Library,
): PrintedFacts["laws"][number] {
  const { authority, response, complaint } = law;
  const remedy = (claims.isTelecomLicensee && law.remedy?.licensee) || law.remedy;
  const complaintsGoTo = authority?.complaintUrl ?? authority?.url;
  const given = law.rights.filter(({ when }) => holds(claims, when));
  const objections = objectionsUnder(law, answers.activities ?? [], claims.sendsMarketing).filter((right) =>
    given.includes(right),
  );
  return {
    id: law.id,
    name: law.name,
    short: law.short,
    objections: objections.map((right) => rightFacts(law, right)),
    hasObjections: objections.length > 0,
    withdrawals: given.filter(({ id }) => id === "withdraw").map((right) => rightFacts(law, right)),
    leads,
    established,
    reasons: reasons.map(({ reason, places, art }) => ({
      reason: wordsOf(library.vocabularies["law-reasons"][reason]),
      hasCountries: places.length > 0,
      countries: places.map((place) =>
        reason === "zone"
          ? wordsOf(library.vocabularies.zones[place])
          : value(
              "country",
              place,
              reason === "established" ? "/organisation/country" : "/audience/countries",
            ),
      ),
      cited: art !== undefined,
      cite: cite(law, art),
    })),
    hasAuthority: authority !== undefined,
    remedy: remedy ? { ar: remedy.ar, en: remedy.en } : nothing,
    authority: {
      name: authority?.name ?? nothing,
      hasUrl: complaintsGoTo !== undefined,
      url: complaintsGoTo === undefined ? nothing : value("url", complaintsGoTo, `law:${law.id}`),
      cite: cite(law, authority && printedArticles(authority)),
    },
    rights: given.map((right) => rightFacts(law, right)),
    response: {
      ...timeOf(law, response),
      byRight: response.within === undefined && given.some(({ within }) => within !== undefined),
      hasExtension: response.extension !== undefined,
      extension: timeOf(law, { within: response.extension, count: response.count }).time,
      cite: cite(law, printedArticles(response)),
    },
    complaint: { ...timeOf(law, complaint), from: complaint.from ?? nothing },
  };
}

type LawFacts = PrintedFacts["laws"][number];

/** Gives the rights of all laws in one table: a row for each right, a cell for each law. Nothing is blended. */
function rightRows(laws: LawFacts[], library: Library): PrintedFacts["rightRows"] {
  return Object.entries(library.vocabularies.rights).flatMap(([id, { ar, en }]) => {
    const cells = laws.map(({ rights }) => {
      const right = rights.find((each) => each.id === id);
      const { hasTime = false, time = nothing, cited = false } = right ?? {};
      return { given: right !== undefined, cited, cite: right?.cite ?? noCite, hasTime, time };
    });
    return cells.some(({ given }) => given) ? [{ name: { ar, en }, cells }] : [];
  });
}
const noCite: Slot = { slot: "cite", law: "", art: "" };

/** Gives the names of the rights that this business can owe: one law's own, or common ones where there are several laws. */
function rightNames(laws: LawFacts[], claims: Claims, library: Library): Printable[] {
  const arises: Record<string, boolean> = {
    "opt-out-marketing": claims.sendsMarketing,
    withdraw: claims.reliesOnConsent,
  };
  return Object.entries(library.vocabularies.rights).flatMap(([id, { ar, en }]) => {
    const own = laws.flatMap(({ rights }) => rights.filter((right) => right.id === id));
    if (own.length === 0 || arises[id] === false) return [];
    return laws.length > 1 ? [{ ar, en }] : own.map(({ name }) => name);
  });
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
    // Where the leading law has no such word, the first law that has one gives it.
    const own = laws.find((law) => law.terms[id] !== undefined)?.terms[id];
    const means = own?.means ?? library.vocabularies.terms[id]?.says;
    const isDefined = laws.length === 0 || own !== undefined;
    return isMet && isDefined && term && means
      ? [{ term: own ? { ar: own.ar, en: own.en } : term, means: { ar: means.ar, en: means.en } }]
      : [];
  });
}

/** What the laws that apply give and ask, and the leading law's own words. */
export function lawsFacts(applicable: Applicable[], answers: Answers, claims: Claims, library: Library) {
  const general = Object.entries(library.vocabularies.terms).map(
    ([id, { ar, en }]) => [id, { ar, en }] as const,
  );
  const own = Object.entries(applicable[0]?.law.terms ?? {}).map(
    ([id, { ar, en }]) => [id, { ar, en }] as const,
  );
  const terms: Record<string, Label> = Object.fromEntries([...general, ...own]);
  const facts = applicable.map((entry, index) => lawFacts(entry, index === 0, answers, claims, library));
  const laws = applicable.map(({ law }) => law);
  // A business from elsewhere that keeps data at home has not sent it anywhere: it collected it there.
  const keptAbroad = applicable.flatMap(({ law, established }) =>
    established &&
    (answers.storage?.countries ?? []).some(
      (country) => isOutside(country, [law]) && !law.around?.includes(country),
    )
      ? [law.short]
      : [],
  );
  const asks = (item: string) =>
    laws.some((law) => law.notice.some((row) => row.item === item && holds(claims, row.when)));
  return {
    hasLaws: applicable.length > 0,
    hasSeveralLaws: applicable.length > 1,
    laws: facts,
    tellsDurationsHere: !asks("consent-duration"),
    tellsRouteHere: !asks("complaint-to-controller"),
    namesController: laws[0] === undefined || laws[0].terms["controller"] !== undefined,
    rightRows: rightRows(facts, library),
    rightNames: rightNames(facts, claims, library),
    needsGuardianAlways: laws.some(({ children }) => children.guardianForAll === true),
    needsJudge: laws.some(({ children }) => children.judge === true),
    needsGuardian: laws.some(({ children }) => (children.guardianCheckFor?.length ?? 0) > 0),
    announcesNewPurposes: laws.some((law) => law.announcesNewPurposes === true),
    stopsMarketingFree: laws.some(({ directMarketing }) => directMarketing.stopIsFree === true),
    storesAbroad: keptAbroad.length > 0,
    storesAbroadUnder: keptAbroad,
    terms,
    definitions: definitions(claims, terms, laws, library),
  } satisfies Partial<PrintedFacts>;
}
