/**
 * The practice library and what is assembled from it: `content/practices/`, `facets.yaml`, `checklists.yaml`, `glossary.yaml`.
 * Apart from `library`, so that the wizard's page does not carry it.
 */
import type {
  Label,
  Law,
  Locale,
  PageTopic,
  Practice,
  Question,
  Term,
  campaigns,
  efforts,
  practiceChannels,
  roles,
  stages,
} from "~/model";
import { pageTopics } from "~/model";
import { library } from "~/library";
import { chapters } from "./guide";

const files = import.meta.glob<Omit<Practice, "id">>("/content/practices/*.yaml", {
  eager: true,
  import: "default",
});
const only = <T>(found: Record<string, T>) => Object.values(found)[0] as T;

type Facets = {
  stage: Record<(typeof stages)[number], Label>;
  effort: Record<(typeof efforts)[number], Label>;
  role: Record<(typeof roles)[number], Label>;
  channel: Record<(typeof practiceChannels)[number], Label>;
};
type Heading = { title: Label; lead: Label };
type Checklists = {
  roles: Record<(typeof roles)[number], Heading>;
  campaigns: Record<(typeof campaigns)[number], Heading>;
};

/** The names of stages, efforts, roles and channels. */
export const facets = only(
  import.meta.glob<Facets>("/content/facets.yaml", { eager: true, import: "default" }),
);
const headings = only(
  import.meta.glob<Checklists>("/content/checklists.yaml", { eager: true, import: "default" }),
);
/** The glossary in the order of its file, each term with its id. */
export const glossary: Term[] = Object.entries(
  only(
    import.meta.glob<Record<string, Omit<Term, "id">>>("/content/glossary.yaml", {
      eager: true,
      import: "default",
    }),
  ),
).map(([id, term]) => ({ id, ...term }));

/** The sections of the guide in their order: `introduction`, `1-1-why-ethics` … */
export const sections = chapters.flatMap(({ pages }) => pages);

/** All practices, in the order of the guide's sections, then by the English title. */
export const practices: Practice[] = Object.entries(files)
  .map(([path, practice]) => ({ id: path.slice(path.lastIndexOf("/") + 1, -".yaml".length), ...practice }))
  .sort(
    (one, other) =>
      sections.indexOf(one.section) - sections.indexOf(other.section) ||
      one.en.title.localeCompare(other.en.title, "en"),
  );

const byId = new Map(practices.map((practice) => [practice.id, practice]));

/** Gives a practice. Throws when there is none of that id, and names the place that asked. */
export function practiceOf(id: string, place: string): Practice {
  const found = byId.get(id);
  if (!found) throw new Error(`${place}: there is no practice "${id}" in content/practices. Correct the id.`);
  return found;
}

/** Where laws deal with a matter: its name, the anchor of the law's page, and the fact in a law, if the law has one. */
export type Matter = {
  ref: string;
  name: (locale: Locale, topicName: (topic: PageTopic) => string) => string;
  anchor: string;
  factIn: (law: Law) => { art?: string | undefined; conf: string } | undefined;
};

const isTopic = (ref: string): ref is PageTopic => (pageTopics as readonly string[]).includes(ref);
/** Several facts of a law on one matter are told as one: the articles of those that are sure. */
function joined(facts: { art?: string | undefined; conf: string }[]) {
  const sure = facts.filter(({ art, conf }) => art && conf !== "low");
  return sure.length > 0 ? { art: sure.map(({ art }) => art).join("; "), conf: "high" } : undefined;
}

/**
 * Reads a reference into the law data: a topic of the law pages, `notice.<item>`, `rights.<id>` or `bases.<id>`.
 * Throws when it names nothing, and says what it may name.
 */
export function matterOf(ref: string): Matter {
  const [kind = "", id = ""] = ref.split(".");
  if (isTopic(ref))
    return { ref, anchor: ref, name: (_, topicName) => topicName(ref), factIn: (law) => joined([law[ref]]) };
  const { "notice-items": items, rights, bases } = library.vocabularies;
  if (kind === "notice" && items[id])
    return {
      ref,
      anchor: "tell",
      name: (locale) => items[id]?.[locale] ?? id,
      factIn: ({ notice }) => joined(notice.filter(({ item }) => item === id)),
    };
  if (kind === "rights" && rights[id])
    return {
      ref,
      anchor: "rights",
      name: (locale) => rights[id]?.[locale] ?? id,
      factIn: (law) => joined(law.rights.filter((right) => right.id === id)),
    };
  if (kind === "bases" && bases[id])
    return {
      ref,
      anchor: "bases",
      name: (locale) => bases[id]?.[locale] ?? id,
      factIn: (law) => joined(law.bases.filter((basis) => basis.id === id)),
    };
  throw new Error(
    `content: "${ref}" names nothing in the law data. Use a topic (${pageTopics.join(", ")}), notice.<item>, rights.<id> or bases.<id>.`,
  );
}

/** The laws that deal with matters, of these laws only where they are named: each with its facts in the order of the matters. */
export function lawsOf({ laws: refs, only: ids }: Pick<Practice, "laws" | "only">) {
  const matters = refs.map(matterOf);
  const laws = library.laws
    .filter(({ id }) => !ids || ids.includes(id))
    .map((law) => ({ law, facts: matters.map((matter) => matter.factIn(law)) }))
    .filter(({ facts }) => facts.some(Boolean));
  return { matters, laws };
}

/** The ways in which the practices are sorted, in the order of the filters: each value with the practices that have it. */
export type FacetId = "chapter" | "role" | "channel" | "stage" | "effort" | "law";
export type FacetValue = { id: string; name: Label; practices: Practice[] };

const named = (values: Record<string, Label>, of: (practice: Practice) => readonly string[]): FacetValue[] =>
  Object.entries(values).map(([id, name]) => ({
    id,
    name,
    practices: practices.filter((practice) => of(practice).includes(id)),
  }));
/** `3-2-transparency-consent` → `3`. */
export const chapterOf = ({ section }: Practice) => section.charAt(0);
const chapterNames = Object.fromEntries(
  chapters.flatMap(({ number, title }) => (number && title ? [[String(number), title]] : [])),
);
const lawIds = new Map(
  practices.map((practice) => [practice.id, lawsOf(practice).laws.map(({ law }) => law.id)]),
);

export const facetValues: Record<FacetId, FacetValue[]> = {
  chapter: named(chapterNames, (practice) => [chapterOf(practice)]),
  role: named(facets.role, ({ roles }) => roles),
  channel: named(facets.channel, ({ channels }) => channels),
  stage: named(facets.stage, ({ stage }) => [stage]),
  effort: named(facets.effort, ({ effort }) => [effort]),
  law: named(
    Object.fromEntries(library.laws.map(({ id, short }) => [id, short])),
    ({ id }) => lawIds.get(id) ?? [],
  ),
};
export const facetIds = Object.keys(facetValues) as FacetId[];

/** A checklist: the practices that a role leads, or those of a kind of campaign, in the order of the guide. */
export type Checklist = Heading & { id: string; kind: "role" | "campaign"; practices: Practice[] };

/** All checklists, those for campaigns first. */
export const checklists: Checklist[] = [
  ...Object.entries(headings.campaigns).map(([id, heading]) => ({
    id,
    kind: "campaign" as const,
    ...heading,
    practices: practices.filter(({ campaigns: each }) => (each as string[]).includes(id)),
  })),
  ...Object.entries(headings.roles).map(([id, heading]) => ({
    id,
    kind: "role" as const,
    ...heading,
    practices: practices.filter(({ roles: [leads] }) => leads === id),
  })),
];

/** All questions of the wizard, those inside lists too, by their paths. */
function* questionsIn(questions: Question[]): Generator<Question> {
  for (const question of questions) {
    yield question;
    if ("fields" in question && question.fields) yield* questionsIn(question.fields);
  }
}
const questions = new Map(
  [...questionsIn(library.steps.flatMap((step) => step.questions))].map((question) => [
    question.path,
    question,
  ]),
);

/** Gives the wizard's question for a path. Throws when no question has it. */
export function questionOf(path: string): Question {
  const found = questions.get(path);
  if (!found)
    throw new Error(`content/practices: no question has the path "${path}". See content/questions.`);
  return found;
}
