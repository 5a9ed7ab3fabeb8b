import { expect } from "vitest";
import { clause, found, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "eg-pdpl";
const on = (basis: string, row: Record<string, unknown> = {}) => ({
  activities: [{ purpose: "orders", basis: { [law]: basis }, ...row }],
});
const numbers = (...covers: string[]) => ({
  organisation: { authorityNumbers: [{ law, number: "1", covers }] },
});
/** The shop of the scenario, with a provider in Ireland under this safeguard. */
const sentAbroad = (safeguard: string, more: Record<string, unknown> = {}) =>
  under(law, {
    vendors: [{ id: "sahl", name: { en: "Sahl" }, role: "processor", countries: ["IE"], safeguard }],
    ...more,
  });

traps(law, {
  "licence-comes-first": () => {
    expect(found(under(law), law)).toContain("registration-missing");
    expect(found(under(law, numbers("general")), law)).not.toContain("registration-missing");
    expect(found(under(law, numbers("marketing")), law)).toContain("registration-missing");
    // Up to 100,000 records the fee falls away, not the licence: a person in business alone needs one too.
    expect(found(under(law, { organisation: { kind: "individual" } }), law)).toContain(
      "registration-missing",
    );
    expect(found(under(law, on("consent")), law)).toContain("mechanism-approval-needed");
    expect(found(scenario("shop-cairo"), law)).not.toContain("registration-missing");
    expect(words(scenario("shop-cairo"))).toContain("L-000/2026");
  },
  "six-working-days-and-a-charge": () => {
    const answers = scenario("shop-cairo");
    expect(clause(answers, "exercise")).toContain("6 working days");
    expect(clause(answers, "exercise", "ar")).toContain("6 أيام عمل");
    // Only the news of a breach is free by law; what a request costs is for the business to say.
    const silent = scenario("shop-cairo", { requests: { fee: undefined } });
    const unsaid = under(law, { requests: { email: "a@b.example" } });
    for (const each of [silent, unsaid])
      expect(clause(each, "exercise")).not.toMatch(/charge nothing|requests are free|free of charge/i);
    expect(words(unsaid).match(/free of charge/g)).toHaveLength(1);
    expect(clause(unsaid, "rights")).toMatch(/breach of your data, free of charge/);
    expect(words(unsaid, "ar")).not.toMatch(/مجان/);
    expect(words(unsaid)).not.toMatch(/30 days|1 month|one month/);
    expect(words(unsaid, "ar")).not.toMatch(/30 يوم|خلال شهر/);
    expect(lawOf(law).response.fee).toContain("20,000");
  },
  "no-portability-no-automated-decision-right": () => {
    expect(rightsOf(law)).not.toContain("portability");
    expect(rightsOf(law).filter((id) => id.includes("automated") || id.includes("decision"))).toEqual([]);
    const answers = under(law, {
      automatedDecisions: [{ name: { en: "Credit" }, legalEffect: true, humanReview: false }],
    });
    expect(clause(answers, "rights")).not.toMatch(/portab|another provider|machine/i);
    expect(clause(answers, "rights", "ar")).not.toMatch(/آلي|نقل/);
    expect(found(answers, law).filter((id) => id.includes("decision"))).toEqual([]);
  },
  "financial-and-children-data-sensitive": () => {
    for (const data of ["bank", "payment-card", "credit", "financial", "child"]) {
      const answers = under(law, on("consent", { data: [data] }));
      expect(found(answers, law), data).toEqual(
        expect.arrayContaining([
          "sensitive-permit-needed",
          "explicit-consent-needed",
          "written-consent-needed",
        ]),
      );
      expect(found(under(law, on("contract", { data: [data] })), law), data).toContain(
        "sensitive-without-explicit-consent",
      );
    }
    expect(found(under(law, on("consent", { data: ["contact"] })), law)).not.toContain(
      "sensitive-permit-needed",
    );
    expect(found(under(law, { audience: { children: "directed" } }), law)).toContain(
      "children-data-permit-needed",
    );
    expect(clause(under(law, on("consent", { data: ["bank"] })), "sensitive-data")).toContain("bank");
    // European lists are not this law's: union membership, origin and sex life are not in it.
    for (const data of ["ethnicity", "trade-union", "sex-life"])
      expect(lawOf(law).sensitive.ids).not.toContain(data);
  },
  "every-breach-is-told": () => {
    const { breach } = lawOf(law);
    expect(breach.toAuthority?.within).toBe("PT72H");
    expect(breach.plain.en).toMatch(/every breach/);
    expect(breach.plain.ar).toMatch(/كل خرق/);
    expect(clause(under(law), "rights")).toMatch(/told of any breach/);
    expect(clause(under(law), "rights", "ar")).toContain("العلم بأي خرق");
    expect(words(under(law))).not.toMatch(/high risk|likely to result in a risk/i);
  },
  "foreign-cloud-is-transfer": () => {
    const answers = under(law, { storage: { countries: ["IE"] } });
    expect(found(answers, law)).toEqual(
      expect.arrayContaining([
        "own-storage-abroad",
        "transfer-authorisation-needed",
        "transfer-consent-besides",
      ]),
    );
    expect(clause(answers, "transfers")).toContain("Ireland");
    // A licence stills the call for one; consent is asked for beside it.
    const licensed = found(under(law, { storage: { countries: ["IE"] }, ...numbers("transfers") }), law);
    expect(licensed).not.toContain("transfer-authorisation-needed");
    expect(licensed).toContain("transfer-consent-besides");
    expect(found(under(law, { storage: { countries: ["EG"] } }), law)).not.toContain(
      "transfer-authorisation-needed",
    );
    expect(status(answers, law, "transfers")).not.toBe("not-applicable");
  },
  "no-standard-clauses": () => {
    for (const safeguard of ["standard-clauses", "binding-rules", "certification", "adequacy"])
      expect(found(sentAbroad(safeguard), law), safeguard).toContain("safeguard-unknown-to-law");
    expect(found(sentAbroad("consent"), law)).toContain("consent-is-no-safeguard");
    expect(found(sentAbroad("authorisation", numbers("transfers")), law)).not.toContain(
      "safeguard-unknown-to-law",
    );
    expect(found(sentAbroad("standard-clauses"), law)).toContain("transfer-authorisation-needed");
  },
  "no-marketing-to-own-customers-without-consent": () => {
    for (const purpose of [
      "email-marketing",
      "sms-marketing",
      "whatsapp-marketing",
      "phone-marketing",
      "push-marketing",
    ])
      for (const basis of ["legitimate-interests", "contract"]) {
        const answers = found(under(law, on(basis, { purpose })), law);
        expect(answers, purpose).toContain("consent-basis-missing-for-marketing");
        expect(answers, purpose).not.toContain("interests-for-marketing");
      }
    expect(found(under(law, on("consent", { purpose: "email-marketing" })), law)).not.toContain(
      "consent-basis-missing-for-marketing",
    );
    const sends = { marketing: { channels: ["email"] } };
    expect(found(under(law, sends), law)).toContain("marketing-licence-needed");
    expect(found(under(law, { ...sends, ...numbers("general") }), law)).toContain("marketing-licence-needed");
    expect(found(under(law, { ...sends, ...numbers("marketing") }), law)).not.toContain(
      "marketing-licence-needed",
    );
    expect(clause(scenario("shop-cairo"), "marketing")).toContain("rests on your consent");
  },
  "officer-whatever-the-size": () => {
    for (const kind of ["company", "ngo", "public-body"])
      expect(
        found(under(law, { organisation: { kind, scale: { large: false, monitoring: false } } }), law),
        kind,
      ).toContain("officer-missing");
    expect(found(under(law, { organisation: { kind: "individual" } }), law)).not.toContain("officer-missing");
    const named = { organisation: { dpo: { name: { en: "Officer" }, email: "o@b.example" } } };
    expect(found(under(law, named), law)).toContain("officer-to-be-registered");
    expect(found(under(law, named), law)).not.toContain("officer-missing");
  },
  "silence-is-refusal": () => {
    const { registration } = lawOf(law);
    expect(registration.plain.en).toMatch(/90 working days, that counts as a refusal/);
    expect(registration.plain.ar).toMatch(/90 يوم عمل.*مرفوض/);
    // An application is not a licence: without a number the finding stays.
    expect(found(under(law, { organisation: { authorityNumbers: [{ law, number: " " }] } }), law)).toContain(
      "registration-missing",
    );
  },
  "words-of-the-law": () => {
    const answers = scenario("shop-cairo");
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"]) {
      const said = words(answers, "ar", outline);
      expect(said).not.toMatch(/صاحب البيانات|سحب (?:ال)?موافق|مسؤول/);
    }
    const said = words(answers, "ar");
    expect(said).toContain("مسئول حماية البيانات الشخصية");
    expect(said).toContain("العدول عن الموافقة");
    expect(said).toContain("الجهة المسئولة");
    expect(lawOf(law).terms.dataSubject?.ar).toBe("الشخص المعني بالبيانات");
  },
  "invented-copies": () => {
    const data = lawOf(law);
    expect(data.response.within).toBe("P6D");
    expect(data.response.count).toBe("working");
    expect(rightsOf(law)).not.toContain("portability");
    expect(data.sensitive.ids).not.toContain("trade-union");
    expect(words(scenario("shop-cairo"))).not.toMatch(/30 days|trade union/i);
    expect(JSON.stringify(data.sources)).not.toMatch(/Egyptian-law-mcp/);
  },
});
