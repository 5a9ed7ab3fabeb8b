import {
  putAt,
  valueAt,
  type Answers,
  type Claims,
  type Field,
  type Law,
  type Library,
  type Question,
} from "~/model";
import { deriveClaims } from "./claims";
import { activityClaims, vendorClaims } from "./rows";
import { applicableLaws, findsLaws, type Applicable } from "./scope";

/** The questions that are asked, as concrete dot paths (`activities.0.interest`), and the answers that therefore count. */
export type Visible = { visible: Set<string>; counted: Answers };

type Data = Record<string, unknown>;

type Known = { laws: Law[]; applicable: Applicable[]; items: Set<string>; findings: Set<string> };

/** Gives the findings that can arise under the applicable laws; all while no law is known. */
const findingsOf = (laws: Law[], library: Library): Set<string> =>
  new Set((laws.length > 0 ? laws : library.laws).flatMap((law) => Object.keys(law.findings)));

/** Gives the notice items that some applicable law asks for, whatever the rest of the answers; all items while no law is known. */
function itemsAskedFor(laws: Law[], library: Library): Set<string> {
  const always = Object.entries(library.vocabularies["notice-items"]).flatMap(([id, entry]) =>
    entry.always ? [id] : [],
  );
  const from = laws.length > 0 ? laws : library.laws;
  return new Set([...always, ...from.flatMap((law) => law.notice.map((row) => row.item))]);
}

function rowClaims(list: string, row: Data, laws: Law[], library: Library): Record<string, boolean> {
  if (list === "activities") return activityClaims(row, laws);
  if (list === "vendors") return vendorClaims(row, laws, library);
  return {};
}

/**
 * Gives the questions to show, walking in file order: each one's condition sees only the visible answers before it, so a
 * later answer can never show or hide an earlier question. Hidden answers do not count; they are not lost.
 */
export function visibleQuestions(answers: Answers, library: Library): Visible {
  const visible = new Set<string>();
  const counted: Data = { schema: 1 };
  const soFar = counted as Answers;
  // The laws follow from few answers, the claims from all: each is worked out again only when something else is known.
  let scope: Known | undefined;
  let before: Known | undefined;
  let claims: Claims | undefined;
  const known = (): Known => {
    if (scope) return scope;
    const applicable = applicableLaws(soFar, library.laws);
    const laws = applicable.map(({ law }) => law);
    // Most answers leave the laws as they were.
    const isSame = before?.laws.length === laws.length && laws.every((law) => before?.laws.includes(law));
    const { items, findings } =
      isSame && before
        ? before
        : { items: itemsAskedFor(laws, library), findings: findingsOf(laws, library) };
    return (scope = before = { laws, applicable, items, findings });
  };
  const isTrue = (claim: string) =>
    (claims ??= deriveClaims(soFar, known().applicable, library))[claim as keyof Claims] === true;
  const learn = (path: string) => {
    claims = undefined;
    if (findsLaws(path)) scope = undefined;
  };
  const isAsked = (question: Field, ofRow?: () => Record<string, boolean>) =>
    (question.asks.some((item) => known().items.has(item)) ||
      question.mends?.some((id) => known().findings.has(id)) === true) &&
    (question.when === undefined || (ofRow?.()[question.when] ?? isTrue(question.when)));

  const walkRow = (question: Question, row: Data, path: string): Data => {
    const kept: Data = {};
    const ofRow = () => rowClaims(question.path, kept, known().laws, library);
    for (const field of question.fields ?? []) {
      const within = field.path.slice(question.path.length + 3);
      const answer = valueAt(row, within);
      const isOverridden = field.overrides === true && answer !== undefined;
      if (!isOverridden && !isAsked(field, ofRow)) continue;
      visible.add(`${path}.${within}`);
      if (answer !== undefined) putAt(kept, within, answer);
    }
    return kept;
  };

  for (const question of library.steps.flatMap((step) => step.questions)) {
    if (!isAsked(question)) continue;
    visible.add(question.path);
    const answer = valueAt(answers, question.path);
    if (answer === undefined) continue;
    const value =
      Array.isArray(answer) && question.fields
        ? answer.map((row, index) => walkRow(question, row as Data, `${question.path}.${index}`))
        : answer;
    putAt(counted, question.path, value);
    learn(question.path);
  }
  return { visible, counted: soFar };
}
