import { pointerOf, type Activity, type Label, type Law, type Printable, type PrintedFacts } from "~/model";
import { gap, gapIf, nothing, unique, value, wordsOf, type Reader } from "./reader";
import { activityClaims, basesOf as rowBases, basisUnder, wantsBases } from "./rows";

const listPath = "activities";

/** The data of a purpose, each category once; what was typed for "other", or a gap. */
export function dataOf(reader: Reader, activity: Activity, at: string, words = wordsOf): Printable[] {
  const typed =
    reader.slot(`${at}.dataLabel`, "text") ?? reader.slot(`${at}.label`, "text") ?? gap(`${at}.dataLabel`);
  const ids = activity.data ?? [];
  if (ids.length === 0) return reader.asked(`${at}.data`) ? [gap(`${at}.data`)] : [];
  return ids.map((id) =>
    id === "custom" ? typed : words(reader.library.vocabularies["data-categories"][id]),
  );
}

/** What a purpose is called: our words, or those that were typed. */
export function purposeOf(reader: Reader, activity: Activity, at: string): Printable {
  if (activity.purpose === "custom") return reader.slot(`${at}.label`, "text") ?? gap(`${at}.label`);
  return reader.named(`${at}.purpose`, "purposes") ?? gap(`${at}.purpose`);
}

/** Words with the short names of laws behind them, in brackets; nothing behind them where there are none. */
const behind = ({ ar, en }: Label, laws: Label[]): Label =>
  laws.length === 0
    ? { ar, en }
    : {
        ar: `${ar} (${laws.map((law) => law.ar).join("، ")})`,
        en: `${en} (${laws.map((law) => law.en).join(", ")})`,
      };

/** What a document that speaks to people calls a basis: the law's own words for it, or ours. */
const basisSaid = (reader: Reader, id: string, law?: Law): Label =>
  law?.bases.find((basis) => basis.id === id)?.says ?? wordsOf(reader.library.vocabularies.bases[id]);

/** The bases of a purpose: one, or where the laws differ one by law with the law's short name behind it. */
export function basesOf(reader: Reader, activity: Activity, at: string, said = basisSaid): Printable[] {
  const named = (id: string, law?: Law): Label => said(reader, id, law);
  const laws = reader.laws.length > 0 ? reader.laws.filter(wantsBases) : [undefined];
  const found = laws.map((law) => ({ law, basis: basisUnder(activity, law) }));
  const missing =
    found.some(({ basis }) => basis === undefined) && reader.asked(`${at}.basis`) ? [gap(`${at}.basis`)] : [];
  const given = found.flatMap(({ law, basis }) => (basis === undefined ? [] : [{ law, basis }]));
  if (new Set(given.map(({ basis }) => basis)).size <= 1 && missing.length === 0)
    return given.slice(0, 1).map(({ basis, law }) => named(basis, law));
  // Laws under which it is called by the same words stand behind them together.
  const groups = Object.values(Object.groupBy(given, ({ law, basis }) => named(basis, law).en));
  const byLaw = groups.flatMap((group = []) =>
    group.slice(0, 1).map(({ law, basis }) =>
      behind(
        named(basis, law),
        group.flatMap((each) => each.law?.short ?? []),
      ),
    ),
  );
  return [...byLaw, ...missing];
}

/** How long the data of a purpose is kept. */
export function retentionOf(reader: Reader, activity: Activity, at: string) {
  const { period, after, criteria } = activity.retention ?? {};
  // Whoever tells what decides the end need not tell a period.
  const told =
    period === undefined && criteria !== undefined ? null : reader.slot(`${at}.retention.period`, "duration");
  return {
    tellsPeriod: told !== null,
    period: told ?? nothing,
    tellsStart: period !== undefined && after !== undefined,
    start: reader.named(`${at}.retention.after`, "retention-starts") ?? nothing,
    tellsCriteria: criteria !== undefined,
    criteria:
      criteria === undefined ? nothing : value("text", criteria, pointerOf(`${at}.retention.criteria`)),
  };
}

/** The laws under which a purpose rests on a basis, where it rests on another under another law; none where they agree. */
function lawsOf(reader: Reader, activity: Activity, basis: string): Label[] {
  if (rowBases(activity, reader.laws).length <= 1) return [];
  return reader.laws.filter((law) => basisUnder(activity, law) === basis).map(({ short }) => short);
}

const neverCompels = ["consent", "legitimate-interests", "recognised-interests"];
/** What makes giving data compulsory: the bases of a purpose but consent and interests, which oblige nobody; by law where laws differ. */
function reasonsOf(reader: Reader, activity: Activity): Printable[] {
  const ids = rowBases(activity, reader.laws).filter((id) => !neverCompels.includes(id));
  return ids.map((id) =>
    behind(wordsOf(reader.library.vocabularies.bases[id]), lawsOf(reader, activity, id)),
  );
}

function activityFacts(
  reader: Reader,
  activity: Activity,
  index: number,
): PrintedFacts["activities"][number] {
  const at = `${listPath}.${index}`;
  const claims = activityClaims(activity, reader.laws);
  const asksWhetherRequired = activity.required === undefined && reader.asked(`${at}.required`);
  const reasons = reasonsOf(reader, activity);
  const interestUnder = lawsOf(reader, activity, "legitimate-interests");
  const consentUnder = lawsOf(reader, activity, "consent");
  const processing = reader.slot(`${at}.processing`, "text");
  const consequence = reader.slot(`${at}.consequence`, "text");
  const consentDuration = reader.slot(`${at}.consentDuration`, "duration");
  return {
    purpose: purposeOf(reader, activity, at),
    data: dataOf(reader, activity, at),
    bases: basesOf(reader, activity, at),
    tellsReason: reasons.length > 0,
    reasons,
    reliesOnInterests: claims["reliesOnInterests"] === true,
    tellsInterestUnder: interestUnder.length > 0,
    interestUnder,
    interest: reader.slot(`${at}.interest`, "text") ?? nothing,
    reliesOnDuty: claims["reliesOnDuty"] === true,
    duty: reader.slot(`${at}.duty`, "text") ?? nothing,
    means: reader.namedAll(`${at}.means`, "means"),
    processing: processing ?? nothing,
    comesFromYou: claims["comesFromYou"] === true,
    isRequired: activity.required === true,
    isOptional: activity.required === false,
    asksWhetherRequired,
    whetherRequired: gapIf(asksWhetherRequired, `${at}.required`),
    tellsConsequence: consequence !== null,
    consequence: consequence ?? nothing,
    ...retentionOf(reader, activity, at),
    reliesOnConsent: claims["reliesOnConsent"] === true,
    tellsConsentUnder: consentUnder.length > 0,
    consentUnder,
    tellsConsentDuration: consentDuration !== null,
    consentDuration: consentDuration ?? nothing,
  };
}

/** The row that stands for all purposes while none was answered: every cell asks for them. */
function openActivity(): PrintedFacts["activities"][number] {
  const asks = gap(listPath);
  return {
    purpose: asks,
    data: [asks],
    bases: [asks],
    tellsReason: false,
    reasons: [],
    reliesOnInterests: false,
    tellsInterestUnder: false,
    interestUnder: [],
    interest: nothing,
    reliesOnDuty: false,
    duty: nothing,
    means: [asks],
    processing: asks,
    comesFromYou: true,
    isRequired: false,
    isOptional: false,
    asksWhetherRequired: true,
    whetherRequired: asks,
    tellsConsequence: true,
    consequence: asks,
    tellsPeriod: true,
    period: asks,
    tellsStart: false,
    start: nothing,
    tellsCriteria: false,
    criteria: nothing,
    reliesOnConsent: false,
    tellsConsentUnder: false,
    consentUnder: [],
    tellsConsentDuration: false,
    consentDuration: nothing,
  };
}

type IndirectSource = PrintedFacts["indirectSources"][number];
const openSource = (): IndirectSource => ({
  purpose: gap(listPath),
  data: [gap(listPath)],
  sources: [gap(listPath)],
  tellsDetail: false,
  detail: nothing,
});

/** The sources of a purpose other than the person; a gap where the source was not answered. */
function indirectSource(
  reader: Reader,
  row: Activity,
  index: number,
  facts: PrintedFacts["activities"][number] | undefined,
): IndirectSource[] {
  const { sources } = reader.library.vocabularies;
  const others = (row.source ?? [])
    .filter((source) => source === "third-party" || source === "public")
    .map((id) => wordsOf(sources[id]));
  const at = `${listPath}.${index}`;
  const missing = row.source?.length ? [] : reader.namedAll(`${at}.source`, "sources");
  if (!facts || others.length + missing.length === 0) return [];
  const detail = reader.slot(`${at}.sourceDetail`, "text");
  return [
    {
      purpose: facts.purpose,
      data: facts.data,
      sources: [...others, ...missing],
      tellsDetail: detail !== null,
      detail: detail ?? nothing,
    },
  ];
}

/** The bases of a purpose with sensitive data: where a law wants consent to it explicit, the document says so. */
function explicitly(bases: Printable[], reader: Reader): Printable[] {
  const { bases: names, safeguards } = reader.library.vocabularies;
  const isWanted = reader.laws.some(({ consent }) => consent.explicitFor?.includes("sensitive"));
  const consent = wordsOf(names["consent"]).en;
  return bases.map((basis) =>
    isWanted && "en" in basis && basis.en === consent ? wordsOf(safeguards["consent"]) : basis,
  );
}

/** What data is used for, purpose by purpose, and what follows from it for all of them together. */
export function activitiesFacts(reader: Reader, sensitiveIds: Set<string>) {
  const answered = reader.counted.activities;
  const asksActivities = (answered ?? []).length === 0;
  const rows = answered ?? [];
  const activities = asksActivities
    ? [openActivity()]
    : rows.map((row, index) => activityFacts(reader, row, index));
  const { "data-categories": categories, means } = reader.library.vocabularies;
  const ids = [...new Set(rows.flatMap((row) => row.means ?? []))];
  const byMachine = ids.filter((id) => means[id]?.automated === true).map((id) => wordsOf(means[id]));
  const byHand = ids.filter((id) => means[id]?.automated !== true).map((id) => wordsOf(means[id]));
  const sensitive = rows.flatMap((row, index) => {
    const ids = (row.data ?? []).filter((id) => sensitiveIds.has(id));
    const facts = activities[index];
    return ids.length > 0 && facts
      ? [
          {
            purpose: facts.purpose,
            bases: explicitly(facts.bases, reader),
            tellsMeans: facts.means.length > 0,
            means: facts.means,
            tellsProcessing: row.processing !== undefined,
            processing: facts.processing,
            data: ids.map((id) => wordsOf(categories[id])),
          },
        ]
      : [];
  });
  return {
    activities,
    dataCategories: unique(activities.flatMap(({ data }) => data)),
    sensitiveActivities: sensitive,
    sensitiveCategories: unique(sensitive.flatMap(({ data }) => data)),
    means: unique(activities.flatMap(({ means }) => means)),
    collectsByMachine: byMachine.length > 0,
    automatedMeans: byMachine,
    collectsByHand: byHand.length > 0,
    manualMeans: byHand,
    sources: asksActivities
      ? [gap(listPath)]
      : unique(rows.flatMap((_, index) => reader.namedAll(`${listPath}.${index}.source`, "sources"))),
    indirectSources: asksActivities
      ? [openSource()]
      : rows.flatMap((row, index) => indirectSource(reader, row, index, activities[index])),
  } satisfies Partial<PrintedFacts>;
}
