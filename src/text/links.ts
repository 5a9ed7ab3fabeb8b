import type { Locale } from "./locales";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/**
 * Gives the address of a file or page of the site, wherever the site is mounted.
 * @example linkTo("favicon.svg") // "/favicon.svg"
 */
export function linkTo(path: string): string {
  return base + path;
}

/**
 * Gives the address of a page in a language; the empty path is that language's first page.
 * @example pageIn("ar", "guide/") // "/ar/guide/"
 */
export function pageIn(locale: Locale, path: string): string {
  return linkTo(`${locale}/${path}`);
}

/** Stands in pages for the size of the whole site in megabytes, until all of it is built (`src/plugins/offline.ts`). */
export const copySize = "%COPY-SIZE%";
