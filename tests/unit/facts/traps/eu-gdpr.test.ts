import { expect } from "vitest";
import { clause, clauses, found, lawOf, scenario, status, traps, under, words } from "./trap";

const law = "eu-gdpr";
const saas = scenario("saas-berlin");
const news = scenario("news-site");
const shop = scenario("shop-riyadh");
const on = (basis: string) => ({ basis: { [law]: basis } });
const counting = { cookies: [{ name: "s", category: "analytics" }] };

traps(law, {
  "one-month-to-answer": () => {
    expect(clause(saas, "exercise")).toMatch(/GDPR[\s\S]*<bdi>1 month<\/bdi>[\s\S]*<bdi>2 months<\/bdi>/);
    const alone = under(law, { requests: { email: "a@b.example" } });
    expect(clause(alone, "exercise")).toMatch(/<bdi>1 month<\/bdi>[\s\S]*<bdi>2 months<\/bdi>/);
    expect(clause(alone, "exercise")).not.toMatch(/30|days/);
    expect(clause(alone, "exercise", "ar")).not.toMatch(/30|يومًا/);
  },

  "going-on-is-not-consent": () => {
    expect(found(news, law)).toContain("optional-cookies-without-consent");
    expect(found(under(law, counting), law)).toContain("optional-cookies-without-consent");
    expect(found(under(law, { cookies: [{ name: "s", category: "necessary" }] }), law)).not.toContain(
      "optional-cookies-without-consent",
    );
    const statistics = { purpose: "analytics", data: ["cookies"], means: ["cookies"] };
    const restingOn = (basis: string) =>
      found(under(law, { ...counting, activities: [{ ...statistics, ...on(basis) }] }), law);
    expect(restingOn("legitimate-interests")).toContain("cookies-on-another-basis");
    expect(restingOn("consent")).not.toContain("cookies-on-another-basis");
    // The notice says that consent comes first, and never that using the site is consent.
    expect(clause(news, "cookies")).toMatch(/only after you have given it/);
    for (const answers of [saas, news]) {
      expect(words(answers)).not.toMatch(/by (?:continuing|using|browsing)|continued use|you agree to/i);
      expect(words(answers, "ar")).not.toMatch(/باستمرار|مواصلة|استخدامك لخدماتنا (?:موافقة|قبول)/);
    }
  },

  "basis-for-each-purpose": () => {
    const rows = clause(saas, "purposes").match(/<tr>/g) ?? [];
    expect(rows.length - 1).toBe(saas.activities?.length);
    // The basis stands in the row of its purpose, and another purpose keeps its own.
    const two = (basis: string) =>
      clause(
        under(law, {
          activities: [
            { purpose: "orders", data: ["contact"], ...on("contract") },
            { purpose: "analytics", data: ["usage"], ...on(basis) },
          ],
        }),
        "purposes",
      )
        .split("<tr>")
        .slice(2);
    expect(two("consent")).toHaveLength(2);
    expect(two("consent")[0]).toBe(two("legitimate-interests")[0]);
    expect(two("consent")[0]).toContain("a contract with you");
    expect(two("consent")[1]).toContain("your consent");
    expect(two("legitimate-interests")[1]).toContain("our legitimate interests");
    // A purpose without a basis leaves the item open, whatever the others have.
    expect(
      status(
        under(law, { activities: [{ purpose: "orders", ...on("contract") }, { purpose: "analytics" }] }),
        law,
        "legal-basis",
      ),
    ).toBe("missing");
  },

  "name-only-whom-you-have": () => {
    expect(clauses(saas)).not.toContain("representative");
    expect(clauses(news)).toContain("representative");
    expect(clauses(shop)).not.toContain("officer");
    expect(clauses(news)).not.toContain("officer");
    expect(clauses(saas)).toContain("officer");
    expect(status(saas, law, "representative")).toBe("not-applicable");
    expect(status(news, law, "dpo-contact")).toBe("not-applicable");
    const fromAbroad = { organisation: { country: "SA" }, audience: { countries: ["DE"] } };
    expect(found(under(law, fromAbroad), law)).toContain("representative-needed");
    expect(found(under(law), law)).not.toContain("representative-needed");
  },

  "omnibus-is-not-law": () => {
    for (const answers of [saas, news]) {
      expect(words(answers)).not.toMatch(/88a|88b|96 hours|four days|browser signal|omnibus/i);
      expect(words(answers, "ar")).not.toMatch(/88|96 ساعة|الحزمة الرقمية|إشارات المتصفح/);
    }
    const { breach, cookies } = lawOf(law);
    expect(breach.toAuthority?.within).toBe("PT72H");
    expect(JSON.stringify([breach.plain, cookies.plain])).not.toMatch(/96|signal|إشار/);
    // Counting one's own visitors would be exempt only under the proposal.
    expect(found(under(law, counting), law)).toContain("optional-cookies-without-consent");
  },

  "objection-stands-apart": () => {
    const interests = {
      activities: [{ purpose: "security", data: ["contact"], ...on("legitimate-interests") }],
    };
    expect(clause(under(law, interests), "objection")).toMatch(/Right to object/);
    expect(status(under(law, interests), law, "right-to-object")).toBe("met");
    for (const answers of [saas, news]) {
      const order = clauses(answers);
      expect(order).toContain("objection");
      expect(order.indexOf("objection")).toBeLessThan(order.indexOf("rights"));
      expect(clause(answers, "objection")).toMatch(/compelling grounds[\s\S]*direct marketing/);
    }
    // On other bases it does not arise, nor without marketing.
    const contract = { activities: [{ purpose: "orders", data: ["contact"], ...on("contract") }] };
    expect(clauses(under(law, contract))).not.toContain("objection");
    expect(clauses(under(law, { ...contract, marketing: { channels: ["email"] } }))).toContain("objection");
  },
});
