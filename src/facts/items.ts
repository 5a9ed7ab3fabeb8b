import {
  holds,
  isShown,
  pointerOf,
  questionAt,
  type Claims,
  type Facts,
  type Label,
  type ItemStatus,
  type Law,
  type Library,
  type Pointer,
  type PrintedFacts,
} from "~/model";
import { printedArticles } from "./law-facts";

type Known = PrintedFacts & Pick<Facts, "applicable">;

/** Gives the ids of the clauses that appear. */
export const clausesShown = (facts: Known, library: Library): string[] =>
  Object.values(library.clauses)
    .filter((clause) => isShown(clause, facts, library))
    .map(({ id }) => id);

/** Gives every gap in the facts, each once, in the order in which they are met. */
export function gapsIn(facts: unknown, found = new Set<Pointer>()): Set<Pointer> {
  if (Array.isArray(facts)) for (const entry of facts) gapsIn(entry, found);
  else if (facts !== null && typeof facts === "object") {
    const { slot, asks } = facts as { slot?: string; asks?: string };
    if (slot === "gap" && asks) found.add(asks);
    else for (const entry of Object.values(facts)) gapsIn(entry, found);
  }
  return found;
}

/** Notice items that the question at a pointer serves; a whole list serves those of its fields too. */
export function itemsServedBy(pointer: Pointer, library: Library): Set<string> {
  const question = questionAt(pointer, library.steps);
  const fields = question && "fields" in question ? (question.fields ?? []) : [];
  return new Set([...(question?.asks ?? []), ...fields.flatMap((field) => field.asks)]);
}

/** Gives the question that serves an item most closely: the one that asks for the least besides. */
function closestQuestion(item: string, library: Library): Pointer {
  const [closest] = library.steps
    .flatMap((step) => step.questions)
    .filter(
      ({ asks, fields = [] }) => asks.includes(item) || fields.some((field) => field.asks.includes(item)),
    )
    .sort((one, other) => one.asks.length - other.asks.length);
  return pointerOf(closest?.path ?? "");
}

/** Gives the reason why a row does not apply: that of the claim on which it hangs, or that of the item. */
function whyNot({ item, when }: Law["notice"][number], claims: Claims, library: Library): Label | undefined {
  const { "claim-reasons": reasons, "notice-items": items } = library.vocabularies;
  const [own] = [when ?? []].flat().flatMap((name) => (holds(claims, name) ? [] : (reasons[name] ?? [])));
  return own ? { ar: own.ar, en: own.en } : items[item]?.otherwise;
}

/** Gives what becomes of each notice item of each law in the privacy policy that these facts make. */
export function itemStatuses(facts: Known, gaps: Set<Pointer>, library: Library): Facts["items"] {
  const outline = library.outlines["privacy-policy"]?.sections.flatMap(({ clauses }) => clauses) ?? [];
  const shown = outline.flatMap((id) => {
    const clause = library.clauses[id];
    return clause && isShown(clause, facts, library) ? [clause] : [];
  });
  const open = [...gaps].map((pointer) => ({ pointer, items: itemsServedBy(pointer, library) }));
  const status = (row: Law["notice"][number]): ItemStatus => {
    const art = printedArticles(row);
    const base = { item: row.item, ...(art ? { art } : {}), duty: row.duty ?? ("must" as const) };
    if (!holds(facts satisfies Claims, row.when)) {
      const why = whyNot(row, facts, library);
      return { ...base, status: "not-applicable", clauses: [], ...(why ? { why } : {}) };
    }
    const clauses = shown.filter(({ covers }) => covers.includes(row.item)).map(({ id }) => id);
    const missing = open.find(({ items }) => items.has(row.item));
    if (missing || clauses.length === 0)
      return {
        ...base,
        status: "missing",
        clauses,
        question: missing?.pointer ?? closestQuestion(row.item, library),
      };
    return { ...base, status: "met", clauses };
  };
  return Object.fromEntries(facts.applicable.map((law) => [law.id, law.notice.map(status)]));
}
