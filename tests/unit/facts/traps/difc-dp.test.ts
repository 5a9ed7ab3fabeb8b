import { expect } from "vitest";
import { applying, clause, found, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "difc-dp";
const using = (basis: string, more: object = {}) =>
  under(law, {
    activities: [
      { purpose: "orders", data: ["contact"], source: ["person"], basis: { [law]: basis }, ...more },
    ],
  });
const vendorIn = (country: string, safeguard?: string) => ({
  vendors: [{ id: "sahl", name: { en: "Sahl" }, role: "processor", countries: [country], safeguard }],
});

traps(law, {
  "no-breach-hours": () => {
    const { toAuthority, toPeople, brief, plain } = lawOf(law).breach;
    expect([toAuthority?.within, toPeople?.within]).toEqual([undefined, undefined]);
    for (const text of [brief.en, brief.ar, plain.en, plain.ar]) expect(text).not.toMatch(/\d/);
    expect(plain.en).toContain("as soon as practicable");
    expect(words(scenario("fintech-dubai"))).not.toMatch(/72 hours/);
  },
  "two-contact-methods": () => {
    const requests = { email: "a@b.example", url: "https://b.example/requests" };
    expect(found(under(law, { requests: { email: requests.email } }), law)).toContain(
      "second-request-method-missing",
    );
    expect(found(under(law, { requests }), law)).not.toContain("second-request-method-missing");
    // Whoever has a website needs a way on it; a telephone beside the e-mail is not enough.
    const offSite = {
      organisation: { phone: "+971 4 000 0000" },
      services: [{ kind: "website", url: "https://b.example" }],
      requests: { email: requests.email },
    };
    expect(found(under(law, offSite), law)).toContain("second-request-method-missing");
  },
  "categories-and-duties-named": () => {
    expect(status(using("contract"), law, "data-categories")).toBe("met");
    expect(clause(using("contract"), "data-collected")).toContain("29(1)(e)");
    // Where the basis is a duty in law, the policy says which (29(1)(d)).
    const duty = { purpose: "accounting", duty: { en: "Keeping invoices under federal tax law" } };
    expect(words(using("legal-obligation", duty))).toContain("Keeping invoices under federal tax law");
  },
  "two-items-more-than-gdpr": () => {
    expect(status(under(law, { marketing: { channels: [] } }), law, "direct-marketing")).toBe("met");
    expect(clause(under(law, { marketing: { channels: [] } }), "no-marketing")).toContain("29(1)(h)(viii)");
    const how = { en: "What stands on the blockchain cannot be erased." };
    const limited = under(law, { rightsLimits: { limited: true, how } });
    expect(status(limited, law, "rights-limits")).toBe("met");
    expect(clause(limited, "rights-limits")).toContain(how.en);
    expect(status(under(law), law, "rights-limits")).toBe("missing");
    expect(lawOf("eu-gdpr").notice.map(({ item }) => item)).not.toContain("rights-limits");
  },
  "consent-has-a-shelf-life": () => {
    expect(found(using("consent"), law)).toContain("consent-to-be-renewed");
    expect(found(using("consent", { consentDuration: "P2Y" }), law)).not.toContain("consent-to-be-renewed");
  },
  "federal-law-apart": () => {
    expect(applying(under(law))).toEqual([law]);
    expect(words(scenario("fintech-dubai"))).not.toMatch(/UAE Data Office|Decree|UAE law/);
    expect(words(scenario("fintech-dubai"), "ar")).not.toMatch(
      /مكتب الإمارات للبيانات|مرسوم|القانون الإماراتي/,
    );
    expect(clause(under(law), "complaint")).toContain("Commissioner of Data Protection (DIFC)");
  },
  "no-worse-service": () => {
    expect(rightsOf(law)).toContain("nondiscrimination");
    expect(clause(under(law), "rights")).toContain("no worse service");
    expect(clause(under(law), "rights", "ar")).toContain("معاملة أسوأ");
  },
  "month-for-some-rights-only": () => {
    const timed = lawOf(law).rights.filter(({ within }) => within !== undefined);
    expect(timed.map(({ id }) => id)).toEqual(["access", "copy", "correction"]);
    expect(clause(under(law), "rights").match(/Time to answer:[^.]*1 month/g)).toHaveLength(3);
    expect(clause(under(law), "exercise")).not.toMatch(/month/);
    expect(clause(under(law), "exercise", "ar")).not.toMatch(/شهر/);
  },
  "rest-of-uae-is-abroad": () => {
    const sent = found(under(law, vendorIn("AE", "none")), law);
    expect(sent).toEqual(expect.arrayContaining(["transfer-without-safeguard", "zone-border"]));
    expect(found(under("ae-pdpl", vendorIn("AE", "none")), "ae-pdpl")).not.toContain(
      "transfer-without-safeguard",
    );
  },
  "every-company-registers": () => {
    const small = { scale: { large: false, monitoring: false, newTechnology: false } };
    expect(found(under(law, { organisation: small }), law)).toContain("registration-missing");
    const numbered = { authorityNumbers: [{ law, number: "DP-1" }] };
    expect(found(under(law, { organisation: numbered }), law)).not.toContain("registration-missing");
  },
});
