/**
 * No unasked promise. A sentence of ours that binds the business prints an answer or a law's value, or stands in the ledger
 * with the article or the question that it follows from. Absolute words and techniques have no ground at all.
 */
import { describe, expect, test } from "vitest";
import { library } from "~/library";
import { questionsByPath } from "~/model";
import { clauseFolders, list, pairsIn, read, readYaml } from "./files";

const questionPaths = [...questionsByPath(library.steps).keys()];

/** Words that no text of ours may use at all: no answer can make them true. */
const absolutes = {
  en: /\b(?:never|always|guarantee[sd]?|ensure[sd]?|best|strictest|fully|completely|100|state[- ]of[- ]the[- ]art|industry[- ]standard|take .{0,20}seriously|utmost|highest|world[- ]class|bank[- ]grade|military[- ]grade)\b/i,
  ar: /(?<!\p{L})(?:أبدًا|أبدا|دائمًا|دائما|نضمن|نكفل|نلتزم|نتعهد|أعلى|أقصى|أفضل|أحدث|مطلقًا|تمامًا|كليًا|بالغ|قصوى)(?!\p{L})/u,
};
/** Technique and standards: only the vocabulary of security measures may name them, where an answer brings them in. */
const techniques = {
  en: /\b(?:encrypt\w*|firewall|TLS|SSL|AES|ISO|PCI|anonymi[sz]\w*|pseudonymi[sz]\w*|backup|audit(?:s|ed)?|penetration|two-factor|certified)\b/i,
  ar: /تشفير|مشفّر|جدار حماية|مجهول الهوية|إخفاء الهوية|ترميز|نسخ احتياطي|اختراق|مصادقة/u,
};
/** What the business says that it does, will do, does not do or does only so: what a person could hold it to. */
const commitments = {
  en: /\b(?:not|nobody|no one|nothing|no|only|will|shall|must|cannot)\b|n't\b|\bwe (?:then )?(?:\w+ )?(?:protect|secure|delete|erase|destroy|stop|tell|inform|answer|reply|ask|check|sell|share|train|give|limit|keep)\b/i,
  ar: /(?<!\p{L})(?:و|ف)?(?:لن|لا|ليست?|سن\p{L}+|سوف|نحمي|نؤمّن|نحذف|نمحو|نتلف|نتوقف|نبلغ\p{L}*|نخبر\p{L}*|أبلغناك|قدمنا|نرد|نجيب|نطلب|نتحقق|نبيع|نوقف|أوقفنا|فقط|إلا)(?!\p{L})/u,
};

/** Sentences of a template that print no answer and no value of a law; a condition around one is no ground for its words. */
export function ownSentences(template: string): string[] {
  return template.split(/(?<=[.\u061f?!])\s+|\n+/).flatMap((text) => {
    const own = text.replaceAll(/\{\{terms\.\w+\}\}/g, "\u2026");
    if (/\{\{(?![#/]|else)/.test(own)) return [];
    const words = own.replaceAll(/\{\{[^}]*\}\}/g, " ").replaceAll(/\]\([^)]*\)|[*[\]|]|^[-\s]+/g, " ").replaceAll(/\s+/g, " ").trim();
    return /\p{L}/u.test(words) ? [words] : [];
  });
}

/** Gives what a template promises that the ledger does not ground. */
export function unaskedPromises(template: string, locale: "ar" | "en", grounded: readonly string[]): string[] {
  const whole = template.replaceAll(/\{\{[^}]*\}\}/g, " ");
  return [
    ...(absolutes[locale].test(whole) ? [`absolute: ${absolutes[locale].exec(whole)?.[0]}`] : []),
    ...(techniques[locale].test(whole) ? [`technique: ${techniques[locale].exec(whole)?.[0]}`] : []),
    ...ownSentences(template).filter((words) => commitments[locale].test(words) && !grounded.includes(words)).map((words) => `commitment: ${words}`),
  ];
}

/** `tests/content/promises.yaml`: by clause, the ground of its bare commitments, and each of them in both languages. */
type Ledger = Record<string, { ground: string[]; en: string[]; ar: string[] }>;
const ledger = readYaml("tests/content/promises.yaml") as Ledger;
const templates = list("templates/clauses").filter((path) => path.endsWith(".hbs"));
const placeOf = (path: string) => {
  const [id = "", file = ""] = path.split("/").slice(-2);
  return { id, locale: file.startsWith("ar") ? ("ar" as const) : ("en" as const) };
};

describe("no unasked promise", () => {
  test.each(templates)("%s", (path) => {
    const { id, locale } = placeOf(path);
    expect(unaskedPromises(read(path), locale, ledger[id]?.[locale] ?? [])).toEqual([]);
  });
  test.each(Object.entries(ledger))("%s rests on articles of laws or on questions that exist, and lists no sentence that is gone", (id, { ground, en, ar }) => {
    expect(ground).not.toEqual([]);
    for (const each of ground) {
      const [law = "", art = ""] = each.split(/ (.*)/);
      const found = library.laws.find((entry) => entry.id === law);
      if (found) expect(JSON.stringify(found), each).toMatch(new RegExp(`"(?:art|indirect)":"[^"]*(?<![\\w(])${RegExp.escape(art)}(?![\\w])`));
      else expect(questionPaths, each).toContain(each);
    }
    for (const [locale, sentences] of [["en", en], ["ar", ar]] as const)
      for (const words of sentences) expect(ownSentences(read(`${clauseFolders[id]}/${locale}.hbs`))).toContain(words);
  });
  test("our words around the clauses make none either", () => {
    for (const path of ["content/ui/document.yaml", "content/vocabulary/terms.yaml", "content/vocabulary/bases.yaml", "content/vocabulary/personalisation-levels.yaml"])
      for (const { en, ar } of pairsIn(readYaml(path))) {
        if (typeof en === "string") expect(absolutes.en.test(en) ? en : "").toBe("");
        if (typeof ar === "string") expect(absolutes.ar.test(ar) ? ar : "").toBe("");
      }
  });
  test.each([
    ["en", "We never sell your data."],
    ["en", "We use AES-256 encryption."],
    ["en", "We take your privacy seriously."],
    ["en", "We will delete your data when you ask."],
    ["en", "We do not share your data."],
    ["en", "{{#if hasLaws}}\n\nWe protect your data.\n\n{{/if}}"],
    ["ar", "نضمن سرية بياناتك."],
    ["ar", "نحمي بياناتك بالتشفير."],
    ["ar", "لن نبيع بياناتك."],
    ["ar", "لا نشارك بياناتك مع أحد."],
  ] as const)("a promise that slips into any clause is caught (%s: %s)", (locale, sentence) => {
    for (const path of templates.filter((each) => placeOf(each).locale === locale))
      expect(unaskedPromises(`${read(path)}\n\n${sentence}\n`, locale, ledger[placeOf(path).id]?.[locale] ?? []), path).not.toEqual([]);
  });
});
