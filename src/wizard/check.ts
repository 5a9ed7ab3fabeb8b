/** Parts what can be counted from what cannot yet, so that one wrong letter never takes the document away. */
import { readAnswers, tidyAnswers } from "~/library/answers";
import { pathOf, type Answers, type Fault, type Library } from "~/model";
import { removeAt } from "./paths";

/** The answers that can be counted, and what is wrong in the others, by the path of the question's control. */
export type Checked = { answers: Answers; wrong: Map<string, Fault> };

/** Checks what a form says. Never throws: what is wrong is left out and named. */
export function checkAnswers(raw: unknown, library: Library): Checked {
  const wrong = new Map<string, Fault>();
  let data = raw;
  // A round names fifty faults at most, and a text without its wrong language may show another fault.
  for (let round = 0; round < 10; round++) {
    data = { ...(tidyAnswers(data) as object | undefined), schema: 1 };
    const result = readAnswers(JSON.stringify(data), library);
    if ("answers" in result) return { answers: result.answers, wrong };
    // The last place first: taking one away must not move those still to be taken.
    for (const fault of result.faults.toReversed()) {
      const path = pathOf(fault.pointer);
      if (path !== "") wrong.set(path, fault);
      removeAt(data, path);
    }
  }
  return { answers: { schema: 1 }, wrong };
}
