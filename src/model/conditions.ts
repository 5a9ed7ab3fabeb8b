/** Tells whether a condition of content holds: the claim that it names is true, or all of several; no condition always does. */
export const holds = (claims: object, when: string | readonly string[] | undefined): boolean =>
  [when ?? []].flat().every((name) => (claims as Record<string, unknown>)[name] === true);
