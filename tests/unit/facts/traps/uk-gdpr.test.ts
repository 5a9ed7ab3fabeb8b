import { expect } from "vitest";
import {
  applying,
  basesOf,
  clause,
  clauses,
  found,
  lawOf,
  scenario,
  status,
  traps,
  under,
  words,
} from "./trap";

const law = "uk-gdpr";
const fintech = scenario("fintech-dubai");
const using = (basis: string, more: object = {}) =>
  under(law, { activities: [{ purpose: "orders", data: ["contact"], basis: { [law]: basis }, ...more }] });
const deciding = (more: object = {}, activity: object = {}) =>
  under(law, {
    activities: [{ purpose: "credit-check", data: ["contact"], basis: { [law]: "contract" }, ...activity }],
    automatedDecisions: [{ legalEffect: true, humanReview: true, ...more }],
  });
const counting = (category: string) => under(law, { cookies: [{ name: "s", category }] });

traps(law, {
  "own-text-not-european": () => {
    expect(status(under(law), law, "complaint-to-controller")).toBeDefined();
    expect(status(under("eu-gdpr"), "eu-gdpr", "complaint-to-controller")).toBeUndefined();
    expect(basesOf(law)).toContain("recognised-interests");
    expect(found(using("recognised-interests"), law)).not.toContain("basis-unknown-to-law");
    const european = { activities: [{ purpose: "orders", basis: { "eu-gdpr": "recognised-interests" } }] };
    expect(found(under("eu-gdpr", european), "eu-gdpr")).toContain("basis-unknown-to-law");
    expect(clause(fintech, "automated-decisions")).toContain("22C");
    expect(words(fintech)).not.toMatch(/\b22\(\d\)|\bArt\. 22(?!\w)/);
  },
  "two-complaint-lines": () => {
    const order = clauses(fintech);
    expect(order).toEqual(expect.arrayContaining(["complaint-to-controller", "complaint"]));
    const [toUs, toThem] = [clause(fintech, "complaint-to-controller"), clause(fintech, "complaint")];
    expect(toUs).toMatch(/13\(2\)\(ca\)[\s\S]*164A/);
    expect(toUs).toContain("care@sanad-invoices.example");
    expect(toUs).not.toContain("Information Commissioner");
    expect(toThem).toMatch(/13\(2\)\(d\)[\s\S]*165/);
    expect(toThem).not.toContain("164A");
    expect(toThem).toContain("Information Commissioner");
    // The authority alone is not enough.
    expect(found(under(law), law)).toContain("controller-complaint-route-missing");
    expect(found(fintech, law)).not.toContain("controller-complaint-route-missing");
  },
  "complaint-not-article-77": () => {
    expect(clause(fintech, "complaint")).toMatch(/Data Protection Act 2018, s\. <cite[^>]*>165</);
    for (const answers of [fintech, under(law)])
      for (const locale of ["en", "ar"] as const) expect(words(answers, locale)).not.toMatch(/\b77\b/);
    expect(JSON.stringify(lawOf(law).findings)).not.toMatch(/\b77\b/);
  },
  "commissioner-not-commission-yet": () => {
    expect(words(fintech)).toContain("Information Commissioner");
    expect(words(fintech)).not.toMatch(/Information Commission\b/);
    expect(words(fintech, "ar")).toContain("مفوّض المعلومات");
    expect(words(fintech, "ar")).not.toContain("هيئة المعلومات");
  },
  "eu-and-uk-apart": () => {
    const both = (representatives: string[]) =>
      under(law, {
        organisation: {
          country: "KW",
          representatives: representatives.map((id) => ({ law: id, name: { en: `Desk of ${id}` } })),
        },
        audience: { countries: ["GB", "DE"] },
        vendors: [{ id: "x", name: { en: "Sahl" }, role: "processor", countries: ["DE"], safeguard: "none" }],
      });
    expect(applying(both([]))).toEqual(expect.arrayContaining([law, "eu-gdpr"]));
    // One representative does not serve both.
    expect(found(both(["eu-gdpr"]), law)).toContain("representative-needed");
    expect(found(both([law]), law)).not.toContain("representative-needed");
    expect(found(both([law]), "eu-gdpr")).toContain("representative-needed");
    // Germany is abroad for one law and at home for the other.
    expect(found(both([]), law)).toContain("transfer-without-safeguard");
    expect(found(both([]), "eu-gdpr")).not.toContain("transfer-without-safeguard");
    expect(clause(both([]), "transfers")).toContain("Germany</bdi> (UK GDPR)");
    for (const line of ["<strong>UK GDPR:</strong> Information Commissioner", "<strong>GDPR:</strong>"])
      expect(clause(both([]), "complaint")).toContain(line);
  },
  "automated-decisions-allowed-with-safeguards": () => {
    const none = ["automated-decision-restricted", "automated-decision-without-explicit-consent"];
    for (const id of none) expect(found(deciding(), law)).not.toContain(id);
    expect(found(deciding(), law)).not.toContain("automated-decision-without-review");
    expect(found(deciding({ humanReview: false }), law)).toContain("automated-decision-without-review");
    const special = "sensitive-data-in-automated-decision";
    expect(found(deciding(), law)).not.toContain(special);
    expect(found(deciding({}, { data: ["health"] }), law)).toContain(special);
    expect(found(deciding({}, { data: ["health"], basis: { [law]: "consent" } }), law)).not.toContain(
      special,
    );
    expect(clause(deciding(), "rights")).toMatch(
      /giving your view, having a person step in and contesting it/,
    );
    expect(words(deciding())).not.toMatch(/not (?:to )?be(?:ing)? subject to/i);
  },
  "recognised-interest-is-narrow": () => {
    const other = "recognised-interest-for-other-purpose";
    const marketing = { purpose: "email-marketing", channel: "email" };
    expect(found(using("recognised-interests", marketing), law)).toEqual(
      expect.arrayContaining([other, "consent-basis-missing-for-marketing"]),
    );
    expect(found(using("recognised-interests"), law)).toContain(other);
    expect(found(using("legitimate-interests"), law)).not.toContain(other);
  },
  "statistics-cookies-need-no-consent": () => {
    const asked = "optional-cookies-without-consent";
    expect(found(counting("analytics"), law)).not.toContain(asked);
    expect(found(counting("marketing"), law)).toContain(asked);
    expect(found(under("eu-gdpr", { cookies: [{ name: "s", category: "analytics" }] }), "eu-gdpr")).toContain(
      asked,
    );
    // Without consent they still need a simple way to refuse, and the policy says so (PECR, Schedule A1).
    expect(found(counting("analytics"), law)).toContain("cookie-objection-to-be-offered");
    const refused = { ...counting("analytics"), cookieRefusal: { en: "The link at the foot of each page" } };
    expect(found(refused, law)).not.toContain("cookie-objection-to-be-offered");
    expect(clause(refused, "cookies")).toMatch(/How to refuse them: <bdi>The link at the foot/);
  },
  "thirty-days-are-for-receipt": () => {
    const asked = under(law, { requests: { email: "a@b.example" }, complaints: { email: "c@b.example" } });
    expect(clause(asked, "rights")).toMatch(/acknowledge the complaint within 30 days/);
    expect(clause(asked, "rights", "ar")).toMatch(/نؤكد تسلّمها خلال 30 يومًا/);
    expect(clause(asked, "complaint-to-controller")).not.toMatch(/30/);
    expect(clause(asked, "exercise")).toContain("1 month");
    expect(clause(asked, "exercise")).not.toMatch(/30/);
    expect(lawOf(law).rights.find(({ id }) => id === "complaint-to-controller")?.within).toBeUndefined();
  },
  "objection-only-against-interests": () => {
    const on = (basis: string) => under(law, { ...using(basis), marketing: { channels: [] } });
    expect(clauses(on("contract"))).not.toContain("objection");
    expect(status(on("contract"), law, "right-to-object")).toBe("not-applicable");
    for (const basis of ["legitimate-interests", "recognised-interests", "public-interest"])
      expect(clause(on(basis), "objection"), basis).toMatch(/Objecting, for reasons of your own situation/);
    const marketing = clause(
      under(law, { ...using("contract"), marketing: { channels: ["email"] } }),
      "objection",
    );
    expect(marketing).toMatch(/Objecting to direct marketing at any time/);
    expect(marketing).not.toMatch(/reasons of your own situation/);
  },
  "own-customers-without-consent": () => {
    const mail = (basis: string) => using(basis, { purpose: "email-marketing", channel: "email" });
    expect(found(mail("legitimate-interests"), law)).toContain("interests-for-marketing");
    expect(found(mail("legitimate-interests"), law)).not.toContain("consent-basis-missing-for-marketing");
    expect(found(mail("contract"), law)).toContain("consent-basis-missing-for-marketing");
    expect(found(mail("consent"), law)).not.toContain("interests-for-marketing");
    // The finding names what the exception rests on.
    expect(lawOf(law).findings["interests-for-marketing"]?.art).toContain("22(3)");
  },
  "foreign-duty-is-no-basis": () => {
    expect(clause(fintech, "purposes")).toMatch(
      /Meeting our duties in law[\s\S]*a duty in law \(DIFC law\) and our legitimate interests \(UK GDPR\)/,
    );
    const duty = lawOf(law).bases.find(({ id }) => id === "legal-obligation");
    expect(duty?.art).toContain("6(3)");
    expect(duty?.conditions).toContain("United Kingdom");
  },
  "child-consents-from-thirteen": () => {
    const serving = (children: string, basis: string) =>
      found(under(law, { ...using(basis), audience: { countries: ["GB"], children } }), law);
    expect(serving("directed", "consent")).toContain("children-without-guardian-check");
    expect(serving("directed", "contract")).not.toContain("children-without-guardian-check");
    expect(serving("possible", "consent")).not.toContain("children-without-guardian-check");
    const { ageOfConsent, plain } = lawOf(law).children;
    expect(ageOfConsent).toBe(13);
    for (const text of [plain.en, plain.ar]) expect(text).not.toContain("16");
  },
});
