/** The command line from outside: the program that people run, its output, its exit code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "../../content/files";
import { readMarks } from "../../reading";
import { file, folder, mizan } from "./run";

let shop = "";
beforeAll(() => {
  shop = file("shop.json", mizan(["new"]).out);
}, 120_000);

describe("consent-records", () => {
  test("writes a record for each consent and language", () => {
    const out = join(folder, "records");
    expect(mizan(["consent-records", shop, "--out", out]).code).toBe(0);
    expect(readdirSync(join(out, "ar", "consent-records")).sort()).toEqual([
      "email.jsonld",
      "personalised-content.jsonld",
      "targeted-advertising.jsonld",
      "whatsapp.jsonld",
    ]);
    const record = JSON.parse(
      readFileSync(join(out, "en", "consent-records", "email.jsonld"), "utf8"),
    ) as object;
    expect(JSON.stringify(record)).toContain('"dpv:ConsentRecord"');
  });
  test("prints those of one language", () => {
    const { code, out } = mizan(["consent-records", shop, "--lang", "en"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(4);
    expect(mizan(["consent-records", shop]).code).toBe(2);
  });
});

describe("lint-consent", () => {
  const hostile = "You must agree to our offers. [Accept all]";
  const fair = "[ ] I agree to get news from Oak Books by e-mail. I can withdraw my consent at any time.";
  test("tells each fault of a text with its place, its reason and better words, and exits with 1", () => {
    const { code, out, errors } = mizan(["lint-consent", file("hostile.txt", hostile)]);
    expect({ code, errors }).toEqual({ code: 1, errors: [] });
    expect(out).toContain("Consent as the price (text, characters 1 to 14): You must agree");
    expect(out).toContain("EDPB, Guidelines 05/2020 on consent");
    expect(out).toContain("Saudi law: Art. 7");
    expect(out).toContain("No way to say no");
    expect(out).toContain("No way back");
  });
  test("speaks the language of the text, whatever that of the machine is", () => {
    const { code, out } = mizan(["lint-consent", "-"], "يجب أن توافق على عروضنا. [موافق]");
    expect(code).toBe(1);
    expect(out).toContain("الموافقة ثمنًا للخدمة");
  });
  test("finds nothing in a fair text, and exits with 0", () => {
    expect(mizan(["lint-consent", "-", "--json"], fair)).toMatchObject({
      code: 0,
      out: '{\n  "findings": []\n}\n',
    });
  });
  test("reads the parts of a request as JSON", () => {
    const request = {
      text: fair,
      boxes: [{ label: "Offers", ticked: true }],
      decline: "No, I hate good deals",
    };
    const { code, out } = mizan(["lint-consent", file("request.json", JSON.stringify(request)), "--json"]);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string; part: string; better: object }[] };
    expect(findings.map(({ rule, part }) => [rule, part])).toEqual([
      ["pre-ticked", "boxes/0"],
      ["shaming", "decline"],
    ]);
    expect(Object.keys(findings[0]?.better ?? {}).sort()).toEqual(["ar", "en"]);
  });
  test.each([
    ["no file", ["lint-consent"], "Name the file"],
    ["a file that is not there", ["lint-consent", "no.txt"], "no.txt"],
    ["an empty text", ["lint-consent", "-"], "no text in it"],
    ["an unknown language", ["lint-consent", "-", "--lang", "fr"], "--lang"],
  ])("%s is bad input", (_, args, words) => {
    const { code, errors } = mizan(args, " ");
    expect(code).toBe(2);
    expect(errors.join()).toContain(words);
  });
  test.each([
    ["{ no JSON", "is not JSON"],
    ['{"text":"x","boxes":[{"label":1}]}', "/boxes/0/label"],
    ['{"txt":"x"}', "not part of a request"],
  ])("%s is bad input", (input, words) => {
    const { code, errors } = mizan(["lint-consent", "-"], input);
    expect(code).toBe(2);
    expect(errors.join()).toContain(words);
  });
});

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
        for (const extension of ["html", "fragment.html", "docx", "md", "txt", "json", "jsonld"])
          expect(names).toContain(`${doc}.${extension}`);
      for (const name of [
        "cookie-banner.config.js",
        "cookie-banner.tags.html",
        "preference-centre.form.html",
        "preference-centre.events.json",
      ])
        expect(names).toContain(name);
      expect(names.filter((name) => name.startsWith("privacy-policy."))).toHaveLength(7);
      const { outline, locale: language } = JSON.parse(
        readFileSync(join(out, locale, "privacy-policy.json"), "utf8"),
      ) as { outline: string; locale: string };
      expect([outline, language]).toEqual(["privacy-policy", locale]);
    }
  });
  test("writes everything into one ZIP where --out names one", () => {
    const out = join(folder, "all.zip");
    const { code, errors } = mizan(["generate", shop, "--doc", "all", "--format", "txt,docx", "--out", out]);
    expect({ code, errors }).toEqual({ code: 0, errors: [`written: ${out}`] });
    const paths = Object.keys(unzipSync(readFileSync(out)));
    for (const path of ["README.txt", "answers.json", "ar/privacy-policy.docx", "en/consent-texts.txt"])
      expect(paths).toContain(path);
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
