import { expect } from "vitest";
import { basesOf, clause, found, html, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "kw-dppr";
const shop = (more: Record<string, unknown> = {}) => under(law, more);
const licensee = (more: Record<string, unknown> = {}) =>
  under(law, { organisation: { telecomLicensee: true }, ...more });
const other = (more: Record<string, unknown> = {}) =>
  under(law, { organisation: { telecomLicensee: false }, ...more });
const on = (basis: string, row: Record<string, unknown> = {}) => ({
  activities: [{ purpose: "orders", basis: { [law]: basis }, ...row }],
});
const allArticles = () =>
  [...JSON.stringify(lawOf(law)).matchAll(/"art":"([^"]*)"/g)].map(([, art]) => art ?? "");

traps(law, {
  "no-general-data-law": () => {
    const data = lawOf(law);
    expect(data.name.en).toContain("Electronic Transactions");
    expect(data.name.ar).toContain("المعاملات الإلكترونية");
    for (const locale of ["en", "ar"] as const) {
      const said = words(scenario("telecom-kuwait"), locale);
      expect(said).toContain(data.name[locale]);
      expect(said).not.toMatch(/Personal Data Protection Law|قانون حماية البيانات|2024/);
    }
    expect(data.authority).toBeUndefined();
    // The law of 2014 has no rule on data abroad, and defines no term of ours: no article of it stands over either clause.
    const abroad = other({ ...on("consent"), storage: { countries: ["US"] } });
    for (const id of ["transfers", "definitions"]) {
      expect(clause(abroad, id)).not.toBe("");
      expect(clause(abroad, id)).not.toMatch(/data-art/);
    }
    expect(clause(abroad, "identity")).not.toMatch(/calls us/);
    expect(clause(abroad, "identity", "ar")).not.toMatch(/صفتنا في/);
  },
  "regulation-binds-licensees-only": () => {
    const owed = lawOf(law)
      .notice.filter(({ item }) => item !== "purposes")
      .map(({ item }) => item);
    expect(owed.length).toBeGreaterThan(10);
    for (const item of owed) expect(status(other(), law, item), item).toBe("not-applicable");
    for (const item of ["controller-identity", "retention", "changes"])
      expect(status(licensee(), law, item), item).not.toBe("not-applicable");
    expect(clause(other(), "rights")).not.toMatch(/to CITRA|Withdrawing consent|Complaint/);
    expect(clause(licensee(), "rights")).toMatch(/CITRA/);
    expect(clause(licensee(), "rights")).toMatch(/Withdrawing/);
    expect(found(shop(), law)).toContain("licensee-to-be-asked");
    expect(found(other(), law)).not.toContain("licensee-to-be-asked");
  },
  "consent-binds-every-body": () => {
    for (const kind of ["company", "public-body", "ngo"]) {
      const answers = under(law, { ...on("contract"), organisation: { kind, telecomLicensee: false } });
      expect(found(answers, law), kind).toContain("basis-unknown-to-law");
      expect(status(answers, law, "purposes"), kind).not.toBe("not-applicable");
      for (const right of ["official extract", "does not match the facts"])
        expect(clause(answers, "rights"), kind).toContain(right);
    }
    const row = lawOf(law).notice.find(({ item }) => item === "purposes");
    expect(row?.when).toBeUndefined();
    expect(lawOf(law).penalties.art).toContain("37(f)");
  },
  "no-contract-or-interests-basis": () => {
    for (const basis of ["contract", "legitimate-interests", "public-interest", "vital-interests"])
      expect(found(other(on(basis)), law), basis).toContain("basis-unknown-to-law");
    for (const basis of ["consent", "legal-obligation"])
      expect(found(other(on(basis)), law), basis).not.toContain("basis-unknown-to-law");
    // A licensee has no legitimate interests either.
    expect(found(licensee(on("legitimate-interests")), law)).toContain("basis-unknown-to-law");
    expect(basesOf(law)).not.toContain("legitimate-interests");
  },
  "deletion-only-of-wrong-data": () => {
    const erasure = lawOf(law).rights.filter(({ id }) => id === "erasure");
    expect(erasure).toHaveLength(1);
    expect(erasure[0]?.art).toBe("36(a)");
    expect(clause(other(), "rights")).toMatch(/deleted where it is wrong or does not match the facts/);
    expect(clause(other(), "rights", "ar")).toMatch(/محو بياناتك إذا كانت غير صحيحة أو لا تطابق الواقع/);
    expect(clause(other(), "rights")).not.toMatch(/forgotten|no longer need/i);
    expect(rightsOf(law).filter((id) => ["objection", "portability", "restriction"].includes(id))).toEqual(
      [],
    );
  },
  "thirty-days-are-for-others": () => {
    expect(lawOf(law).response.within).toBeUndefined();
    for (const answers of [other(), licensee(), scenario("app-kuwait", { laws: { add: [] } })]) {
      expect(clause(answers, "exercise")).not.toMatch(/30 days/);
      expect(clause(answers, "rights")).not.toMatch(/30 days/);
      expect(clause(answers, "rights", "ar")).not.toMatch(/30 يوم/);
    }
    expect(allArticles().join()).not.toMatch(/\b34\b/);
  },
  "old-text-sold-as-new": () => {
    expect(allArticles().filter((art) => art.includes("dppr"))).toEqual([]);
    for (const answers of [other(), scenario("telecom-kuwait")]) {
      expect(words(answers)).not.toMatch(/72 hours|V1\.8/);
      expect(words(answers, "ar")).not.toMatch(/72 ساعة/);
    }
    const { toAuthority, toPeople } = lawOf(law).breach;
    expect([toAuthority?.within, toPeople?.within]).not.toContain("PT72H");
    // Nor does a duty of the replaced text come back as a finding.
    expect(found(licensee(), law)).not.toContain("officer-needed");
  },
  "article-tables-on-the-web": () => {
    // What stands on the regulation of 2024 has no article at all; the rest is the Law of 2014 or the clauses of the rules.
    const own = lawOf(law);
    for (const row of own.notice.filter(({ art, item }) => item !== "purposes" && !art?.startsWith("rules")))
      expect(row.art, row.item).toBeUndefined();
    expect(html(scenario("telecom-kuwait"))).not.toMatch(
      /Data Privacy Protection Regulation,? (?:Art|clause)/,
    );
    const numbers = allArticles()
      .flatMap((art) => art.split("; ").filter((part) => /^\d/.test(part)))
      .flatMap((part) => part.match(/\d+/g) ?? []);
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.map(Number).filter((article) => article > 2 && (article < 32 || article > 43))).toEqual(
      [],
    );
  },
  "breach-hours-for-licensees": () => {
    const { breach } = lawOf(law);
    expect([breach.toAuthority?.when, breach.toPeople?.when]).toEqual([
      "isTelecomLicensee",
      "isTelecomLicensee",
    ]);
    expect(breach.plain.en).toMatch(/Licensees tell CITRA/);
    expect(breach.plain.ar).toMatch(/المرخص لهم/);
    expect(words(other())).not.toMatch(/24 hours/);
    expect(rightsOf(law)).not.toContain("breach-notice");
  },
  "two-languages-for-licensees": () => {
    const arabicOnly = { document: { languages: ["ar"] } };
    expect(status(other(arabicOnly), law, "language")).toBe("not-applicable");
    expect(found(other(arabicOnly), law)).not.toContain("language-missing");
    expect(status(licensee(arabicOnly), law, "language")).not.toBe("not-applicable");
    expect(status(scenario("telecom-kuwait"), law, "language")).toBe("met");
  },
  "message-hours-reach-every-sender": () => {
    for (const answers of [
      other({ marketing: { channels: ["sms"] } }),
      licensee({ marketing: { channels: ["whatsapp"] } }),
    ])
      expect(found(answers, law)).toEqual(
        expect.arrayContaining([
          "marketing-hours",
          "marketing-message-contents",
          "marketing-without-way-to-stop",
        ]),
      );
    expect(found(other({ marketing: { channels: [] } }), law)).not.toContain("marketing-hours");
    // E-mail is named among commercial messages too (rules 1.15).
    expect(lawOf(law).directMarketing.hours).toContain("7:00 to 22:00");
    expect(clause(other({ marketing: { channels: ["sms"] } }), "rights")).toMatch(
      /Stopping commercial messages/,
    );
  },
  "digital-commerce-is-another-law": () => {
    expect(found(other({ services: [{ kind: "store", name: { en: "Shop" } }] }), law)).toContain(
      "commerce-law-besides",
    );
    expect(found(other({ services: [{ kind: "physical", name: { en: "Shop" } }] }), law)).not.toContain(
      "commerce-law-besides",
    );
    // It is told to the business; no article of it stands in a document.
    expect(words(other({ services: [{ kind: "store", name: { en: "Shop" } }] }))).not.toMatch(
      /10 of 2026|digital commerce/i,
    );
  },
});
