/**
 * The fragment after it was pasted where people work. Each system takes away what is not on its list; the words, their
 * order and their direction must be left, with nothing but the list to go by.
 */
import sanitize from "sanitize-html";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { locales, type Document } from "~/model";
import { linesOfHtml, linesOfPage, shown } from "../../directions";
import { hostileTexts } from "../../properties/arbitrary";
import { readMarks, tagsOf, wordsByFormat, wordsOfHtml } from "../../reading";

/** Attributes that `_wp_add_global_attributes` gives to every tag. */
const global = [
  "aria-*",
  "class",
  "data-*",
  "dir",
  "hidden",
  "id",
  "lang",
  "role",
  "style",
  "title",
  "xml:lang",
];

const lists: Record<string, sanitize.IOptions> = {
  // Documented: `$allowedposttags` in wp-includes/kses.php, what wp_kses_post lets an author keep. No bdi among them.
  WordPress: {
    allowedTags: [
      ...[
        "address",
        "a",
        "abbr",
        "article",
        "aside",
        "b",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "cite",
      ],
      ...[
        "code",
        "col",
        "colgroup",
        "del",
        "dd",
        "dfn",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "figcaption",
      ],
      ...[
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
      ],
      ...["mark", "nav", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub"],
      ...[
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "ol",
        "var",
      ],
    ],
    allowedAttributes: { "*": global, a: ["href", "rel", "name", "target"], th: ["scope"], td: ["scope"] },
  },
  // Documented for rich text fields: paragraphs, headings, lists, links, bold and italic; no table, no other attribute
  // than a link's. The page editor itself keeps more; this is the least.
  Shopify: {
    allowedTags: ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "b", "strong", "i"],
    allowedAttributes: { a: ["href", "target", "title"] },
  },
  // Assumed: no list is published for the editor of a store's pages. A common editor's tags, and no attribute but links'.
  Salla: {
    allowedTags: [
      ...[
        "p",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "a",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
      ],
      ...["div", "span", "blockquote", "table", "thead", "tbody", "tr", "th", "td"],
    ],
    allowedAttributes: { a: ["href"] },
  },
  // Assumed likewise; the merchant API's example of a page's content shows h4, p and span with styles.
  Zid: {
    allowedTags: [
      ...["p", "br", "h2", "h3", "h4", "ul", "ol", "li", "a", "strong", "i", "span", "blockquote"],
      ...["figure", "table", "thead", "tbody", "tr", "th", "td"],
    ],
    allowedAttributes: { a: ["href"], "*": ["style"] },
  },
};

const documents: Document[] = Object.values(scenarios).flatMap(({ answers }) => {
  const facts = deriveFacts(answers, library, "2026-11-23");
  return locales.flatMap((locale) =>
    Object.values(library.outlines).map((outline) => composeDocument(outline, facts, library, locale)),
  );
});
const pastedInto = (system: string, document: Document) =>
  sanitize(formats.fragment.write(document), lists[system]);

describe.each(Object.keys(lists))("pasted into %s", (system) => {
  test("every word is left, in its order, and no two have grown together", () => {
    for (const document of documents)
      expect(wordsOfHtml(pastedInto(system, document))).toEqual(
        wordsByFormat.txt(formats.txt.write(document)),
      );
  });
  test("every line reads as in our own page, even where the page around it runs the other way", () => {
    for (const document of documents) {
      const [own, other] = document.locale === "ar" ? (["rtl", "ltr"] as const) : (["ltr", "rtl"] as const);
      expect(linesOfHtml(pastedInto(system, document)).map((line) => shown(line, other))).toEqual(
        linesOfPage(formats.html.write(document)).map((line) => shown(line, own)),
      );
    }
  });
  test("headings, lists and links are left", () => {
    for (const document of documents) {
      const names = tagsOf(pastedInto(system, document)).map(({ name }) => name);
      const before = tagsOf(formats.fragment.write(document)).map(({ name }) => name);
      for (const tag of ["h2", "h3", "li", "a", "p"])
        expect(names.filter((name) => name === tag).length, tag).toBe(
          before.filter((name) => name === tag).length,
        );
    }
  });
});

test.each(hostileTexts)("a name that mixes scripts and signs turns no line: %s", (name) => {
  const facts = deriveFacts(
    { schema: 1, organisation: { name: { ar: name, en: name }, country: "SA" } },
    library,
    "2026-11-23",
  );
  for (const locale of locales) {
    const document = composeDocument(library.outlines["privacy-policy"]!, facts, library, locale);
    const [own, other] = locale === "ar" ? (["rtl", "ltr"] as const) : (["ltr", "rtl"] as const);
    const page = linesOfPage(formats.html.write(document)).map((line) => shown(line, own));
    for (const system of Object.keys(lists))
      expect(linesOfHtml(pastedInto(system, document)).map((line) => shown(line, other))).toEqual(page);
  }
});

test("the page's own direction is left where attributes are, with the marks that programs read", () => {
  for (const document of documents) {
    const marks = readMarks(pastedInto("WordPress", document));
    expect(marks).toEqual(readMarks(formats.html.write(document)));
    expect(marks.root).toMatchObject({
      lang: document.locale,
      dir: document.locale === "ar" ? "rtl" : "ltr",
    });
  }
});
test("a gap leads nowhere in another's page, and says so in words", () => {
  const document = composeDocument(
    library.outlines["privacy-policy"]!,
    deriveFacts({ schema: 1 }, library, "2026-11-23"),
    library,
    "en",
  );
  expect(formats.fragment.write(document)).not.toContain("/wizard/");
  expect(pastedInto("Shopify", document)).toMatch(/<strong>to be answered: [^<]+<\/strong>/);
});
