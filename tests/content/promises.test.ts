/**
 * No unasked promise. Each sentence of ours that binds the business, sounds absolute, or names a standard must follow from
 * an answer or a law: it stands under a condition, prints a value, or its clause says on which law it rests.
 */
import { describe, expect, test } from "vitest";
import { library } from "~/library";
import { list, pairsIn, read, readYaml } from "./files";

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
/** What the business says it does or will do. */
const commitments = {
  en: /\b(?:we|our)\b[^.]{0,60}\b(?:will|shall|must|do not|don't|won't|only|protect|secure|delete|erase|destroy|stop|tell|inform|answer|reply|ask|check|sell|share|train)\b/i,
  ar: /(?<!\p{L})(?:و|ف)?(?:لن|لا|سن\p{L}+|سوف|نحمي|نؤمّن|نحذف|نمحو|نتلف|نتوقف|نبلغ\p{L}*|نخبر\p{L}*|نرد|نجيب|نطلب|نتحقق|نبيع|نوقف)(?!\p{L})/u,
};

type Sentence = { text: string; bound: boolean };
/** Splits a template into sentences; one is bound when it prints a value or stands inside a block. */
export function sentencesOf(template: string): Sentence[] {
  let depth = 0;
  return template.split(/(?<=[.؟?!])\s+|\n+/).flatMap((text) => {
    const opens = (text.match(/\{\{#/g) ?? []).length;
    const closes = (text.match(/\{\{\//g) ?? []).length;
    const bound = depth > 0 || opens > 0 || /\{\{(?![#/])/.test(text.replaceAll(/\{\{terms\.\w+\}\}/g, ""));
    depth += opens - closes;
    const words = text.replaceAll(/\{\{[^}]*\}\}/g, " ").trim();
    return words === "" ? [] : [{ text: words, bound }];
  });
}

/** Gives what a template promises without ground. */
export function unaskedPromises(template: string, locale: "ar" | "en", rests: boolean): string[] {
  return sentencesOf(template).flatMap(({ text, bound }) => [
    ...(absolutes[locale].test(text) ? [`absolute: ${text}`] : []),
    ...(techniques[locale].test(text) ? [`technique: ${text}`] : []),
    ...(commitments[locale].test(text) && !bound && !rests ? [`commitment: ${text}`] : []),
  ]);
}

/** A clause's bare commitments are allowed where they are the law's own words about a duty: they rest on its articles. */
const restsOnLaw = (id: string) => {
  const clause = library.clauses[id];
  const items = clause?.covers ?? [];
  return clause?.when !== undefined || (clause?.rests ?? []).length > 0 || library.laws.some((law) => law.notice.some((row) => items.includes(row.item)));
};

describe("no unasked promise", () => {
  test.each(list("templates/clauses").filter((path) => path.endsWith(".hbs")))("%s", (path) => {
    const [, , id = "", file = ""] = path.split("/");
    expect(unaskedPromises(read(path), file.startsWith("ar") ? "ar" : "en", restsOnLaw(id))).toEqual([]);
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
    ["ar", "نضمن سرية بياناتك."],
    ["ar", "نحمي بياناتك بالتشفير."],
    ["ar", "لن نبيع بياناتك."],
    ["ar", "لا نشارك بياناتك مع أحد."],
  ] as const)("a promise that slips in is caught (%s: %s)", (locale, sentence) => {
    const clean = read(`templates/clauses/storage/${locale}.hbs`);
    expect(unaskedPromises(clean, locale, false)).toEqual([]);
    expect(unaskedPromises(`${clean}\n\n${sentence}\n`, locale, false)).not.toEqual([]);
  });
});
