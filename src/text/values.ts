import type { Locale, ValueKind } from "../model";

export type Setting = { locale: Locale; hijri: boolean; digits: "latn" | "arab" };

const tagOf = ({ locale, digits }: Setting, calendar = "gregory") =>
  locale === "ar" ? `ar-u-nu-${digits}-ca-${calendar}` : `en-GB-u-ca-${calendar}`;

function formatDate(iso: string, setting: Setting): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const inCalendar = (calendar: string) =>
    new Intl.DateTimeFormat(tagOf(setting, calendar), { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }).format(date);
  return setting.hijri ? `${inCalendar("gregory")} (${inCalendar("islamic-umalqura")})` : inCalendar("gregory");
}

const units = { Y: "year", M: "month", W: "week", D: "day" } as const;

function formatDuration(iso: string, setting: Setting): string {
  const parts = [...iso.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(tagOf(setting), { style: "unit", unit: units[unit as keyof typeof units], unitDisplay: "long" }).format(Number(count)),
  );
  return formatList(parts, setting);
}

/**
 * Joins words as the language joins them: "a, b and c". With `hasJoints`, some of the words hold an "and" of their own,
 * and a comma keeps them apart; Arabic always sets it, for the same reason.
 */
export function formatList(words: string[], setting: Setting, hasJoints = false): string {
  const type = hasJoints || setting.locale === "ar" ? "unit" : "conjunction";
  return new Intl.ListFormat(tagOf(setting), { type }).format(words);
}

/** Gives digits as the setting wants them, in a text of ours such as an article's number. */
export function formatDigits(text: string, setting: Setting): string {
  const number = new Intl.NumberFormat(tagOf(setting));
  return text.replaceAll(/\d/g, (digit) => number.format(Number(digit)));
}

/** Gives the words for a value in a language: dates, durations, countries and numbers by `Intl`, the rest as it is. */
export function formatValue(kind: ValueKind, value: string | number, setting: Setting): string {
  switch (kind) {
    case "date":
      return formatDate(String(value), setting);
    case "duration":
      return formatDuration(String(value), setting);
    case "country":
      return new Intl.DisplayNames(tagOf(setting), { type: "region" }).of(String(value)) ?? String(value);
    case "number":
      return new Intl.NumberFormat(tagOf(setting)).format(Number(value));
    default:
      return String(value);
  }
}
