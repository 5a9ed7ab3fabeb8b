import * as z from "zod/mini";
import { locales } from "./locale";

export { locales, type Locale } from "./locale";
export const localeSchema = z.enum(locales);

/** Words of ours in both languages. Both are always there. */
export const labelSchema = z.strictObject({
  en: z.string().check(z.minLength(1)),
  ar: z.string().check(z.minLength(1)),
});
export type Label = z.infer<typeof labelSchema>;

/** Words that a person typed. One language may be missing; then the other one is shown, marked as such. */
export type Text = { ar?: string | undefined; en?: string | undefined };

export type IsoDate = string;
export type IsoDuration = string;
/** Where an answer lies in the answers document, as a JSON pointer (RFC 6901): `/activities/2/basis`. */
export type Pointer = string;

/** An ISO 8601 duration of whole years, months, weeks and days, such as `P2Y` or `P90D`. */
export const durationPattern = /^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;

/** Tells whether one duration ends after another that begins on the same day. */
export function isLonger(one: IsoDuration, other: IsoDuration): boolean {
  const end = (iso: IsoDuration) => {
    const [years = 0, months = 0, weeks = 0, days = 0] = ["Y", "M", "W", "D"].map((unit) =>
      Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0),
    );
    return Date.UTC(2001 + years, months, 1 + 7 * weeks + days);
  };
  return end(one) > end(other);
}

/** Tells whether a text is a date that exists, written YYYY-MM-DD (ISO 8601). */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const notCountries = new Set(["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"]);

/** Tells whether a text is the two-letter code of a country (ISO 3166-1 alpha-2). */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && regionNames.of(code) !== undefined;
}
