/** What goes with a document: its words are the document's, and no text leaves its place. */
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { attachments, formats } from "~/formats";
import { comment, literal } from "~/formats/escape";
import { library } from "~/library";
import { groundsOf } from "~/library/grounds";
import { scenarios } from "~/library/scenarios";
import { locales, type Answers, type Locale } from "~/model";
import { wordsOfHtml } from "../../reading";

type Id = keyof typeof attachments;
function made(id: Id, answers: Answers, locale: Locale) {
  const facts = deriveFacts(answers, library, "2026-11-25");
  const outline = library.outlines[attachments[id].of]!;
  const document = composeDocument(outline, facts, library, locale);
  return { document, file: attachments[id].write(document, groundsOf(facts, library)) };
}
type Ran = { revision: number; language: { translations: Record<string, object> }; categories: object };
/** What the configuration hands to vanilla-cookieconsent when it runs. */
async function configured(answers: Answers, locale: Locale): Promise<Ran | undefined> {
  let ran: Ran | undefined;
  runInNewContext(await made("config", answers, locale).file, {
    CookieConsent: { run: (config: Ran) => ((ran = config), Promise.resolve()) },
    navigator: {},
    matchMedia: () => ({ matches: false, addEventListener() {} }),
    document: { documentElement: { lang: "", classList: { toggle() {} } } },
  });
  return ran;
}
const textsIn = (part: unknown): string[] =>
  typeof part === "string"
    ? [part]
    : part !== null && typeof part === "object"
      ? Object.values(part).flatMap(textsIn)
      : [];

describe.each(Object.values(scenarios))("$id", ({ answers }) => {
  test.each(locales)("the configuration says nothing that the document does not say (%s)", async (locale) => {
    const ran = await configured(answers, locale);
    const facts = deriveFacts(answers, library, "2026-11-25");
    expect(ran === undefined).toBe(facts.needsNoBanner);
    for (const each of ran ? locales : []) {
      const { document } = made("config", answers, each);
      const said = new Set(wordsOfHtml(formats.html.write(document)));
      const texts = textsIn(ran?.language.translations[each])
        .filter((text) => !/^(?:necessary|preferences|analytics|marketing)$/.test(text))
        .map((text) => text.replaceAll("{{revisionMessage}}", ""));
      expect(wordsOfHtml(texts.join(" ")).filter((word) => !said.has(word))).toEqual([]);
    }
  });
  test("it asks for the kinds of use that the answers have, each off until it is switched on", async () => {
    const ran = await configured(answers, "en");
    const asked = new Set(
      answers.cookies?.map(({ category }) => category).filter((id) => id !== "necessary"),
    );
    const { necessary, ...optional } = (ran?.categories ?? {}) as Record<
      string,
      { enabled: boolean; readOnly?: boolean }
    >;
    expect(new Set(Object.keys(optional))).toEqual(asked);
    for (const { enabled, readOnly } of Object.values(optional))
      expect([enabled, readOnly]).toEqual([false, undefined]);
    if (ran) expect(necessary).toEqual({ enabled: true, readOnly: true });
  });
  test.each(locales)("the form says nothing that the document does not say (%s)", async (locale) => {
    const { document, file } = made("form", answers, locale);
    const said = new Set(wordsOfHtml(formats.html.write(document)).map((word) => word.replace(/[:.]$/, "")));
    const words = wordsOfHtml((await file).replaceAll(/<script>[\s\S]*<\/script>/g, ""));
    expect(words.map((word) => word.replace(/[:.]$/, "")).filter((word) => !said.has(word))).toEqual([]);
  });
});

test.each(locales)("where the button goes is said where the button stands (%s)", async (locale) => {
  const { file } = made("tags", scenarios["shop-riyadh"]!.answers, locale);
  const [step, button] = (await file).trim().split("\n").slice(-2);
  const name = /<button[^>]*>(.*)<\/button>$/.exec(button ?? "")?.[1];
  expect(name).toBeTruthy();
  expect(step).toMatch(/^<!-- .* -->$/);
  expect(step).toContain(name);
});

test("names of events stay the same: other programs rely on them", () => {
  expect(Object.keys(library.vocabularies["preference-events"])).toEqual([
    "personalisation-level-changed",
    "marketing-channel-changed",
    "everything-stopped",
  ]);
});

describe("no text leaves its place in JavaScript", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "</script>",
          "<!--",
          "<script",
          "\u2028",
          "\n",
          "\\",
          '"',
          "'",
          "`",
          "${x}",
          "*/",
          "//",
          "</SCRIPT",
          "a",
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join("")),
  );
  test("data comes back as it was, and ends no script within a page", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = literal({ text });
        expect(code).not.toMatch(/<\/|<!--|<script|\u2028|\u2029/i);
        expect(runInNewContext(`(${code}).text`)).toBe(text);
      }),
    );
  });
  test("a remark is one line that does nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = comment([text]);
        expect(code).not.toMatch(/<\/|<!--|<script|[\n\r\u2028\u2029]/i);
        expect(runInNewContext(`${code}\n1`)).toBe(1);
      }),
    );
  });
});
