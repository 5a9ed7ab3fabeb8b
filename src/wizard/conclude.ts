/** From the form's entries to everything the page shows: one pure step, taken again after each answer. */
import { composeDocument } from "~/document";
import { deriveFacts, visibleQuestions } from "~/facts";
import {
  pathOf,
  type Document,
  type Facts,
  type Finding,
  type IsoDate,
  type Library,
  type Locale,
} from "~/model";
import { checkAnswers, type Checked } from "./check";
import { answersFromForm, type Entry } from "./form";

/** Which document is shown, in which language. */
export type Shown = { document: string; locale: Locale };
export type Conclusion = Checked & {
  /** What it was concluded from. */
  library: Library;
  facts: Facts;
  /** Paths of the questions to show. */
  visible: Set<string>;
  shown: Document;
  /** Paths of the questions still to be answered, in the order of the policy. */
  open: string[];
  /** What is unlawful or unwise as answered, by the path of the question that mends it. */
  findings: { path: string; finding: Finding }[];
};

/** Gives the questions that a document's gaps ask for, each once. */
export function gapsOf(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) for (const inner of part) gapsOf(inner, found);
  else if (part !== null && typeof part === "object") {
    const { type, asks } = part as { type?: string; asks?: string };
    if (type === "gap" && asks) found.add(pathOf(asks));
    else for (const inner of Object.values(part)) gapsOf(inner, found);
  }
  return found;
}

/** Concludes everything from what the form says. The privacy policy decides what is missing, whichever document is shown. */
export function conclude(
  entries: Entry[],
  { document, locale }: Shown,
  library: Library,
  today: IsoDate,
): Conclusion {
  const checked = checkAnswers(answersFromForm(entries, library.steps), library);
  const { answers } = checked;
  const facts = deriveFacts(answers, library, today);
  const write = (id: string) => {
    const outline = library.outlines[id];
    if (!outline) throw new Error(`templates/outlines/${id}.yaml is missing`);
    return composeDocument(outline, facts, library, locale);
  };
  const policy = write("privacy-policy");
  const open = gapsOf(policy);
  // No clause names the audience by itself, but which laws apply follows from it.
  if (!answers.audience?.countries?.length) open.add("audience.countries");
  return {
    ...checked,
    library,
    facts,
    visible: visibleQuestions(answers, library).visible,
    shown: document === policy.outline ? policy : write(document),
    open: [...open],
    findings: facts.findings
      .filter(({ id }) => !id.startsWith("missing-"))
      .map((finding) => ({ path: pathOf(finding.question), finding })),
  };
}
