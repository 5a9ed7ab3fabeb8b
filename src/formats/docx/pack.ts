import { Packer, type Document as WordDocument } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { IsoDate, Locale } from "~/model";
import { zip } from "../zip";
import { isRtlLocale } from "./stretches";
import { stylesXml } from "./styles";

/**
 * Gives a Word document as bytes, in our styles. Every file of the package bears the given day, and says its language; a
 * section of Arabic runs from the right. The same document gives the same bytes.
 */
export async function pack(
  word: WordDocument,
  locale: Locale,
  today: IsoDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const styles = { path: "word/styles.xml", data: stylesXml(isRtlLocale(locale)) };
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(word, undefined, [styles])));
  const day = `${today}T00:00:00Z`;
  const amend = (path: string, change: (xml: string) => string) => {
    const file = files[path];
    if (!file) throw new Error(`The .docx has no ${path}: the package "docx" has changed`);
    files[path] = strToU8(change(strFromU8(file)));
  };
  amend("docProps/core.xml", (xml) =>
    xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`)
      .replace("</cp:coreProperties>", `<dc:language>${locale}</dc:language></cp:coreProperties>`),
  );
  if (isRtlLocale(locale))
    amend("word/document.xml", (xml) => xml.replace(/<w:docGrid (?=[^>]*\/><\/w:sectPr>)/, "<w:bidi/>$&"));
  return zip(files, today);
}
