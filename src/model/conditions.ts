import type { Clause } from "./clause";
import type { Facts } from "./facts";
import { keptFor } from "./kept";
import type { Library } from "./library";

/** Tells whether a condition of content holds: the claim that it names is true, or all of several; no condition always does. */
export function holds(claims: object, when: string | readonly string[] | undefined): boolean {
  const isTrue = (name: string) => (claims as Record<string, unknown>)[name] === true;
  return when === undefined || (typeof when === "string" ? isTrue(when) : when.every(isTrue));
}

type Known = Pick<Facts, "applicable" | "consents">;

/** Notice items that some applicable law asks of this business, by its answers. */
const itemsAskedOf = keptFor(
  (facts: Known) =>
    new Set(
      facts.applicable.flatMap((law) =>
        law.notice.filter((row) => holds(facts, row.when)).map(({ item }) => item),
      ),
    ),
);

/**
 * Tells whether a clause appears: it covers an item asked for, or none at all, and its own condition is true of the facts.
 * A clause that stands once for each entry of a list appears when it does for one of them.
 */
export function isShown({ covers, each, when }: Clause, facts: Known, library: Library): boolean {
  const items = library.vocabularies["notice-items"];
  const isAsked = (item: string) =>
    facts.applicable.length === 0 || items[item]?.always === true || itemsAskedOf(facts).has(item);
  if (covers.length > 0 && !covers.some(isAsked)) return false;
  return each === undefined ? holds(facts, when) : facts[each].some((entry) => holds(entry, when));
}
