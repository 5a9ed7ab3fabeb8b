/** A checklist as a file to take along: Markdown with boxes, and a Word document that is ticked in Word or on paper. */
import { CheckBox, Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Locale } from "~/model";
import { directions } from "~/text/locales";

export type ChecklistFile = {
  locale: Locale;
  title: string;
  lead: string;
  groups: { title: string; url: string; items: string[] }[];
  /** Where it comes from and when, in a line. */
  from: string;
};

const literal = (text: string) => text.replaceAll(/([\\`*_[\]<>#])/g, "\\$1");

/** Gives a checklist as Markdown (GitHub's task lists). */
export function checklistMarkdown({ title, lead, groups, from }: ChecklistFile): string {
  const parts = groups.map(
    (group) =>
      `## [${literal(group.title)}](${group.url})\n\n${group.items.map((item) => `- [ ] ${literal(item)}`).join("\n")}`,
  );
  return `${[`# ${literal(title)}`, literal(lead), ...parts, literal(from)].join("\n\n")}\n`;
}

/** Gives a checklist as a Word document (ECMA-376), with headings, boxes to tick, and the direction of its language. */
export async function checklistDocx({
  locale,
  title,
  lead,
  groups,
  from,
}: ChecklistFile): Promise<Uint8Array> {
  const rightToLeft = directions[locale] === "rtl";
  const text = (words: string) => new TextRun({ text: words, rightToLeft });
  const line = (words: string, style?: "Title") =>
    new Paragraph({
      bidirectional: rightToLeft,
      ...(style ? { heading: HeadingLevel.TITLE } : {}),
      children: [text(words)],
    });
  const box = (item: string) =>
    new Paragraph({
      bidirectional: rightToLeft,
      spacing: { before: 60, after: 60 },
      children: [new CheckBox({ alias: item.slice(0, 60) }), text(` ${item}`)],
    });
  const children = [
    line(title, "Title"),
    line(lead),
    ...groups.flatMap((group) => [
      new Paragraph({
        bidirectional: rightToLeft,
        heading: HeadingLevel.HEADING_2,
        children: [new ExternalHyperlink({ link: group.url, children: [text(group.title)] })],
      }),
      ...group.items.map(box),
    ]),
    line(from),
  ];
  const face = { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial", eastAsia: "Calibri" };
  const file = new Document({
    title,
    creator: "Mizan",
    styles: {
      default: {
        document: {
          run: {
            font: face,
            size: 22,
            language: { value: locale === "ar" ? "ar-SA" : "en-GB", bidirectional: "ar-SA" },
          },
          paragraph: { spacing: { after: 120, line: 300 } },
        },
        title: { run: { font: face, size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { font: face, size: 26, bold: true, color: "1D2538" },
          paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [{ properties: {}, children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
