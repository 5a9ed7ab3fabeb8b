import { keptFor, type Answers, type Law } from "~/model";

/** Why a law applies: the business is established in, or serves people in, these places; or it was added by hand. */
export type Reason = {
  reason: "established" | "zone" | "audience" | "californian" | "added";
  /** Countries by their codes, or for `zone` the zone's id. */
  places: string[];
  art?: string;
};
export type Applicable = {
  law: Law;
  established: boolean;
  /** It applies, or was said to apply, because of the people whom the business serves. */
  byAudience: boolean;
  reasons: Reason[];
};
type Rule = Law["applies"][number];

/** Whether a circumstance, beside the place, is met. Unanswered, nobody is a licensee; who serves the United States may serve California. */
const conditions: Record<NonNullable<Rule["if"]>, (answers: Answers) => boolean> = {
  "telecom-licensee": (answers) => answers.organisation?.telecomLicensee === true,
  "not-public-body": (answers) => answers.organisation?.kind !== "public-body",
  californian: (answers) => answers.audience?.californian !== false,
};

const decisive =
  /^(?:organisation\.(?:country|zone|kind|telecomLicensee)|audience\.(?:countries|californian)|laws\.(?:add|remove)|document\.leadingLaw)$/;
/** Tells whether the answer at a path can make a law apply or not, or lead: all that is read in this file. */
export const findsLaws = (path: string) => decisive.test(path);

/** Gives the reason for which one rule of a law's scope holds, if it does. */
function reasonOf(rule: Rule, answers: Answers): Reason | undefined {
  const { country, zone } = answers.organisation ?? {};
  if (rule.exceptZones?.includes(zone ?? "")) return undefined;
  if (rule.if !== undefined && !conditions[rule.if](answers)) return undefined;
  const art = rule.art ? { art: rule.art } : {};
  if (rule.zones)
    return zone && rule.zones.includes(zone) && rule.countries.includes(country ?? "")
      ? { reason: "zone", places: [zone], ...art }
      : undefined;
  const answered = rule.to === "established" ? [country ?? ""] : (answers.audience?.countries ?? []);
  const places = answered.filter((place) => rule.countries.includes(place));
  if (places.length === 0) return undefined;
  // Of the United States it is California that counts.
  return rule.if === "californian"
    ? { reason: rule.if, places: [], ...art }
    : { reason: rule.to, places, ...art };
}

const reasonsBy = (rules: Rule[], answers: Answers) =>
  rules.map((rule) => reasonOf(rule, answers)).filter((reason) => reason !== undefined);

/** Gives the rules of a law that leave nothing open. */
const sureRules = keptFor((law: Law) => law.applies.filter(({ may }) => may !== true));

/** Gives the ids of laws that the business set aside: only with a reason. */
export const setAside = (answers: Answers): Set<string | undefined> =>
  new Set(answers.laws?.remove?.filter((entry) => entry.reason?.trim()).map((entry) => entry.law));

/**
 * Gives the laws that apply, each with its reasons, the leading one first: the law of where the business is established
 * (a zone comes before its country), else the first one found, unless the answers name another.
 */
export function applicableLaws(answers: Answers, laws: Law[]): Applicable[] {
  const removed = setAside(answers);
  const found = laws
    .map((law) => {
      const isAdded = answers.laws?.add?.includes(law.id) ?? false;
      const sure = reasonsBy(sureRules(law), answers);
      // What a law leaves open, the business decides by adding it.
      const open = isAdded ? reasonsBy(law.applies, answers) : sure;
      const established =
        sure.some(({ reason }) => reason === "established" || reason === "zone") ||
        law.home.includes(answers.organisation?.country ?? "");
      const byAudience = open.some(({ reason }) => reason === "audience");
      // Rules on businesses from abroad say nothing of those at home, and a hand adds only what no rule brings.
      const byRule = established ? sure.filter(({ reason }) => reason !== "audience") : sure;
      const art = open.find((each) => each.art)?.art;
      const added: Reason = { reason: "added", places: [], ...(art ? { art } : {}) };
      const reasons = isAdded && byRule.length === 0 ? [added] : byRule;
      return { law, reasons, established, byAudience };
    })
    .filter(({ law, reasons }) => reasons.length > 0 && !removed.has(law.id));
  const leading =
    found.find(({ law }) => law.id === answers.document?.leadingLaw) ??
    found.find((entry) => entry.reasons.some(({ reason }) => reason === "zone")) ??
    found.find((entry) => entry.established) ??
    found[0];
  return leading ? [leading, ...found.filter((entry) => entry !== leading)] : [];
}

/** Gives the laws that leave open whether they reach this business, that do not apply otherwise, and that it did not set aside. */
export function possibleLaws(answers: Answers, laws: Law[]): { law: Law; reasons: Reason[] }[] {
  const decided = new Set([...applicableLaws(answers, laws).map(({ law }) => law.id), ...setAside(answers)]);
  return laws
    .map((law) => ({
      law,
      reasons: reasonsBy(
        law.applies.filter(({ may }) => may === true),
        answers,
      ),
    }))
    .filter(({ law, reasons }) => reasons.length > 0 && !decided.has(law.id));
}
