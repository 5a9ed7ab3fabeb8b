/** The words of the interface, from `content/ui/`: the name of a file is the first part of its keys. */
import type { UiPairs } from "../model/library";
import { createTranslator, type Translate } from "../text/i18n";
import { locales, type Locale } from "../text/locales";

const files = import.meta.glob<UiPairs>("../../content/ui/*.yaml", { eager: true, import: "default" });

/** All words of the interface in pairs: `site.nav.guide` is `nav: guide:` in `content/ui/site.yaml`. */
export const uiPairs: UiPairs = Object.fromEntries(
  Object.entries(files).map(([path, pairs]) => [path.replace(/^.*\/|\.yaml$/g, ""), pairs]),
);

const translators = Object.fromEntries(locales.map((locale) => [locale, createTranslator(uiPairs, locale)]));

/** Gives the words of the interface in a language. */
export function translator(locale: Locale): Translate {
  return translators[locale] as Translate;
}
