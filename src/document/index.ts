/**
 * Words around facts: a document as a tree.
 * In: an outline, facts, the library, a language. Out: sections of clauses with paragraphs, values, gaps and articles.
 */
import {
  holds,
  type Block,
  type Clause,
  type ComposedClause,
  type ConsentFacts,
  type Document,
  type Facts,
  type Library,
  type Locale,
  type Outline,
  type Section,
} from "~/model";
import { citesOf, wordsOfDocuments } from "./cites";
import { readLines } from "./prose";
import { helpers, Slots } from "./slots";

/** Gives a clause's title: the leading law's own word where the clause is about one that the law has, else ours. */
function titleOf({ title, term = "" }: Clause, { applicable }: Facts, slots: Slots): string {
  const { locale } = slots.setting;
  const word = applicable[0]?.terms[term]?.[locale];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : slots.own(title[locale]);
}

function composeClause(
  id: string,
  view: object,
  facts: Facts,
  library: Library,
  slots: Slots,
  consent?: ConsentFacts,
): ComposedClause {
  const clause = library.clauses[id];
  const template = library.templates[id]?.[slots.setting.locale];
  if (!clause || !template) throw new Error(`templates/outlines: there is no clause "${id}"`);
  try {
    const lines = template(view, { helpers: helpers(slots) });
    return {
      clause: id,
      title: titleOf(clause, facts, slots),
      // Short, because a bookmark in Word holds forty characters.
      ...(consent ? { anchor: `${consent.id}-${id.replace(/^consent-/, "")}` } : {}),
      covers: clause.covers,
      cites: citesOf(clause, facts, library, slots.setting, consent),
      digest: clause.digest,
      children: readLines(lines, (words) => slots.nodesIn(words)),
    };
  } catch (error) {
    throw new Error(`templates/clauses/${id}/${slots.setting.locale}.hbs: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Composes a section once for each consent: what stands in it is about that one, and rests on the laws that ask for it. */
function eachConsent(
  section: Outline["sections"][number],
  view: Record<string, unknown>,
  facts: Facts,
  library: Library,
  slots: Slots,
): Section[] {
  const views = view["consents"] as { title: string }[];
  return facts.consents.map((consent, index) => ({
    id: consent.id,
    title: slots.wordsIn(views[index]?.title ?? ""),
    clauses: section.clauses
      .filter((id) => holds(consent, library.clauses[id]?.when))
      .map((id) => composeClause(id, { ...view, consent: views[index] }, facts, library, slots, consent)),
  }));
}

function foot(facts: Facts, library: Library, slots: Slots): Block[] {
  const t = wordsOfDocuments(library, slots.setting.locale);
  const print = (fact: unknown) => String(slots.view(fact, false));
  const date = (iso: string, from: string) => ({ slot: "value", kind: "date", value: iso, from });
  const { version, effective } = facts.edition;
  const lines = [
    t("document.foot.version", { version: print(version), effective: print(effective) }),
    ...facts.applicable.map((law) =>
      t("document.foot.law", { law: print(law.short), checked: print(date(law.checked, `law:${law.id}`)) }),
    ),
    t("document.foot.made", { today: print(date(facts.today, "today")) }),
  ];
  return lines.map((line) => ({ type: "paragraph", children: slots.nodesIn(line) }));
}

/**
 * Composes one document in one language. Pure: the same facts give the same tree.
 * Throws only when the library itself is broken (a clause that an outline names is not there, a template is wrong).
 */
export function composeDocument(outline: Outline, facts: Facts, library: Library, locale: Locale): Document {
  const { counted, applicable, items, clauses, findings, settings, ...printed } = facts;
  const slots = new Slots({ locale, ...settings }, library, applicable);
  const view = slots.viewWhenAsked(printed);
  const by = (view["controller"] as { name: string }).name;
  const shown = new Set(clauses);
  const sections = outline.sections.flatMap((section): Section[] => {
    if (section.each) return eachConsent(section, view, facts, library, slots);
    const { id, title, clauses: ids } = section;
    const composed = ids
      .filter((clause) => shown.has(clause))
      .map((clause) => composeClause(clause, view, facts, library, slots));
    return composed.length > 0
      ? [{ id, ...(title ? { title: slots.own(title[locale]) } : {}), clauses: composed }]
      : [];
  });
  return {
    outline: outline.id,
    locale,
    title: slots.own(outline.title[locale]),
    by: slots.nodesIn(by),
    made: {
      today: facts.today,
      version: counted.document?.version ?? "",
      laws: applicable.map((law) => ({ id: law.id, name: law.name[locale], checked: law.checked })),
    },
    foot: foot(facts, library, slots),
    sections,
  };
}
