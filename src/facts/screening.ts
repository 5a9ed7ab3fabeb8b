import type { Answers, Claims, Library, PrintedFacts } from "~/model";
import { isMet } from "./findings/cases";
import { lookAt } from "./findings/look";
import { topicFacts } from "./law-facts";
import { wordsOf } from "./reader";
import type { Applicable } from "./scope";

/** Whether each law wants an impact assessment of this business: the cases that it names, and whether the answers meet them. */
export function screeningFacts(
  applicable: Applicable[],
  answers: Answers,
  claims: Claims,
  library: Library,
): Pick<PrintedFacts, "screening" | "needsAssessment"> {
  const laws = applicable.map((entry) => {
    const { law } = entry;
    const named = law.impactAssessment.neededWhen ?? [];
    const look = named.length > 0 ? lookAt(entry, answers, claims, library) : undefined;
    const cases = named.map((id) => ({
      name: wordsOf(library.vocabularies["screening-cases"][id]),
      isMet: look !== undefined && isMet(look, id),
    }));
    return {
      ...topicFacts(law, law.impactAssessment),
      name: law.name,
      hasCases: cases.length > 0,
      isNeeded: cases.some((each) => each.isMet),
      ours: { cases },
    };
  });
  return { needsAssessment: laws.some(({ isNeeded }) => isNeeded), screening: { laws } };
}
