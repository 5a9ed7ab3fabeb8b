/** Small businesses for tests that try one law after the other. */
import type { Law } from "~/model";

export type Part = Record<string, unknown>;

/** Answers of a business that is established where a law applies: country, zone, kind, and people of that country. */
export function businessUnder(law: Law): Part {
  const rule = law.applies.find(({ to, may }) => to === "established" && may !== true);
  if (!rule) throw new Error(`${law.id}: no rule on businesses that are established there`);
  const country = rule.countries[0];
  return {
    organisation: { country, kind: "company", ...(rule.zones ? { zone: rule.zones[0] } : {}) },
    audience: { countries: [country] },
  };
}

const isPlain = (value: unknown): value is Part =>
  value !== null && typeof value === "object" && !Array.isArray(value);
/** Gives answers with others put on top: objects are merged one level deep, everything else is replaced. */
export const together = (base: Part, more: Part): Part =>
  Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(more)])].map((key) => {
      const [one, other] = [base[key], more[key]];
      return [key, other === undefined ? one : isPlain(one) && isPlain(other) ? { ...one, ...other } : other];
    }),
  );
