import { expect } from "vitest";
import {
  applying,
  clause,
  clauses,
  found,
  html,
  lawOf,
  rightsOf,
  scenario,
  status,
  traps,
  under,
  words,
} from "./trap";

const law = "lb-81";
const answers = () => scenario("ngo-beirut");

traps(law, {
  "no-authority": () => {
    expect(applying(answers())).toEqual([law]);
    expect(lawOf(law).authority).toBeUndefined();
    expect(clause(answers(), "complaint")).toContain("the Lebanese courts");
    expect(clause(answers(), "complaint", "ar")).toContain("القضاء اللبناني");
    expect(words(answers())).not.toMatch(/data protection authority|commission|ministry/i);
    expect(words(answers(), "ar")).not.toMatch(/هيئة|وزارة/);
    expect(rightsOf(law)).not.toContain("complaint");
  },
  "no-breach-notice-officer-or-portability": () => {
    expect(lawOf(law).breach.toAuthority ?? lawOf(law).breach.toPeople).toBeUndefined();
    expect(
      rightsOf(law).filter((id) => ["portability", "breach-notice", "restriction", "withdraw"].includes(id)),
    ).toEqual([]);
    for (const kind of ["company", "public-body"])
      expect(
        found(under(law, { organisation: { kind, scale: { large: true, monitoring: true } } }), law).filter(
          (id) => /officer|breach|impact|record/.test(id),
        ),
      ).toEqual([]);
    expect(clauses(answers())).not.toContain("officer");
    expect(clause(answers(), "rights")).not.toMatch(/breach|portab|another provider/i);
  },
  "no-cookie-consent": () => {
    const cookies = [
      {
        name: "ads",
        kind: "cookie",
        category: "marketing",
        purpose: { en: "ads", ar: "إعلانات" },
        duration: "P1Y",
      },
    ];
    for (const each of [under(law, { cookies }), scenario("ngo-beirut", { cookies })]) {
      expect(found(each, law).filter((id) => id.includes("cookies"))).toEqual([]);
      // No article of this law may stand over the list of cookies: 94 only frees from the declaration.
      expect(clause(each, "cookies")).toContain("ads");
      expect(clause(each, "cookies")).not.toMatch(/data-law="lb-81"|Lebanese law|Art\. /);
      expect(clause(each, "cookies", "ar")).not.toMatch(/القانون اللبناني|المادة/);
    }
  },
  "no-list-of-bases": () => {
    expect(lawOf(law).bases).toEqual([]);
    const given = under(law, {
      activities: [{ purpose: "orders", data: ["contact"], basis: { "*": "contract" } }],
    });
    expect(found(given, law)).not.toContain("basis-unknown-to-law");
    expect(clause(given, "purposes")).not.toMatch(/legal basis of each use|a contract with you/i);
    expect(clause(answers(), "purposes", "ar")).not.toMatch(/الأساس القانوني، أي/);
    expect(status(answers(), law, "legal-basis")).toBeUndefined();
    expect(status(answers(), law, "purposes")).toBe("met");
    expect(found(under(law), law)).toContain("registration-needed");
    expect(
      found(under(law, { organisation: { authorityNumbers: [{ law, number: "1" }] } }), law),
    ).not.toContain("registration-needed");
  },
  "machine-decisions-of-courts-and-administration": () => {
    const deciding = under(law, {
      automatedDecisions: [{ name: { en: "Credit" }, legalEffect: true, humanReview: false }],
    });
    expect(found(deciding, law).filter((id) => id.includes("decision"))).toEqual([]);
    expect(rightsOf(law).filter((id) => id.includes("decision"))).toEqual([]);
    expect(clause(deciding, "rights")).not.toMatch(/decision|machine/i);
    expect(clause(deciding, "automated-decisions")).not.toMatch(/Lebanese law/);
  },
  "wrong-articles-in-tables": () => {
    // Of the law, only article 1 (definitions) and Part Five, from 85, may be cited.
    const data = lawOf(law);
    const facts = [
      data.scope,
      data.definitions,
      data.consent,
      data.sensitive,
      data.registration,
      data.authorisation,
      data.noticeForm,
    ];
    const cited = [...facts, ...data.notice, ...data.rights, ...data.applies, ...Object.values(data.findings)]
      .flatMap((fact) => fact?.art?.match(/\d+/g) ?? [])
      .map(Number);
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((article) => article !== 1 && article < 85)).toEqual([]);
    expect(html(answers())).not.toMatch(/Arts?\. (?:\d+, )*14\b/);
  },
  "words-of-the-law": () => {
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"])
      expect(words(answers(), "ar", outline)).not.toMatch(/معطيات/);
    const said = words(answers(), "ar");
    expect(said).toContain("البيانات ذات الطابع الشخصي");
    expect(said).toContain("المسؤول عن المعالجة");
    // The law defines no processor, so no document says that it does.
    expect(clause(answers(), "definitions")).not.toMatch(/processor/);
    expect(clause(answers(), "definitions", "ar")).not.toMatch(/المعالج[:<]|جهة المعالجة/);
  },
});
