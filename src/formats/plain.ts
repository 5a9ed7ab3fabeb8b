import type { Inline, Locale } from "~/model";

/** Characters without width that keep the direction of what stands between them apart: its own, or a given one. */
export const isolates = { own: "\u2068", ltr: "\u2066", rtl: "\u2067", end: "\u2069" } as const;
/** Text that keeps its order in a line of the language without help: it begins and ends in the language's own letters. */
const settled: Record<Locale, RegExp> = {
  en: /^[\x20-\x7e]*$/,
  ar: /^\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M} ]*\p{Script=Arabic})?$/u,
};

/** Gives a value kept together in a line of plain text, so that its direction cannot turn the words around it. */
export function isolated(value: string, locale: Locale): string {
  return settled[locale].test(value) ? value : isolates.own + value + isolates.end;
}

/** Gives the words of nodes without any markup; with a language, values are kept apart for its direction. */
export function plain(nodes: readonly Inline[], locale?: Locale): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case "text":
          return node.value;
        case "value":
          return locale ? isolated(node.value, locale) : node.value;
        case "gap":
        case "cite":
          return node.label;
        case "strong":
        case "link":
          return plain(node.children, locale);
        default:
          return node satisfies never;
      }
    })
    .join("");
}
