import { expect } from "vitest";
import {
  applying,
  basesOf,
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

const law = "ma-0908";
const on = (basis: string, row: object = {}) => ({
  activities: [{ purpose: "orders", data: ["contact"], basis: { [law]: basis }, ...row }],
});
const vendor = (row: object) => ({
  vendors: [{ id: "v", name: { en: "Vendor" }, role: "processor", ...row }],
});
const numbers = (...covers: string[]) => ({
  organisation: { authorityNumbers: covers.map((each) => ({ law, number: `N-${each}`, covers: [each] })) },
});

traps(law, {
  "receipt-number-printed": () => {
    expect(found(under(law), law)).toContain("registration-missing");
    expect(found(under(law, numbers("general")), law)).not.toContain("registration-missing");
    const school = scenario("school-casablanca");
    expect(clause(school, "authority-numbers")).toContain("D-000/2026");
    expect(clause(school, "authority-numbers", "ar")).toMatch(/data-law="ma-0908" data-art="5\(1\)\(d\)"/);
    expect(status(school, law, "registration-number")).toBe("met");
    // Without a number none is made up.
    expect(clauses(under(law, on("contract")))).not.toContain("authority-numbers");
  },
  "objection-asked-on-form": () => {
    expect(found(under(law, on("contract")), law)).toContain("objection-choice-on-form");
    expect(found(under(law, on("contract", { source: ["third-party"] })), law)).not.toContain(
      "objection-choice-on-form",
    );
    expect(lawOf(law).notice.find(({ item }) => item === "right-to-object")?.art).toBe("9; dec 43, 44");
    expect(clause(under(law, on("contract")), "objection")).toMatch(
      /Decree 2-09-165[^]*data-art="DEC 43"[^]*data-art="DEC 44"/,
    );
  },
  "open-network-warning": () => {
    const bare = under(law, on("contract"));
    expect(status(bare, law, "open-network-warning")).toBe("met");
    expect(clause(bare, "open-network")).toMatch(
      /over the internet[\s\S]*no right to it may read and use it/,
    );
    expect(clause(bare, "open-network", "ar")).toMatch(/data-art="5\(4\)"[\s\S]*دون ضمانات[\s\S]*لا حق له/);
    // Measures of security do not stand in its place.
    const safe = under(law, { ...on("contract"), security: ["encryption-in-transit", "backups"] });
    expect(clauses(safe)).toContain("open-network");
  },
  "no-breach-notice": () => {
    const { breach } = lawOf(law);
    expect(breach.toAuthority?.within ?? breach.toPeople?.within).toBeUndefined();
    expect(rightsOf(law).filter((id) => id.includes("breach"))).toEqual([]);
    for (const locale of ["en", "ar"] as const)
      expect(words(under(law, on("contract")), locale)).not.toMatch(/72/);
    expect(breach.plain.en).toContain("no duty to report a breach");
  },
  "no-portability-no-erasure-on-wish": () => {
    expect(rightsOf(law)).not.toContain("portability");
    const rights = clause(under(law, on("consent")), "rights");
    expect(rights).not.toMatch(/another provider|portab/i);
    expect(rights).toMatch(/erased that is incomplete, wrong or otherwise used against the law/);
    expect(clause(under(law, on("consent")), "rights", "ar")).toContain("ولا يكفي مجرد الرغبة لطلب المسح");
    expect(rights).not.toMatch(/no longer need/i);
  },
  "identity-card-number-needs-permission": () => {
    const asks = (more: object) =>
      found(under(law, { ...on("contract", { data: ["identity", "government-id"] }), ...more }), law);
    expect(lawOf(law).authorisation?.plain.en).toContain("national identity card numbers");
    expect(lawOf(law).authorisation?.plain.ar).toContain("رقم بطاقة التعريف الوطنية");
    expect(asks({})).toContain("special-processing-authorisation-needed");
    expect(asks(numbers("general", "special"))).not.toContain("special-processing-authorisation-needed");
  },
  "new-purpose-needs-permission": () => {
    const bare = under(law, { ...on("contract"), document: { version: "1.0", effective: "2026-12-01" } });
    expect(lawOf(law).announcesNewPurposes).toBeUndefined();
    for (const locale of ["en", "ar"] as const)
      expect(clause(bare, "changes", locale)).not.toMatch(/new purpose|لغرض جديد/);
    expect(lawOf(law).authorisation?.plain.en).toContain("purposes other than those it was collected");
    expect(JSON.stringify(lawOf(law).authorisation)).toContain("12(1)(b)");
  },
  "silence-is-permission": () => {
    const { plain } = lawOf(law).authorisation!;
    expect(plain.en).toMatch(/Silence then counts as\s+permission/);
    expect(plain.ar).toContain("ويُعد سكوتها بعد ذلك إذنًا");
    expect(lawOf("dz-1807").authorisation?.plain.en).toContain("Silence means no");
  },
  "hosting-abroad-is-transfer": () => {
    const kept = (country: string) => under(law, { ...on("contract"), storage: { countries: [country] } });
    expect(found(kept("FR"), law)).toEqual(
      expect.arrayContaining(["own-storage-abroad", "transfer-authorisation-needed"]),
    );
    expect(found(kept("MA"), law)).not.toContain("own-storage-abroad");
    const host = vendor({ countries: ["FR"], safeguard: "adequacy" });
    expect(found(under(law, host), law)).toContain("transfer-authorisation-needed");
    // The receipt of the processing does not cover the transfer; a number for transfers does.
    expect(found(under(law, { ...host, ...numbers("general") }), law)).toContain(
      "transfer-authorisation-needed",
    );
    expect(found(under(law, { ...host, ...numbers("general", "transfers") }), law)).not.toContain(
      "transfer-authorisation-needed",
    );
  },
  "clauses-need-permission": () => {
    for (const safeguard of ["standard-clauses", "binding-rules"])
      expect(found(under(law, vendor({ countries: ["US"], safeguard })), law), safeguard).toContain(
        "safeguard-unknown-to-law",
      );
    for (const safeguard of ["authorisation", "consent", "contract-necessity", "adequacy"])
      expect(found(under(law, vendor({ countries: ["US"], safeguard })), law), safeguard).not.toContain(
        "safeguard-unknown-to-law",
      );
  },
  "third-parties-for-linked-ends": () => {
    const shared = (basis: string, role: string) =>
      found(under(law, { ...on(basis, { recipients: ["v"] }), ...vendor({ role, countries: ["MA"] }) }), law);
    expect(shared("legitimate-interests", "controller")).toContain("sharing-for-linked-ends");
    expect(shared("consent", "controller")).not.toContain("sharing-for-linked-ends");
    expect(shared("legitimate-interests", "processor")).not.toContain("sharing-for-linked-ends");
    // A contract is among the needs that article 4 lists, so sharing without consent is no breach in itself.
    expect(shared("contract", "controller")).not.toContain("disclosure-needs-consent");
  },
  "own-customers-by-email-only": () => {
    const sends = (purpose: string, basis: string) =>
      found(under(law, { activities: [{ purpose, data: ["contact"], basis: { [law]: basis } }] }), law);
    expect(sends("email-marketing", "legitimate-interests")).toContain("interests-for-marketing");
    expect(sends("email-marketing", "legitimate-interests")).not.toContain(
      "consent-basis-missing-for-marketing",
    );
    for (const purpose of ["sms-marketing", "whatsapp-marketing"]) {
      expect(sends(purpose, "legitimate-interests"), purpose).toContain(
        "consent-basis-missing-for-marketing",
      );
      expect(sends(purpose, "consent"), purpose).not.toContain("consent-basis-missing-for-marketing");
    }
  },
  "base-fine-300000": () => {
    const { penalties } = lawOf(law);
    expect(penalties["maxFine"]).toBe(300_000);
    expect(`${penalties.plain.en} ${penalties.plain.ar}`).not.toMatch(
      /600[.,]000|4 years|4 سنوات|أربع سنوات/,
    );
    expect(penalties.plain.en).toMatch(/doubled/);
  },
  "moroccan-words": () => {
    const alone = scenario("school-casablanca", {
      audience: { countries: ["MA"] },
      laws: { remove: ["eu-gdpr"] },
    });
    expect(applying(alone)).toEqual([law]);
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"])
      expect(words(alone, "ar", outline), outline).not.toMatch(/بيانات|موافقتك|شكوى|الشكاوى/);
    const said = words(alone, "ar");
    expect(said).not.toMatch(/الاعتراض|الطبيعيين|الوصول إلى/);
    for (const word of [
      "المعطيات ذات الطابع الشخصي",
      "رضاك",
      "الحق في التعرض",
      "الحق في الولوج",
      "شكاية",
      "الأشخاص الذاتيين",
      "الاستقراء",
    ])
      expect(said, word).toContain(word);
    // رضى is masculine, so what agrees with it is too.
    expect(said).toContain("ولا نستخدم ما يحتاج إلى رضاك إلا بعد الحصول عليه.");
    const abroad = words(scenario("school-casablanca"), "ar");
    expect(abroad).toMatch(/لا يكفي رضى الطفل وحده /);
    for (const each of [said, abroad])
      expect(each).not.toMatch(
        /رضا(?:ك|ه)،? (?:الصريحة|لا نستخدمه إلا بعد الحصول عليها)|تكفي رضى|رضى الطفل وحدها/,
      );
  },
  "number-is-09-08": () => {
    for (const locale of ["en", "ar"] as const)
      expect(html(scenario("school-casablanca"), locale)).not.toMatch(/08[.-]09/);
    expect(words(under(law), "ar")).toContain("القانون المغربي رقم 09.08");
    expect(words(under(law))).toContain("Law No. 09-08");
    expect(basesOf(law)).toHaveLength(6);
  },
});
