import { describe, expect, test } from "vitest";
import { formats, fragment, html } from "~/formats";
import type { Block, Document } from "~/model";

const document = (children: Block[], locale: "ar" | "en" = "en"): Document => ({
  outline: "privacy-policy",
  locale,
  title: "T",
  by: [{ type: "text", value: "B" }],
  foot: [],
  made: { today: "2026-11-23", version: "1.0", laws: [] },
  sections: [
    {
      id: "s",
      title: "S",
      clauses: [{ clause: "c", title: "C", covers: [], cites: [], digest: "d", children }],
    },
  ],
});
const paragraph = (...children: Extract<Block, { type: "paragraph" }>["children"]) =>
  document([{ type: "paragraph", children }]);

describe("HTML", () => {
  test("the root of the page and of the fragment says language, direction, document and version", () => {
    for (const text of [html(document([], "ar")), fragment(document([], "ar"))])
      expect(text).toMatch(
        /<(?:html|article) lang="ar" dir="rtl" data-document="privacy-policy" data-version="1.0">/,
      );
  });
  test("a value is isolated; one in the other language says so", () => {
    expect(fragment(paragraph({ type: "value", kind: "text", value: "<b>", from: "/x" }))).toContain(
      "<p><bdi>&lt;b&gt;</bdi></p>",
    );
    expect(
      fragment(paragraph({ type: "value", kind: "text", value: "متجر", from: "/x", locale: "ar" })),
    ).toContain('<bdi lang="ar" dir="rtl">متجر</bdi>');
  });
  test("addresses are linked, but only such as can do no harm", () => {
    expect(fragment(paragraph({ type: "value", kind: "email", value: "a@b.example", from: "/x" }))).toContain(
      'href="mailto:a@b.example"',
    );
    expect(
      fragment(paragraph({ type: "value", kind: "url", value: "https://b.example/?a=1&b=2", from: "/x" })),
    ).toContain('href="https://b.example/?a=1&amp;b=2"');
    expect(
      fragment(
        paragraph({ type: "value", kind: "url", value: "javascript://b.example/%0aalert(1)", from: "/x" }),
      ),
    ).not.toContain("href");
  });
  test("a gap leads to its question, a citation names law and article", () => {
    expect(fragment(paragraph({ type: "gap", asks: "/organisation/email", label: "?" }))).toContain(
      '<mark data-gap="/organisation/email"><a href="/en/wizard/#organisation.email">?</a></mark>',
    );
    expect(fragment(paragraph({ type: "cite", law: "sa-pdpl", art: "13(3)", label: "13(3)" }))).toContain(
      '<cite data-law="sa-pdpl" data-art="13(3)">13(3)</cite>',
    );
  });
  test("the page stands alone: no script, nothing loaded from elsewhere", () => {
    expect(html(document([]))).not.toMatch(/<script|<link|@import|url\(|src=/);
  });
});

test("the running head of the printed page is a string of CSS, whatever was typed", () => {
  const evil = `"; } </style><script>x</script> \\ متجر`;
  const page = html({ ...document([]), by: [{ type: "value", kind: "text", value: evil, from: "/x" }] });
  const [, head = ""] = /--running-head: (.*);/.exec(page) ?? [];
  expect(head).toMatch(/^"(?:[\p{L}\d ]|\\[\da-f]+ )*"$/u);
  expect(head).toContain("متجر");
  expect(page).not.toContain("<script");
});

describe("Markdown and plain text", () => {
  const evil = paragraph({ type: "value", kind: "text", value: "# a *b* [c](d) <e> | f", from: "/x" });
  test("what would be markup is taken literally", () => {
    expect(formats.md.write(evil)).toContain(String.raw`\# a \*b\* \[c\](d) \<e\> \| f`);
    expect(formats.txt.write(evil)).toContain("# a *b* [c](d) <e> | f");
  });
  test("a value of the other direction is kept together", () => {
    expect(
      formats.txt.write(paragraph({ type: "value", kind: "text", value: "متجر", from: "/x", locale: "ar" })),
    ).toContain("\u2068متجر\u2069");
    expect(
      formats.txt.write(paragraph({ type: "value", kind: "text", value: "Waha", from: "/x" })),
    ).not.toContain("\u2068");
  });
});
