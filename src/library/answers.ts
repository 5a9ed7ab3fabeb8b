import * as z from "zod/mini";
import { keptFor, makeAnswersSchema, type Answers, type Fault, type Library, type Pointer } from "~/model";

/** How large an answers document may be, in UTF-16 units, and how deeply nested. */
const largest = 1_048_576;
const deepest = 16;
const mostFaults = 50;

/** Characters that change what is seen without being seen: bidi controls, private use, and control characters but tab and newline. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
const everyHidden = new RegExp(hidden.source, "gu");
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

const pointerTo = (path: readonly PropertyKey[]): Pointer =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const shown = (value: unknown) => String(value).replace(everyHidden, "\ufffd").toWellFormed().slice(0, 60);

/** Gives the schema of the answers with the ids of this library. */
export const answersSchema = keptFor((library: Library) =>
  makeAnswersSchema(
    library.vocabularies,
    library.laws.map((law) => law.id),
  ),
);

/** Finds what no schema can: too deep nesting, dangerous keys, characters that hide. Walks without recursion. */
function unsafeParts(root: unknown): Fault[] {
  const faults: Fault[] = [];
  const open: { value: unknown; path: PropertyKey[] }[] = [{ value: root, path: [] }];
  for (let part = open.pop(); part && faults.length < mostFaults; part = open.pop()) {
    const { value, path } = part;
    const pointer = () => pointerTo(path.map((key) => (typeof key === "string" ? shown(key) : key)));
    if (path.length > deepest)
      return [
        ...faults,
        { pointer: pointerTo(path.slice(0, 4)), code: "too-deep", values: { most: deepest } },
      ];
    if (typeof value === "string") {
      if (!value.isWellFormed()) faults.push({ pointer: pointer(), code: "broken-character" });
      else if (hidden.test(value))
        faults.push({ pointer: pointer(), code: "hidden-character", values: { code: codeOf(value) } });
    } else if (value !== null && typeof value === "object") {
      const keys = Object.keys(value);
      const bad = keys.find((key) => forbiddenKeys.has(key));
      if (bad) faults.push({ pointer: pointerTo([...path, bad]), code: "forbidden-field" });
      for (const key of keys.slice(0, 5000).reverse())
        if (!forbiddenKeys.has(key))
          open.push({
            value: (value as Record<string, unknown>)[key],
            path: [...path, Array.isArray(value) ? Number(key) : key],
          });
    }
  }
  return faults;
}
const codeOf = (text: string) =>
  `U+${(hidden.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

type Issue = z.core.$ZodIssue;
const ownCodes = new Set([
  "email",
  "url",
  "date",
  "duration",
  "country",
  "law",
  "integer",
  "text-empty",
  "required",
]);

function faultsOf(issue: Issue): Fault[] {
  const pointer = pointerTo(issue.path);
  const fault = (code: string, values?: Fault["values"]): Fault[] => [
    { pointer, code, ...(values ? { values } : {}) },
  ];
  if (ownCodes.has(issue.message)) return fault(issue.message);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        pointer: pointerTo([...issue.path, shown(key)]),
        code: "unknown-field",
      }));
    case "invalid_value":
      return fault("unknown-id", { expected: listed(issue.values) });
    case "invalid_type":
      return fault("type", { expected: issue.expected });
    case "too_big":
      return fault(
        issue.origin === "string" ? "too-long" : issue.origin === "array" ? "too-many" : "too-big",
        { most: Number(issue.maximum) },
      );
    case "too_small":
      return fault("too-small", { least: Number(issue.minimum) });
    case "invalid_key":
      return fault("law");
    default:
      return fault("wrong");
  }
}
const listed = (values: readonly unknown[]) =>
  values.slice(0, 45).map(String).join(", ") + (values.length > 45 ? ", …" : "");

/**
 * Reads an answers document. Gives the answers, or every fault found with its place (at most fifty); never throws.
 * Takes the text of a file as it came.
 */
export function readAnswers(text: string, library: Library): { answers: Answers } | { faults: Fault[] } {
  const fail = (code: string, values?: Fault["values"]) => ({
    faults: [{ pointer: "", code, ...(values ? { values } : {}) }],
  });
  if (text.length > largest) return fail("too-large", { most: largest });
  if (text.trim() === "") return fail("empty");
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail("not-json", { found: shown((error as Error).message.replaceAll(/\s+/g, " ")) });
  }
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) return fail("not-answers");
  const unsafe = unsafeParts(raw);
  if (unsafe.some(({ code }) => code === "too-deep")) return { faults: unsafe };
  const version = (raw as { schema?: unknown }).schema;
  if (version !== 1)
    return {
      faults: [
        ...unsafe,
        { pointer: "/schema", code: version === undefined ? "schema-missing" : "schema-version" },
      ],
    };
  const result = answersSchema(library).safeParse(raw);
  if (result.success && unsafe.length === 0) return { answers: result.data };
  const places = new Set(unsafe.map(({ pointer }) => pointer));
  const faults = (result.error?.issues ?? []).flatMap(faultsOf).filter(({ pointer }) => !places.has(pointer));
  return { faults: [...unsafe, ...faults].slice(0, mostFaults) };
}

/**
 * Gives what a person typed without what they cannot mean: hidden and broken characters, spaces around, empty texts and
 * empty objects. An empty list stays: it says "none".
 */
export function tidyAnswers(raw: unknown): unknown {
  if (typeof raw === "string") return raw.toWellFormed().replace(everyHidden, "").trim();
  if (Array.isArray(raw)) return raw.map((value) => tidyAnswers(value) ?? {}).filter((value) => value !== "");
  if (raw === null || typeof raw !== "object") return raw;
  const kept = Object.entries(raw)
    .map(([key, value]) => [key, tidyAnswers(value)] as const)
    .filter(([, value]) => value !== "" && value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
