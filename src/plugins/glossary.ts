/**
 * Build time: in a text of the guide, the first use of a word of the glossary leads to its meaning.
 * In: the paragraphs of a page (mdast). Out: the same with links. Headings, links and quotations are left alone.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SatteriProcessorOptions } from "@astrojs/markdown-satteri";
import { parse } from "yaml";

type Plugin = NonNullable<SatteriProcessorOptions["mdastPlugins"]>[number];
type Terms = Record<string, { forms: { en: string[]; ar: string[] } }>;
type Form = { id: string; pattern: RegExp };

/** What Arabic joins to a word, from the grammar of the search: and, so; with, as, for; the article. */
type Grammar = {
  conjunctions: string[];
  particles: string[];
  article: string;
  toThe: string;
  pronouns: string[];
};
const read = (file: string): unknown => parse(readFileSync(join(process.cwd(), "content", file), "utf8"));
function before({ conjunctions, particles, article, toThe }: Grammar): string {
  const any = (letters: string[]) => `[${letters.join("")}]`;
  return `${any(conjunctions)}?(?:${any(particles)}?${article}|${toThe}|${any(particles)})?`;
}
/** A form with the pronouns that may follow it; before one, the feminine ending (U+0629) is written U+062A. */
function withPronouns(form: string, { pronouns }: Grammar): string {
  const some = `(?:${pronouns.join("|")})`;
  if (form.includes(" ")) return form;
  return form.endsWith("\u0629") ? `${form.slice(0, -1)}(?:\u0629|\u062A${some})` : `${form}${some}?`;
}
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Gives a pattern of whole words. */
const wordsLike = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])${pattern}(?![\\p{L}\\p{M}])`, "iu");

/** Gives the forms of all terms; longer ones first, so that explicit consent is not taken for consent. */
const formsOf = (terms: Terms, locale: "ar" | "en", patternOf: (form: string) => string): Form[] =>
  Object.entries(terms)
    .flatMap(([id, { forms }]) => forms[locale].map((form) => ({ id, form })))
    .sort((one, other) => other.form.length - one.form.length)
    .map(({ id, form }) => ({ id, pattern: wordsLike(patternOf(form)) }));

type Piece = string | { id: string; words: string };
/** Takes a text apart at the first use of each term that is not linked yet. */
function piecesOf(text: string, forms: Form[], linked: Set<string>): Piece[] {
  for (const { id, pattern } of forms) {
    const found = linked.has(id) ? null : pattern.exec(text);
    if (!found) continue;
    linked.add(id);
    const [words] = found;
    return [
      ...piecesOf(text.slice(0, found.index), forms, linked),
      { id, words },
      ...piecesOf(text.slice(found.index + words.length), forms, linked),
    ];
  }
  return text ? [text] : [];
}

/** Gives the plugin for the Markdown processor. `base` is where the site is mounted, with its closing slash. */
export function glossaryLinks(base: string): Plugin {
  const terms = read("glossary.yaml") as Terms;
  const grammar = read("search/arabic.yaml") as Grammar;
  const forms = {
    ar: formsOf(terms, "ar", (form) => before(grammar) + withPronouns(form, grammar)),
    en: formsOf(terms, "en", literal),
  };
  return ({ fileURL }) => {
    const locale = /\/content\/guide\/[^/]+\/(ar|en)\.mdx$/.exec(fileURL?.pathname ?? "")?.[1] as
      "ar" | "en" | undefined;
    if (!locale) return null;
    const linked = new Set<string>();
    return {
      name: "mizan:glossary",
      text(node, context) {
        const parent = context.parent(node);
        if (parent?.type !== "paragraph" || context.parent(parent)?.type === "blockquote") return;
        const pieces = piecesOf(node.value, forms[locale], linked);
        if (pieces.every((piece) => typeof piece === "string")) return;
        context.replaceNode(
          node,
          pieces.map((piece) =>
            typeof piece === "string"
              ? { type: "text" as const, value: piece }
              : {
                  type: "link" as const,
                  url: `${base}${locale}/glossary/#${piece.id}`,
                  data: { hProperties: { className: ["term"] } },
                  children: [{ type: "text" as const, value: piece.words }],
                },
          ),
        );
      },
    };
  };
}
