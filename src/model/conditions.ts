import type { Clause } from "./clause";
import { keptFor } from "./kept";
import type { Law } from "./law";
import type { Library } from "./library";

/** Tells whether a condition of content holds: the claim that it names is true, or all of several; no condition always does. */
export function holds(claims: object, when: string | readonly string[] | undefined): boolean {
  const isTrue = (name: string) => (claims as Record<string, unknown>)[name] === true;
  return when === undefined || (typeof when === "string" ? isTrue(when) : when.every(isTrue));
}

type Known = { applicable: Law[] };

/** Notice items that some applicable law asks of this business, by its answers. */
const itemsAskedOf = keptFor(
  (facts: Known) =>
    new Set(
      facts.applicable.flatMap((law) =>
        law.notice.filter((row) => holds(facts, row.when)).map(({ item }) => item),
      ),
    ),
);

/** Tells whether a clause appears: it covers an item asked for, or none at all, and its own condition is true of the facts. */
export function isShown({ covers, when }: Clause, facts: Known, library: Library): boolean {
  const items = library.vocabularies["notice-items"];
  const isAsked = (item: string) =>
    facts.applicable.length === 0 || items[item]?.always === true || itemsAskedOf(facts).has(item);
  return (covers.length === 0 || covers.some(isAsked)) && holds(facts, when);
}
