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
  status,
  traps,
  under,
  words,
} from "./trap";

const law = "qa-pdppl";
const agency = scenario("agency-doha");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const holding = (...covers: string[]) => ({ authorityNumbers: [{ law, number: "N-1", covers }] });

traps(law, {
  "controller-is-muraqib": () => {
    expect(clause(agency, "identity", "ar")).toMatch(/المراقب/);
    expect(clause(scenario("clinic-amman"), "identity", "ar")).not.toMatch(/المراقب/);
    expect(words(agency, "ar")).not.toMatch(/جهة التحكم|المتحكم|مدير البيانات|المسؤول عن المعالجة/);
    expect(lawOf(law).terms["dpo"]).toBeUndefined();
  },

  "permission-not-consent": () => {
    for (const id of ["health", "religion", "ethnic-origin", "criminal", "family", "child"])
      expect(found(under(law, purpose({ data: [id], ...on("consent") })), law)).toContain(
        "sensitive-permit-needed",
      );
    const treating = purpose({ data: ["health"], ...on("consent") });
    expect(found(under(law, { ...treating, organisation: holding("sensitive") }), law)).not.toContain(
      "sensitive-permit-needed",
    );
    expect(found(under(law, treating), law)).not.toContain("explicit-consent-needed");
    for (const children of ["possible", "directed"])
      expect(found(under(law, { audience: { children } }), law)).toContain("children-data-permit-needed");
    expect(found(under(law, { audience: { children: "no" } }), law)).not.toContain(
      "children-data-permit-needed",
    );
  },

  "biometrics-not-listed": () => {
    for (const id of ["biometric", "genetic", "political-opinion", "trade-union"]) {
      const using = under(law, purpose({ data: [id], ...on("consent") }));
      expect(found(using, law)).not.toContain("sensitive-permit-needed");
      expect(clauses(using)).not.toContain("sensitive-data");
    }
    expect(found(under(law, purpose({ data: ["health"] })), law)).toContain("sensitive-permit-needed");
  },

  "exemptions-keep-notice": () => {
    for (const basis of ["legal-obligation", "vital-interests", "public-interest", "research"]) {
      const exempt = under(law, purpose(on(basis)));
      expect(lawOf(law).bases.find(({ id }) => id === basis)?.art).toMatch(/^19\(/);
      expect(found(exempt, law)).not.toContain("basis-unknown-to-law");
      // Still owed: nothing of article 9 falls away.
      for (const item of ["purposes", "processing-methods", "recipients", "controller-identity"])
        expect(["met", "missing"]).toContain(status(exempt, law, item));
    }
    // What does fall away is told with the rights.
    expect(clause(agency, "rights")).toMatch(/Right of access[\s\S]*uses that the law exempts/);
    expect(String(lawOf(law).noticeForm?.["says"])).toMatch(/article 19 do not lift the notice/);
  },

  "transfers-are-free": () => {
    const sent = (safeguard?: string) =>
      found(
        under(law, {
          vendors: [{ id: "host", name: { en: "Host" }, countries: ["US"], role: "processor", safeguard }],
          storage: { countries: ["US"] },
        }),
        law,
      );
    for (const safeguard of [undefined, "none", "standard-clauses"])
      expect(sent(safeguard).filter((id) => /transfer|safeguard|abroad|adequacy|country/.test(id))).toEqual(
        [],
      );
    expect(words(agency)).not.toMatch(/adequa|standard contractual|well enough/i);
    expect(words(agency, "ar")).not.toMatch(/البنود التعاقدية|حماية كافية/);
    // Where data goes is told nevertheless.
    expect(clause(agency, "recipients")).toMatch(/United States/);
  },

  "times-are-guidance": () => {
    expect(lawOf(law).response.within).toBeUndefined();
    expect(lawOf(law).breach.toAuthority?.within).toBeUndefined();
    expect(lawOf(law).breach.toPeople?.within).toBeUndefined();
    for (const right of lawOf(law).rights) expect(right.within).toBeUndefined();
    expect(clause(agency, "exercise")).not.toMatch(/Time to answer|30 days/);
    expect(clause(agency, "exercise", "ar")).not.toMatch(/مدة الرد|30 يومًا/);
    expect(words(agency)).not.toMatch(/72/);
  },

  "told-of-inaccurate-disclosure-only": () => {
    expect(clause(agency, "rights")).toMatch(/any disclosure of inaccurate data about you/);
    expect(clause(agency, "rights", "ar")).toMatch(/أي إفشاء لبيانات غير دقيقة عنك/);
    expect(clause(agency, "rights")).not.toMatch(/(any|every|each) disclosure of (your|data)/);
    for (const id of ["breach-notice", "notice-to-recipients"]) expect(rightsOf(law)).not.toContain(id);
  },

  "no-exception-for-own-customers": () => {
    const sent = (id: string, basis: string) =>
      found(under(law, purpose({ purpose: id, ...on(basis) })), law);
    for (const id of ["email-marketing", "sms-marketing", "whatsapp-marketing", "phone-marketing"]) {
      expect(sent(id, "legitimate-interests")).toContain("consent-basis-missing-for-marketing");
      expect(sent(id, "legitimate-interests")).not.toContain("interests-for-marketing");
      expect(sent(id, "consent")).not.toContain("consent-basis-missing-for-marketing");
    }
    // Paper is no electronic communication.
    expect(sent("post-marketing", "legitimate-interests")).not.toContain(
      "consent-basis-missing-for-marketing",
    );
    expect(found(agency, law)).toContain("marketing-message-contents");
    expect(lawOf(law).directMarketing["mustContain"]).toHaveLength(3);
  },

  "no-contract-basis": () => {
    expect(basesOf(law)).not.toContain("contract");
    expect(found(under(law, purpose(on("contract"))), law)).toContain("basis-unknown-to-law");
    expect(found(under(law, purpose(on("legitimate-interests"))), law)).not.toContain("basis-unknown-to-law");
    expect(lawOf(law).bases.find(({ id }) => id === "legitimate-interests")?.plain?.en).toMatch(
      /order of\s+a customer/,
    );
  },

  "no-portability": () => {
    for (const id of ["portability", "restriction", "automated-decision", "compensation"])
      expect(rightsOf(law)).not.toContain(id);
    for (const id of ["access", "copy", "correction", "erasure", "objection", "withdraw"])
      expect(rightsOf(law)).toContain(id);
    expect(clause(agency, "rights")).not.toMatch(/portab|restrict|another (provider|controller)/i);
    expect(clause(agency, "rights", "ar")).not.toMatch(/تقييد|نقل (نسخة|البيانات|بياناتك)/);
  },

  "zone-has-own-rules": () => {
    const inZone = under(law, { organisation: { zone: "QFC" } });
    expect(applying(inZone)).not.toContain(law);
    expect(found(inZone, law)).toEqual(["zone-law-not-known"]);
    expect(words(inZone)).not.toMatch(/Qatari law/);
    expect(applying(under(law))).toEqual([law]);
    expect(found(under(law), law)).not.toContain("zone-law-not-known");
  },

  "company-fine-is-lower": () => {
    const { penalties } = lawOf(law);
    expect(penalties["maxFine"]).toBe(5000000);
    expect(String(penalties["legalPerson"])).toMatch(/1,000,000/);
    expect(penalties.plain.en).toMatch(/company itself pays up to QAR 1,000,000/);
    expect(penalties.plain.ar).toMatch(/غرامة الشركة نفسها على 1,000,000 ريال/);
  },
});
