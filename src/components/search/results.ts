/** What is shown of the pages found: which of them, in which groups. Pure; the page is drawn elsewhere. */
import type { OpenIndex } from "~/search";
import { facetNames, type FacetName, type State } from "./state";

/** How many pages of each kind are shown beside one another, and how many of one kind at once. */
export const beside = 3;
export const atOnce = 10;

/** Pages of one kind, the best one first. */
export type Group = { kind: string; pages: number[] };
/** A value that can be chosen, with how many of the pages found have it. */
export type Choice = { id: string; count: number };

type Facets = OpenIndex["facets"];

/** Keeps the pages that have all that is chosen, but for one facet. */
export function chosenPages(pages: number[], { chosen }: State, facets: Facets, but?: FacetName): number[] {
  const wanted = facetNames.filter((name) => name !== but && chosen[name]);
  return pages.filter((page) => wanted.every((name) => facets[name]?.[chosen[name] ?? ""]?.has(page)));
}

/** Gives the values of a facet that the pages found have, counted as if nothing of this facet were chosen; and the chosen one. */
export function choicesOf(name: FacetName, pages: number[], state: State, facets: Facets): Choice[] {
  const left = chosenPages(pages, state, facets, name);
  return Object.entries(facets[name] ?? {})
    .map(([id, members]) => ({ id, count: left.filter((page) => members.has(page)).length }))
    .filter(({ id, count }) => count > 0 || state.chosen[name] === id);
}

/** Groups pages by kind, the kind with the best page first. */
export function groupsOf(pages: number[], facets: Facets): Group[] {
  const groups = new Map<string, number[]>();
  for (const page of pages) {
    const kind = Object.entries(facets["kind"] ?? {}).find(([, members]) => members.has(page))?.[0] ?? "page";
    groups.set(kind, [...(groups.get(kind) ?? []), page]);
  }
  return [...groups].map(([kind, members]) => ({ kind, pages: members }));
}

/** Gives the pages that are shown first: some of each kind, or many of one. */
export function shownFirst(pages: number[], facets: Facets): number[] {
  const groups = groupsOf(pages, facets);
  return groups.length > 1 ? groups.flatMap((group) => group.pages.slice(0, beside)) : pages.slice(0, atOnce);
}
