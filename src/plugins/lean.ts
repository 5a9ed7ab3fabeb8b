/** Data as the browser needs it: what only editors, law pages and the form's own HTML read is left out. */

type Data = Record<string, unknown>;
const omit = (data: unknown, keys: string[]): Data =>
  Object.fromEntries(Object.entries(data as Data).filter(([key]) => !keys.includes(key)));
const omitIn = (list: unknown, keys: string[]) => (list as Data[]).map((entry) => omit(entry, keys));

const remarks = ["note", "basis", "conf", "says", "conditions"];
const lawPages = ["instrument", "regulations", "dates", "status", "statusNote", "scope", "breach", "records", "penalties", "noticeForm", "traps", "unknown", "sources"];
/** Topics of which the engine needs no more than the article. */
const topics = ["consent", "children", "directMarketing", "cookies", "officer", "registration", "impactAssessment", "retention", "language", "definitions", "representative"];

function leanLaw(law: Data): Data {
  const lean = omit(law, lawPages);
  for (const topic of topics) {
    const full = lean[topic] as Data | undefined;
    if (full) lean[topic] = full["art"] ? { art: full["art"], conf: full["conf"] } : { conf: full["conf"] };
  }
  const keep = (topic: string, keys: string[]) => {
    const full = lean[topic] as Data;
    lean[topic] = Object.fromEntries(keys.filter((key) => key in full).map((key) => [key, full[key]]));
  };
  keep("transfers", ["art", "conf", "safeguards"]);
  keep("sensitive", ["art", "conf", "ids"]);
  keep("response", ["art", "conf", "within", "extension"]);
  keep("complaint", ["art", "conf", "within"]);
  lean["notice"] = (law["notice"] as Data[]).map((row) => ({ ...omit(row, remarks), conf: row["conf"] }));
  lean["bases"] = (law["bases"] as Data[]).map((row) => ({ ...omit(row, remarks), conf: row["conf"] }));
  lean["rights"] = (law["rights"] as Data[]).map((row) => ({ ...omit(row, ["note", "basis"]) }));
  lean["applies"] = (law["applies"] as Data[]).map((row) => ({ ...omit(row, remarks), conf: row["conf"] }));
  return lean;
}

/** Gives the data of a content file without what the browser has no use for. `path` is relative to the project. */
export function leanData(path: string, data: unknown): unknown {
  if (path.startsWith("content/laws/")) return leanLaw(data as Data);
  if (path.startsWith("content/vocabulary/"))
    return Object.fromEntries(Object.entries(data as Data).map(([id, entry]) => [id, omit(entry, ["note", "dpv"])]));
  if (path.startsWith("content/vendors/")) return omit(data, ["sources", "note", "checked", "provider"]);
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
