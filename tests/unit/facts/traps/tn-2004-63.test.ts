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

const law = "tn-2004-63";
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
  "no-legitimate-interests": () => {
    expect(basesOf(law)).not.toContain("legitimate-interests");
    for (const basis of ["legitimate-interests", "vital-interests", "public-interest"])
      expect(found(under(law, on(basis)), law), basis).toContain("basis-unknown-to-law");
    expect(found(under(law, on("consent")), law)).toContain("written-consent-needed");
    expect(found(under(law, on("consent")), law)).not.toContain("basis-unknown-to-law");
    const two = {
      activities: ["orders", "support"].map((purpose) => ({
        purpose,
        data: ["contact"],
        basis: { [law]: "consent" },
      })),
    };
    expect(found(under(law, two), law)).toContain("one-consent-per-purpose");
    expect(words(scenario("travel-tunis"))).not.toMatch(/legitimate interest/i);
    expect(words(scenario("travel-tunis"), "ar")).not.toMatch(/مصال?ح(?:نا|ة)? (?:ال)?مشروعة/);
  },
  "no-consent-by-use": () => {
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"]) {
      expect(words(scenario("travel-tunis"), "en", outline)).not.toMatch(/by using|continu(?:e|ing) to use/i);
      expect(words(scenario("travel-tunis"), "ar", outline)).not.toMatch(/باستعمالك|باستخدامك|استمرارك في/);
    }
    expect(found(under(law, on("consent", { required: true })), law)).toContain(
      "consent-as-condition-of-related-service",
    );
    expect(found(under(law, on("consent", { required: false })), law)).not.toContain(
      "consent-as-condition-of-related-service",
    );
  },
  "child-needs-guardian-and-judge": () => {
    const children = (answer: string) => under(law, { ...on("consent"), audience: { children: answer } });
    for (const answer of ["possible", "directed"])
      expect(found(children(answer), law), answer).toEqual(
        expect.arrayContaining(["children-without-guardian-check", "judge-authorisation-for-children"]),
      );
    expect(found(children("no"), law).filter((id) => id.includes("child"))).toEqual([]);
    expect(lawOf(law).children.ageOfConsent).toBeUndefined();
    // Article 28 is not about consent alone: the guardian and the judge are needed whatever a use of data rests on.
    for (const basis of ["consent", "legal-obligation"]) {
      const said = clause(under(law, { ...on(basis), audience: { children: "directed" } }), "children");
      expect(said).toMatch(/guardian/);
      expect(said, "the clause ties the guardian to consent").not.toMatch(
        /Where a use of data rests on consent/,
      );
    }
  },
  "adequacy-is-not-enough": () => {
    expect(lawOf(law).transfers.safeguards).toEqual(["authorisation"]);
    for (const safeguard of ["adequacy", "standard-clauses", "contract-necessity"])
      expect(found(under(law, vendor({ countries: ["FR"], safeguard })), law), safeguard).toEqual(
        expect.arrayContaining(["safeguard-unknown-to-law", "transfer-authorisation-needed"]),
      );
    expect(found(under(law, vendor({ countries: ["FR"], safeguard: "consent" })), law)).toContain(
      "consent-is-no-safeguard",
    );
    const permitted = {
      ...vendor({ countries: ["FR"], safeguard: "authorisation" }),
      ...numbers("general", "transfers"),
    };
    expect(found(under(law, permitted), law).filter((id) => /transfer|safeguard/.test(id))).toEqual([]);
    // The country is named, and nothing says that it protects data well enough.
    expect(clause(scenario("travel-tunis"), "transfers")).toMatch(/Türkiye/);
    expect(clause(scenario("travel-tunis"), "transfers")).not.toMatch(/adequate/i);
    expect(status(scenario("travel-tunis"), law, "transfers")).toBe("met");
  },
  "processor-tunisian-and-resident": () => {
    for (const countries of [["TN"], ["FR"]])
      expect(
        found(under(law, { ...on("consent", { recipients: ["v"] }), ...vendor({ countries }) }), law),
      ).toContain("processor-conditions-to-be-checked");
    expect(found(under(law, on("consent")), law)).not.toContain("processor-conditions-to-be-checked");
    expect(lawOf(law).findings["processor-conditions-to-be-checked"]?.art).toBe("22");
  },
  "sharing-needs-consent": () => {
    const shared = (basis: string, role: string) =>
      found(under(law, { ...on(basis, { recipients: ["v"] }), ...vendor({ role, countries: ["TN"] }) }), law);
    for (const basis of ["contract", "actual-interest"])
      expect(shared(basis, "controller"), basis).toContain("disclosure-needs-consent");
    expect(shared("consent", "controller")).not.toContain("disclosure-needs-consent");
    expect(shared("contract", "processor")).not.toContain("disclosure-needs-consent");
  },
  "collect-from-the-person": () => {
    const from = (basis: string, source: string) => found(under(law, on(basis, { source: [source] })), law);
    expect(from("contract", "third-party")).toContain("collection-from-others-needs-consent");
    expect(from("consent", "third-party")).not.toContain("collection-from-others-needs-consent");
    expect(from("contract", "person")).not.toContain("collection-from-others-needs-consent");
  },
  "recipients-by-name": () => {
    const row = lawOf(law).notice.find(({ item }) => item === "recipients");
    expect(row?.says).toMatch(/Name and domicile/);
    expect(row?.says).not.toMatch(/categor/i);
    const unanswered = under(law, on("consent"));
    expect(status(unanswered, law, "recipients")).toBe("missing");
    const said = clause(scenario("travel-tunis"), "recipients");
    for (const name of ["Warda", "Zaytouna", "Bosfor", "Dinar Pay", "Nakhla"])
      expect(said, name).toContain(name);
    expect(said).not.toMatch(/our partners/i);
  },
  "security-is-described-always": () => {
    expect(lawOf(law).notice.find(({ item }) => item === "security")).not.toHaveProperty("when");
    const small = (security?: string[]) =>
      under(law, {
        ...on("consent"),
        organisation: { scale: { large: false, monitoring: false } },
        ...(security ? { security } : {}),
      });
    expect(status(small(), law, "security")).toBe("missing");
    expect(status(small(["backups"]), law, "security")).toBe("met");
    expect(clause(small(["backups"]), "security")).toMatch(/data-art="31"/);
  },
  "no-portability-no-automated-decision-right": () => {
    expect(rightsOf(law).filter((id) => /portab|decision|restriction/.test(id))).toEqual([]);
    const deciding = under(law, {
      ...on("consent"),
      automatedDecisions: [{ name: { en: "Credit" }, legalEffect: true, humanReview: false }],
    });
    expect(clause(deciding, "rights")).not.toMatch(/another provider|portab|machine|automated/i);
    expect(found(deciding, law).filter((id) => id.includes("decision"))).toEqual([]);
  },
  "destruction-before-a-bailiff": () => {
    const { retention } = lawOf(law);
    expect(retention.plain.en).toMatch(/bailiff records the destruction/);
    expect(retention.plain.ar).toContain("عدل منفذ");
    expect(retention.art).toContain("45");
    const kept = (backups?: string) =>
      under(law, {
        ...on("consent"),
        storage: { countries: ["TN"], how: ["cloud"], ...(backups ? { backups } : {}) },
      });
    // A copy that lives on in a backup is not destroyed, so its end is asked for too.
    expect(found(kept(), law)).toContain("retention-without-end");
    expect(found(kept("P90D"), law)).not.toContain("retention-without-end");
  },
  "yearly-security-audit": () => {
    // It stands in another text, and is told to the business as a thing to look up.
    expect(lawOf(law).traps["yearly-security-audit"]?.en).toMatch(/Look\s+whether it reaches you/);
    for (const locale of ["en", "ar"] as const)
      expect(words(scenario("travel-tunis"), locale)).not.toMatch(/audit|تدقيق|2023-17/);
    expect(Object.keys(lawOf(law).instruments)).toEqual(["law", "dec", "adq"]);
  },
  "words-of-the-law": () => {
    const tunis = scenario("travel-tunis");
    for (const outline of ["privacy-policy", "privacy-notice-short", "consent-texts"])
      expect(words(tunis, "ar", outline), outline).not.toMatch(
        /بيانات|المادة|المواد|المادتان|الولوج|من الباطن/,
      );
    const said = words(tunis, "ar");
    for (const word of [
      "الفصل 31",
      "الفصول",
      "المعطيات الشخصية",
      "المناول",
      "حق النفاذ",
      "الرجوع في الموافقة",
    ])
      expect(said, word).toContain(word);
    // Article 3 of decision 3 of 2018: the number comes twice.
    expect(html(tunis)).toMatch(/Decision 3 of 2018 of the Instance, Art\. <cite[^>]*data-art="ADQ 3">3</);
  },
  "invented-copies": () => {
    const data = lawOf(law);
    const articles = (art?: string) => (art?.split("; ")[0] ?? "").split(", ");
    expect(articles(data.authority?.art)).toEqual(["75", "76"]);
    expect(articles(data.transfers.art)).toEqual(["50-52"]);
    expect(data.bases.find(({ id }) => id === "consent")?.art).toBe("27");
    expect(clause(scenario("travel-tunis"), "transfers")).not.toMatch(/Arts?\. (?:\d+, )*40\b/);
    // No warning of open networks either: that is Moroccan and Algerian.
    expect(clauses(scenario("travel-tunis"))).not.toContain("open-network");
    // The month is that of the copy, not of every request.
    expect(data.response.within).toBeUndefined();
    expect(clause(scenario("travel-tunis"), "exercise")).not.toMatch(/one month|1 month/i);
  },
});
