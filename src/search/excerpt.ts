/** Passages of a page around the words that answer a query. */
import { tokensOf, type Token } from "./fold";
import type { Section } from "./pages";
import type { Tables } from "./tables";

/** A run of text, marked or not. */
export type Piece = { text: string; marked: boolean };
/** A passage of a section; `found` counts the different words in it that answer. */
export type Excerpt = { section: Section; pieces: Piece[]; found: number };

/** How many words a passage has. */
const length = 30;

function excerptOf(section: Section, marks: ReadonlySet<string>, { title, tokens }: Read): Excerpt {
  const { text } = section;
  const answering = tokens.map(({ words }) => words.find((word) => marks.has(word)));
  const marked = [...answering.keys()].filter((place) => answering[place] !== undefined);
  let best = { from: 0, found: 0, all: 0 };
  for (const place of marked) {
    const from = Math.max(0, Math.min(place - 6, tokens.length - length));
    const inside = answering.slice(from, from + length).filter((word) => word !== undefined);
    const found = new Set(inside).size;
    if (found > best.found || (found === best.found && inside.length > best.all))
      best = { from, found, all: inside.length };
  }
  const [from, to] = [best.from, Math.min(tokens.length, best.from + length)];
  const start = from === 0 ? 0 : (tokens[from]?.at ?? 0);
  const last = tokens[to - 1];
  const end = to === tokens.length ? text.length : (last?.at ?? 0) + (last?.written.length ?? 0);
  const pieces: Piece[] = [];
  const add = (piece: string, isMarked: boolean) => piece && pieces.push({ text: piece, marked: isMarked });
  let at = start;
  for (const place of marked.filter((each) => each >= from && each < to)) {
    const token = tokens[place];
    if (!token) continue;
    add(text.slice(at, token.at), false);
    add(token.written, true);
    at = token.at + token.written.length;
  }
  add(text.slice(at, end), false);
  if (from > 0) pieces.unshift({ text: "… ", marked: false });
  if (to < tokens.length) pieces.push({ text: " …", marked: false });
  const inTitle = title.flatMap(({ words }) => words.filter((word) => marks.has(word)));
  return { section, pieces, found: best.found + new Set(inTitle).size };
}

/** The words of a section. */
type Read = { title: Token[]; tokens: Token[] };

/**
 * Makes the function that gives a passage of each section that holds words of `marks` (folded), those with most of them
 * first, in the order of the page among equals; where none does, the beginning of the page. What it read once it remembers.
 * @example createExcerpts(tables)([{ text: "Ask for consent." }], new Set(["consent"]))[0]?.pieces[1] // { text: "consent", marked: true }
 */
export function createExcerpts(
  tables: Tables,
): (sections: Section[], marks: ReadonlySet<string>) => Excerpt[] {
  const known = new Map<string, string[]>();
  const sectionsRead = new WeakMap<Section, Read>();
  const read = (section: Section): Read => {
    const words = sectionsRead.get(section) ?? {
      title: tokensOf(section.title ?? "", tables, known),
      tokens: tokensOf(section.text, tables, known),
    };
    sectionsRead.set(section, words);
    return words;
  };
  return (sections, marks) => {
    const all = sections.map((section) => excerptOf(section, marks, read(section)));
    const found = all.filter((excerpt) => excerpt.found > 0).sort((one, other) => other.found - one.found);
    return found.length > 0 ? found : all.slice(0, 1);
  };
}
