/** Words in Word: the tree as a .docx file, with real styles, lists and tables, each run in its own direction. */
import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  Document as WordDocument,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { Block, ComposedClause, Document, Inline, Table as TableNode, ValueNode } from "~/model";
import { addressOf, documentLink } from "../address";
import { columnsOf } from "./columns";
import { numbering } from "./lists";
import { pack } from "./pack";
import { plain } from "../plain";
import { isRtlLocale, runsRtl, stretchesOf } from "./stretches";

/** A4 in twentieths of a point, as the Arab world prints. */
const page = { width: 11_906, height: 16_838, margin: 1_247 };
const textWidth = page.width - 2 * page.margin;

/** What no XML may hold, escaped or not; the package leaves control characters out by itself. */
const notXml = /[\ufffe\uffff]/g;
const [markLtr, markRtl] = ["\u200e", "\u200f"];

/** A bookmark's name holds letters, digits and low lines only. */
const bookmarkOf = (clause: string) => clause.replaceAll("-", "_");

/** Words that run the other way in a line: what `<bdi>` is in HTML. */
class Embedding extends XmlComponent {
  constructor(isRtl: boolean, children: ParagraphChild[]) {
    super("w:dir");
    this.root.push({ _attr: { "w:val": isRtl ? "rtl" : "ltr" } }, ...children);
  }
}

class Writer {
  /** Where links lead, in order: the package's own ids for them are drawn by chance, and the same input must give the same bytes. */
  readonly targets: string[] = [];
  readonly #isRtl: boolean;
  #lists = 0;
  // The package counts bookmarks of all documents together, and the same input must give the same bytes.
  #bookmarks = 0;

  constructor(readonly document: Document) {
    this.#isRtl = isRtlLocale(document.locale);
  }

  #runs(text: string, isRtl: boolean, look: IRunOptions): TextRun[] {
    return stretchesOf(text.replaceAll(notXml, "\ufffd"), isRtl).map(
      (stretch) => new TextRun({ ...look, text: stretch.text, rightToLeft: stretch.isRtl }),
    );
  }

  #link(target: string, anchor: string | undefined, children: ParagraphChild[]): ConcreteHyperlink {
    this.targets.push(target);
    return new ConcreteHyperlink(children, `Link${this.targets.length}`, anchor, target);
  }

  /**
   * Gives words that run their own way in the line. Programs that do not know the embedding see marks (U+200E, U+200F)
   * instead: the words' own at both ends, then the line's.
   */
  #apart(text: string, isRtl: boolean, look: IRunOptions): ParagraphChild[] {
    if (isRtl === this.#isRtl) return this.#runs(text, isRtl, look);
    const [own, line] = isRtl ? [markRtl, markLtr] : [markLtr, markRtl];
    return [
      new Embedding(isRtl, this.#runs(own + text + own, isRtl, look)) as ParagraphChild,
      ...this.#runs(line, this.#isRtl, {}),
    ];
  }

  #value(node: ValueNode, look: IRunOptions): ParagraphChild[] {
    const isRtl = node.locale ? isRtlLocale(node.locale) : runsRtl(node.value);
    const address = addressOf(node);
    return address === undefined
      ? this.#apart(node.value, isRtl, look)
      : [this.#link(address, undefined, this.#apart(node.value, isRtl, { ...look, style: "Hyperlink" }))];
  }

  #inline(node: Inline, look: IRunOptions): ParagraphChild[] {
    switch (node.type) {
      case "text":
        return this.#runs(node.value, this.#isRtl, look);
      case "strong":
        return this.#inlines(node.children, { ...look, bold: true });
      case "link": {
        const { id, clause } = documentLink(node.url);
        const words = this.#inlines(node.children, { ...look, style: "Hyperlink" });
        return [this.#link(`${id}.docx`, clause ? bookmarkOf(clause) : undefined, words)];
      }
      case "value":
        return this.#value(node, look);
      case "gap":
        return this.#runs(node.label, this.#isRtl, { ...look, style: "Gap" });
      case "cite":
        // An article with Latin letters reads from the left, also within Arabic.
        return /[a-z]/i.test(node.label)
          ? this.#apart(node.label, false, look)
          : this.#runs(node.label, this.#isRtl, look);
      default:
        return node satisfies never;
    }
  }

  #inlines = (nodes: Inline[], look: IRunOptions = {}): ParagraphChild[] =>
    nodes.flatMap((node) => this.#inline(node, look));

  paragraph(nodes: Inline[], options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({ bidirectional: this.#isRtl, ...options, children: this.#inlines(nodes) });
  }

  heading(title: string, level: 0 | 1, isNumbered: boolean, id: string): Paragraph {
    const children = this.#runs(title, this.#isRtl, {});
    return new Paragraph({
      bidirectional: this.#isRtl,
      heading: level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      ...(isNumbered && { numbering: { reference: "headings", level, custom: true } }),
      children: [
        new BookmarkStart(bookmarkOf(id), ++this.#bookmarks) as ParagraphChild,
        ...children,
        new BookmarkEnd(this.#bookmarks) as ParagraphChild,
      ],
    });
  }

  #table(node: TableNode): Table {
    const widths = columnsOf(node, textWidth);
    return new Table({
      style: "Ruled",
      visuallyRightToLeft: this.#isRtl,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      rows: node.children.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: row.children.map(
              (cell, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 0, type: WidthType.DXA },
                  children: [this.paragraph(cell.children, { style: "Cell" })],
                }),
            ),
          }),
      ),
    });
  }

  /** Gives a block; a sentence that leads to a list or a table stays on its page. */
  block(node: Block, next?: Block): (Paragraph | Table)[] {
    switch (node.type) {
      case "paragraph":
        return [this.paragraph(node.children, { keepNext: next !== undefined && next.type !== "paragraph" })];
      case "list": {
        const instance = node.ordered ? ++this.#lists : 0;
        const reference = node.ordered ? "steps" : "points";
        return node.children.flatMap((item) =>
          item.children.map(({ children }, index) =>
            this.paragraph(
              children,
              index === 0
                ? { numbering: { reference, level: 0, instance } }
                : { style: "ListParagraph", indent: { start: 360 } },
            ),
          ),
        );
      }
      case "table":
        // Without a paragraph between them, two tables are one.
        return [this.#table(node), new Paragraph({ bidirectional: this.#isRtl, style: "Cell" })];
      default:
        return node satisfies never;
    }
  }

  clause(node: ComposedClause, level: 0 | 1, isNumbered: boolean): (Paragraph | Table)[] {
    return [
      this.heading(node.title, level, isNumbered, node.anchor ?? node.clause),
      ...node.cites.map(({ children }) => this.paragraph(children, { style: "Citation" })),
      ...node.children.flatMap((block, index) => this.block(block, node.children[index + 1])),
    ];
  }

  body(): (Paragraph | Table)[] {
    const { title, by, sections, foot } = this.document;
    // Numbers that begin in the middle of a document would send the reader looking for the first.
    const isNumbered = sections.every((section) => section.title !== undefined);
    return [
      new Paragraph({
        bidirectional: this.#isRtl,
        heading: HeadingLevel.TITLE,
        children: this.#runs(title, this.#isRtl, {}),
      }),
      this.paragraph(by, { style: "Subtitle" }),
      ...sections.flatMap((section) =>
        section.title === undefined
          ? section.clauses.flatMap((clause) => this.clause(clause, 0, false))
          : [
              this.heading(section.title, 0, isNumbered, `section-${section.id}`),
              ...section.clauses.flatMap((clause) => this.clause(clause, 1, isNumbered)),
            ],
      ),
      ...foot.flatMap((block) =>
        block.type === "paragraph"
          ? [this.paragraph(block.children, { style: "Provenance" })]
          : this.block(block),
      ),
    ];
  }

  footer(): Footer {
    const children = [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
    return new Footer({
      children: [
        new Paragraph({
          style: "Footer",
          bidirectional: this.#isRtl,
          children: [new TextRun({ children, rightToLeft: this.#isRtl })],
        }),
      ],
    });
  }
}

/** Gives the document as the bytes of a .docx file (ISO/IEC 29500). */
export async function docx(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new Writer(document);
  const { width, height, margin } = page;
  const by = plain(document.by);
  const word = new WordDocument({
    title: document.title,
    creator: by,
    lastModifiedBy: by,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: writer.footer() },
        children: writer.body(),
      },
    ],
  });
  for (const [index, target] of writer.targets.entries())
    word.Document.Relationships.addRelationship(
      `Link${index + 1}`,
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
      target,
      "External",
    );
  return pack(word, document.locale, document.made.today);
}
