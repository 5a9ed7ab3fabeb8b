/** Random answers drawn from the schema itself, with hostile texts among them; and complete ones, with every question answered. */
import fc from "fast-check";
import type * as z from "zod/mini";
import { gapsIn, deriveFacts } from "~/facts";
import { answersSchema, library } from "~/library";
import { patternOf, type Answers, type Field, type Question } from "~/model";

export const hostileTexts = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</section></article>",
  "javascript:alert(1)",
  "{{controller.name}}",
  "{{#each laws}}x{{/each}}",
  "{{{constructor}}}",
  "# heading",
  "- item\n- item",
  "| a | b |",
  "**bold** _it_ `code`",
  "[x](javascript:alert(1))",
  "![x](http://e.vil/x.png)",
  "<!-- x -->",
  "&lt;b&gt; &amp;",
  "]]>",
  "=1+1",
  '=HYPERLINK("http://e.vil","x")',
  "@SUM(A1)",
  "-2+3+cmd|' /C calc'!A0",
  "</w:t></w:r><w:r><w:t>x",
  '<w:fldSimple w:instr="DDEAUTO c:\\\\x"/>',
  "{ DDE x }",
  "]]]]><![CDATA[>",
  "&#x3C;b&#x3E; &#60;i&#62;",
  "Waha متجر 24/7",
  "(متجر) Waha!",
  "12 متجر؟",
  "$&$1",
  "../../x",
  "\\",
  "متجر واحة",
  "שלום",
  "Ω≈ç√",
  "👩‍👧",
  "a\u200fb\u200ec",
  "line one\nline two",
  "  spaced  ",
  "0",
  "null",
  "undefined",
  "--",
  "1.",
  "1) x",
  "+ x",
  "***",
  "~~~",
  "<https://e.vil>",
  "www.e.vil",
];
const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }).map(clean) },
  )
  .filter((words) => words.trim() !== "");
/** Takes away what the reader of answers refuses: see `unsafeParts`. */
function clean(words: string): string {
  return words.toWellFormed().replaceAll(/[\p{Cc}\p{Co}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, "");
}
const bilingual = fc.oneof(
  fc.record({ ar: text, en: text }),
  fc.record({ ar: text }),
  fc.record({ en: text }),
);
const country = fc.constantFrom(
  ...["SA", "AE", "EG", "JO", "BH", "QA", "OM", "KW", "MA", "TN", "DZ", "LB"],
  ...["DE", "FR", "NO", "GB", "US", "TR", "BR"],
);
const special: Record<string, fc.Arbitrary<unknown>> = {
  email: fc.constantFrom("privacy@waha.example", "a+b@c.example", "'x'@y.example"),
  url: fc.constantFrom(
    "https://waha.example/x?a=1&b=2",
    "http://e.example/'\"".replace('"', ""),
    "https://مثال.example/",
  ),
  date: fc.constantFrom("2026-12-01", "2024-02-29", "1999-01-01"),
  duration: fc.constantFrom("P2Y", "P90D", "P1M", "P1Y6M", "P2D", "P11M", "P100D"),
  country,
};
const kindOfKey: Record<string, string> = {
  email: "email",
  url: "url",
  policy: "url",
  settingsUrl: "url",
  effective: "date",
  previous: "date",
  period: "duration",
  consentDuration: "duration",
  duration: "duration",
  backups: "duration",
  country: "country",
  countries: "country",
};

type Def = {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  entries?: Record<string, string>;
  values?: unknown[];
};
const defOf = (schema: unknown) => (schema as { _zod: { def: Def } })._zod.def;

function arbitraryOf(schema: unknown, key: string): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return fc.option(arbitraryOf(def.innerType, key), { nil: undefined, freq: 4 });
    case "nullable":
      return fc.option(arbitraryOf(def.innerType, key), { nil: null, freq: 4 });
    case "object": {
      const shape = def.shape ?? {};
      if (Object.keys(shape).join() === "ar,en") return bilingual;
      return fc
        .record(
          Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, arbitraryOf(part, name)])),
        )
        .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));
    }
    case "array":
      return fc.array(arbitraryOf(def.element, key), { maxLength: 3 });
    case "record":
      return fc.record({ "*": arbitraryOf(def.valueType, key) }, { requiredKeys: [] });
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.integer({ min: 1, max: 30 });
    case "string": {
      const kind = kindOfKey[key];
      return kind ? (special[kind] ?? text) : text.map((words) => words.slice(0, 200));
    }
    default:
      throw new Error(
        `tests/properties/arbitrary.ts knows no arbitrary for a schema of type "${def.type}". Add it.`,
      );
  }
}

const schema = answersSchema(library);
/** Any answers that the schema allows. Known vendors come up often enough to matter. */
export const anyAnswers = arbitraryOf(schema, "")
  .chain((raw) =>
    fc.constantFrom("own-1", ...Object.keys(library.vendors)).map((id) => {
      const answers = raw as Answers;
      if (answers.vendors?.[0]) answers.vendors[0].id = id;
      return answers;
    }),
  )
  .filter((answers) => schema.safeParse(answers).success);

const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;

/** An answer that fits a question. */
function answerTo(question: Field | Question, seed: number): unknown {
  const ids = () =>
    Object.keys(
      question.vocabulary && question.vocabulary !== "vendors"
        ? library.vocabularies[question.vocabulary]
        : library.vendors,
    );
  switch (question.type) {
    case "text":
    case "long-text":
      return sample(bilingual, seed);
    case "line":
    case "phone":
      return `x${seed % 100}`;
    case "number":
      return 1 + (seed % 20);
    case "yes-no":
      return seed % 2 === 0;
    case "countries":
      return [sample(country, seed)];
    case "one-of":
      return sample(fc.constantFrom(...ids()), seed);
    case "many-of":
      return [sample(fc.constantFrom(...ids()), seed)];
    case "bases":
      return { "*": sample(fc.constantFrom(...Object.keys(library.vocabularies.bases)), seed) };
    case "law":
      return library.laws[seed % library.laws.length]?.id;
    case "laws":
    case "vendor-ids":
      return [];
    case "list":
      return question.path === "activities" ? [{}] : [];
    default:
      return sample(special[question.type] ?? text, seed);
  }
}

function put(target: unknown, path: string, value: unknown) {
  const keys = path.split(".");
  let at = target as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
  at[keys.at(-1) ?? ""] = value;
}

const questions = new Map(
  library.steps
    .flatMap((step) => step.questions)
    .flatMap((question) => [question, ...(question.fields ?? [])])
    .map((question) => [question.path, question]),
);

/** Gives the questions still open: those that leave a gap, and those that would make an item of some law told. */
function openQuestions(answers: Answers): string[] {
  const facts = deriveFacts(answers, library, "2026-11-23");
  const missing = Object.values(facts.items).flatMap((items) =>
    items.flatMap(({ question }) => question ?? []),
  );
  return [...new Set([...gapsIn(facts), ...missing])];
}

/** Answers in which every question that leaves a gap or an item untold has been answered, as a person would. */
export const completeAnswers = fc.tuple(anyAnswers, fc.nat()).map(([answers, seed]) => {
  let round = 0;
  for (let open = openQuestions(answers); open.length > 0 && round < 12; round++) {
    for (const [index, pointer] of open.entries()) {
      const path = pointer.slice(1).replaceAll("/", ".");
      const question = questions.get(patternOf(path));
      if (question) put(answers, path, answerTo(question, seed + index + round));
    }
    open = openQuestions(answers);
  }
  return answers;
});
