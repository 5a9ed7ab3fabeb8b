/** The pages that explain the documents: `content/documents/`. Apart from `library`, so that the wizard's page does not carry them. */
import { composeDocument } from "~/document";
import { compareFacts, deriveFacts } from "~/facts";
import { library } from "~/library";
import {
  changedAnswers,
  documentNeeds,
  type Answers,
  type Document,
  type DocumentPage,
  type Example,
  type Facts,
  type Locale,
  type Outline,
} from "~/model";
import { fileName } from "./clauses";
import { scenarios, type Scenario } from "./scenarios";

const files = import.meta.glob<Omit<DocumentPage, "id">>("/content/documents/*.yaml", {
  eager: true,
  import: "default",
});

/** What is written of each document, those that no outline makes yet among them. */
const written = Object.entries(files).map(([path, page]): DocumentPage => ({ id: fileName(path), ...page }));

/** The pages of all documents, in the order in which a business needs them. */
export const documentPages = written
  .filter(({ id }) => id in library.outlines)
  .sort(
    (one, other) =>
      documentNeeds.indexOf(one.need) - documentNeeds.indexOf(other.need) || one.place - other.place,
  );

/** Gives the outline of a page's document. */
export const outlineOf = ({ id }: Pick<DocumentPage, "id">) => library.outlines[id] as Outline;

/** Gives the business of an example. Throws when there is none of that name. */
export function scenarioOf({ scenario }: Example): Scenario {
  const found = scenarios[scenario];
  if (!found) throw new Error(`content/documents: there is no scenario "${scenario}" in content/scenarios.`);
  return found;
}

/** The day on which examples are made: that of the laws' latest check, so that every build makes the same. */
const day =
  library.laws
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1) ?? "";
const known = new Map<Answers, Facts>();
const factsOf = (answers: Answers) => {
  const facts = known.get(answers) ?? deriveFacts(answers, library, day);
  known.set(answers, facts);
  return facts;
};

/** Composes a document of answers; with later ones, what changed between the two. */
export function documentOf(outline: Outline, locale: Locale, answers: Answers, later?: Answers): Document {
  const facts = later ? compareFacts(factsOf(answers), factsOf(later), library) : factsOf(answers);
  return composeDocument(outline, facts, library, locale);
}

/** Makes an example of a document, from one of its businesses. */
export function exampleOf(page: DocumentPage, example: Example, locale: Locale): Document {
  const { answers } = scenarioOf(example);
  const later = example.later && changedAnswers(answers, example.later);
  return documentOf(outlineOf(page), locale, answers, later);
}
