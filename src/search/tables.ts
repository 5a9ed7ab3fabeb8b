/** What the search knows about languages: data from outside, made ready once. No table stands in code. */

/** How Arabic is written and built; `content/search/arabic.yaml` describes each entry. */
export type ArabicTable = {
  fold: Record<string, string>;
  conjunctions: string[];
  particles: string[];
  future: string;
  article: string;
  toThe: string;
  pronouns: string[];
  beforePronoun: Record<string, string>;
  endings: { sure: string[]; likely: string[] };
  weak: string[];
  present: string[];
  common: string;
  plurals: Record<string, string[]>;
  families: string[][];
};

/** How English words are built. */
export type EnglishTable = {
  endings: [ending: string, instead: string, cost: number][];
  prefixes: string[];
  irregular: string[][];
  spellings: [pattern: string, replacement: string][];
  common: string;
};

/** How words are mistyped, and how they pass from one script to the other. */
export type WritingTable = {
  keyboards: string[][];
  alike: string[];
  light: string;
  sounds: Record<string, string>;
  soundAlso: Record<string, string>;
  letterNames: Record<string, string[]>;
};

/** All tables, as the files hold them. */
export type Tables = {
  arabic: ArabicTable;
  english: EnglishTable;
  writing: WritingTable;
  /** Words and phrases of one notion; see `notions.ts`. */
  synonyms: string[][];
};
