import { expect } from "vitest";
import {
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

const law = "jo-pdpl";
const clinic = scenario("clinic-amman");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const abroad = (safeguard: string) =>
  under(law, {
    vendors: [{ id: "host", name: { en: "Host" }, countries: ["US"], role: "processor", safeguard }],
  });

traps(law, {
  "no-contract-basis": () => {
    expect(basesOf(law)).not.toContain("contract");
    expect(found(under(law, purpose(on("contract"))), law)).toContain("basis-unknown-to-law");
    for (const basis of ["consent", "legal-obligation"])
      expect(found(under(law, purpose(on(basis))), law)).not.toContain("basis-unknown-to-law");
  },

  "no-legitimate-interests": () => {
    expect(basesOf(law)).not.toContain("legitimate-interests");
    const interests = purpose({ ...on("legitimate-interests"), recipients: ["partner"] });
    const shared = {
      ...interests,
      vendors: [{ id: "partner", name: { en: "Partner" }, countries: ["JO"], role: "controller" }],
    };
    expect(found(under(law, interests), law)).toContain("basis-unknown-to-law");
    expect(found(under(law, shared), law)).toContain("disclosure-needs-consent");
    expect(status(under(law, interests), law, "legitimate-interest")).toBeUndefined();
    expect(words(clinic)).not.toMatch(/legitimate interest/i);
    expect(words(clinic, "ar")).not.toMatch(/مصال?ح(نا|ة)? (ال)?مشروعة/);
  },

  "listed-case-lifts-notice-too": () => {
    const asked = ["consent-duration-missing", "written-consent-needed"];
    const consented = found(under(law, purpose(on("consent"))), law);
    for (const id of asked) expect(consented).toContain(id);
    for (const basis of basesOf(law).filter((id) => id !== "consent")) {
      const ids = found(under(law, purpose(on(basis))), law);
      for (const id of [...asked, "basis-unknown-to-law"]) expect(ids).not.toContain(id);
      expect(lawOf(law).bases.find(({ id }) => id === basis)?.art).toMatch(/^6\(a\)/);
    }
    expect(lawOf(law).noticeForm?.art).toMatch(/\b6\(a\)/);
  },

  "consent-limited-in-time": () => {
    const consent = purpose(on("consent"));
    expect(found(under(law, consent), law)).toContain("consent-duration-missing");
    expect(status(under(law, consent), law, "consent-duration")).toBe("missing");
    expect(found(under(law, purpose({ ...on("consent"), consentDuration: "P1Y" })), law)).not.toContain(
      "consent-duration-missing",
    );
    expect(clause(clinic, "consent-duration")).toMatch(/check-up<\/bdi>: <bdi>2 years/);
    expect(clause(clinic, "consent-duration", "ar")).toMatch(/الدوري(<\/bdi>)?: (<bdi>)?سنتان/);
  },

  "period-not-criteria": () => {
    const kept = (retention: object) => found(under(law, purpose({ ...on("consent"), retention })), law);
    expect(kept({ criteria: { en: "As long as necessary" } })).toContain("retention-needs-period");
    expect(kept({ period: "P1Y", after: "collection" })).not.toContain("retention-needs-period");
    expect(status(clinic, law, "retention")).toBe("met");
  },

  "start-date-told": () => {
    expect(clauses(clinic)).toContain("processing-start");
    expect(clause(clinic, "processing-start")).toMatch(/first appointment/);
    expect(clause(clinic, "processing-start", "ar")).toMatch(/موعدك الأول/);
    expect(status(under(law), law, "start-date")).toBe("missing");
    expect(clauses(scenario("saas-berlin"))).not.toContain("processing-start");
  },

  "sharing-needs-consent": () => {
    const shared = (basis: string, role: string) =>
      found(
        under(law, {
          ...purpose({ ...on(basis), recipients: ["partner"] }),
          vendors: [{ id: "partner", name: { en: "Partner" }, countries: ["JO"], role }],
        }),
        law,
      );
    expect(shared("medical-care", "controller")).toContain("disclosure-needs-consent");
    expect(shared("consent", "controller")).not.toContain("disclosure-needs-consent");
    expect(shared("medical-care", "processor")).not.toContain("disclosure-needs-consent");
    expect(shared("consent", "controller")).toContain("disclosure-record-needed");
    expect(
      found(under(law, purpose({ purpose: "audience-sharing", ...on("public-interest") })), law),
    ).toContain("consent-basis-missing-for-marketing");
    // Who receives data, and to what end, is told besides.
    expect(clause(clinic, "recipients")).toMatch(/insurer[\s\S]*decides on the claim and pays it/);
  },

  "consent-allows-transfer-after-warning": () => {
    expect(found(abroad("consent"), law)).not.toContain("safeguard-unknown-to-law");
    expect(found(abroad("consent"), law)).toContain("recipient-protection-to-be-checked");
    expect(found(abroad("checked-protection"), law)).not.toContain("recipient-protection-to-be-checked");
    expect(found(abroad("standard-clauses"), law)).toContain("safeguard-unknown-to-law");
    // The warning itself: where consent is what allows the transfer, the document says that protection there is lower.
    expect(clause(abroad("consent"), "transfers")).toMatch(/protect/i);
    expect(clause(abroad("consent"), "transfers", "ar")).toMatch(/حماي/);
  },

  "role-words-differ": () => {
    expect(clause(clinic, "identity", "ar")).toMatch(/المسؤول/);
    expect(clause(clinic, "identity", "ar")).not.toMatch(/المراقب/);
    expect(clause(clinic, "officer", "ar")).toMatch(/المراقب/);
    expect(clause(scenario("agency-doha"), "identity", "ar")).toMatch(/المراقب/);
    expect(words(clinic, "ar")).not.toMatch(/جهة التحكم|المتحكم|مدير البيانات/);
  },

  "people-told-before-unit": () => {
    const { toAuthority, toPeople, plain } = lawOf(law).breach;
    expect([toPeople?.within, toAuthority?.within]).toEqual(["PT24H", "PT72H"]);
    expect(plain.en).toMatch(/people affected within 24 hours[\s\S]*Unit within\s+72 hours/);
    expect(plain.ar).toMatch(/24 ساعة[\s\S]*الوحدة خلال 72\s+ساعة/);
    expect(lawOf("eu-gdpr").breach.toPeople?.within).toBeUndefined();
    expect(clause(clinic, "rights")).toMatch(/Right to know of a breach/);
  },

  "financial-data-is-sensitive": () => {
    const uses = (id: string) =>
      found(under(law, purpose({ data: [id], ...on("consent"), consentDuration: "P1Y" })), law);
    expect(uses("financial")).toContain("explicit-consent-needed");
    for (const id of ["financial", "credit", "bank", "payment-card"])
      expect(uses(id)).toContain("officer-missing");
    expect(uses("contact")).not.toContain("officer-missing");
    expect(clause(under(law, purpose({ data: ["financial"], ...on("consent") })), "sensitive-data")).toMatch(
      /financial situation/,
    );
  },

  "officer-without-threshold": () => {
    const small = (more: object) =>
      found(
        under(law, {
          organisation: { scale: { large: false, monitoring: false, newTechnology: false } },
          ...more,
        }),
        law,
      );
    expect(small(purpose({ data: ["health"] }))).toContain("officer-missing");
    expect(small({ audience: { children: "possible" } })).toContain("officer-missing");
    expect(small({ storage: { countries: ["DE"] } })).toContain("officer-missing");
    expect(small(purpose({ data: ["contact"] }))).not.toContain("officer-missing");
    expect(found(clinic, law)).not.toContain("officer-missing");
  },

  "fines-of-the-law-not-the-bill": () => {
    const { penalties } = lawOf(law);
    expect(penalties["maxFine"]).toBe(10000);
    expect(penalties.art).toBe("21, 22");
    for (const told of [String(penalties["administrative"]), penalties.plain.en, penalties.plain.ar]) {
      expect(told).toMatch(/3%/);
      expect(told).not.toMatch(/5%/);
    }
  },

  "fifteen-working-days": () => {
    const bare = (locale: "ar" | "en") => clause(clinic, "exercise", locale).replaceAll(/<[^>]*>/g, "");
    expect(bare("en")).toMatch(/Time to answer \(Jordanian law\): 15 working days/);
    expect(bare("ar")).toMatch(/مدة الرد \(القانون الأردني\): \u2068?15 يوم عمل/);
    expect(bare("en")).not.toMatch(/month|30/);
  },

  "complaint-to-business-first": () => {
    expect(found(under(law), law)).toContain("controller-complaint-route-missing");
    expect(found(under(law, { complaints: { phone: "+962 6 000 0000" } }), law)).not.toContain(
      "controller-complaint-route-missing",
    );
    const order = clauses(clinic);
    expect(order).toContain("complaint-to-controller");
    expect(order.indexOf("complaint-to-controller")).toBeLessThan(order.indexOf("complaint"));
    expect(clause(clinic, "complaint-to-controller")).toMatch(/complaints@zaytouna-dental/);
  },

  "no-right-against-machine-decisions": () => {
    expect(rightsOf(law)).not.toContain("automated-decision");
    const decided = under(law, {
      automatedDecisions: [{ what: { en: "Credit" }, legalEffect: true, humanReview: false }],
    });
    expect(found(decided, law).filter((id) => id.startsWith("automated-decision"))).toEqual([]);
    expect(found(decided, law)).not.toContain("automated-decision-without-review");
    expect(status(decided, law, "automated-decisions")).toBeUndefined();
    expect(clause(decided, "rights")).toMatch(/Right to object to processing and profiling/);
    expect(clause(decided, "rights")).not.toMatch(/machine|automated decision|person to/i);
    // The word for profiling is also the word for a diagnosis, so it is explained.
    expect(clause(clinic, "rights", "ar")).toMatch(/التشخيص، أي/);
  },
});
