/** What data is used for: purposes, data, bases, how long, and whether it must be given. */
import { isLonger, type Activity, type Facts, type Law, type Library, type Printable } from "~/model";
import { basesOf, basisUnder, protectedData, wantsBases } from "../rows";
import { asBefore, isSameAnswer, lineMaker, lineOf, pairUp, saysSame, type Line, type Pairs } from "./pairs";

type Told = Facts["activities"][number];
type Changes = Facts["changes"];

const isSamePurpose = (one: Activity, other: Activity) =>
  one.purpose === other.purpose && (one.purpose !== "custom" || saysSame(one.label, other.label));

/** Gives which rows of the purposes are the same. */
export const pairActivities = (before: Facts, now: Facts): Pairs =>
  pairUp(before.counted.activities ?? [], now.counted.activities ?? [], isSamePurpose);

/** What a purpose has in data that the other has not: their places in its list. */
const dataBeyond = (one: Activity, other: Activity): number[] =>
  (one.data ?? []).flatMap((id, index) =>
    other.data?.includes(id) && (id !== "custom" || saysSame(one.dataLabel, other.dataLabel)) ? [] : [index],
  );
const at = (list: Printable[], places: number[]) => places.flatMap((place) => list[place] ?? []);

type Kept = Changes["retention"][number]["before"];
const keptOf = ({ tellsPeriod, period, tellsStart, start, tellsCriteria, criteria }: Told): Kept => ({
  tellsPeriod,
  period,
  tellsStart,
  start,
  tellsCriteria,
  criteria,
});
function keptBefore(row: Told): Kept {
  const [period] = asBefore([row.period]);
  const [criteria] = asBefore([row.criteria]);
  return {
    ...keptOf(row),
    ...(period ? { period } : { tellsPeriod: false, period: row.start }),
    ...(criteria ? { criteria } : {}),
  };
}

/** Tells how the keeping of data changed; "told" where nothing was told before. */
function retentionChange({ retention: one }: Activity, { retention: other }: Activity) {
  if (isSameAnswer(one ?? {}, other ?? {})) return "none";
  if (one?.period === undefined && one?.criteria === undefined) return "told";
  const isOtherwiseSame = isSameAnswer({ ...one, period: "" }, { ...other, period: "" });
  return isOtherwiseSame && one.period && other?.period && isLonger(one.period, other.period)
    ? "shorter"
    : "longer";
}

/** Tells how the basis of a purpose changed, under the laws that applied before and apply now. */
function basisChange(one: Activity, other: Activity, laws: (Law | undefined)[]) {
  const pairs = laws
    .map((law) => ({ from: basisUnder(one, law), to: basisUnder(other, law) }))
    .filter(({ from, to }) => from !== to);
  if (pairs.length === 0) return "none";
  const known = pairs.filter(({ from }) => from !== undefined);
  if (known.length === 0) return "told";
  return known.every(({ to }) => to === "consent") ? "consent" : "other";
}

/** Gives what changed in the uses of data; `told` has the purposes of which something is told that was not, by topic. */
export function useChanges(before: Facts, now: Facts, library: Library) {
  const line = lineMaker(library);
  const rows = { before: before.counted.activities ?? [], now: now.counted.activities ?? [] };
  const { kept, gone, added } = pairActivities(before, now);
  const special = protectedData(now.applicable, library);
  const common = now.applicable.filter((law) => wantsBases(law) && before.applicable.includes(law));
  const laws = now.applicable.length === 0 && before.applicable.length === 0 ? [undefined] : common;

  const changes = {
    purposes: [] as Changes["purposes"],
    sensitive: [] as Changes["sensitive"],
    data: [] as Changes["data"],
    retention: [] as Changes["retention"],
    bases: [] as Line[],
    compelled: [] as Printable[],
    lessUsed: [] as Changes["lessUsed"],
    newConsents: [] as Printable[],
    newInterests: [] as Printable[],
  };
  const better: Line[] = [];
  const told: { item: string; about: Printable }[] = [];

  const addData = (row: Activity, { purpose, data }: Told, places: number[], isNew: boolean) => {
    const isSpecial = (place: number) => special.has(row.data?.[place] ?? "");
    const sensitive = at(data, places.filter(isSpecial));
    const others = at(
      data,
      places.filter((place) => !isSpecial(place)),
    );
    if (sensitive.length > 0) changes.sensitive.push({ purpose, data: sensitive });
    if (others.length > 0 && !isNew) changes.data.push({ purpose, data: others });
  };
  const addRest = (row: Activity, { purpose }: Told) => {
    const bases = basesOf(row, now.applicable);
    if (bases.includes("consent")) changes.newConsents.push(purpose);
    if (bases.includes("legitimate-interests")) changes.newInterests.push(purpose);
  };

  for (const place of added) {
    const [row, facts] = [rows.now[place]!, now.activities[place]!];
    const { purpose, data, bases } = facts;
    changes.purposes.push({ purpose, data, tellsBases: bases.length > 0, bases, ...keptOf(facts) });
    addData(row, facts, [...(row.data ?? []).keys()], true);
    addRest(row, facts);
  }
  for (const places of kept) {
    const [one, other] = [rows.before[places.before]!, rows.now[places.now]!];
    const [was, is] = [before.activities[places.before]!, now.activities[places.now]!];
    const about = [is.purpose];

    addData(other, is, dataBeyond(other, one), false);
    const less = other.data?.length ? dataBeyond(one, other) : [];
    const dropped = asBefore(at(was.data, less));
    if (dropped.length > 0) changes.lessUsed.push({ purpose: is.purpose, data: dropped });

    const retention = retentionChange(one, other);
    if (retention === "longer")
      changes.retention.push({ purpose: is.purpose, before: keptBefore(was), after: keptOf(is) });
    else if (retention === "shorter")
      better.push(line("kept-shorter", { about, before: [was.period], after: [is.period] }));
    else if (retention === "told") told.push({ item: "retention", about: is.purpose });

    const basis = basisChange(one, other, laws);
    const sides = { about, before: was.bases, after: is.bases };
    if (basis === "consent") better.push(line("consent-instead", { about, before: was.bases }));
    else if (basis === "other") changes.bases.push(lineOf(undefined, sides));
    else if (basis === "told") told.push({ item: "legal-basis", about: is.purpose });
    if (basis === "consent" || basis === "other") addRest(other, is);

    if (one.required !== other.required) {
      if (other.required === true && one.required === false) changes.compelled.push(is.purpose);
      else if (other.required === false && one.required === true) better.push(line("optional", { about }));
      else told.push({ item: "mandatory-or-optional", about: is.purpose });
    }
  }
  // A list that is not answered yet ends nothing.
  const ended = rows.now.length > 0 ? asBefore(gone.map((place) => before.activities[place]!.purpose)) : [];
  if (ended.length > 0) better.unshift(line("no-purpose", { about: ended }));
  return { changes, better, told };
}
