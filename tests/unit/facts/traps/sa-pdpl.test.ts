import { expect } from "vitest";
import { clause, clauses, found, html, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "sa-pdpl";
const shop = scenario("shop-riyadh");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const abroad = (safeguard: string) =>
  under(law, { vendors: [{ id: "mailchimp", countries: ["US"], safeguard }] });

traps(law, {
  "five-rights-only": () => {
    expect(lawOf(law).rights.filter(({ art }) => /^4\(/.test(art ?? ""))).toHaveLength(5);
    for (const id of ["portability", "objection", "automated-decision"])
      expect(rightsOf(law)).not.toContain(id);
    expect(clause(shop, "rights")).toMatch(/Right to destruction/);
    expect(clause(shop, "rights")).not.toMatch(/portab|object|human/i);
    expect(clause(shop, "rights", "ar")).not.toMatch(/اعتراض|نقل البيانات|مراجعة/);
    // Where the GDPR applies besides, what it gives stays under its own name.
    const told = (name: string) =>
      new RegExp(`<strong>${name}</strong></p><table>([\\s\\S]*?)</table>`).exec(
        clause(scenario("saas-berlin"), "rights"),
      )?.[1] ?? "";
    const european = told("General Data Protection Regulation of the European Union");
    const saudi = told("Saudi Personal Data Protection Law");
    expect(european).toMatch(/portab/i);
    expect(saudi).toMatch(/Right to destruction/);
    expect(saudi).not.toMatch(/portab/i);
    const lawsIn = (part: string) => [
      ...new Set([...part.matchAll(/data-law="([^"]*)"/g)].map((match) => match[1])),
    ];
    expect(lawsIn(european)).toEqual(["eu-gdpr"]);
    expect(lawsIn(saudi)).toEqual([law]);
  },

  "legitimate-interest-is-narrow": () => {
    const interests = on("legitimate-interests");
    for (const marketing of ["sms-marketing", "email-marketing", "targeted-advertising"])
      expect(found(under(law, purpose({ purpose: marketing, ...interests })), law)).toContain(
        "consent-basis-missing-for-marketing",
      );
    expect(found(under(law, purpose({ data: ["health"], ...interests })), law)).toContain(
      "interests-for-sensitive-data",
    );
    expect(found(under(law, purpose(interests)), law)).not.toContain("interests-for-sensitive-data");
    expect(
      found(under(law, { ...purpose(interests), organisation: { kind: "public-body" } }), law),
    ).toContain("interests-by-public-body");
    expect(found(under(law, purpose(interests)), law)).toContain("interests-assessment-needed");
    // The page that weighs the interest says so too, of marketing and of nothing else.
    const weighed = (row: object) =>
      words(under(law, purpose({ ...row, ...interests })), "en", "legitimate-interest-test");
    expect(weighed({ purpose: "email-marketing" })).toMatch(/needs consent here[^:]*: .*Arts\. 25\(1\), 26/);
    expect(weighed({})).not.toMatch(/needs consent here/);
    // The GDPR's exception for a business's own customers is not there.
    expect(found(under(law, purpose({ purpose: "email-marketing", ...interests })), law)).not.toContain(
      "interests-for-marketing",
    );
    // An agreement covers no steps before it, and no vital interest frees what is taken from the person.
    expect(lawOf(law).bases.find(({ id }) => id === "contract")?.plain?.en).toMatch(/already made/);
    expect(found(under(law, purpose({ ...on("vital-interests"), source: ["person"] })), law)).toContain(
      "basis-for-other-sources-only",
    );
  },

  "consent-is-no-transfer-ground": () => {
    expect(lawOf(law).transfers.safeguards).not.toContain("consent");
    expect(lawOf(law).transfers.safeguards).not.toContain("contract-necessity");
    expect(found(abroad("consent"), law)).toContain("consent-is-no-safeguard");
    expect(found(abroad("consent"), "eu-gdpr")).toEqual([]);
    expect(found(abroad("contract-necessity"), law)).toContain("safeguard-unknown-to-law");
    expect(found(abroad("standard-clauses"), law)).toContain("standard-clauses-in-listed-cases");
    expect(found(abroad("certification"), law)).not.toContain("standard-clauses-in-listed-cases");
    for (const means of ["standard-clauses", "binding-rules", "certification"])
      expect(found(abroad(means), law)).toContain("transfer-assessment-needed");
  },

  "marketing-data-from-the-person": () => {
    const from = (...source: string[]) =>
      found(under(law, purpose({ purpose: "email-marketing", ...on("consent"), source })), law);
    expect(from("third-party")).toContain("bought-data-for-marketing");
    expect(from("person", "public")).toContain("bought-data-for-marketing");
    expect(from("person")).not.toContain("bought-data-for-marketing");
    expect(
      found(under(law, purpose({ purpose: "email-marketing", data: ["health"], ...on("consent") })), law),
    ).toContain("sensitive-data-for-marketing");
  },

  "one-consent-per-purpose": () => {
    const consented = (count: number) =>
      found(
        under(law, {
          activities: ["analytics", "email-marketing"]
            .slice(0, count)
            .map((id) => ({ purpose: id, ...on("consent") })),
        }),
        law,
      );
    expect(consented(2)).toContain("one-consent-per-purpose");
    expect(consented(1)).not.toContain("one-consent-per-purpose");
    // Withdrawal is told purpose by purpose too.
    const rows = shop.activities?.filter(({ basis }) => Object.values(basis ?? {}).includes("consent")) ?? [];
    const listed = clause(shop, "withdrawal").match(/Sending|Showing|Measuring/g) ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(listed).toHaveLength(rows.length);
  },

  "storage-and-destruction-told": () => {
    for (const id of ["storage", "destruction", "required-data", "purpose-limitation", "processing-methods"])
      expect(clauses(shop)).toContain(id);
    expect(clause(shop, "required-data")).toMatch(/We cannot take your order/);
    for (const item of ["storage", "destruction", "processing-methods", "consequence-of-not-providing"]) {
      expect(status(shop, law, item)).toBe("met");
      expect(status(under(law, purpose({ ...on("consent"), required: true })), law, item)).toBe("missing");
    }
  },

  "contract-is-no-disclosure-ground": () => {
    const shared = (basis: string, role: string) =>
      found(
        under(law, {
          ...purpose({ ...on(basis), recipients: ["partner"] }),
          vendors: [{ id: "partner", name: { en: "Partner" }, countries: ["SA"], role }],
        }),
        law,
      );
    expect(shared("contract", "controller")).toContain("disclosure-needs-ground");
    expect(shared("contract", "processor")).not.toContain("disclosure-needs-ground");
    expect(shared("consent", "controller")).not.toContain("disclosure-needs-ground");
    expect(shared("legitimate-interests", "controller")).not.toContain("disclosure-needs-ground");
  },

  "thirty-days-to-answer": () => {
    expect(clause(shop, "exercise")).toContain("<bdi>30 days</bdi>");
    expect(clause(shop, "exercise")).not.toMatch(/month/);
    expect(clause(shop, "exercise", "ar")).toMatch(/30 يومًا/);
    expect(clause(shop, "exercise", "ar")).not.toMatch(/شهر/);
    expect(clause(shop, "complaint")).toMatch(
      /Saudi Data and Artificial Intelligence Authority[\s\S]*<bdi>90 days<\/bdi>/,
    );
    expect(lawOf(law).consent.withdrawal).toMatch(/asked to destroy/);
  },

  "saudi-words": () => {
    const arabic = html(shop, "ar");
    for (const word of ["النظام", "جهة التحكم", "جهة المعالجة", "المسوغ النظامي"])
      expect(arabic).toContain(word);
    expect(arabic.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/القانون|المتحكم|المعالِج|معالج البيانات/);
  },

  "arabic-text-controls": () => {
    // What only the official English adds: refusing unfounded requests, and people whose parents are unknown.
    for (const id of ["shop-riyadh", "clinic-jeddah"]) {
      expect(words(scenario(id))).not.toMatch(/unfounded|parents/i);
      expect(words(scenario(id), "ar")).not.toMatch(/بلا أساس|لا أساس له|مجهول/);
    }
    const { response, rights, notice } = lawOf(law);
    const told = JSON.stringify([response.brief, response.plain, rights, notice.map(({ plain }) => plain)]);
    expect(told).not.toMatch(/unfounded|لا أساس|parents/i);
    // What only the Arabic says: the registered name is told, and scale or repetition qualifies every extended case.
    expect(lawOf(law).notice.find(({ item }) => item === "controller-identity")?.plain?.ar).toContain(
      "الاسم النظامي",
    );
    const watched = (large: boolean) =>
      status(under(law, { organisation: { scale: { monitoring: true, large } } }), law, "security");
    expect([watched(true), watched(false)]).toEqual(["missing", "not-applicable"]);
  },
});
