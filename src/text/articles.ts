import { keptFor, type Law } from "../model";

/** One article of one text of a law. */
export type Article = { instrument: string; article: string };

/** What was read of each law, by what its file writes: the same articles stand in every document. */
const readOf = keptFor<Pick<Law, "instruments">, Map<string, readonly Article[]>>(() => new Map());

/**
 * Takes articles as a law's file writes them apart.
 * @example readArticles("13(3); ir 4(1)(a), 5", law) // law 13(3), ir 4(1)(a), ir 5
 */
export function readArticles(art: string, law: Pick<Law, "instruments">): readonly Article[] {
  const read = readOf(law);
  const found = read.get(art) ?? parts(art, law);
  read.set(art, found);
  return found;
}

function parts(art: string, law: Pick<Law, "instruments">): Article[] {
  const main = Object.keys(law.instruments)[0] ?? "law";
  return art.split("; ").flatMap((part) => {
    const [, instrument = main, articles = ""] = /^(?:([a-z]+) )?(.*)$/.exec(part) ?? [];
    return articles
      .split(", ")
      .filter(Boolean)
      .map((article) => ({ instrument, article }));
  });
}

/** Gives the short name of an article for machines: `13(3)` of the law itself, `IR 4(1)(a)` of another text. */
export function articleId({ instrument, article }: Article, law: Pick<Law, "instruments">): string {
  return instrument === Object.keys(law.instruments)[0] ? article : `${instrument.toUpperCase()} ${article}`;
}
