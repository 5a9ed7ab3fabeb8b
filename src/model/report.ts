import type { Label, Pointer } from "./words";

/** What becomes of one notice item of one law in the privacy policy. */
export type ItemStatus = {
  item: string;
  /** Articles as in the law's file; missing where none could be confirmed. */
  art?: string;
  duty: "must" | "guideline" | "on-request";
  status: "met" | "missing" | "not-applicable";
  /** Clauses that tell it. */
  clauses: string[];
  /** missing: the question that mends it. */
  question?: Pointer;
  /** not-applicable: the reason. */
  why?: Label;
};

/** Something wrong with an answer, or missing from it. */
export type Finding = {
  id: string;
  law: string;
  art?: string;
  severity: "must" | "should" | "note";
  question: Pointer;
  message: Label;
};

/** A fault of the input: where, which, and what goes with it. Words come from content/ui/faults.yaml. */
export type Fault = {
  pointer: Pointer;
  /** Key of the sentence in content/ui/faults.yaml. */
  code: string;
  values?: Record<string, string | number>;
};
