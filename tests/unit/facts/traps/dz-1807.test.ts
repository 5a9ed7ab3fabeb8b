import { expect } from "vitest";
import {
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

const law = "dz-1807";
const on = (basis: string, row: object = {}) => ({
  activities: [{ purpose: "orders", data: ["contact"], basis: { [law]: basis }, ...row }],
});
const vendor = (row: object) => ({
  vendors: [{ id: "v", name: { en: "Vendor" }, role: "processor", ...row }],
});
const numbers = (...covers: string[]) => ({
  organisation: { authorityNumbers: covers.map((each) => ({ law, number: `N-${each}`, covers: [each] })) },
});
/** Everything that the file cites, outside the traps. */
const cited = () =>
  [...JSON.stringify(lawOf(law)).matchAll(/"(?:art|indirect)":"([^"]*)"/g)].map(([, art]) => art ?? "");

traps(law, {
  "consent-is-the-rule": () => {
    expect(basesOf(law)[0]).toBe("consent");
    expect(basesOf(law).at(-1)).toBe("legitimate-interests");
    expect(lawOf(law).bases[0]?.plain?.en).toMatch(/must be express/);
    expect(rightsOf(law)).toContain("withdraw");
    const consented = under(law, { ...on("consent"), requests: { email: "a@shop.example" } });
    expect(clause(consented, "withdrawal")).toContain("Going back on your consent at any time");
    expect(clause(consented, "withdrawal", "ar")).toContain("التراجع عن موافقتك في أي وقت");
    // An interest is weighed, and is never enough for data that the law protects.
    expect(found(under(law, on("legitimate-interests")), law)).toContain("interests-assessment-needed");
    expect(found(under(law, on("legitimate-interests", { data: ["health"] })), law)).toContain(
      "interests-for-sensitive-data",
    );
  },
  "transfer-needs-permission": () => {
    for (const safeguard of ["adequacy", "consent", "contract-necessity"])
      expect(found(under(law, vendor({ countries: ["FR"], safeguard })), law), safeguard).toContain(
        "transfer-authorisation-needed",
      );
    const kept = under(law, { ...on("contract"), storage: { countries: ["FR"] } });
    expect(found(kept, law)).toEqual(
      expect.arrayContaining(["own-storage-abroad", "transfer-authorisation-needed"]),
    );
    const permitted = {
      ...vendor({ countries: ["FR"], safeguard: "authorisation" }),
      ...numbers("general", "transfers"),
    };
    expect(found(under(law, permitted), law)).not.toContain("transfer-authorisation-needed");
    expect(found(under(law, vendor({ countries: ["DZ"] })), law)).not.toContain(
      "transfer-authorisation-needed",
    );
    expect(found(under(law, vendor({ countries: ["FR"], safeguard: "standard-clauses" })), law)).toContain(
      "safeguard-unknown-to-law",
    );
  },
  "title-on-crime-is-not-for-business": () => {
    expect(cited().filter((art) => /45\s?bis/.test(art))).toEqual([]);
    expect(lawOf(law).transfers.art).toBe("44, 45");
    for (const locale of ["en", "ar"] as const)
      expect(html(scenario("pharmacy-algiers"), locale)).not.toMatch(/45\s?(?:bis|مكرر)/);
  },
  "five-days-disputed": () => {
    const { breach } = lawOf(law);
    expect(breach.toAuthority?.within ?? breach.toPeople?.within).toBeUndefined();
    expect(breach.conf).not.toBe("high");
    expect(breach.plain.en).toContain("disputed");
    expect(breach.plain.ar).toContain("اختُلف");
    expect(words(scenario("pharmacy-algiers"))).not.toMatch(/\b5 days|72 hours|120 hours/);
    expect(words(scenario("pharmacy-algiers"), "ar")).not.toMatch(/خلال 5 أيام|72 ساعة|120 ساعة/);
  },
  "delegate-for-everyone": () => {
    for (const kind of ["individual", "company", "ngo"])
      expect(found(under(law, { organisation: { kind } }), law), kind).toContain("officer-missing");
    const named = { organisation: { dpo: { name: { en: "Delegate" }, email: "dpo@shop.example" } } };
    expect(found(under(law, named), law)).not.toContain("officer-missing");
    expect(words(scenario("pharmacy-algiers"), "ar")).toContain("مندوب حماية المعطيات");
    // The article was not read, so it is not said to be sure.
    expect(lawOf(law).findings["officer-missing"]?.conf).toBe("medium");
  },
  "declarations-remain": () => {
    expect(found(under(law), law)).toContain("registration-missing");
    expect(found(under(law, numbers("general")), law)).not.toContain("registration-missing");
    expect(clause(scenario("pharmacy-algiers"), "authority-numbers")).toContain("D-000/2026");
  },
  "silence-is-refusal": () => {
    const { plain, art } = lawOf(law).authorisation!;
    expect(plain.en).toContain("Silence means no");
    expect(plain.ar).toContain("ويُعد سكوتها رفضًا");
    expect(art).toMatch(/17-21/);
    expect(lawOf("ma-0908").authorisation?.plain.en).not.toContain("Silence means no");
  },
  "no-days-for-access": () => {
    const { response, rights } = lawOf(law);
    expect(response.within).toBeUndefined();
    expect(rights.filter(({ within }) => within !== undefined).map(({ id }) => id)).toEqual([
      "correction",
      "erasure",
      "restriction",
    ]);
    const asked = under(law, { ...on("consent"), requests: { email: "a@shop.example" } });
    expect(clause(asked, "rights")).toContain("10 days");
    for (const each of ["rights", "exercise"]) {
      expect(clause(asked, each)).not.toMatch(/30 days|one month/);
      expect(clause(asked, each, "ar")).not.toMatch(/30 يوم|شهر/);
    }
    expect(clause(asked, "exercise")).not.toMatch(/10 days/);
  },
  "no-portability-no-erasure-on-wish": () => {
    expect(rightsOf(law)).not.toContain("portability");
    const rights = clause(under(law, on("consent")), "rights");
    expect(rights).not.toMatch(/another provider|portab|no longer need/i);
    expect(rights).toMatch(
      /erased, free of charge, that is incomplete, wrong, forbidden or otherwise used against the law/,
    );
    expect(clause(under(law, on("consent")), "rights", "ar")).toContain("ولا يكفي مجرد الرغبة لطلب المسح");
  },
  "open-network-warning": () => {
    const bare = under(law, on("contract"));
    expect(status(bare, law, "open-network-warning")).toBe("met");
    expect(clause(bare, "open-network")).toMatch(
      /data-art="32"[\s\S]*over the internet[\s\S]*no right to it may read and use it/,
    );
    expect(clause(bare, "open-network", "ar")).toMatch(/data-art="32"[\s\S]*دون ضمانات[\s\S]*لا حق له/);
    expect(clauses(scenario("pharmacy-algiers"))).toContain("open-network");
    // Tunisia's law has no such item: the clause is not there for everybody.
    expect(clauses(scenario("travel-tunis"))).not.toContain("open-network");
  },
  "third-parties-for-linked-ends": () => {
    const shared = (basis: string, role: string) =>
      found(under(law, { ...on(basis, { recipients: ["v"] }), ...vendor({ role, countries: ["DZ"] }) }), law);
    expect(shared("legitimate-interests", "controller")).toContain("sharing-for-linked-ends");
    expect(shared("consent", "controller")).not.toContain("sharing-for-linked-ends");
    expect(shared("legitimate-interests", "processor")).not.toContain("sharing-for-linked-ends");
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
    // Article 36 does not say that stopping is free, and 37 leaves the cost of sending to the person.
    const marketed = under(law, {
      ...on("consent", { purpose: "email-marketing" }),
      marketing: { channels: ["email"], optOut: { email: "s@shop.example" } },
    });
    expect(clause(marketed, "marketing")).toContain("s@shop.example");
    expect(clause(marketed, "marketing")).not.toMatch(/costs you nothing|free/i);
    expect(clause(marketed, "marketing", "ar")).not.toMatch(/ولا يكلفك/);
  },
  "shop-site-hosted-in-algeria": () => {
    // It is another law's rule: told to the business on the law's page, never printed as a rule of this one.
    expect(lawOf(law).transfers["localisation"]).toMatch(/None in this Law\. Law 18-05/);
    for (const locale of ["en", "ar"] as const) {
      expect(words(scenario("pharmacy-algiers"), locale)).not.toMatch(/\.com\.dz|18-05/);
    }
    expect(cited().join()).not.toMatch(/18-05/);
  },
  "fines-of-2018": () => {
    const { penalties } = lawOf(law);
    expect(penalties["maxFine"]).toBe(1_000_000);
    expect(
      `${penalties.plain.en} ${penalties.plain.ar} ${penalties.brief.en} ${penalties.brief.ar}`,
    ).not.toMatch(/10[.,]000[.,]000|10 years|10 سنوات/);
    expect(penalties.plain.en).toContain("five times");
    expect(penalties.plain.ar).toContain("خمسة أضعاف");
  },
  "algerian-words": () => {
    const pharmacy = scenario("pharmacy-algiers");
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"])
      expect(words(pharmacy, "ar", outline), outline).not.toMatch(
        /بيانات|الذاتيين|التعرض|الاستقراء|النفاذ|مسؤول حماية/,
      );
    const said = words(pharmacy, "ar");
    for (const word of [
      "المعطيات ذات الطابع الشخصي",
      "الحق في الولوج",
      "الحق في الاعتراض",
      "نصّ الترخيص بها",
      "الاستكشاف",
      "مندوب حماية المعطيات",
      "الأشخاص الطبيعيين",
    ])
      expect(said, word).toContain(word);
    expect(lawOf(law).terms["directMarketing"]?.ar).toBe("الاستكشاف المباشر");
  },
  "number-is-25-11": () => {
    for (const locale of ["en", "ar"] as const) {
      const said = words(under(law), locale);
      expect(said).toContain("25-11");
      expect(said).toContain("18-07");
      expect(said).not.toMatch(/11-25|07-18/);
    }
    expect(lawOf(law).definitions.art).toBe("3");
  },
});
