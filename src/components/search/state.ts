/** What is searched for, as the page's address tells it: `?q=…&kind=guide&law=sa-pdpl`. */

/** The facets that can be chosen, as they stand in the address. */
export const facetNames = ["kind", "chapter", "channel", "role", "law"] as const;
export type FacetName = (typeof facetNames)[number];
export type State = {
  query: string;
  /** True where nothing may be taken for mistyped. */
  asTyped: boolean;
  chosen: Partial<Record<FacetName, string>>;
};

/** The box takes no more letters than this, and an address is no way around it. */
const longest = 200;
const spaces = /[\s\p{Cc}]+/gu;
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** Gives what was typed as a query: with one space between its words, without controls, and without marks that would turn the words around it. */
export const queryOf = (typed: string) =>
  [...typed.replace(turns, "").replace(spaces, " ").trim()].slice(0, longest).join("").trimEnd();

const inMarks = /^["\u201c\u201d\u00ab\u00bb]([^"\u201c\u201d\u00ab\u00bb]*)["\u201c\u201d\u00ab\u00bb]$/;
/** Gives a query as it is told of between quotation marks of ours: without its own around the whole of it. */
export const shownQuery = ({ query }: State) => inMarks.exec(query)?.[1]?.trim() || query;

/** Reads the state from an address. */
export function stateOf(address: string): State {
  const asked = new URL(address).searchParams;
  const chosen: State["chosen"] = {};
  for (const name of facetNames) {
    const id = asked.get(name);
    if (id) chosen[name] = id;
  }
  return { query: queryOf(asked.get("q") ?? ""), asTyped: asked.has("as-typed"), chosen };
}

/** Gives the address of a state, relative to the page. */
export function addressOf({ query, asTyped, chosen }: State): string {
  const asked = new URLSearchParams();
  if (query) asked.set("q", query);
  if (asTyped) asked.set("as-typed", "");
  for (const name of facetNames) if (chosen[name]) asked.set(name, chosen[name]);
  const text = asked.toString();
  return text ? `?${text}` : "./";
}
