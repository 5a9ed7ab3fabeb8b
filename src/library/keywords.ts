import type { Locale } from "~/model";

type Keywords = Record<string, Record<Locale, string[]>>;
const files = import.meta.glob<Keywords>("/content/keywords.yaml", { eager: true, import: "default" });
const keywords = Object.values(files)[0] as Keywords;

/** Gives what people type when they look for a page, by its address within the language (`guide/introduction/`, `glossary/#dpo`). */
export const keywordsOf = (address: string, locale: Locale): string[] => keywords[address]?.[locale] ?? [];
