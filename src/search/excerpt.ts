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

/** The words of a section: as they stand, and of each folded word, where. */
type Read = { tokens: Token[]; places: Map<string, number[]>; title: Set<string> };

/** Gives where words of `marks` stand, each place with its word, in the order of the text. */
function markedPlaces({ places }: Read, marks: ReadonlySet<string>): [place: number, word: string][] {
  const found = new Map<number, string>();
  for (const mark of marks) for (const place of places.get(mark) ?? []) found.set(place, mark);
  return [...found].sort(([one], [other]) => one - other);
}

function excerptOf(section: Section, marks: ReadonlySet<string>, read: Read): Excerpt {
  const { text } = section;
  const { tokens, title } = read;
  const marked = markedPlaces(read, marks);
  let best = { from: 0, found: 0, all: 0 };
  for (const [at, [place]] of marked.entries()) {
    const from = Math.max(0, Math.min(place - 6, tokens.length - length));
    const inside = new Set<string>();
    let all = 0;
    // Marks before this one may be within reach too.
    let next = at;
    while (next > 0 && (marked[next - 1]?.[0] ?? 0) >= from) next--;
    for (; next < marked.length && (marked[next]?.[0] ?? 0) < from + length; next++, all++)
      inside.add(marked[next]?.[1] ?? "");
    if (inside.size > best.found || (inside.size === best.found && all > best.all))
      best = { from, found: inside.size, all };
  }
  const [from, to] = [best.from, Math.min(tokens.length, best.from + length)];
  const start = from === 0 ? 0 : (tokens[from]?.at ?? 0);
  const last = tokens[to - 1];
  const end = to === tokens.length ? text.length : (last?.at ?? 0) + (last?.written.length ?? 0);
  const pieces: Piece[] = [];
  const add = (piece: string, isMarked: boolean) => piece && pieces.push({ text: piece, marked: isMarked });
  let at = start;
  for (const [place] of marked.filter(([each]) => each >= from && each < to)) {
    const token = tokens[place];
    if (!token) continue;
    add(text.slice(at, token.at), false);
    add(token.written, true);
    at = token.at + token.written.length;
  }
  add(text.slice(at, end), false);
  if (from > 0) pieces.unshift({ text: "… ", marked: false });
  if (to < tokens.length) pieces.push({ text: " …", marked: false });
  const inTitle = [...marks].filter((mark) => title.has(mark)).length;
  return { section, pieces, found: best.found + inTitle };
}

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
  const wordsIn = (text: string) => tokensOf(text, tables, known);
  const read = (section: Section): Read => {
    const before = sectionsRead.get(section);
    if (before) return before;
    const tokens = wordsIn(section.text);
    const places = new Map<string, number[]>();
    for (const [place, { words }] of tokens.entries())
      for (const word of words) {
        const list = places.get(word);
        if (list) list.push(place);
        else places.set(word, [place]);
      }
    const title = new Set(wordsIn(section.title ?? "").flatMap(({ words }) => words));
    sectionsRead.set(section, { tokens, places, title });
    return { tokens, places, title };
  };
  return (sections, marks) => {
    const all = sections.map((section) => excerptOf(section, marks, read(section)));
    const found = all.filter((excerpt) => excerpt.found > 0).sort((one, other) => other.found - one.found);
    return found.length > 0 ? found : all.slice(0, 1);
  };
}
