import { expect } from "vitest";
import { applying, clause, found, lawOf, scenario, status, traps, under, words } from "./trap";

const law = "adgm-dpr";
const using = (basis: string, more: object = {}, besides: object = {}) =>
  under(law, {
    activities: [
      { purpose: "orders", data: ["contact"], source: ["person"], basis: { [law]: basis }, ...more },
    ],
    ...besides,
  });
const vendorIn = (country: string, safeguard: string) => ({
  vendors: [{ id: "sahl", name: { en: "Sahl" }, role: "processor", countries: [country], safeguard }],
});

traps(law, {
  "two-months-not-one": () => {
    expect(clause(under(law), "exercise")).toContain("2 months");
    expect(clause(under(law), "exercise")).not.toMatch(/30 days|: 1 month/);
    expect(clause(under(law), "exercise", "ar")).toContain("شهران");
    expect(lawOf(law).noticeForm?.["says"]).toContain("two months at most");
  },
  "rest-of-uae-is-abroad": () => {
    const sent = found(under(law, vendorIn("AE", "none")), law);
    expect(sent).toEqual(expect.arrayContaining(["transfer-without-safeguard", "zone-border"]));
    expect(found(under("ae-pdpl", vendorIn("AE", "none")), "ae-pdpl")).not.toContain(
      "transfer-without-safeguard",
    );
  },
  "categories-only-for-indirect-data": () => {
    expect(status(using("contract"), law, "data-categories")).toBe("not-applicable");
    expect(status(using("contract", { source: ["public"] }), law, "data-categories")).toBe("met");
    const inDubai = under("difc-dp", {
      activities: [{ purpose: "orders", data: ["contact"], source: ["person"] }],
    });
    expect(status(inDubai, "difc-dp", "data-categories")).toBe("met");
  },
  "policy-document-for-some-cases": () => {
    expect(found(using("legal-obligation", { data: ["health"] }), law)).toContain("policy-document-needed");
    expect(found(using("consent", { data: ["health"] }), law)).not.toContain("policy-document-needed");
    expect(found(using("legal-obligation"), law)).not.toContain("policy-document-needed");
  },
  "criminal-data-is-special": () => {
    const crimes = using("legitimate-interests", { data: ["criminal"] });
    expect(found(crimes, law)).toContain("sensitive-without-explicit-consent");
    expect(clause(crimes, "sensitive-data")).not.toBe("");
    const union = using("legitimate-interests", { data: ["trade-union"] });
    expect(found(union, law)).not.toContain("sensitive-without-explicit-consent");
    expect(clause(union, "sensitive-data")).toBe("");
  },
  "limits-of-rights-are-told": () => {
    expect(status(under(law), law, "rights-limits")).toBe("missing");
    const how = { en: "What stands on the blockchain cannot be erased." };
    const limited = under(law, { rightsLimits: { limited: true, how } });
    expect(status(limited, law, "rights-limits")).toBe("met");
    expect(clause(limited, "rights-limits")).toContain(how.en);
    expect(status(under(law, { rightsLimits: { limited: false } }), law, "rights-limits")).toBe(
      "not-applicable",
    );
  },
  "child-is-under-eighteen": () => {
    const served = using("consent", {}, { audience: { countries: ["AE"], children: "directed" } });
    expect(found(served, law)).not.toContain("children-without-guardian-check");
    // Not even as a question that waits for its answer.
    expect(words(served)).not.toMatch(/guardian|\bparent/i);
    expect(words(served, "ar")).not.toMatch(/ولي الأمر|والديه/);
    expect(lawOf(law).children.ageOfConsent).toBeUndefined();
    expect(lawOf(law).children.plain.en).toContain("under 18");
  },
  "contract-lifts-the-ban": () => {
    expect(lawOf(law).sensitive.plain.en).toContain("a contract with the person");
    expect(found(using("legitimate-interests", { data: ["health"] }), law)).toContain(
      "sensitive-without-explicit-consent",
    );
    expect(found(using("contract", { data: ["health"] }), law)).not.toContain(
      "sensitive-without-explicit-consent",
    );
    expect(
      found(under("eu-gdpr", { activities: [{ data: ["health"], basis: { "*": "contract" } }] }), "eu-gdpr"),
    ).toContain("sensitive-without-explicit-consent");
  },
  "fee-every-year": () => {
    expect(found(under(law), law)).toContain("registration-missing");
    const numbered = { organisation: { authorityNumbers: [{ law, number: "DP-1" }] } };
    expect(found(under(law, numbered), law)).not.toContain("registration-missing");
    expect(lawOf(law).registration.plain.en).toContain("each year");
    expect(lawOf(law).registration.plain.ar).toContain("كل سنة");
  },
  "federal-law-apart": () => {
    expect(applying(under(law))).toEqual([law]);
    expect(words(scenario("advisory-abudhabi"))).not.toMatch(/UAE Data Office|Decree|UAE law/);
    expect(words(scenario("advisory-abudhabi"), "ar")).not.toMatch(
      /مكتب الإمارات للبيانات|مرسوم|القانون الإماراتي/,
    );
    expect(clause(under(law), "complaint")).toContain("ADGM Office of Data Protection");
  },
});
