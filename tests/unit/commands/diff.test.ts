/** What changed between two answers files, from outside: the notice that the command prints, and its faults. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readMarks } from "../../reading";
import { file, folder, mizan } from "./run";

type Shop = { organisation: Record<string, unknown>; activities: Record<string, unknown>[] };
const [before, now, day] = [join(folder, "before.json"), join(folder, "now.json"), ["--today", "2026-11-25"]];
beforeAll(() => {
  const shop = mizan(["new", "--scenario", "shop-riyadh"]).out;
  file("before.json", shop);
  const changed = JSON.parse(shop) as Shop;
  changed.organisation["phone"] = "+966 11 222 2222";
  changed.activities.push({ purpose: "profiling", data: ["health"], basis: { "*": "consent" } });
  file("now.json", JSON.stringify(changed));
}, 120_000);

describe("diff", () => {
  test("prints the change notice as Markdown in both languages of the answers, what matters most first", () => {
    const { code, out, errors } = mizan(["diff", before, now, ...day]);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(out).toMatch(/^# ما تغيّر في سياسة الخصوصية لدينا$/m);
    expect(out).toMatch(/^# What changed in our privacy policy$/m);
    const english = out.slice(out.indexOf("# What changed"));
    const places = [
      "### New purposes",
      "### Sensitive data that is new",
      "### Names and contact details",
      "+966 11 222 2222",
    ];
    expect(places.map((place) => english.indexOf(place))).toEqual(
      places.map((place) => english.indexOf(place)).toSorted((one, other) => one - other),
    );
    for (const place of places) expect(english).toContain(place);
  });
  test("--lang prints one language", () => {
    expect(mizan(["diff", before, now, "--lang", "en", ...day]).out).not.toContain("ما تغيّر");
    expect(mizan(["diff", before, now, "--lang", "ar", ...day]).out).not.toContain("What changed");
  });
  test("the same answers: nothing changed", () => {
    const { code, out } = mizan(["diff", before, before, "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toContain("Nothing changed in what we do with your data");
    expect(out).not.toContain("### ");
  });
  test("either file may come from the standard input", () => {
    const whole = mizan(["diff", before, now, ...day]).out;
    expect(mizan(["diff", "-", now, ...day], readFileSync(before, "utf8")).out).toBe(whole);
    expect(mizan(["diff", before, "-", ...day], readFileSync(now, "utf8")).out).toBe(whole);
  });
  test("writes other formats, and with --out every language to its folder", () => {
    const { clauses, root: marks } = readMarks(
      mizan(["diff", before, now, "--lang", "ar", "--format", "html"]).out,
    );
    expect(marks).toMatchObject({ "data-document": "change-notice", dir: "rtl" });
    expect(clauses).toContain("change-purposes");
    const out = join(folder, "notice");
    expect(mizan(["diff", before, now, "--format", "html,txt", "--out", out]).code).toBe(0);
    for (const path of [
      "ar/change-notice.html",
      "en/change-notice.html",
      "ar/change-notice.txt",
      "en/change-notice.txt",
    ])
      expect(existsSync(join(out, path)), path).toBe(true);
  });
  test("with a finished document of before, it tells which passages were written anew", () => {
    const text = mizan(["generate", before, "--lang", "en", "--format", "json"]).out;
    const same = mizan(["diff", before, before, "--lang", "en", "--text", file("text.json", text)]).out;
    expect(same).toContain("Nothing changed");
    const older = text.replace(/("clause": "retention",[\s\S]*?"digest": ")\w+/, "$10123");
    const { code, out } = mizan([
      "diff",
      before,
      before,
      "--lang",
      "en",
      "--text",
      file("older.json", older),
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/\*\*Passages with new wording\*\*: How long we keep data$/m);
  });
});

describe("bad input ends with 2 and lines that name the file", () => {
  const cases: [string, () => string[], RegExp][] = [
    ["one file", () => [before], /two answers files/],
    ["no file", () => [], /two answers files/],
    ["twice the standard input", () => ["-", "-"], /Only one of the two/],
    [
      "a file that is missing",
      () => [before, join(folder, "none.json")],
      /none\.json: cannot be read \(ENOENT\)/,
    ],
    [
      "bad answers",
      () => [before, file("bad.json", '{"schema":1,"organisation":{"country":"X"}}')],
      /bad\.json: \/organisation\/country: /,
    ],
    [
      "a text that is no document",
      () => [before, now, "--text", now],
      /now\.json: this is not a finished document/,
    ],
    [
      "a text that is missing",
      () => [before, now, "--text", join(folder, "none.json")],
      /none\.json: cannot be read/,
    ],
    [
      "a document of another house",
      () => [before, now, "--text", file("alien.json", '{"outline":"toString","locale":"en","sections":[]}')],
      /not a finished document/,
    ],
    ["an unknown language", () => [before, now, "--lang", "fr"], /ar, en/],
    ["pages of two languages at once", () => [before, now, "--format", "html"], /--out DIR/],
  ];
  test.each(cases)("%s", (_, args, message) => {
    const { code, out, errors } = mizan(["diff", ...args()], "");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors.join("\n")).toMatch(message);
    expect(errors.join("\n")).not.toMatch(/^\s+at /m);
  });
  test("generate points to diff when it is asked for the change notice", () => {
    const { code, errors } = mizan(["generate", before, "--doc", "change-notice"]);
    expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringMatching(/diff OLD NEW/)] });
    const out = join(folder, "all-but-changes");
    expect(mizan(["generate", before, "--doc", "all", "--out", out]).code).toBe(0);
    expect(existsSync(join(out, "en/change-notice.html"))).toBe(false);
  });
});
