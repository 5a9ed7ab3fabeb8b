/** Pages cut into parts, so that a result loads only the part that it shows a passage of. */
import type { Page, Section } from "./pages";

/** A part of a page as it is shown. */
export type Passage = { id: string; title: string; sections: Section[] };

/** In which parts a word stands is told by the bits of one number. */
const mostParts = 30;

const encoder = new TextEncoder();
/** Arabic letters take two bytes each. */
const bytesOf = ({ title = "", text }: Section) => encoder.encode(title + text).length;

/** Cuts a long section at spaces, after the end of a sentence where one is near; each piece keeps heading and address. */
function cutSection(section: Section, share: number): Section[] {
  const most = Math.ceil(share * (section.text.length + (section.title ?? "").length));
  const pieces: Section[] = [];
  let { text } = section;
  while (text.length > 1.5 * most) {
    const sentence = /[.!?\u061f]\s/.exec(text.slice(most, 1.5 * most));
    const at = sentence ? most + sentence.index + 1 : text.lastIndexOf(" ", most);
    if (at <= 0) break;
    pieces.push({ ...section, text: text.slice(0, at) });
    text = text.slice(at).trimStart();
  }
  return [...pieces, { ...section, text }];
}

/** Cuts a page between its sections into parts of about `bytes` bytes (UTF-8), all of much the same length. */
export function cutPage({ id, title, text, sections = [{ text }] }: Page, bytes: number): Passage[] {
  const all = sections.reduce((sum, section) => sum + bytesOf(section), 0);
  const wanted = Math.min(mostParts, Math.max(1, Math.ceil(all / bytes)));
  const parts = Array.from({ length: wanted }, (): Section[] => []);
  let before = 0;
  for (const piece of sections.flatMap((section) => cutSection(section, all / wanted / bytesOf(section)))) {
    const middle = before + bytesOf(piece) / 2;
    parts[Math.min(wanted - 1, Math.floor((middle / (all || 1)) * wanted))]?.push(piece);
    before += bytesOf(piece);
  }
  return parts
    .filter((part, at) => part.length > 0 || at === 0)
    .map((part) => ({ id, title, sections: part }));
}
