/** The languages that Mizan writes: both have equal rank, neither is the translation of the other. */
export const locales = ["ar", "en"] as const;
export type Locale = (typeof locales)[number];
