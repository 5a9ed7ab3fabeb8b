/** What else differs in what people are told: topics of the policy, names and contact details. */
import {
  pointerOf,
  questionsByPath,
  valueAt,
  type Facts,
  type Label,
  type Library,
  type Pointer,
  type Printable,
  type Value,
} from "~/model";
import { unique, value, wordsOf } from "../reader";
import { isBlank, isSameAnswer, lineMaker, lineOf, type Line, type Pairs } from "./pairs";
import { pairCookies, pairDecisions } from "./reach";
import { pairVendors } from "./sharing";
import { pairActivities } from "./uses";

/** Answers that are told line by line when they change: as a topic only where one of them is missing. */
const toldApart = new Set([
  "activities",
  "vendors",
  "vendors.*.countries",
  "vendors.*.safeguard",
  "automatedDecisions",
  "automatedDecisions.*.humanReview",
  "cookies",
  "cookies.*.duration",
  "storage.countries",
  "storage.backups",
  "marketing.channels",
  "personalisation.levels",
  "personalisation.default",
  "audience.children",
  "audience.minimumAge",
  "security",
  "sale.sells",
  "sale.shares",
  "sale.sensitive",
]);
/** Answers that go with another one, which is told: as a topic only where both are there and differ. */
const toldWithOther = new Set(["activities.*.interest", "activities.*.duty", "activities.*.consequence"]);
/** Answers by which rows are known, that are told line by line also where one is missing, or that no document prints. */
const toldElsewhere =
  /^(?:activities\.\*\.(?:purpose|label|data|dataLabel|basis|retention\..*|required|recipients)|vendors\.\*\.(?:id|name|safeguardByLaw)|automatedDecisions\.\*\.what|cookies\.\*\.(?:name|category)|organisation\.(?:kind|sector|country|zone|telecomLicensee|scale\..*)|audience\.(?:countries|californian)|laws\..*|document\.(?:version|effective|previous|hijri|digits|leadingLaw))$/;

/** Names and contact details by their ids in vocabulary/changes. */
const details: Record<string, { path: string; kind: Value["kind"] }> = {
  name: { path: "organisation.name", kind: "text" },
  address: { path: "organisation.address", kind: "text" },
  email: { path: "organisation.email", kind: "email" },
  phone: { path: "organisation.phone", kind: "phone" },
  registration: { path: "organisation.registration", kind: "text" },
  "officer-name": { path: "organisation.dpo.name", kind: "text" },
  "officer-email": { path: "organisation.dpo.email", kind: "email" },
  "officer-phone": { path: "organisation.dpo.phone", kind: "phone" },
  "requests-email": { path: "requests.email", kind: "email" },
  "requests-page": { path: "requests.url", kind: "url" },
  "complaints-unit": { path: "complaints.unit", kind: "text" },
  "complaints-email": { path: "complaints.email", kind: "email" },
  "complaints-phone": { path: "complaints.phone", kind: "phone" },
  "stop-page": { path: "marketing.optOut.url", kind: "url" },
  "stop-email": { path: "marketing.optOut.email", kind: "email" },
  "stop-word": { path: "marketing.optOut.keyword", kind: "text" },
  "settings-page": { path: "personalisation.settingsUrl", kind: "url" },
};
const detailPaths = new Set(Object.values(details).map(({ path }) => path));

/** Gives the names and contact details that differ. */
export function detailChanges({ counted: before }: Facts, { counted: now }: Facts, library: Library): Line[] {
  const line = lineMaker(library);
  return Object.entries(details).flatMap(([id, { path, kind }]) => {
    const [one, other] = [valueAt(before, path), valueAt(now, path)];
    if (isSameAnswer(one, other)) return [];
    const told = (answer: unknown) =>
      isBlank(answer) ? [] : [value(kind, answer as Value["value"], pointerOf(path))];
    return [line(id, { before: told(one), after: told(other) })];
  });
}

/** A notice item of which something differs, and the row that it is about. */
type Difference = { item: string; about?: Printable };

function isDifferent(pattern: string, one: unknown, other: unknown): boolean {
  if (toldApart.has(pattern)) return isBlank(one) !== isBlank(other);
  if (toldWithOther.has(pattern) && (isBlank(one) || isBlank(other))) return false;
  return !isSameAnswer(one, other);
}

/** Gives the clause of the privacy policy that tells an item, where it appears. */
function clauseTelling(item: string, now: Facts, library: Library): string | undefined {
  const policy = library.outlines["privacy-policy"]?.sections.flatMap(({ clauses }) => clauses) ?? [];
  return policy.find((id) => now.clauses.includes(id) && library.clauses[id]?.covers.includes(item));
}

function differences(before: Facts, now: Facts, library: Library): Difference[] {
  const lists: Record<string, { pairs: Pairs; names: Printable[] }> = {
    activities: { pairs: pairActivities(before, now), names: now.activities.map(({ purpose }) => purpose) },
    vendors: { pairs: pairVendors(before, now, library), names: now.recipients.map(({ name }) => name) },
    automatedDecisions: { pairs: pairDecisions(before, now), names: now.decisions.map(({ what }) => what) },
    cookies: { pairs: pairCookies(before, now), names: now.cookies.map(({ name }) => name) },
  };
  return [...questionsByPath(library.steps).values()].flatMap(({ path, asks }): Difference[] => {
    if (toldElsewhere.test(path) || detailPaths.has(path)) return [];
    const item = asks.find((each) => clauseTelling(each, now, library));
    if (item === undefined) return [];
    const differ = (one: string, other: string) =>
      isDifferent(path, valueAt(before.counted, one), valueAt(now.counted, other));
    const [list = "", field] = path.split(".*.");
    if (field === undefined) return differ(path, path) ? [{ item }] : [];
    return (lists[list]?.pairs.kept ?? []).flatMap((pair) =>
      differ(`${list}.${pair.before}.${field}`, `${list}.${pair.now}.${field}`)
        ? [{ item, about: lists[list]!.names[pair.now]! }]
        : [],
    );
  });
}

/**
 * Gives the topics of the policy in which something differs that no line tells, each once, by the title of its clause and
 * with the rows that it is about. `told` are differences that were found elsewhere.
 */
export function otherChanges(before: Facts, now: Facts, library: Library, told: Difference[]): Line[] {
  const byClause = Map.groupBy([...told, ...differences(before, now, library)], ({ item }) =>
    clauseTelling(item, now, library),
  );
  return [...byClause].flatMap(([id, found]) => {
    const title: Label | undefined = id === undefined ? undefined : library.clauses[id]?.title;
    if (!title) return [];
    const isWhole = found.some(({ about }) => about === undefined);
    return [lineOf(title, { about: isWhole ? [] : unique(found.flatMap(({ about }) => about ?? [])) })];
  });
}

/** Gives the laws that apply now and did not, and those that no longer do. */
export function lawChanges(before: Facts, now: Facts, library: Library): Line[] {
  const line = lineMaker(library);
  const beyond = (one: Facts, other: Facts) =>
    one.applicable.filter(({ id }) => !other.applicable.some((law) => law.id === id)).map(({ name }) => name);
  const [added, gone] = [beyond(now, before), beyond(before, now)];
  return [
    ...(added.length > 0 ? [line("law-added", { about: added })] : []),
    ...(gone.length > 0 ? [line("law-gone", { about: gone })] : []),
  ];
}

/** A finished document of before: its clauses, as the format `json` keeps them. */
export type EarlierText = {
  outline: string;
  locale: "ar" | "en";
  clauses: { clause: string; title: string; digest: string }[];
};

/**
 * Gives what changed in the words since a text was made, whatever the answers: it is compared with the text that the
 * answers of before would give today.
 */
export function wordChanges(text: EarlierText, before: Facts, library: Library): Line[] {
  const line = lineMaker(library);
  const outline = library.outlines[text.outline]?.sections.flatMap(({ clauses }) => clauses) ?? [];
  const today = outline.filter((id) => before.clauses.includes(id));
  const earlier = new Map(text.clauses.map((entry) => [entry.clause, entry]));
  const titles = (ids: string[]) => ids.map((id): Printable => wordsOf(library.clauses[id]?.title));
  const reworded = today.filter(
    (id) => earlier.has(id) && earlier.get(id)?.digest !== library.clauses[id]?.digest,
  );
  const added = today.filter((id) => !earlier.has(id));
  const gone = text.clauses.filter(({ clause }) => !today.includes(clause));
  const pointer = (clause: string): Pointer => `text:${clause}`;
  return [
    ...(reworded.length > 0 ? [line("reworded", { about: titles(reworded) })] : []),
    ...(added.length > 0 ? [line("words-added", { about: titles(added) })] : []),
    ...(gone.length > 0
      ? [
          line("words-gone", {
            about: gone.map(({ clause, title }) => value("text", { [text.locale]: title }, pointer(clause))),
          }),
        ]
      : []),
  ];
}
