/** A checklist as a file to take along: Markdown with boxes, and a Word document that is ticked in Word or on paper. */
import { CheckBox, Document, HeadingLevel, Paragraph, TextRun } from "docx";
import type { IsoDate, Locale } from "~/model";
import { pack } from "./docx/pack";
import { isRtlLocale } from "./docx/stretches";

export type ChecklistFile = {
  locale: Locale;
  title: string;
  lead: string;
  groups: { title: string; url: string; items: string[] }[];
  /** Where it comes from, in a line. */
  from: string;
  /** The day that the file bears. */
  checked: IsoDate;
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

/** Gives a checklist as a Word document (ISO/IEC 29500) with boxes to tick, in the direction of its language. */
export function checklistDocx({
  locale,
  title,
  lead,
  groups,
  from,
  checked,
}: ChecklistFile): Promise<Uint8Array> {
  const bidirectional = isRtlLocale(locale);
  const run = (text: string) => new TextRun({ text, rightToLeft: bidirectional });
  const line = (text: string, style: { style?: string; heading?: "Title" | "Heading2" }) =>
    new Paragraph({ bidirectional, ...style, children: [run(text)] });
  const box = (item: string) => new Paragraph({ bidirectional, children: [new CheckBox(), run(` ${item}`)] });
  const children = [
    line(title, { heading: HeadingLevel.TITLE }),
    line(lead, { style: "Subtitle" }),
    ...groups.flatMap((group) => [
      line(group.title, { heading: HeadingLevel.HEADING_2 }),
      ...group.items.map(box),
    ]),
    line(from, { style: "Provenance" }),
  ];
  return pack(new Document({ title, creator: from, sections: [{ children }] }), locale, checked);
}
