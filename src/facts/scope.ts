import type { Answers, Law } from "~/model";

/** Why a law applies: the business is established in, or serves people in, these countries; or it was added by hand. */
export type Reason = { reason: "established" | "audience" | "added"; countries: string[]; art?: string };
export type Applicable = { law: Law; established: boolean; reasons: Reason[] };

const countriesOf = (answers: Answers) => ({
  established: answers.organisation?.country ? [answers.organisation.country] : [],
  audience: answers.audience?.countries ?? [],
});

function reasonsFor(law: Law, answers: Answers): Reason[] {
  const countries = countriesOf(answers);
  const found = law.applies
    .map((rule) => ({
      reason: rule.to,
      countries: countries[rule.to].filter((country) => rule.countries.includes(country)),
      ...(rule.art ? { art: rule.art } : {}),
    }))
    .filter((reason) => reason.countries.length > 0);
  const added = answers.laws?.add?.includes(law.id) ? [{ reason: "added" as const, countries: [] }] : [];
  return [...found, ...added];
}

/**
 * Gives the laws that apply, each with its reasons, the leading one first: the law of where the business is established,
 * else the first one found, unless the answers name another. A law is taken away only with a reason.
 */
export function applicableLaws(answers: Answers, laws: Law[]): Applicable[] {
  const removed = new Set(
    answers.laws?.remove?.filter((entry) => entry.reason?.trim()).map((entry) => entry.law),
  );
  const found = laws
    .map((law) => {
      const reasons = reasonsFor(law, answers);
      return { law, reasons, established: reasons.some(({ reason }) => reason === "established") };
    })
    .filter(({ law, reasons }) => reasons.length > 0 && !removed.has(law.id));
  const leading =
    found.find(({ law }) => law.id === answers.document?.leadingLaw) ??
    found.find((entry) => entry.established) ??
    found[0];
  return leading ? [leading, ...found.filter((entry) => entry !== leading)] : [];
}
