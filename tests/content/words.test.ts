/** Rules for the words themselves. */
import { describe, expect, test } from "vitest";
import { list, pairsIn, read, readYaml, yamlFiles } from "./files";

/** Names that are written alike in both languages. */
const names = new Set(["cart", "Markdown", "JSON", "HTML"]);
const arabic = /\p{Script=Arabic}/u;
/** Scenarios hold what people typed, in whatever language they have. */
const files = [...yamlFiles("content"), ...yamlFiles("templates")].filter((path) => !path.startsWith("content/scenarios/"));
/** Habits of translated Arabic, each with what a writer would put. */
const calques = [/(?<!\p{L})قم ب/u, /(?<!\p{L})(?:و|ف)?(?:يتم|تتم) /u, /(?<!\p{L})من قبل (?!أن)/u, /(?<!\p{L})حيث أن/u, /(?<!\p{L})بشكل \p{L}+ي(?!\p{L})/u, /(?<!\p{L})(?:ال)?قيام ب/u];
const templates = list("templates/clauses").filter((path) => path.endsWith(".hbs"));
const arabicProse = [...templates.filter((path) => path.endsWith("/ar.hbs")), ...list("content/guide").filter((path) => path.endsWith("/ar.mdx"))];
/** Patterns of the wording check are no prose; what it says of a fault is. */
const wordsIn = (path: string) =>
  pairsIn(readYaml(path)).filter(({ place }) => path !== "content/wording.yaml" || /\.(?:title|why|better)$|^\.?sources/.test(place));
/** The words of a prose file, without its code. */
const prose = (path: string) => read(path).replaceAll(/\{\{[^}]*\}\}/g, " ");

describe("pairs of words", () => {
  test.each(files)("%s: both languages are there, each in its own letters", (path) => {
    for (const { place, en, ar } of wordsIn(path)) {
      if (typeof en === "object" && typeof ar === "object") continue; // the two languages themselves, as ids
      if (/\.sources|regulations/.test(place)) continue;
      const arabicOnly = /_(zero|two|few|many)$/.test(place);
      if (!arabicOnly) expect(typeof en, `${place} has English`).toBe("string");
      expect(typeof ar, `${place} has Arabic`).toBe("string");
      const isAddress = /^(?:https?:\/\/\S+|\S+@\S+)$/.test(String(ar));
      const englishWords = String(en).replaceAll(/\{\{\w+\}\}/g, "");
      if (typeof ar === "string" && /[a-z]{3}/i.test(englishWords) && !isAddress && !(ar === en && names.has(ar))) expect(ar, `${place} is in Arabic`).toMatch(arabic);
      if (typeof en === "string") expect(en, `${place} is in English`).not.toMatch(/^\p{Script=Arabic}+$/u);
    }
  });
  test.each(yamlFiles("content/ui"))("%s: a counted message has all six Arabic forms", (path) => {
    const places = pairsIn(readYaml(path)).map(({ place }) => place);
    for (const stem of new Set(places.flatMap((place) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(place)?.[1] ?? [])))
      for (const form of ["zero", "one", "two", "few", "many", "other"]) expect(places, stem).toContain(`${stem}_${form}`);
  });
});

describe("Arabic as an original", () => {
  test.each([...arabicProse, ...files])("%s: no habits of translated Arabic, no Latin punctuation", (path) => {
    const texts = path.endsWith(".yaml") ? wordsIn(path).map(({ ar }) => typeof ar === "string" ? ar : "") : [prose(path)];
    for (const text of texts) {
      for (const calque of calques) expect(text).not.toMatch(calque);
      expect(text).not.toMatch(/\p{Script=Arabic}[,;?]/u);
      expect(text).not.toMatch(/\u0640{2,}/);
    }
  });
  test("the rule finds what it should", () => {
    expect("يتم جمع البيانات").toMatch(calques[1]!);
    expect("من قبل الشركة").toMatch(calques[2]!);
    expect("بشكل تلقائي").toMatch(calques[4]!);
    expect("لن يهتم أحد").not.toMatch(calques[1]!);
  });
});

describe("templates", () => {
  test.each(templates)("%s holds no digit: every number is an answer or a law's", (path) => {
    expect(prose(path).replaceAll(/\]\(doc:[^)]*\)/g, "")).not.toMatch(/\p{Nd}/u);
  });
  test.each(templates)("%s holds no HTML and no address", (path) => {
    expect(prose(path)).not.toMatch(/<[a-z/]|https?:|www\.|@/i);
  });
});
