/** Data as the browser needs it: what only editors, law pages and the form's own HTML read is left out. */

type Data = Record<string, unknown>;
const omit = (data: unknown, keys: string[]): Data =>
  Object.fromEntries(Object.entries(data as Data).filter(([key]) => !keys.includes(key)));
const omitIn = (list: unknown, keys: string[]) => (list as Data[]).map((entry) => omit(entry, keys));

/** Takes keys away, however deep they lie. */
const omitDeep = (data: unknown, keys: string[]): unknown =>
  Array.isArray(data)
    ? data.map((entry) => omitDeep(entry, keys))
    : data !== null && typeof data === "object"
      ? Object.fromEntries(Object.entries(omit(data, keys)).map(([key, part]) => [key, omitDeep(part, keys)]))
      : data;
/** Takes away remarks that no document prints. */
const withoutRemarks = (data: unknown) => omitDeep(data, ["note", "basis", "brief", "conditions", "dpv"]);

const remarks = ["note", "basis", "conf", "plain", "conditions"];
const lawPages = [
  "instrument",
  "regulations",
  "dates",
  "status",
  "statusNote",
  "scope",
  "penalties",
  "noticeForm",
  "traps",
  "unknown",
  "sources",
];
/** Of these the policy has no use; `restOfData` has the rest of them for the other papers. */
const lawPapers = ["response", "bases", "breach", "records", "impactAssessment", "cookies"];
/** What the engine needs of each topic, beside its article and how sure it is. */
const needed: Record<string, string[]> = {
  definitions: [],
  response: ["within", "extension", "count"],
  complaint: ["within", "from", "count"],
  transfers: ["safeguards", "free", "alwaysAssessed", "warnsOnConsent", "adequateCountries"],
  representative: [],
  consent: ["explicitFor", "written", "writtenFor", "proof", "before"],
  children: ["guardianCheckFor", "guardianForAll", "judge", "brief"],
  sensitive: ["ids", "liftedBy"],
  directMarketing: ["consentFor", "ownCustomersFor", "licenceFor", "hoursFor", "stopIsFree", "proof"],
  cookies: ["consentExempt"],
  officer: ["neededWhen"],
  registration: ["neededWhen", "freed", "alsoAbroad"],
  authorisation: ["neededWhen"],
  impactAssessment: ["neededWhen"],
  breach: [],
  records: [],
  retention: [],
  language: ["needs", "when"],
};

const pick = (data: Data, keys: string[]): Data =>
  Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]]));
const confirmed = (fact: unknown) => pick(fact as Data, ["art", "conf"]);

function leanLaw(law: Data): Data {
  const lean = omit(law, lawPages);
  for (const [topic, keys] of Object.entries(needed))
    if (lean[topic]) lean[topic] = pick(lean[topic] as Data, ["art", "conf", ...keys]);
  for (const list of ["notice", "bases", "applies"])
    lean[list] = (law[list] as Data[]).map((row) => ({
      ...omit(row, list === "bases" ? [...remarks, "called"] : [...remarks, "says"]),
      conf: row["conf"],
    }));
  lean["findings"] = Object.fromEntries(
    Object.entries(law["findings"] as Data).map(([id, fact]) => [id, confirmed(fact)]),
  );
  // Editors' remarks stand also beside terms, authorities and their like.
  return omitDeep(lean, ["note", "basis"]) as Data;
}

/** Vocabularies that documents never print: the browser needs their ids, to check a file of answers. */
const unprinted = [
  "sectors",
  "organisation-kinds",
  "children",
  "digit-styles",
  "breach-contents",
  "screening-cases",
  "rest-days",
  "preference-events",
  "changes",
];
const keysOnly = (data: unknown, kept: string[]) =>
  Object.fromEntries(
    Object.entries(data as Data).map(([id, entry]) => [
      id,
      Object.fromEntries(Object.entries(entry as Data).filter(([key]) => kept.includes(key))),
    ]),
  );

/** Which consents are asked for, and with how many boxes, decides what is still missing; their words come with the papers. */
const leanConsents = ({ kinds }: Data): Data => ({
  ways: {},
  kinds: Object.fromEntries(
    Object.entries(kinds as Record<string, { boxes: unknown[] }>).map(([kind, { boxes }]) => [
      kind,
      { boxes: boxes.map(() => ({})) },
    ]),
  ),
});

/** The rules of the wording check without their explanations. */
const leanWording = (data: Data): Data => ({
  ...omit(data, ["sources"]),
  rules: Object.fromEntries(
    Object.entries(data["rules"] as Data).map(([id, rule]) => [
      id,
      pick(rule as Data, ["patterns", "answers", "unless"]),
    ]),
  ),
});

/** Gives the data of a content file without what the browser has no use for. `path` is relative to the project. */
export function leanData(path: string, data: unknown): unknown {
  if (path.startsWith("content/laws/")) return leanLaw(data as Data);
  const vocabulary = /^content\/vocabulary\/(.*)\.yaml$/.exec(path)?.[1];
  if (vocabulary === "notice-items") return keysOnly(data, ["always"]);
  if (vocabulary !== undefined && unprinted.includes(vocabulary)) return keysOnly(data, []);
  if (vocabulary !== undefined)
    return Object.fromEntries(
      Object.entries(data as Data).map(([id, entry]) => [id, omit(entry, ["note", "dpv", "done"])]),
    );
  if (path.startsWith("content/vendors/"))
    return omit(data, ["sources", "note", "checked", "provider", "cookies"]);
  if (path.startsWith("templates/outlines/")) return omit(data, ["about"]);
  if (path === "content/consents.yaml") return leanConsents(data as Data);
  // The page of the wording check holds the words of its rules.
  if (path === "content/wording.yaml") return leanWording(data as Data);
  // The wizard's page holds the words of the findings, in its own language.
  if (path === "content/findings.yaml") return keysOnly(data, ["severity", "topic"]);
  if (path.startsWith("content/questions/")) {
    const step = omit(data, ["intro"]);
    const words = ["help", "example"];
    step["questions"] = omitIn(step["questions"], words).map((question) =>
      question["fields"] ? { ...question, fields: omitIn(question["fields"], words) } : question,
    );
    return step;
  }
  return data;
}

/** Gives what `leanData` leaves out and documents other than the policy need. `path` is relative to the project. */
export function restOfData(path: string, data: unknown): unknown {
  if (path.startsWith("content/laws/")) return withoutRemarks(pick(data as Data, lawPapers));
  if (path.startsWith("content/vendors/")) return pick(data as Data, ["cookies"]);
  if (path.startsWith("templates/outlines/")) return pick(data as Data, ["about"]);
  return withoutRemarks(data);
}
