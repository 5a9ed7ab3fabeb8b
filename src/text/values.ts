import type { Locale, ValueKind } from "../model";
import type { Translate } from "./i18n";

export type Setting = {
  locale: Locale;
  hijri: boolean;
  digits: "latn" | "arab";
  /** Country whose names of months Arabic takes (ISO 3166-1 alpha-2); the common ones unless given. */
  region?: string | undefined;
};

/** Countries whose Arabic has names of months of its own. */
const ownMonths = new Set(["JO", "LB", "SY", "IQ", "PS", "MA", "TN", "DZ", "LY", "MR"]);

const tagOf = ({ locale, digits, region = "" }: Setting, calendar = "gregory") =>
  locale === "ar"
    ? `ar${ownMonths.has(region) ? `-${region}` : ""}-u-nu-${digits}-ca-${calendar}`
    : `en-GB-u-ca-${calendar}`;

/** Keeps what a maker made for the same arguments: `Intl` objects are slow to make and quick to use. */
function kept<A extends (string | undefined)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.length === 1 ? (args[0] ?? "") : args.join(" ");
    const found = made.get(key) ?? make(...args);
    made.set(key, found);
    return found;
  };
}
const dates = kept(
  (tag) => new Intl.DateTimeFormat(tag, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
);
const numbers = kept((tag) => new Intl.NumberFormat(tag));
const unitNumbers = kept(
  (tag, unit) => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }),
);
const regions = kept((tag) => new Intl.DisplayNames(tag, { type: "region" }));
const regionNames = kept((tag, code = "") => regions(tag).of(code) ?? code);
const lists = kept((tag, type) => new Intl.ListFormat(tag, { type: type as Intl.ListFormatType }));

function formatDate(iso: string, setting: Setting): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const inCalendar = (calendar: string) => dates(tagOf(setting, calendar)).format(date);
  return setting.hijri
    ? `${inCalendar("gregory")} (${inCalendar("islamic-umalqura")})`
    : inCalendar("gregory");
}

const units = { Y: "year", M: "month", W: "week", D: "day", H: "hour" } as const;

function formatDuration(iso: string, setting: Setting): string {
  const parts = [...iso.matchAll(/(\d+)([YMWDH])/g)].map(([, count, unit]) =>
    unitNumbers(tagOf(setting), units[unit as keyof typeof units]).format(Number(count)),
  );
  return formatList(parts, setting);
}

/**
 * Joins words as the language joins them: "a, b and c". With `hasJoints`, some of the words hold an "and" of their own,
 * and a comma keeps them apart; Arabic always sets it, for the same reason.
 */
export function formatList(words: string[], setting: Setting, hasJoints = false): string {
  if (words.length === 1) return words[0] ?? "";
  const list = lists(tagOf(setting), hasJoints || setting.locale === "ar" ? "unit" : "conjunction");
  if (words.length !== 2 || !hasJoints) return list.format(words);
  // Two words take no comma from `Intl`; these need it.
  const joint = list.formatToParts(["1", "2", "3"]).findLast(({ type }) => type === "literal")?.value ?? " ";
  return words.join(joint);
}

const tenDigits = kept((tag) => Array.from({ length: 10 }, (_, digit) => numbers(tag).format(digit)));

/** Gives digits as the setting wants them, in a text of ours such as an article's number. */
export function formatDigits(text: string, setting: Setting): string {
  const digits = tenDigits(tagOf(setting));
  return text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Gives the words for a number of working or of clear days: "10 working days". */
export const formatDays = (
  kind: "working-days" | "clear-days",
  count: number,
  setting: Setting,
  t: Translate,
): string => formatDigits(t(`document.${kind}`, { count }), setting);

/** Gives the words for a time that a law sets, or nothing where it sets none. */
export function formatLawTime(
  { within, count }: { within?: string | undefined; count?: string | undefined },
  setting: Setting,
  t: Translate,
): string {
  if (within === undefined) return "";
  const days = /^P(\d+)D$/.exec(within)?.[1];
  return days !== undefined && (count === "working" || count === "clear")
    ? formatDays(`${count}-days`, Number(days), setting, t)
    : formatDuration(within, setting);
}

/** Gives the words for a value in a language: dates, durations, countries and numbers by `Intl`, the rest as it is. */
export function formatValue(kind: ValueKind, value: string | number, setting: Setting): string {
  switch (kind) {
    case "date":
      return formatDate(String(value), setting);
    case "duration":
      return formatDuration(String(value), setting);
    case "country":
      return regionNames(tagOf(setting), String(value));
    case "number":
      return numbers(tagOf(setting)).format(Number(value));
    default:
      return String(value);
  }
}
