import { expect } from "vitest";
import { clause, found, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "om-pdpl";
const hotel = scenario("hotel-muscat");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const permit = (...covers: string[]) => ({
  organisation: { authorityNumbers: [{ law, number: "T-1", covers }] },
});
const abroad = (safeguard: string) =>
  under(law, {
    vendors: [{ id: "host", name: { en: "Host" }, countries: ["FR"], role: "processor", safeguard }],
  });

traps(law, {
  "no-contract-basis": () => {
    const bases = lawOf(law).bases;
    expect(bases.filter(({ excluded }) => excluded !== true).map(({ id }) => id)).toEqual(["consent"]);
    for (const { id, art } of bases.filter(({ excluded }) => excluded === true)) {
      expect(art).toMatch(/^3\(/);
      expect(found(under(law, purpose(on(id))), law)).toContain("excluded-not-a-basis");
      expect(found(under(law, purpose(on(id))), law)).not.toContain("basis-unknown-to-law");
    }
    expect(found(under(law, purpose(on("consent"))), law)).not.toContain("excluded-not-a-basis");
    // All beyond the contract needs consent.
    const letter = purpose({ purpose: "email-marketing", ...on("contract") });
    expect(found(under(law, letter), law)).toContain("consent-basis-missing-for-marketing");
    const counted = purpose({ purpose: "analytics", data: ["cookies"], ...on("contract") });
    const cookies = [{ name: "v", kind: "cookie", category: "analytics" }];
    expect(found(under(law, { ...counted, cookies }), law)).toContain("cookies-on-another-basis");
    // The document does not call it a legal basis: it says that this use is outside the law.
    const ordered = under(law, purpose(on("contract")));
    expect(clause(ordered, "purposes")).toMatch(/does not cover such use/);
    expect(clause(ordered, "purposes", "ar")).toMatch(/لا يسري هذا القانون/);
  },

  "no-legitimate-interests": () => {
    const interests = under(law, purpose(on("legitimate-interests")));
    expect(found(interests, law)).toContain("basis-unknown-to-law");
    expect(status(interests, law, "legitimate-interest")).toBeUndefined();
    expect(words(hotel)).not.toMatch(/legitimate interest/i);
    expect(words(hotel, "ar")).not.toMatch(/مصال?ح(نا|ة)? (ال)?مشروعة/);
  },

  "permit-not-only-consent": () => {
    const health = purpose({ data: ["health"], ...on("consent") });
    for (const data of ["health", "biometric", "genetic", "criminal", "religion"])
      expect(found(under(law, purpose({ data: [data], ...on("consent") })), law)).toContain(
        "sensitive-permit-needed",
      );
    expect(found(under(law, { ...health, ...permit("general") }), law)).toContain("sensitive-permit-needed");
    const held = under(law, { ...health, ...permit("sensitive") });
    expect(found(held, law)).not.toContain("sensitive-permit-needed");
    expect(clause(held, "authority-numbers")).toMatch(/T-1/);
    expect(found(hotel, law)).not.toContain("sensitive-permit-needed");
  },

  "new-provider-changes-permit": () => {
    const { authorisation, sensitive } = lawOf(law);
    expect(authorisation?.plain.en).toMatch(/changes within 15 days/);
    expect(authorisation?.plain.ar).toMatch(/تعديل خلال 15 يومًا/);
    expect(String(authorisation?.["rule"])).toMatch(/cancelled[\s\S]*changes not told/);
    expect(String(sensitive["rule"])).toMatch(/processor, recipients, places of transfer or storage/);
  },

  "transfer-needs-consent-and-assessment": () => {
    for (const safeguard of ["consent", "standard-clauses"])
      for (const id of ["transfer-consent-besides", "transfer-assessment-needed"])
        expect(found(abroad(safeguard), law)).toContain(id);
    for (const safeguard of ["standard-clauses", "adequacy", "binding-rules", "contract-necessity"])
      expect(found(abroad(safeguard), law)).toContain("safeguard-unknown-to-law");
    expect(found(abroad("consent"), law)).not.toContain("safeguard-unknown-to-law");
    expect(clause(hotel, "transfers")).toMatch(/your explicit consent/);
    expect(clause(hotel, "transfers", "ar")).toMatch(/موافقتك الصريحة/);
  },

  "officer-whatever-the-size": () => {
    const scale = { large: false, monitoring: false, newTechnology: false };
    for (const kind of ["individual", "company", "non-profit"])
      expect(found(under(law, { organisation: { kind, scale } }), law)).toContain("officer-missing");
    const named = { dpo: { name: { en: "Officer" }, email: "officer@o.example" } };
    expect(found(under(law, { organisation: named }), law)).not.toContain("officer-missing");
    expect(clause(hotel, "officer")).toMatch(/dpo@marsa-alluban/);
    expect(clause(hotel, "officer", "ar")).toMatch(/مسؤول حماية البيانات الشخصية/);
    expect(status(hotel, law, "dpo-contact")).toBe("met");
  },

  "processor-and-source-named": () => {
    expect(status(hotel, law, "processors")).toBe("met");
    expect(clause(hotel, "recipients")).toMatch(/Ruya Cloud/);
    expect(clause(hotel, "recipients", "ar")).toMatch(/سحابة رؤية/);
    expect(status(hotel, law, "source-of-data")).toBe("met");
    expect(clause(hotel, "sources")).toMatch(/travel agency/);
    expect(status(under(law, purpose(on("consent"))), law, "source-of-data")).toBe("missing");
    expect(status(hotel, law, "retention")).toBeUndefined();
    expect(clause(hotel, "retention")).toMatch(/1 year/);
    expect(clause(hotel, "retention")).not.toMatch(/Omani law/);
  },

  "forty-five-days": () => {
    expect(clause(hotel, "exercise")).toMatch(/45 days/);
    expect(clause(hotel, "exercise", "ar")).toMatch(/45 يومًا/);
    expect(clause(hotel, "exercise")).not.toMatch(/month|30 days|extended/);
    expect(lawOf(law).response.plain.en).toMatch(/free of charge/);
  },

  "no-objection-no-automated-decision-right": () => {
    expect(rightsOf(law)).not.toContain("objection");
    expect(rightsOf(law)).not.toContain("automated-decision");
    const decided = under(law, {
      ...purpose(on("consent")),
      automatedDecisions: [{ what: { en: "Credit" }, legalEffect: true, humanReview: false }],
    });
    expect(found(decided, law).filter((id) => /automated|decision/.test(id))).toEqual([]);
    expect(status(decided, law, "automated-decisions")).toBeUndefined();
    expect(clause(decided, "rights")).not.toMatch(/object|automated|machine/i);
    expect(clause(hotel, "rights", "ar")).not.toMatch(/الاعتراض|الآلي/);
  },

  "two-clocks-for-a-breach": () => {
    const { toAuthority, toPeople, plain, authority, people } = lawOf(law).breach;
    expect([toAuthority?.within, toPeople?.within]).toEqual(["PT72H", "PT72H"]);
    expect(String(authority)).toMatch(/risk to people's rights \(reg 30\)/);
    expect(String(people)).toMatch(/serious damage or bring high risk \(reg 32\)/);
    expect(plain.en.match(/72 hours/g)).toHaveLength(2);
    expect(plain.ar.match(/72 ساعة/g)).toHaveLength(2);
    expect(clause(hotel, "rights")).toMatch(/Right to be told of a breach/);
  },

  "government-circular-is-not-for-you": () => {
    const kept = found(under(law, { storage: { countries: ["FR"] } }), law);
    expect(kept).toContain("own-storage-abroad");
    expect(kept).not.toContain("transfer-authorisation-needed");
    expect(found(abroad("consent"), law)).not.toContain("transfer-authorisation-needed");
    expect(words(hotel)).not.toMatch(/Electronic Defence|inside Oman/i);
    expect(lawOf(law).authority?.name.en).toMatch(/^Ministry of Transport/);
  },
});
