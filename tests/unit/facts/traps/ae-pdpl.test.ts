import { expect } from "vitest";
import {
  applying,
  basesOf,
  clause,
  clauses,
  found,
  lawOf,
  rightsOf,
  scenario,
  traps,
  under,
  words,
} from "./trap";

const law = "ae-pdpl";
/** A shop with one purpose on a basis, the data of which comes from the person. */
const using = (basis: string, more: object = {}) =>
  under(law, {
    activities: [
      { purpose: "orders", data: ["contact"], source: ["person"], basis: { [law]: basis }, ...more },
    ],
  });
const sendingTo = (country: string, safeguard: string) =>
  under(law, {
    vendors: [{ id: "sahl", name: { en: "Sahl" }, role: "processor", countries: [country], safeguard }],
  });

traps(law, {
  "no-legitimate-interests": () => {
    expect(basesOf(law)).not.toContain("legitimate-interests");
    expect(found(using("legitimate-interests"), law)).toContain("basis-unknown-to-law");
    expect(found(using("consent"), law)).not.toContain("basis-unknown-to-law");
  },
  "no-answer-time-and-no-breach-hours": () => {
    const requests = { requests: { email: "a@b.example", url: "https://b.example/" } };
    expect(clause(under(law, requests), "exercise")).toContain("a@b.example");
    expect(clause(under(law, requests), "exercise")).not.toMatch(/time to answer|month|\d+ days/i);
    expect(clause(under(law, requests), "exercise", "ar")).not.toMatch(/مدة الرد|شهر|يومًا/);
    expect(lawOf(law).response.within).toBeUndefined();
    expect(lawOf(law).breach.toAuthority?.within).toBeUndefined();
    expect(lawOf(law).breach.toPeople?.within).toBeUndefined();
  },
  "three-items-beforehand": () => {
    const owed = lawOf(law).notice.filter(({ art }) => art?.includes("13("));
    const beforehand = owed.filter(({ duty }) => duty === undefined || duty === "must");
    expect(beforehand.map(({ item }) => item)).toEqual(["purposes", "recipients", "transfer-safeguards"]);
    expect(beforehand.every(({ art }) => art?.includes("13(2)"))).toBe(true);
    expect(owed.filter(({ duty }) => duty === "on-request").length).toBeGreaterThan(3);
    // The policy answers what people may ask for all the same.
    expect(clauses(scenario("brand-dubai"))).toEqual(
      expect.arrayContaining(["data-collected", "retention", "exercise", "complaint"]),
    );
  },
  "free-zones-apart": () => {
    for (const [zone, own] of [
      ["DIFC", "difc-dp"],
      ["ADGM", "adgm-dpr"],
    ] as const) {
      expect(applying(under(law, { organisation: { zone } }))).toEqual([own]);
      const calls = { organisation: { zone }, marketing: { channels: ["phone"] } };
      expect(found(under(law, calls), own)).toContain("telemarketing-federal-rules");
    }
    expect(applying(under(law))).toEqual([law]);
  },
  "emirati-words": () => {
    const arabic = words(scenario("brand-dubai"), "ar");
    expect(arabic).toMatch(/المتحكم/);
    expect(arabic).toMatch(/المعالج[ :،]/);
    expect(arabic).not.toMatch(/جهة التحكم|جهة المعالجة|صاحب البيانات الشخصية|المراقب/);
  },
  "family-is-sensitive": () => {
    expect(clause(using("consent", { data: ["family"] }), "sensitive-data")).not.toBe("");
    expect(clause(using("consent", { data: ["trade-union"] }), "sensitive-data")).toBe("");
    const much = (id: string) => ({
      ...using("consent", { data: [id] }),
      organisation: { country: "AE", kind: "company", scale: { large: true } },
    });
    expect(found(much("family") as never, law)).toContain("officer-needed");
    expect(found(much("trade-union") as never, law)).not.toContain("officer-needed");
  },
  "regulations-not-issued": () => {
    expect(lawOf(law).status).toBe("partly-in-force");
    expect(lawOf(law).dates.enforced).toBeNull();
    const texts = Object.values(lawOf(law).instruments).flatMap(({ ar, en }) => [ar, en]);
    expect(texts.join(" ")).not.toMatch(/Executive|التنفيذية/);
    expect(words(scenario("brand-dubai"))).not.toMatch(/Executive Regulation/);
    expect(words(scenario("brand-dubai"), "ar")).not.toMatch(/اللائحة التنفيذية/);
    expect(lawOf(law).breach.plain.en).toContain("not issued");
  },
  "contract-clauses-have-limits": () => {
    expect(found(sendingTo("DE", "standard-clauses"), law)).toContain("safeguard-unknown-to-law");
    expect(found(sendingTo("DE", "consent"), law)).not.toContain("safeguard-unknown-to-law");
    // Germany has a data protection law, so a contract alone is no ground (23(1)(a)): somebody must say so.
    expect(found(sendingTo("DE", "contract-terms"), law)).toContain("contract-terms-in-listed-countries");
  },
  "no-general-objection": () => {
    const answers = using("public-interest");
    expect(clauses(answers)).not.toContain("objection");
    const rights = clause(answers, "rights");
    expect(rights).toContain("statistical surveys");
    expect(rights).not.toMatch(/own situation|particular situation/);
    expect(clause(answers, "rights", "ar")).not.toMatch(/بوضعك/);
  },
  "information-is-not-a-copy": () => {
    expect(rightsOf(law)).not.toContain("copy");
    expect(clause(using("consent"), "rights")).toContain("Right to obtain information");
    expect(clause(using("consent"), "rights")).not.toMatch(/\bcopy\b/i);
    expect(clause(using("consent"), "rights", "ar")).not.toMatch(/نسخة/);
  },
});
