import i18next from "i18next";
import type { Locale } from "./locales";

/** Pairs as in the model; a plural form that only one language has may leave the other one out. */
type Pairs = { [key: string]: Pairs | Pair };
type Pair = { en?: string; ar?: string };
type Texts = { [key: string]: Texts | string };

/** Gives the words at a key (`site.nav.guide`; the keys of a counted message end in `_one`, `_few` and so on), with `{{names}}` filled in and the plural chosen by `count`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * Makes the function that finds the words of the interface in one language.
 * @example createTranslator(uiPairs, "en")("site.nav.guide") // "Guide"
 */
export function createTranslator(pairs: Pairs, locale: Locale): Translate {
  const instance = i18next.createInstance({
    lng: locale,
    initAsync: false,
    // What comes out is text; whoever writes it into a page escapes it there.
    interpolation: { escapeValue: false },
    resources: { [locale]: { translation: textsIn(pairs, locale) } },
  });
  void instance.init();
  return (key, values = {}) => {
    if (!instance.exists(key, values))
      throw new Error(`content/ui: "${key}" has no words in ${locale}. Add them.`);
    return instance.t(key, values);
  };
}

/** Takes one language out of the pairs; a plural form that the language does not have is left out. */
function textsIn(pairs: Pairs, locale: Locale): Texts {
  const texts: Texts = {};
  for (const [key, entry] of Object.entries(pairs)) {
    if (!isPair(entry)) texts[key] = textsIn(entry, locale);
    else if (entry[locale] !== undefined) texts[key] = entry[locale];
  }
  return texts;
}

function isPair(entry: Pairs | Pair): entry is Pair {
  return typeof entry.en === "string" || typeof entry.ar === "string";
}
