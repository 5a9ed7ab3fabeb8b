/** A document speaks the leading law's own words: who decides, who works on behalf, what data is called. Never another law's. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import type { Answers, Law } from "~/model";
import { wordsOfHtml } from "../reading";
import { businessUnder, together } from "../unit/facts/business";

const roles = ["controller", "processor", "dpo", "dataSubject"] as const;
const termsOf = (law: Law) => roles.flatMap((role) => law.terms[role]?.ar ?? []);
const business = (law: Law) =>
  together(businessUnder(law), {
    audience: { children: "possible" },
    vendors: [{ id: "sahl", name: { en: "Sahl", ar: "سهل" }, role: "processor", countries: ["BR"], safeguard: "consent" }],
    activities: [
      { purpose: "orders", data: ["contact"], source: ["person", "device"], basis: { "*": "contract" }, recipients: ["sahl"] },
      { purpose: "email-marketing", data: ["contact"], basis: { "*": "consent" } },
    ],
    marketing: { channels: ["email"] },
  });
/** Everything that our templates and vocabularies say in Arabic in the documents of a business, without what the law's file says itself. */
function ourWords(law: Law): string {
  const answers = { schema: 1, ...business(law) } as unknown as Answers;
  const facts = deriveFacts(answers, library, "2026-11-25");
  return Object.values(library.outlines)
    .map((outline) => composeDocument(outline, facts, library, "ar"))
    .map((document) => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        clauses: section.clauses.filter(({ clause }) => !["rights", "objection", "withdrawal"].includes(clause)),
      })),
    }))
    // A gap asks the owner, in the words of the form.
    .map((document) => formats.fragment.write(document).replaceAll(/<mark[\s\S]*?<\/mark>/g, ""))
    .map((html) => wordsOfHtml(html).join(" "))
    .join(" ");
}
const says = (text: string, words: string) =>
  new RegExp(`(?<!\\p{L})(?:[وفبلك]|لل)?${RegExp.escape(words)}(?!\\p{L})`, "u").test(text);

describe.each(library.laws.map((law) => [law.id, law] as const))("%s", (_, law) => {
  const text = ourWords(law);
  test("says its own word for who decides, where it has one", () => {
    const own = law.terms["controller"]?.ar;
    if (own) expect(says(text, own), own).toBe(true);
    else expect(text).not.toMatch(/صفتنا في/);
  });
  test("says no other law's word for a role", () => {
    const own = termsOf(law);
    const others = library.laws
      .flatMap(termsOf)
      .filter((word) => !own.some((mine) => mine.includes(word) || word.includes(mine)));
    // Words that are everyday Arabic too, not only some law's term.
    const everyday = new Set(["المسؤول", "المستهلك"]);
    expect([...new Set(others)].filter((word) => !everyday.has(word) && says(text, word))).toEqual([]);
  });
  test("calls data what the law calls it", () => {
    const own = law.terms["personalData"]?.ar ?? "البيانات";
    expect(text).toMatch(own.includes("المعطيات") ? /معطيات/ : /بيانات/);
    if (own.includes("المعطيات")) expect(text.match(/(?<!\p{L})(?:ال)?بيانات(?:ك)?(?!\p{L})/gu) ?? []).toEqual([]);
  });
});
