import { expect } from "vitest";
import { clause, clauses, found, lawOf, scenario, status, traps, under } from "./trap";

const law = "bh-pdpl";
const gym = scenario("gym-manama");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const holding = (...covers: string[]) => ({ authorityNumbers: [{ law, number: "N-1", covers }] });
const guardian = { dpo: { name: { en: "Guardian" }, email: "guardian@b.example" } };
const filming = purpose({
  purpose: "video-surveillance",
  data: ["photo-video"],
  ...on("legitimate-interests"),
});
const abroad = (safeguard: string, country = "US") =>
  under(law, {
    vendors: [{ id: "host", name: { en: "Host" }, countries: [country], role: "processor", safeguard }],
  });

traps(law, {
  "notice-before-processing": () => {
    expect(found(under(law), law)).toContain("registration-missing");
    expect(found(under(law, { organisation: holding("special") }), law)).toContain("registration-missing");
    for (const organisation of [holding("general"), guardian, { kind: "non-profit" }])
      expect(found(under(law, { organisation }), law)).not.toContain("registration-missing");
    expect(lawOf(law).findings["registration-missing"]?.art).toMatch(/58\(1\)\(c\)/);
  },

  "consent-always-written": () => {
    expect(found(under(law, purpose(on("consent"))), law)).toContain("written-consent-needed");
    expect(found(under(law, purpose(on("contract"))), law)).not.toContain("written-consent-needed");
    const { plain, form } = lawOf(law).consent;
    expect(String(form)).toMatch(/electronically/);
    expect(plain.ar).toMatch(/مكتوبة، ولو إلكترونيًا/);
  },

  "disclosure-only-with-consent": () => {
    const shared = (basis: string, role: string) =>
      found(
        under(law, {
          ...purpose({ ...on(basis), recipients: ["partner"] }),
          vendors: [{ id: "partner", name: { en: "Partner" }, countries: ["BH"], role }],
        }),
        law,
      );
    for (const basis of ["legitimate-interests", "contract"])
      expect(shared(basis, "controller")).toContain("disclosure-needs-consent");
    expect(shared("consent", "controller")).not.toContain("disclosure-needs-consent");
    expect(shared("contract", "processor")).not.toContain("disclosure-needs-consent");
  },

  "guardian-is-accredited": () => {
    const guarded = under(law, { organisation: guardian });
    expect(found(guarded, law)).toContain("officer-to-be-registered");
    expect(found(under(law), law)).not.toContain("officer-to-be-registered");
    expect(clause(guarded, "officer")).toMatch(/data protection guardian/i);
    expect(clause(guarded, "officer", "ar")).toMatch(/مراقب حماية البيانات/);
    expect(clause(guarded, "officer", "ar")).not.toMatch(/مسؤول حماية البيانات/);
  },

  "guardian-lifts-notice": () => {
    const guarded = found(under(law, { ...filming, organisation: guardian }), law);
    expect(guarded).not.toContain("registration-missing");
    expect(guarded).toContain("special-processing-authorisation-needed");
  },

  "authorisation-for-biometrics-and-cameras": () => {
    const needed = "special-processing-authorisation-needed";
    expect(found(under(law, filming), law)).toContain(needed);
    for (const id of ["biometric", "genetic"])
      expect(found(under(law, purpose({ data: [id], ...on("consent") })), law)).toContain(needed);
    expect(found(under(law, purpose(on("consent"))), law)).not.toContain(needed);
    expect(found(under(law, { ...filming, organisation: holding("general") }), law)).toContain(needed);
    expect(found(under(law, { ...filming, organisation: holding("special") }), law)).not.toContain(needed);
    expect(lawOf(law).authorisation?.plain.en).toMatch(/30 days; silence means no/);
    expect(lawOf(law).authorisation?.plain.ar).toMatch(/30 يومًا، وسكوتها رفض/);
  },

  "list-of-83-without-qatar": () => {
    const list = lawOf(law).transfers.adequateCountries ?? [];
    expect(new Set(list).size).toBe(83);
    for (const country of ["US", "CN", "SA", "AE"])
      expect(found(abroad("adequacy", country), law)).not.toContain("country-not-on-list");
    for (const country of ["QA", "TR", "LB", "TN", "DZ"])
      expect(found(abroad("adequacy", country), law)).toContain("country-not-on-list");
  },

  "clauses-need-permission": () => {
    for (const means of ["standard-clauses", "binding-rules", "contract-terms"])
      expect(found(abroad(means, "QA"), law)).toContain("safeguard-unknown-to-law");
    for (const means of ["authorisation", "consent", "contract-necessity"])
      expect(found(abroad(means, "QA"), law)).not.toContain("safeguard-unknown-to-law");
    expect(clause(abroad("authorisation", "QA"), "transfers", "ar")).toMatch(/تصريح بهذا النقل/);
  },

  "times-differ-by-right": () => {
    const rows = clause(gym, "rights").split("<tr");
    const timed = (time: RegExp) => rows.filter((row) => time.test(row)).length;
    expect(timed(/15 working days/)).toBe(1);
    expect(rows.find((row) => /15 working days/.test(row))).toMatch(/notified of the processing/);
    expect(timed(/10 working days/)).toBe(5);
    expect(clause(gym, "rights", "ar").match(/10 أيام عمل/g)).toHaveLength(5);
    expect(lawOf(law).response.within).toBeUndefined();
    expect(clause(gym, "exercise")).not.toMatch(/extended|working days/);
  },

  "notice-leaves-out-basis": () => {
    for (const item of ["legal-basis", "retention", "transfers", "dpo-contact"])
      expect(status(gym, law, item)).toBeUndefined();
    for (const item of ["purposes", "recipients", "mandatory-or-optional"])
      expect(status(gym, law, item)).toBe("met");
    // Told all the same, but under no article.
    expect(clause(gym, "retention")).toMatch(/90 days/);
    expect(clause(gym, "retention")).not.toMatch(/data-law/);
    expect(clause(gym, "transfers")).not.toMatch(/17\(/);
  },

  "field-of-activity-told": () => {
    expect(status(under(law), law, "entity-activity")).toBe("missing");
    expect(status(gym, law, "entity-activity")).toBe("met");
    expect(clause(gym, "identity")).toMatch(/A gym for adults/);
    expect(clause(gym, "identity", "ar")).toMatch(/نادٍ رياضي للبالغين/);
  },

  "marketing-objection-announced": () => {
    // All its marketing rests on consent, and the right is told nevertheless, apart from the rest.
    expect(clauses(gym)).toContain("objection");
    expect(clause(gym, "objection")).toMatch(/object to direct marketing[\s\S]*free of charge/);
    expect(clause(gym, "objection", "ar")).toMatch(/الاعتراض على التسويق المباشر[\s\S]*دون مقابل/);
    expect(clause(gym, "marketing")).toMatch(/costs you nothing/);
    expect(
      found(under(law, purpose({ purpose: "email-marketing", ...on("legitimate-interests") })), law),
    ).toContain("marketing-objection-to-be-offered");
    // Whether data serves marketing is told in any case.
    expect(status(scenario("gym-manama", { marketing: { channels: [] } }), law, "direct-marketing")).toBe(
      "met",
    );
  },

  "objection-needs-harm": () => {
    const quiet = (basis: string) => under(law, { ...purpose(on(basis)), marketing: { channels: [] } });
    for (const basis of ["consent", "contract", "legal-obligation", "vital-interests"])
      expect(clauses(quiet(basis))).not.toContain("objection");
    expect(clause(quiet("legitimate-interests"), "objection")).toMatch(
      /more than slight and unjustified harm[\s\S]*reasons and evidence/,
    );
    expect(clause(quiet("legitimate-interests"), "objection", "ar")).toMatch(
      /غير يسير وغير مبرر[\s\S]*وأدلته/,
    );
  },

  "fine-follows-disobedience": () => {
    const { penalties } = lawOf(law);
    expect(String(penalties["administrative"])).toMatch(/^After an order to stop that was not obeyed/);
    expect(penalties.plain.en).toMatch(/If you ignore an order to stop/);
    expect(penalties.plain.ar).toMatch(/وإذا خالفتم أمرًا بوقف\s+المخالفة/);
    expect(String(penalties["crimes"])).not.toMatch(/order to stop/);
  },
});
