/** Who receives data, where it goes, and what protects it there. */
import { isLonger, pointerOf, type Facts, type Law, type Library, type Printable, type Text } from "~/model";
import { value, wordsOf } from "../reader";
import { countriesOf, knownVendor, safeguardUnder, type VendorRow } from "../rows";
import { asBefore, difference, lineMaker, pairUp, saysSame, type Line, type Pairs } from "./pairs";

type Received = Facts["changes"]["receiving"][number];

/** A known company is known by its id, another one by its name: an id of one's own may pass to somebody else. */
const isSameVendor = (library: Library) => (one: VendorRow, other: VendorRow) => {
  if (knownVendor(one, library) ?? knownVendor(other, library)) return one.id === other.id;
  return one.name && other.name ? saysSame(one.name, other.name) : one.id === other.id;
};

/** Gives which recipients are the same. */
export const pairVendors = (before: Facts, now: Facts, library: Library): Pairs =>
  pairUp(before.counted.vendors ?? [], now.counted.vendors ?? [], isSameVendor(library));

/** What data is in one list of what somebody receives and not in another: what is ours by its words, what was typed by its text. */
const dataBeyond = (one: Printable[], other: Printable[]) =>
  one.filter((fact) => !other.some((each) => isSameData(fact, each)));
function isSameData(one: Printable, other: Printable): boolean {
  if (!("slot" in one) || !("slot" in other)) return "en" in one && "en" in other && one.en === other.en;
  if (one.slot !== "value" || other.slot !== "value") return one.slot === other.slot;
  return saysSame(one.value as Text, other.value as Text);
}
const printed = (codes: string[], path: string) =>
  codes.map((code): Printable => value("country", code, pointerOf(path)));

/** Gives what changed in who receives data and where it goes. */
export function sharingChanges(before: Facts, now: Facts, library: Library) {
  const line = lineMaker(library);
  const rows = { before: before.counted.vendors ?? [], now: now.counted.vendors ?? [] };
  const { kept, gone, added } = pairVendors(before, now, library);
  const receiving: Received[] = [];
  const lessReceived: Received[] = [];
  const places: Line[] = [];
  const better: Line[] = [];

  const ended = now.counted.vendors ? asBefore(gone.map((place) => before.recipients[place]!.name)) : [];
  if (ended.length > 0) better.push(line("no-recipient", { about: ended }));
  for (const pair of kept) {
    const [one, other] = [rows.before[pair.before]!, rows.now[pair.now]!];
    const [was, is] = [before.recipients[pair.before]!, now.recipients[pair.now]!];
    const about = [is.name];
    const more = dataBeyond(is.data, was.data);
    const less = is.tellsData ? asBefore(dataBeyond(was.data, is.data)) : [];
    if (more.length > 0) receiving.push({ name: is.name, data: more });
    if (less.length > 0) lessReceived.push({ name: is.name, data: less });

    const [from, to] = [countriesOf(one, library), countriesOf(other, library)];
    const countries = difference(from, to);
    const sides = { about, before: was.countries, after: is.countries };
    if (from?.length && countries.added.length > 0) places.push(line("more-countries", sides));
    else if (to?.length && countries.gone.length > 0) better.push(line("fewer-countries", sides));

    const safeguards = safeguardChange(one, other, before.applicable, now.applicable);
    if (safeguards) {
      const named = (ids: string[]) => ids.map((id) => wordsOf(library.vocabularies.safeguards[id]));
      const parts = { about, before: named(safeguards.before), after: named(safeguards.after) };
      if (safeguards.before.every((id) => id === "none")) better.push(line("safeguard", parts));
      else places.push(line("other-safeguard", parts));
    }
  }

  const [storedBefore, stored] = [before.counted.storage?.countries, now.counted.storage?.countries];
  const storage = difference(storedBefore, stored);
  const sides = {
    before: printed(storedBefore ?? [], "storage.countries"),
    after: printed(stored ?? [], "storage.countries"),
  };
  if (storedBefore?.length && storage.added.length > 0) places.push(line("stored-elsewhere", sides));
  else if (stored?.length && storage.gone.length > 0) better.push(line("stored-in-fewer", sides));

  const { keeping, shorter } = backupChanges(before, now, line);
  const sale = saleChanges(before, now, line);
  return {
    changes: {
      recipients: added.map((place) => {
        const { name, does, countries, tellsData, data } = now.recipients[place]!;
        return { name, does, countries, tellsData, data };
      }),
      receiving,
      selling: sale.worse,
      lessReceived,
      places,
      keeping,
    },
    better: [...sale.better, ...better, ...shorter],
  };
}

/** The safeguards of before and of now, where they differ under a law that applied before and applies now. */
function safeguardChange(one: VendorRow, other: VendorRow, lawsBefore: Law[], laws: Law[]) {
  const differing = laws
    .filter((law) => lawsBefore.includes(law))
    .map((law) => ({ from: safeguardUnder(one, law), to: safeguardUnder(other, law) }))
    .filter(({ from, to }) => from !== undefined && to !== undefined && from !== to);
  if (differing.length === 0) return undefined;
  return {
    before: [...new Set(differing.flatMap(({ from }) => from ?? []))],
    after: [...new Set(differing.flatMap(({ to }) => to ?? []))],
  };
}

function backupChanges(before: Facts, now: Facts, line: ReturnType<typeof lineMaker>) {
  const [one, other] = [before.counted.storage?.backups, now.counted.storage?.backups];
  const sides = { before: [before.storage.backups], after: [now.storage.backups] };
  return {
    keeping: one && other && isLonger(other, one) ? [line("backups-longer", sides)] : [],
    shorter: one && other && isLonger(one, other) ? [line("backups-shorter", sides)] : [],
  };
}

/** Sale and sharing, in California's senses; what was not answered neither begins nor ends anything. */
function saleChanges(before: Facts, now: Facts, line: ReturnType<typeof lineMaker>) {
  const [one, other] = [before.counted.sale ?? {}, now.counted.sale ?? {}];
  const kinds = [
    { key: "sells", begins: "sells", ends: "no-sale" },
    { key: "shares", begins: "shares", ends: "no-sharing" },
    { key: "sensitive", begins: "sensitive-for-more", ends: "sensitive-for-less" },
  ] as const;
  return {
    worse: kinds.flatMap(({ key, begins }) =>
      other[key] === true && one[key] !== true ? [line(begins)] : [],
    ),
    better: kinds.flatMap(({ key, ends }) => (one[key] === true && other[key] === false ? [line(ends)] : [])),
  };
}
