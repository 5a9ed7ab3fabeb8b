/** The Word file from outside: opened as a package, its parts read. */
import { describe, expect, test } from "vitest";
import { formats } from "~/formats";
import type { Block, Document, Inline, Locale } from "~/model";
import { elementsOf, partsOfDocx } from "../../reading";

const document = (children: Block[], locale: Locale = "en"): Document => ({
  outline: "privacy-policy",
  locale,
  title: "Title & more",
  by: [{ type: "value", kind: "text", value: "Waha <Store>", from: "/organisation/name" }],
  foot: [{ type: "paragraph", children: [{ type: "text", value: "Foot" }] }],
  made: { today: "2026-11-23", version: "1.0", laws: [] },
  sections: [
    {
      id: "s",
      title: "Section",
      clauses: [
        {
          clause: "data-kinds",
          title: "Clause",
          covers: [],
          cites: [{ law: "x", children: [{ type: "cite", law: "x", art: "5", label: "5" }] }],
          digest: "d",
          children,
        },
      ],
    },
  ],
});
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });
const value = (words: string, more: object = {}): Inline => ({
  type: "value",
  kind: "text",
  value: words,
  from: "/x",
  ...more,
});
const cell = (words: string) => ({
  type: "tableCell" as const,
  children: [{ type: "text" as const, value: words }],
});
const table: Block = {
  type: "table",
  children: [
    { type: "tableRow", children: [cell("A"), cell("B")] },
    { type: "tableRow", children: [cell("c"), cell("a much longer cell with more to say")] },
  ],
};
const list = (ordered: boolean, ...items: string[]): Block => ({
  type: "list",
  ordered,
  children: items.map((item) => ({
    type: "listItem",
    children: [{ type: "paragraph", children: [{ type: "text", value: item }] }],
  })),
});
const partsOf = async (made: Document) => partsOfDocx(await formats.docx.write(made));
const bodyOf = async (made: Document) => (await partsOf(made))["word/document.xml"] ?? "";
/** The paragraph of a body in which a text stands. */
const paragraphWith = (body: string, text: string) =>
  body.split("</w:p>").find((part) => part.includes(`>${text}<`)) ?? "";

describe("a Word document", () => {
  test("each part is well-formed, and the body holds only elements of its own", async () => {
    const parts = await partsOf(
      document([paragraph(value("a & <w:p/> ]]> \u0001x")), table, list(true, "x")]),
    );
    for (const [path, xml] of Object.entries(parts)) expect(elementsOf(xml).length, path).toBeGreaterThan(0);
    for (const name of elementsOf(parts["word/document.xml"] ?? "")) expect(name).toMatch(/^w:/);
  });
  test("it says its title, its author, its language and its own day, and the same input gives the same bytes", async () => {
    const made = document(
      [paragraph({ type: "text", value: "x" }, value("a@b.example", { kind: "email" }))],
      "ar",
    );
    const core = (await partsOf(made))["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:title>Title &amp; more</dc:title>");
    expect(core).toContain("<dc:creator>Waha &lt;Store&gt;</dc:creator>");
    expect(core).toContain("<dc:language>ar</dc:language>");
    expect(core.match(/2026-11-23T00:00:00Z/g)).toHaveLength(2);
    expect(await formats.docx.write(made)).toEqual(await formats.docx.write(structuredClone(made)));
  });
  test("title, sections and clauses are real headings, numbered by the program; citations stand under them", async () => {
    const body = await bodyOf(document([paragraph({ type: "text", value: "x" })]));
    expect(paragraphWith(body, "Title &amp; more")).toContain('w:val="Title"');
    expect(paragraphWith(body, "Section")).toMatch(/"Heading1".*<w:numPr><w:ilvl w:val="0"/);
    expect(paragraphWith(body, "Clause")).toMatch(/"Heading2".*<w:numPr><w:ilvl w:val="1"/);
    expect(paragraphWith(body, "Clause")).toContain('<w:bookmarkStart w:name="data_kinds"');
    expect(body.indexOf('"Citation"')).toBeGreaterThan(body.indexOf("Clause"));
    expect(paragraphWith(body, "x")).not.toContain("w:pStyle");
  });
  test("every style that the body names is defined", async () => {
    const parts = await partsOf(
      document([
        paragraph({ type: "gap", asks: "/x", label: "?" }, value("https://b.example", { kind: "url" })),
        table,
        list(false, "x"),
      ]),
    );
    const named = new Set(
      [
        ...`${parts["word/document.xml"]}${parts["word/footer1.xml"]}`.matchAll(
          /<w:(?:p|r|tbl)Style w:val="(\w+)"/g,
        ),
      ].map((match) => match[1] ?? ""),
    );
    expect(named.size).toBeGreaterThan(8);
    for (const name of named) expect(parts["word/styles.xml"]).toContain(`w:styleId="${name}"`);
  });
  test("a table's head is repeated on each page, and no row is broken", async () => {
    const body = await bodyOf(document([table]));
    const rows = body.split("<w:tr>").slice(1);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false]);
    for (const row of rows) expect(row).toContain("<w:cantSplit/>");
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  });
  test("no word of a table is broken for want of room, however many columns there are", async () => {
    const heads = ["الغرض", "أصحاب البيانات", "البيانات", "الأساس", "المصدر", "المتلقون", "مدة الاحتفاظ"];
    const cells = ["التسويق", "[…]", "بيانات التواصل، ".repeat(9), "المصلحة المشروعة", "–", "سلة", "سنة"];
    const rows = [heads, cells].map((row) => ({ type: "tableRow" as const, children: row.map(cell) }));
    const body = await bodyOf(document([{ type: "table", children: rows }], "ar"));
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(heads.length);
    // Ten points and a half is the size of a cell's Arabic letters, of which none is wider on average than half of that.
    for (const [column, width] of widths.entries())
      for (const word of `${heads[column]} ${cells[column]}`.split(" "))
        expect(width, word).toBeGreaterThan(word.length * 20 * 5.25 + 160);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9412);
  });
  test("headings have numbers where all of them have one, and else none", async () => {
    const made = document([paragraph({ type: "text", value: "x" })]);
    expect(await bodyOf(made)).toContain("<w:numPr>");
    const [section] = made.sections;
    const untitled = { id: "first", clauses: section?.clauses ?? [] };
    expect(await bodyOf({ ...made, sections: [untitled, ...made.sections] })).not.toContain("<w:numPr>");
  });
  test("the pages are numbered in the footer", async () => {
    const footer = (await partsOf(document([])))["word/footer1.xml"];
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });
  test("each list of steps counts from one", async () => {
    const body = await bodyOf(document([list(true, "a1", "a2"), list(true, "b1")]));
    const numberOf = (text: string) => /<w:numId w:val="(\d+)"/.exec(paragraphWith(body, text))?.[1];
    expect(numberOf("a1")).toBe(numberOf("a2"));
    expect(numberOf("b1")).not.toBe(numberOf("a1"));
  });
  test("a gap is marked, addresses are linked, but only such as can do no harm", async () => {
    const parts = await partsOf(
      document([
        paragraph(
          { type: "gap", asks: "/x", label: "missing" },
          value("a@b.example", { kind: "email" }),
          value("javascript://b.example/%0aalert(1)", { kind: "url" }),
          { type: "link", url: "doc:privacy-policy#data-kinds", children: [{ type: "text", value: "more" }] },
        ),
      ]),
    );
    expect(parts["word/document.xml"]).toMatch(/<w:rStyle w:val="Gap"\/>(?:(?!<\/w:r>).)*missing/);
    const targets = [
      ...(parts["word/_rels/document.xml.rels"] ?? "").matchAll(/Target="([^"]*)" TargetMode="External"/g),
    ].map((match) => match[1]);
    expect(targets).toEqual(["mailto:a@b.example", "privacy-policy.docx"]);
    expect(parts["word/document.xml"]).toContain('w:anchor="data_kinds"');
  });
});

describe("directions in a Word document", () => {
  test("Arabic runs from the right: section, paragraphs, tables and runs", async () => {
    const body = await bodyOf(
      document([paragraph({ type: "text", value: "نص" }), table, list(false, "نقطة")], "ar"),
    );
    expect(body).toMatch(/<w:bidi\/><w:docGrid [^>]*\/><\/w:sectPr>/);
    expect(body.match(/<w:p>/g)?.length).toBe(body.match(/<w:bidi\/>(?!<w:docGrid)/g)?.length);
    expect(body).toContain("<w:bidiVisual/>");
    expect(body).toMatch(/<w:rtl\/><\/w:rPr><w:t [^>]*>نص</);
  });
  test("English runs from the left", async () => {
    const body = await bodyOf(document([paragraph({ type: "text", value: "text" }), table]));
    expect(body).not.toMatch(/<w:bidi\/>|<w:bidiVisual\/>|<w:rtl\/>/);
  });
  test("a value of the other direction keeps its own, and the words after it theirs", async () => {
    const arabic = await bodyOf(
      document(
        [paragraph({ type: "text", value: "نص " }, value("+966 11"), { type: "text", value: "، 12" })],
        "ar",
      ),
    );
    expect(arabic).toMatch(
      /<w:dir w:val="ltr"><w:r><w:rPr><w:rtl w:val="false"\/><\/w:rPr><w:t [^>]*>\u200e\+966 11\u200e<\/w:t><\/w:r><\/w:dir><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t [^>]*>\u200f</,
    );
    const english = await bodyOf(document([paragraph(value("متجر واحة 24", { locale: "ar" }))]));
    expect(english).toMatch(/<w:dir w:val="rtl"><w:r>.*<w:rtl\/>.*متجر واحة 24/);
  });
  test("Latin words within Arabic, and Arabic words within English, run their own way", async () => {
    const arabic = await bodyOf(document([paragraph({ type: "text", value: "عنوان IP وحده" })], "ar"));
    expect(arabic).toMatch(/<w:rtl w:val="false"\/><\/w:rPr><w:t [^>]*>IP</);
    const english = await bodyOf(document([paragraph({ type: "text", value: "called متجر واحة here" })]));
    expect(english).toMatch(/<w:rtl\/><\/w:rPr><w:t [^>]*>متجر واحة</);
  });
  test("both scripts have their face, size and language", async () => {
    const styles = (await partsOf(document([], "ar")))["word/styles.xml"] ?? "";
    expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="[^"]+"[^>]*w:cs="[^"]+"/);
    expect(styles).toMatch(/<w:szCs w:val="\d+"\/>/);
    expect(styles).toMatch(/<w:lang w:val="en-GB"[^>]*w:bidi="ar-SA"/);
  });
});
