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

const law = "us-ca-ccpa";
const brand = scenario("brand-dubai");
const advertising = { purpose: "targeted-advertising", data: ["cookies"], recipients: ["meta-pixel"] };
const sharing = (sale: object, more: object = {}) =>
  under(law, { activities: [advertising], vendors: [{ id: "meta-pixel" }], sale, ...more });
const titles = [
  "Do Not Sell or Share My Personal Information",
  "Limit the Use of My Sensitive Personal Information",
];

traps(law, {
  "advertising-pixels-are-sharing": () => {
    const denied = "sharing-denied-with-advertising";
    expect(found(sharing({ sells: false, shares: false }), law)).toContain(denied);
    expect(found(sharing({ sells: false, shares: true }), law)).not.toContain(denied);
    const pixel = { cookies: [{ name: "_fbp", kind: "pixel", category: "marketing" }] };
    expect(found(under(law, { ...pixel, sale: { sells: false, shares: false } }), law)).toContain(denied);
    const counter = { cookies: [{ name: "_c", category: "analytics" }] };
    expect(found(under(law, { ...counter, sale: { sells: false, shares: false } }), law)).not.toContain(
      denied,
    );
    expect(clause(brand, "sale-or-sharing")).toMatch(/We share personal data[\s\S]*Meta Pixel/);
  },
  "opt-out-links-in-their-own-section": () => {
    expect(clause(brand, "opt-out-links")).toContain("1798.135(a)(1)");
    expect(clause(brand, "opt-out-links")).not.toContain("1798.130");
    expect(rightsOf(law)).toEqual(
      expect.arrayContaining(["opt-out-sale", "limit-sensitive", "nondiscrimination"]),
    );
    for (const id of ["sale-without-opt-out-link", "limit-link-missing"]) {
      expect(lawOf(law).findings[id]?.art).toContain("1798.135(a)");
      expect(lawOf(law).findings[id]?.art).not.toContain("1798.130");
    }
  },
  "machine-decisions-from-2027": () => {
    const deciding = under(law, { automatedDecisions: [{ legalEffect: true, humanReview: true }] });
    expect(found(deciding, law)).toContain("automated-decision-opt-out-coming");
    expect(clause(deciding, "rights")).toMatch(/From 1 January 2027: opting out of technology/);
    expect(clause(deciding, "rights", "ar")).toMatch(/بدءًا من 1 يناير 2027، رفض التقنية/);
    const people = under(law, { automatedDecisions: [] });
    expect(found(people, law)).not.toContain("automated-decision-opt-out-coming");
    expect(clause(people, "rights")).not.toMatch(/2027|automated decisionmaking/i);
  },
  "link-titles-in-english": () => {
    for (const title of titles)
      for (const locale of ["en", "ar"] as const)
        expect(clause(brand, "opt-out-links", locale)).toContain(title);
    // An Arabic label stands beside the title.
    expect(clause(brand, "opt-out-links", "ar")).toMatch(/My Personal Information[^:]*رفض بيع/);
  },
  "no-legal-bases": () => {
    expect(basesOf(law)).toEqual([]);
    const answers = under(law, {
      activities: ["contract", "consent", "legitimate-interests"].map((basis) => ({
        purpose: "orders",
        data: ["contact"],
        basis: { "*": basis },
        interest: { en: "To know our buyers", ar: "معرفة من يشتري منا" },
      })),
    });
    expect(status(answers, law, "legal-basis")).toBeUndefined();
    expect(found(answers, law)).not.toContain("basis-unknown-to-law");
    expect(clause(answers, "purposes")).not.toMatch(/basis|contract|consent|interests/i);
    expect(clause(answers, "purposes", "ar")).not.toMatch(/الأساس|عقد|موافق|مصالح/);
    expect(clauses(answers)).not.toContain("legitimate-interests");
    expect(words(answers)).not.toMatch(/legal basis|legitimate interest/i);
  },
  "sale-needs-no-money": () => {
    const told = clause(sharing({ sells: true, shares: false }), "sale-or-sharing");
    expect(told).toMatch(/selling when data goes to others in return for anything of value/);
    expect(told).toMatch(/sharing when data goes to others for advertising across sites/);
    expect(clause(brand, "sale-or-sharing", "ar")).toMatch(/مقابل أي منفعة بيعًا/);
    // Each of the two calls for the link.
    for (const sale of [{ sells: true }, { sells: false, shares: true }])
      expect(found(sharing(sale), law)).toContain("sale-without-opt-out-link");
    expect(found(under(law, { sale: { sells: false, shares: false } }), law)).not.toContain(
      "sale-without-opt-out-link",
    );
  },
  "cookie-banner-is-not-enough": () => {
    const cookies = [{ name: "_fbp", kind: "pixel", category: "marketing" }];
    const banner = sharing({ sells: false, shares: true }, { cookies });
    expect(found(banner, law)).toEqual(
      expect.arrayContaining(["sale-without-opt-out-link", "opt-out-signal-to-be-honoured"]),
    );
    expect(found(banner, law)).not.toContain("optional-cookies-without-consent");
    const linked = sharing({ sells: false, shares: true, optOutUrl: "https://b.example/no" }, { cookies });
    expect(found(linked, law)).not.toContain("sale-without-opt-out-link");
    expect(found(linked, law)).toContain("opt-out-signal-to-be-honoured");
    expect(clause(linked, "opt-out-links")).toMatch(/b\.example\/no[\s\S]*Global Privacy Control/);
  },
  "no-rule-on-borders": () => {
    const vendor = (safeguard: string) =>
      under(law, {
        vendors: [{ id: "x", name: { en: "Sahl" }, role: "processor", countries: ["IN"], safeguard }],
        storage: { countries: ["AE"] },
      });
    for (const safeguard of ["none", "consent", "standard-clauses"])
      for (const id of ["transfer-without-safeguard", "safeguard-unknown-to-law", "own-storage-abroad"])
        expect(found(vendor(safeguard), law), safeguard).not.toContain(id);
    expect(found(vendor("none"), law)).toContain("processor-contract-needed");
    // A safeguard that was named for another law is not told as California's.
    expect(clause(vendor("standard-clauses"), "transfers")).not.toMatch(/standard (?:contractual )?clauses/i);
    expect(clauses(vendor("standard-clauses"))).not.toContain("safeguard-copies");
  },
  "two-lists-of-categories": () => {
    // One list for what is sold or shared, also where it is empty.
    expect(clause(brand, "sale-or-sharing")).toMatch(/device details[\s\S]*cookie identifiers/);
    const none = under(law, { sale: { sells: false, shares: false } });
    expect(clause(none, "sale-or-sharing")).toMatch(/do not sell[\s\S]*do not share/);
    // Another for what is disclosed for a business purpose: its categories, not only who gets it.
    expect(clause(under(law, { vendors: [] }), "recipients")).toMatch(/Nobody outside our business/);
    expect(clause(brand, "recipients")).toContain("order history");
    expect(clause(brand, "recipients")).toContain("postal or delivery address");
    // What is sold or shared looks back over a year.
    expect(clause(brand, "sale-or-sharing")).toMatch(/last twelve months/);
  },
});
