/** The command line from outside: the program that people run, its output, its exit code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readMarks } from "../../reading";
import { root } from "../../content/files";

const folder = mkdtempSync(join(tmpdir(), "mizan-"));
function mizan(args: string[], input?: string, env: NodeJS.ProcessEnv = { LANG: "C" }) {
  const run = spawnSync(process.execPath, ["src/commands/setup.mjs", "bundle", "mizan", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    ...(input === undefined ? {} : { input }),
  });
  return {
    code: run.status,
    out: run.stdout,
    errors: run.stderr.split("\n").filter((line) => line && !line.startsWith("mizan:")),
  };
}
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
let shop = "";
beforeAll(() => {
  shop = file("shop.json", mizan(["new"]).out);
}, 120_000);

describe("generate", () => {
  test("writes one document to standard output, in the marks that other programs read", () => {
    const { code, out, errors } = mizan(["generate", shop, "--lang", "ar"]);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const marks = readMarks(out);
    expect(marks.root).toMatchObject({
      lang: "ar",
      dir: "rtl",
      "data-document": "privacy-policy",
      "data-version": "1.0",
    });
    expect(marks.clauses.length).toBeGreaterThan(20);
    expect(marks.gaps).toEqual([]);
    expect(marks.cites).toContainEqual({ law: "sa-pdpl", art: "13(3)" });
  });
  test("reads answers from standard input", () => {
    const { code, out } = mizan(
      ["generate", "-", "--lang", "en", "--format", "txt"],
      readFileSync(shop, "utf8"),
    );
    expect(code).toBe(0);
    expect(out).toContain("Privacy policy");
  });
  test("writes every document in every language and format to a folder", () => {
    const out = join(folder, "all");
    expect(mizan(["generate", shop, "--doc", "all", "--format", "all", "--out", out]).code).toBe(0);
    for (const locale of ["ar", "en"]) {
      const names = readdirSync(join(out, locale));
      for (const doc of ["privacy-policy", "privacy-notice-short", "consent-texts"])
        for (const extension of ["html", "fragment.html", "md", "txt", "json"])
          expect(names).toContain(`${doc}.${extension}`);
      for (const name of [
        "cookie-banner.config.js",
        "cookie-banner.tags.html",
        "preference-centre.form.html",
        "preference-centre.events.json",
      ])
        expect(names).toContain(name);
      expect(names.filter((name) => name.startsWith("privacy-policy."))).toHaveLength(5);
      const { outline, locale: language } = JSON.parse(
        readFileSync(join(out, locale, "privacy-policy.json"), "utf8"),
      ) as { outline: string; locale: string };
      expect([outline, language]).toEqual(["privacy-policy", locale]);
    }
  });
  test("gives the same bytes for the same answers and day", () => {
    const run = () => mizan(["generate", shop, "--lang", "ar", "--today", "2026-11-23"]).out;
    expect(run()).toBe(run());
  });
  test.each([
    [["generate", "SHOP"], /--out DIR/],
    [["generate", "SHOP", "--doc", "treaty"], /privacy-policy/],
    [["generate", "SHOP", "--lang", "fr"], /ar, en/],
    [["generate", "SHOP", "--format", "pdf"], /html/],
    [["generate", "SHOP", "--format", "config"], /--doc cookie-banner/],
    [["generate", "SHOP", "--doc", "cookie-banner", "--format", "config,tags"], /--out DIR/],
    [["generate", "SHOP", "--colour", "red"], /--colour/],
    [["generate", "SHOP", "--lang", "en", "--today", "2026-13-01"], /--today/],
    [["generate"], /answers file/],
    [["brew"], /"brew"/],
    [[], /generate ANSWERS/],
  ] as const)("refuses %j with one line that says what is expected", (args, message) => {
    const { code, out, errors } = mizan(args.map((word) => (word === "SHOP" ? shop : word)));
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors.join("\n")).toMatch(message);
  });
});

describe("check", () => {
  type Report = {
    laws: {
      id: string;
      why: { ar: string; en: string };
      items: {
        item: string;
        art: string | null;
        status: string;
        clauses: string[];
        why: { ar: string; en: string };
      }[];
    }[];
    findings: {
      id: string;
      law: string;
      severity: string;
      question: string;
      message: { ar: string; en: string };
    }[];
  };
  test("tells the laws and why, each notice item, and the findings", () => {
    const { code, out } = mizan(["check", shop, "--json"]);
    const report = JSON.parse(out) as Report;
    expect(code).toBe(0);
    expect(report.laws.map(({ id }) => id)).toEqual(["sa-pdpl"]);
    expect(report.laws[0]?.why.en).toContain("Saudi Arabia");
    const retention = report.laws[0]?.items.find(({ item }) => item === "retention");
    expect(retention).toMatchObject({ art: "ir 4(1)(d)", status: "met", clauses: ["retention"] });
    for (const { status } of report.laws[0]?.items ?? []) expect(["met", "not-applicable"]).toContain(status);
  });
  test("exits with 1 when something must be mended, and points at the question", () => {
    const answers = JSON.parse(readFileSync(shop, "utf8")) as { organisation: { name?: unknown } };
    delete answers.organisation.name;
    const { code, out } = mizan(["check", "-", "--json"], JSON.stringify(answers));
    expect(code).toBe(1);
    expect((JSON.parse(out) as Report).findings).toContainEqual(
      expect.objectContaining({
        id: "missing-answer",
        law: "sa-pdpl",
        severity: "must",
        question: "/organisation/name",
      }),
    );
  });
  test("speaks the language of the machine", () => {
    expect(mizan(["check", shop], undefined, { LANG: "ar_SA.UTF-8" }).out).toMatch(/\p{Script=Arabic}/u);
    expect(mizan(["check", shop]).out).not.toMatch(/^\p{Script=Arabic}/u);
  });
});

describe("bad input ends with a line per fault and exit 2, never with a stack", () => {
  const deep = `{"schema":1,"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const cases: [string, string, RegExp[]][] = [
    ["empty", "", [/^the file: .*empty/]],
    ["not JSON", "{schema:1", [/^the file: This is not JSON/]],
    ["a list", "[]", [/^the file: .*object/]],
    ["no schema", "{}", [/^\/schema: /]],
    ["another schema", '{"schema":2}', [/^\/schema: .*1/]],
    ["wrong type", '{"schema":1,"organisation":[]}', [/^\/organisation: .*object/]],
    ["unknown field", '{"schema":1,"organization":{}}', [/^\/organization: There is no such field/]],
    ["unknown law", '{"schema":1,"laws":{"add":["xx-law"]}}', [/^\/laws\/add\/0: .*sa-pdpl/]],
    [
      "unknown law of a basis",
      '{"schema":1,"activities":[{"basis":{"xx-law":"consent"}}]}',
      [/^\/activities\/0\/basis\/xx-law: .*law/],
    ],
    ["broken date", '{"schema":1,"document":{"effective":"2026-02-30"}}', [/^\/document\/effective: .*date/]],
    ["broken duration", '{"schema":1,"storage":{"backups":"2 years"}}', [/^\/storage\/backups: .*P2Y/]],
    [
      "broken e-mail and country",
      '{"schema":1,"organisation":{"email":"x","country":"Saudi"}}',
      [/^\/organisation\/country: /, /^\/organisation\/email: /],
    ],
    [
      "javascript address",
      '{"schema":1,"services":[{"url":"javascript:alert(1)"}]}',
      [/^\/services\/0\/url: .*https/],
    ],
    ["deep nesting", deep, [/nested deeper/]],
    [
      "__proto__",
      '{"schema":1,"__proto__":{"x":1},"organisation":{"constructor":{}}}',
      [/^\/__proto__: /, /^\/organisation\/constructor: /],
    ],
    [
      "lone surrogate",
      '{"schema":1,"organisation":{"name":{"ar":"a\\ud800"}}}',
      [/^\/organisation\/name\/ar: .*surrogate/],
    ],
    [
      "bidi override",
      '{"schema":1,"organisation":{"name":{"en":"a\\u202eb"}}}',
      [/^\/organisation\/name\/en: .*U\+202E/],
    ],
    [
      "a text with neither language",
      '{"schema":1,"organisation":{"name":{}}}',
      [/^\/organisation\/name: .*neither language/],
    ],
    [
      "too long a text",
      JSON.stringify({ schema: 1, organisation: { name: { en: "x".repeat(5000) } } }),
      [/^\/organisation\/name\/en: .*4000/],
    ],
    ["too many rows", JSON.stringify({ schema: 1, cookies: Array(300).fill({}) }), [/^\/cookies: .*200/]],
  ];
  test.each(cases)("%s", (_, input, lines) => {
    const { code, out, errors } = mizan(["check", "-"], input);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors).toHaveLength(lines.length);
    for (const line of lines) expect(errors).toContainEqual(expect.stringMatching(line));
    expect(errors.join("\n")).not.toMatch(/^\s+at /m);
  });
  test("no file, and a file of fifty megabytes", () => {
    expect(mizan(["check", join(folder, "none.json")])).toMatchObject({
      code: 2,
      errors: [expect.stringMatching(/none\.json: cannot be read \(ENOENT\)/)],
    });
    const big = file("big.json", `{"schema":1,"x":"${"a".repeat(50 * 1024 * 1024)}"}`);
    expect(mizan(["check", big])).toMatchObject({ code: 2, errors: [expect.stringMatching(/too large/)] });
  });
});

describe("schema, laws, new", () => {
  test("schema is a JSON Schema of the answers, with the ids", () => {
    const schema = JSON.parse(mizan(["schema"]).out) as {
      $schema: string;
      properties: Record<string, { properties?: Record<string, unknown> }>;
    };
    expect(schema.$schema).toContain("2020-12");
    expect(Object.keys(schema.properties)).toContain("activities");
    expect(JSON.stringify(schema.properties["organisation"]?.properties?.["kind"])).toContain("sole-trader");
  });
  test("laws lists the laws, and gives one whole", () => {
    expect(mizan(["laws"]).out).toMatch(/^sa-pdpl\s+Saudi Personal Data Protection Law/m);
    expect(JSON.parse(mizan(["laws", "sa-pdpl", "--json"]).out)).toMatchObject({
      id: "sa-pdpl",
      response: { within: "P30D" },
    });
    expect(mizan(["laws", "xx"])).toMatchObject({ code: 2 });
  });
  test("new gives an example that check accepts, for each scenario", () => {
    for (const name of readdirSync(join(root, "content/scenarios")).map((path) => path.slice(0, -5))) {
      const { code, out } = mizan(["new", "--scenario", name]);
      expect(code).toBe(0);
      expect(mizan(["check", "-", "--json"], out).code).toBeLessThan(2);
    }
    expect(mizan(["new", "--scenario", "bakery"]).errors[0]).toContain("shop-riyadh");
  });
});
