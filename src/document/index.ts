/**
 * Words around facts: a document as a tree.
 * In: an outline, facts, the library, a language. Out: sections of clauses with paragraphs, values, gaps and articles.
 */
import {
  holds,
  isShown,
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
  type Template,
} from "~/model";
import { citesOf, wordsOfDocuments } from "./cites";
import { readLines } from "./prose";
import { helpers, Slots, whenAsked, type View } from "./slots";

/** Gives a clause's title: the leading law's own word where the clause is about one that the law has, else ours. */
function titleOf({ title, term = "" }: Clause, { applicable }: Facts, slots: Slots): string {
  const { locale } = slots.setting;
  const word = applicable[0]?.terms[term]?.[locale];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : slots.own(title[locale]);
}

function composeClause(
  clause: Clause,
  fill: (template: Template) => string,
  facts: Facts,
  library: Library,
  slots: Slots,
  consent?: ConsentFacts,
): ComposedClause {
  const { id, digest, covers } = clause;
  const template = library.templates[id]?.[slots.setting.locale];
  if (!template) throw new Error(`templates/clauses: "${id}" has no words in ${slots.setting.locale}`);
  try {
    return {
      clause: id,
      title: titleOf(clause, facts, slots),
      // Short, because a bookmark in Word holds forty characters.
      ...(consent ? { anchor: `${consent.id}-${id.replace(/^consent-/, "")}` } : {}),
      covers,
      cites: citesOf(clause, facts, library, slots.setting, consent),
      digest,
      children: readLines(fill(template), (words) => slots.nodesIn(words)),
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
  view: View,
  facts: Facts,
  library: Library,
  slots: Slots,
): Section[] {
  const views = view["consents"] as { title: string }[];
  const options = { helpers: helpers(slots) };
  return facts.consents.map((consent, index) => {
    const own = whenAsked((key) => view[key], { consent: views[index] });
    const fill = (template: Template) => template(own, options);
    return {
      id: consent.id,
      title: slots.wordsIn(views[index]?.title ?? ""),
      clauses: section.clauses.flatMap((name) => {
        const clause = library.clauses[name];
        return clause && holds(consent, clause.when)
          ? [composeClause(clause, fill, facts, library, slots, consent)]
          : [];
      }),
    };
  });
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
  const { counted, applicable, settings } = facts;
  const slots = new Slots({ locale, ...settings }, library, applicable);
  const view = slots.viewWhenAsked(facts);
  const options = { helpers: helpers(slots) };
  const fill = (template: Template) => template(view, options);
  const by = (view["controller"] as { name: string }).name;
  const sections = outline.sections.flatMap((section): Section[] => {
    if (section.each) return eachConsent(section, view, facts, library, slots);
    const { id, title, clauses } = section;
    const composed = clauses.flatMap((name) => {
      const clause = library.clauses[name];
      return clause && isShown(clause, facts, library)
        ? [composeClause(clause, fill, facts, library, slots)]
        : [];
    });
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
