import {
  keptFor,
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

const questionsOf = ({ steps }: Library): Question[] => steps.flatMap(({ questions }) => questions);
const fieldsOf = (library: Library): Field[] =>
  questionsOf(library).flatMap((question) => [question, ...(question.fields ?? [])]);

/** Gives the questions and fields that a law, whatever the answers, makes us ask: for an item of its notices, or to mend a finding. */
const askedUnder = keptFor((library: Library) =>
  keptFor((law: Law) => {
    const items = new Set(law.notice.map(({ item }) => item));
    return new Set(
      fieldsOf(library).filter(
        ({ asks, mends }) =>
          asks.some((item) => items.has(item)) || mends?.some((id) => id in law.findings) === true,
      ),
    );
  }),
);

/** Gives the questions and fields that are asked under every law: for an item that every notice tells. */
const askedAlways = keptFor((library: Library) => {
  const items = library.vocabularies["notice-items"];
  return new Set(fieldsOf(library).filter(({ asks }) => asks.some((item) => items[item]?.always === true)));
});

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
  let scope: { applicable: Applicable[]; laws: Law[] } | undefined;
  let claims: Claims | undefined;
  const known = () => {
    if (scope) return scope;
    const applicable = applicableLaws(soFar, library.laws);
    return (scope = { applicable, laws: applicable.map(({ law }) => law) });
  };
  const isTrue = (claim: string) =>
    (claims ??= deriveClaims(soFar, known().applicable, library))[claim as keyof Claims] === true;
  const learn = (path: string) => {
    claims = undefined;
    if (findsLaws(path)) scope = undefined;
  };
  const isWanted = (question: Field) => {
    const { laws } = known();
    // While no law is known, what any law makes us ask is asked.
    const asking = laws.length > 0 ? laws : library.laws;
    return askedAlways(library).has(question) || asking.some((law) => askedUnder(library)(law).has(question));
  };
  const isAsked = (question: Field, ofRow?: () => Record<string, boolean>) =>
    isWanted(question) &&
    (question.when === undefined || (ofRow?.()[question.when] ?? isTrue(question.when)));

  const walkRow = (question: Question, row: Data, path: string): Data => {
    const kept: Data = {};
    let ofKept: Record<string, boolean> | undefined;
    const ofRow = () => (ofKept ??= rowClaims(question.path, kept, known().laws, library));
    for (const field of question.fields ?? []) {
      const within = field.path.slice(question.path.length + 3);
      const answer = valueAt(row, within);
      const isOverridden = field.overrides === true && answer !== undefined;
      if (!isOverridden && !isAsked(field, ofRow)) continue;
      visible.add(`${path}.${within}`);
      if (answer === undefined) continue;
      putAt(kept, within, answer);
      ofKept = undefined;
    }
    return kept;
  };

  for (const question of questionsOf(library)) {
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
