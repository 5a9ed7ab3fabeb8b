import type { Locale, UiPairs } from "../model";
import type { Translate } from "./i18n";

const holes = /\{\{(\w+)\}\}/g;

/**
 * Makes the function that finds words of ours in one language, for documents and the browser: what `createTranslator`
 * does, without the 14 kB of i18next. Plural forms are chosen by `Intl.PluralRules`.
 * @example createWords(pairs, "ar")("wizard.left", { count: 3 })
 */
export function createWords(pairs: UiPairs, locale: Locale): Translate {
  const plurals = new Intl.PluralRules(locale);
  const at = (key: string): string | undefined => {
    let found: unknown = pairs;
    for (const part of key.split(".")) found = (found as UiPairs | undefined)?.[part];
    return (found as Partial<Record<Locale, string>> | undefined)?.[locale];
  };
  return (key, values = {}) => {
    const count = values["count"];
    const forms =
      typeof count === "number" ? [...(count === 0 ? ["zero"] : []), plurals.select(count), "other"] : [];
    const words = forms.map((form) => at(`${key}_${form}`)).find((form) => form !== undefined) ?? at(key);
    if (words === undefined) throw new Error(`content/ui: "${key}" has no words in ${locale}. Add them.`);
    return words.replaceAll(holes, (_, name: string) => String(values[name] ?? ""));
  };
}
