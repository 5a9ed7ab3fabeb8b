/**
 * How a Word document looks: named styles, so that whoever edits it changes one style and not every paragraph. Written as
 * the part `word/styles.xml`, because the package knows no table styles.
 */
const ink = "1D2538";
const soft = "4A5266";
const line = "8A8579";
const faint = "D6D1C7";
const mark = "FBE6A2";
const accent = "0D4F52";

/** Faces that Word has on every system, each with all letters of its script. */
const latinFace = "Cambria";
const arabicFace = "Times New Roman";

/** Half points; Arabic letters are drawn smaller than Latin ones of the same size. */
const size = (latin: number) => `<w:sz w:val="${latin}"/><w:szCs w:val="${Math.round(latin * 1.2)}"/>`;
const bold = "<w:b/><w:bCs/>";
const color = (hex: string) => `<w:color w:val="${hex}"/>`;
/** Twentieths of a point. */
const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const together = "<w:keepNext/><w:keepLines/>";
const border = (side: string, hex: string, space = 0) =>
  `<w:${side} w:val="single" w:sz="4" w:space="${space}" w:color="${hex}"/>`;

type Style = {
  name?: string;
  based?: string;
  next?: string;
  isOwn?: boolean;
  paragraph?: string;
  run?: string;
};
/** Gives a style; the order of its parts is the schema's. */
const style = (type: "paragraph" | "character", id: string, look: Style, attributes = "") =>
  [
    `<w:style w:type="${type}"${attributes}${look.isOwn ? ' w:customStyle="1"' : ""} w:styleId="${id}">`,
    `<w:name w:val="${look.name ?? id}"/>`,
    look.based ? `<w:basedOn w:val="${look.based}"/>` : "",
    look.next ? `<w:next w:val="${look.next}"/>` : "",
    "<w:qFormat/>",
    look.paragraph ? `<w:pPr>${look.paragraph}</w:pPr>` : "",
    look.run ? `<w:rPr>${look.run}</w:rPr>` : "",
    "</w:style>",
  ].join("");

const headingStyle = (level: 1 | 2, latin: number, before: number, after: number) =>
  style("paragraph", `Heading${level}`, {
    name: `heading ${level}`,
    based: "Normal",
    next: "Normal",
    paragraph: `${together}${spacing(before, after)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: bold + size(latin),
  });

/** Tables are ruled like a book's: a line above, below and between. */
const tableStyle = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="Ruled"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>${border("top", line)}${border("bottom", line)}${border("insideH", faint)}</w:tblBorders>
<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:tcBorders>${border("bottom", line)}</w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>`;

/** Gives the part `word/styles.xml` for a document that runs from the right or from the left. */
export function stylesXml(isRtl: boolean): string {
  const lines = isRtl ? 283 : 276;
  const fonts = `<w:rFonts w:ascii="${latinFace}" w:hAnsi="${latinFace}" w:eastAsia="${latinFace}" w:cs="${arabicFace}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${color(ink)}${size(21)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="${lines}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${style("paragraph", "Normal", { name: "Normal" }, ' w:default="1"')}
${style("paragraph", "Title", { based: "Normal", next: "Subtitle", paragraph: together + spacing(0, 60), run: bold + size(40) })}
${style("paragraph", "Subtitle", { based: "Normal", next: "Normal", paragraph: `<w:pBdr>${border("bottom", line, 8)}</w:pBdr>${spacing(0, 240)}`, run: color(soft) + size(22) })}
${headingStyle(1, 28, 400, 80)}
${headingStyle(2, 22, 280, 40)}
${style("paragraph", "ListParagraph", { name: "List Paragraph", based: "Normal", paragraph: `${spacing(0, 120)}<w:contextualSpacing/>` })}
${style("paragraph", "Citation", { isOwn: true, based: "Normal", next: "Normal", paragraph: `<w:keepNext/>${spacing(0, 60)}`, run: color(soft) + size(17) })}
${style("paragraph", "Cell", { isOwn: true, based: "Normal", paragraph: '<w:spacing w:before="50" w:after="50" w:line="259" w:lineRule="auto"/>', run: size(18) })}
${style("paragraph", "Provenance", { isOwn: true, based: "Normal", paragraph: `<w:pBdr>${border("top", line, 8)}</w:pBdr>${spacing(480, 0)}<w:contextualSpacing/>`, run: color(soft) + size(17) })}
${style("paragraph", "Footer", { name: "footer", based: "Normal", paragraph: `${spacing(0, 0)}<w:jc w:val="center"/>`, run: color(soft) + size(17) })}
${style("character", "Hyperlink", { run: `${color(accent)}<w:u w:val="single"/>` })}
${style("character", "Gap", { isOwn: true, run: `<w:shd w:val="clear" w:color="auto" w:fill="${mark}"/>` })}
${tableStyle}
</w:styles>`;
}
