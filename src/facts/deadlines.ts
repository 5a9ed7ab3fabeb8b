/** On which day a time ends that a law sets. */
import type { IsoDate, RestDay } from "~/model";

export type LawTime = {
  /** Durations that follow each other, as ISO 8601: `P1M`, `P15D`, `PT72H`. */
  spans: string[];
  /** How days are counted; as the calendar has them unless said otherwise. */
  count?: "calendar" | "working" | "clear" | undefined;
  /** Days of the week that are no working days. */
  restDays?: readonly RestDay[] | undefined;
};

const dayNumbers = { sunday: 0, friday: 5, saturday: 6 } as const;
const iso = (date: Date): IsoDate => date.toISOString().slice(0, 10);
const dayOf = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

/** Moves a date by months; where the month has no such day, its last day counts (as Regulation 1182/71, article 3(2)(c)). */
function addMonths(date: Date, months: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last)));
}
const addDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/**
 * Gives the last day (YYYY-MM-DD) of a time that begins with something that happens on `start` (YYYY-MM-DD). The day itself
 * does not count. Months end on the same day of the month, hours at the same hour of the day; a time in clear days leaves out
 * its last day too, and one in working days all days of rest. Public holidays are not known: one of them moves a time in
 * working days further. Throws when working days are to be counted and nobody says which days are days of rest.
 */
export function lastDay(start: IsoDate, { spans, count, restDays = [] }: LawTime): IsoDate {
  const total = (unit: RegExp) => spans.reduce((sum, span) => sum + Number(unit.exec(span)?.[1] ?? 0), 0);
  const months = 12 * total(/(\d+)Y/) + total(/(\d+)M/);
  const days = 7 * total(/(\d+)W/) + total(/(\d+)D/) + Math.ceil(total(/T(\d+)H/) / 24);
  const begun = addMonths(dayOf(start), months);
  if (count !== "working") return iso(addDays(begun, count === "clear" ? days + 1 : days));
  if (restDays.length === 0) throw new Error("A time in working days needs the law's `weekend`.");
  const rests = new Set<number>(restDays.map((day) => dayNumbers[day]));
  let [date, left] = [begun, days];
  while (left > 0) {
    date = addDays(date, 1);
    if (!rests.has(date.getUTCDay())) left -= 1;
  }
  return iso(date);
}
