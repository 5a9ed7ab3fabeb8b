/** What reaches people themselves: machines that decide, content fitted to them, devices, marketing, children, protection. */
import { isLonger, pointerOf, type Answers, type Facts, type Library, type Printable } from "~/model";
import { value, wordsOf } from "../reader";
import { asBefore, difference, lineMaker, pairUp, saysSame, type Line, type Pairs } from "./pairs";

type Decision = NonNullable<Answers["automatedDecisions"]>[number];
type Cookie = NonNullable<Answers["cookies"]>[number];

const isSameDecision = (one: Decision, other: Decision) => saysSame(one.what, other.what);
const isSameCookie = (one: Cookie, other: Cookie) =>
  one.name?.trim() === other.name?.trim() && one.category === other.category;

/** Gives which decisions of machines are the same. */
export const pairDecisions = ({ counted: before }: Facts, { counted: now }: Facts): Pairs =>
  pairUp(before.automatedDecisions ?? [], now.automatedDecisions ?? [], isSameDecision);
/** Gives which cookies and the like are the same: what serves another use is another thing. */
export const pairCookies = ({ counted: before }: Facts, { counted: now }: Facts): Pairs =>
  pairUp(before.cookies ?? [], now.cookies ?? [], isSameCookie);

function decisionChanges(before: Facts, now: Facts, line: ReturnType<typeof lineMaker>) {
  const { kept, gone, added } = pairDecisions(before, now);
  const reviewed = (isNow: boolean) =>
    kept.flatMap((pair) => {
      const [was, is] = [before.decisions[pair.before]!, now.decisions[pair.now]!];
      return was.offersReview !== is.offersReview && is.offersReview === isNow ? [is.what] : [];
    });
  const [lost, won] = [reviewed(false), reviewed(true)];
  const ended = now.counted.automatedDecisions
    ? asBefore(gone.map((place) => before.decisions[place]!.what))
    : [];
  return {
    decisions: added.map((place) => {
      const { what, logic, effect } = now.decisions[place]!;
      return { what, logic, effect };
    }),
    deciding: lost.length > 0 ? [line("no-review", { about: lost })] : [],
    better: [
      ...(ended.length > 0 ? [line("no-decision", { about: ended })] : []),
      ...(won.length > 0 ? [line("review", { about: won })] : []),
    ],
  };
}

/** Levels of personalisation are a ladder: it matters whether it reaches higher, and whether one may stay at its foot. */
function personalChanges(before: Facts, now: Facts, library: Library) {
  const line = lineMaker(library);
  const entries = library.vocabularies["personalisation-levels"];
  const ladder = Object.keys(entries);
  const height = (id: string) => ladder.indexOf(id);
  const [one, other] = [before.counted.personalisation ?? {}, now.counted.personalisation ?? {}];
  const top = ({ levels = [] }: typeof one) => Math.max(0, ...levels.map(height));
  const { added, gone } = difference(one.levels, other.levels);
  const above = (ids: string[], limit: number) =>
    ids
      .filter((id) => height(id) > limit)
      .map((id): Printable => ({ ar: entries[id]!.ar, en: entries[id]!.en }));
  const [further, less] = [above(added, top(one)), above(gone, top(other))];
  const isFitted = top(one) > 0 && top(other) > 0;
  const start = { before: [before.personalisation.default], after: [now.personalisation.default] };
  const rise = one.default && other.default ? height(other.default) - height(one.default) : 0;
  const when = (isSo: boolean, words: Line) => (isSo ? [words] : []);
  const deciding = [
    ...when(further.length > 0, line("more-personal", { about: further })),
    ...when(gone.includes("none") && isFitted, line("no-refusal")),
    ...when(rise > 0, line("starts-higher", start)),
  ];
  const better = [
    ...when(less.length > 0, line("less-personal", { about: less })),
    ...when(added.includes("none") && isFitted, line("refusal")),
    ...when(rise < 0, line("starts-lower", start)),
  ];
  const isOther = one.levels !== undefined && added.length + gone.length > 0;
  return { deciding, better, isUntold: isOther && deciding.length + better.length === 0 };
}

const reaches: Record<string, string> = {
  no: "for-adults",
  possible: "with-children",
  directed: "for-children",
};
function childrenChanges(before: Facts, now: Facts, line: ReturnType<typeof lineMaker>): Line[] {
  const [one, other] = [before.counted.audience ?? {}, now.counted.audience ?? {}];
  const age = (years: number) => [value("number", years, pointerOf("audience.minimumAge"))];
  return [
    ...(one.children && other.children && one.children !== other.children
      ? [line(reaches[other.children] ?? "")]
      : []),
    ...(typeof one.minimumAge === "number" &&
    typeof other.minimumAge === "number" &&
    one.minimumAge !== other.minimumAge
      ? [line("minimum-age", { before: age(one.minimumAge), after: age(other.minimumAge) })]
      : []),
  ];
}

function deviceChanges(before: Facts, now: Facts, line: ReturnType<typeof lineMaker>) {
  const { kept, gone, added } = pairCookies(before, now);
  const stays = (isWorse: boolean) =>
    kept.flatMap((pair) => {
      const [one, other] = [before.counted.cookies?.[pair.before], now.counted.cookies?.[pair.now]];
      const [was, is] = [before.cookies[pair.before]!, now.cookies[pair.now]!];
      if (!one?.duration || !other?.duration) return [];
      const isSo = isWorse ? isLonger(other.duration, one.duration) : isLonger(one.duration, other.duration);
      const sides = { about: [is.name], before: [was.duration], after: [is.duration] };
      return isSo ? [line(isWorse ? "stays-longer" : "stays-shorter", sides)] : [];
    });
  const ended = now.counted.cookies ? asBefore(gone.map((place) => before.cookies[place]!.name)) : [];
  return {
    // What services need is stored without asking; of what has no kind yet, nobody can say that it is needed.
    asks: added.some((place) => now.counted.cookies?.[place]?.category !== "necessary"),
    devices: added.map((place) => {
      const { name, category, purpose, tellsDuration, duration, setBy } = now.cookies[place]!;
      return { name, category, purpose, tellsDuration, duration, setBy };
    }),
    staying: stays(true),
    better: [...(ended.length > 0 ? [line("no-device", { about: ended })] : []), ...stays(false)],
  };
}

/** Gives what changed in what reaches people; `told` has the topics in which something is neither better nor worse. */
export function reachChanges(before: Facts, now: Facts, library: Library) {
  const line = lineMaker(library);
  const decided = decisionChanges(before, now, line);
  const personal = personalChanges(before, now, library);
  const onDevices = deviceChanges(before, now, line);
  const { channels: ways, "security-measures": measures } = library.vocabularies;
  const channels = difference(before.counted.marketing?.channels, now.counted.marketing?.channels);
  // What was typed is compared as text, with the other topics.
  const typed = (ids: string[] | undefined) => ids?.filter((id) => id !== "custom");
  const security = difference(typed(before.counted.security), typed(now.counted.security));
  const untold = now.counted.security ? security.gone : (typed(before.counted.security) ?? []);
  const named = (ids: string[], entries: typeof ways) => ids.map((id) => wordsOf(entries[id]));
  const ended = named(channels.gone, ways);
  const more = before.counted.security ? named(security.added, measures) : [];
  return {
    asksNewDevices: onDevices.asks,
    asksNewMarketing: now.applicable.some(({ directMarketing }) =>
      channels.added.some((id) => directMarketing.consentFor?.includes(`${id}-marketing`)),
    ),
    changes: {
      hasDecisions: decided.decisions.length > 0,
      decisions: decided.decisions,
      deciding: [...decided.deciding, ...personal.deciding],
      children: childrenChanges(before, now, line),
      hasDevices: onDevices.devices.length > 0,
      devices: onDevices.devices,
      staying: onDevices.staying,
      channels: named(channels.added, ways),
      protection: named(untold, measures),
    },
    told: personal.isUntold ? [{ item: "profiling" }] : [],
    better: [
      ...decided.better,
      ...personal.better,
      ...onDevices.better,
      ...(ended.length > 0 ? [line("no-channel", { about: ended })] : []),
      ...(more.length > 0 ? [line("more-protection", { about: more })] : []),
    ],
  };
}
