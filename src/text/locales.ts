import { locales, type Locale } from "../model/locale";

export { locales, type Locale };

/** Which way each language runs. */
export const directions: Record<Locale, "rtl" | "ltr"> = { ar: "rtl", en: "ltr" };

/** Gives the language that this one stands beside. */
export function otherLocale(locale: Locale): Locale {
  return locale === "ar" ? "en" : "ar";
}
