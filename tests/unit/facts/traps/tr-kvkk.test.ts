import { expect } from "vitest";
import { clause, found, lawOf, rightsOf, scenario, status, traps, under, words } from "./trap";

const law = "tr-kvkk";
const brand = scenario("brand-dubai");
const purpose = (row: object) => ({ activities: [{ purpose: "orders", data: ["contact"], ...row }] });
const on = (basis: string) => ({ basis: { [law]: basis } });
const newsletter = {
  ...purpose({ purpose: "email-marketing", ...on("consent") }),
  marketing: { channels: ["email"], optOut: { email: "stop@t.example" } },
};
const abroad = (safeguard: string) =>
  under(law, {
    vendors: [{ id: "host", name: { en: "Host" }, countries: ["US"], role: "processor", safeguard }],
  });

traps(law, {
  "notice-apart-from-consent": () => {
    expect(found(under(law, purpose(on("consent"))), law)).toContain("consent-apart-from-notice");
    expect(found(under(law, purpose(on("contract"))), law)).not.toContain("consent-apart-from-notice");
    expect(lawOf(law).findings["consent-apart-from-notice"]?.art).toBe("communique 5(1)(f)");
    // The notice asks for no consent and takes none for granted.
    expect(words(brand)).not.toMatch(/by (using|continuing|visiting|accepting)[^.]*(agree|consent)/i);
    expect(words(brand, "ar")).not.toMatch(/(باستخدامك|بمتابعتك|بقبولك)[^.]*(توافق|موافقت)/);
  },

  "consent-no-general-transfer-ground": () => {
    for (const safeguard of ["consent", "contract-necessity"])
      expect(found(abroad(safeguard), law)).toContain("derogation-for-regular-transfers");
    for (const safeguard of ["standard-clauses", "binding-rules", "authorisation"])
      expect(found(abroad(safeguard), law)).not.toContain("derogation-for-regular-transfers");
    expect(lawOf(law).transfers.plain.en).toMatch(/occasional transfer, after a warning\s+of the risks/);
    expect(lawOf(law).transfers.plain.ar).toMatch(/لنقل عارض، بعد التنبيه إلى المخاطر/);
  },

  "base-fines-are-not-current": () => {
    const { plain, brief, maxFine } = lawOf(law).penalties;
    expect(maxFine).toMatch(/17,092,242/);
    for (const { en, ar } of [plain, brief])
      for (const told of [en, ar]) {
        expect(told).toMatch(/17,092,242/);
        expect(told).not.toMatch(/\b(5|15|20|25|50|100|1,000),000\b/);
        expect(told).toMatch(/2026/);
      }
  },

  "turkish-letters": () => {
    for (const locale of ["en", "ar"] as const) {
      expect(clause(brand, "means", locale)).toMatch(/10\(1\)\(ç\)/);
      expect(clause(brand, "rights", locale)).toMatch(/11\(1\)\(ğ\)/);
      expect(clause(brand, "recipients", locale)).toMatch(/5\(1\)\(ı\)/);
      expect(clause(brand, "purposes", locale)).toMatch(/10\(1\)\(b\)/);
    }
    expect(clause(scenario("hotel-muscat"), "rights", "ar")).not.toMatch(/ç|ğ|ı/);
    const rowOf = (item: string) => lawOf(law).notice.find((row) => row.item === item)?.art;
    expect(rowOf("legal-basis")).toMatch(/^10\(1\)\(ç\)/);
    expect(rowOf("rights")).toMatch(/^10\(1\)\(d\)/);
  },

  "business-first-then-board": () => {
    const complaint = clause(brand, "complaint");
    expect(complaint).toMatch(/30 days[\s\S]*learned of our answer[\s\S]*60 days of your request/);
    expect(clause(brand, "complaint", "ar")).toMatch(/يوم علمك بردنا[\s\S]*60 يومًا من تقديم طلبك/);
    expect(clause(brand, "rights")).toMatch(/Board, after you applied to us/);
    expect(clause(brand, "rights", "ar")).toMatch(/بعد تقديم طلبك إلينا/);
  },

  "no-portability-no-general-objection": () => {
    for (const id of ["portability", "objection", "copy", "restriction"])
      expect(rightsOf(law)).not.toContain(id);
    const rights = clause(under(law, purpose(on("legitimate-interests"))), "rights");
    expect(rights).toMatch(/Objecting to a result of automated analysis/);
    expect(rights).not.toMatch(/another (provider|controller|business)|a copy|restrict/i);
    expect(rights.match(/object/gi)).toHaveLength(2);
    expect(status(under(law, purpose(on("legitimate-interests"))), law, "right-to-object")).toBeUndefined();
  },

  "standard-contract-is-notified": () => {
    expect(found(abroad("standard-clauses"), law)).toContain("transfer-contract-to-be-notified");
    expect(found(abroad("consent"), law)).not.toContain("transfer-contract-to-be-notified");
    const { plain, mechanisms } = lawOf(law).transfers;
    expect(plain.en).toMatch(/unchanged and notify the authority within 5 working days/);
    expect(plain.ar).toMatch(/دون تعديل، وأخطروا به الهيئة خلال 5\s+أيام عمل/);
    expect(String(mechanisms)).toMatch(/standard contract announced by the Board/);
    expect(`${plain.en} ${String(mechanisms)}`).not.toMatch(/European/);
  },

  "convictions-are-sensitive": () => {
    const uses = (data: string, basis: string) =>
      found(under(law, purpose({ data: [data], ...on(basis) })), law);
    for (const data of ["criminal", "trade-union", "health"]) {
      expect(uses(data, "legitimate-interests")).toContain("interests-for-sensitive-data");
      expect(uses(data, "contract")).toContain("sensitive-without-explicit-consent");
      expect(uses(data, "consent")).toContain("explicit-consent-needed");
    }
    const { plain } = lawOf(law).sensitive;
    expect(plain.en).toMatch(/Dress, membership in associations and crime/);
    expect(plain.ar).toMatch(/اللباس وعضوية الجمعيات والسجل الجنائي/);
    expect(clause(under(law, purpose({ data: ["criminal"], ...on("consent") })), "sensitive-data")).toMatch(
      /6\(1\)/,
    );
  },

  "location-is-not-sensitive": () => {
    for (const data of ["precise-location", "bank", "financial"]) {
      const used = under(law, purpose({ data: [data], ...on("contract") }));
      expect(found(used, law)).not.toContain("sensitive-without-explicit-consent");
      expect(clause(used, "sensitive-data")).toBe("");
    }
    // California protects location, so the clause is there; it does not rest on the Turkish law.
    expect(clause(brand, "sensitive-data")).toMatch(/precise location/);
    expect(clause(brand, "sensitive-data")).not.toMatch(/Turkish law/);
  },

  "consent-counts-only-in-the-system": () => {
    expect(found(under(law, newsletter), law)).toContain("marketing-proof-to-be-kept");
    expect(found(under(law, purpose(on("contract"))), law)).not.toContain("marketing-proof-to-be-kept");
    const { plain } = lawOf(law).directMarketing;
    for (const told of [plain.en, plain.ar]) {
      expect(told).toMatch(/\(IYS\)/);
      expect(told).toMatch(/10\s+(years|سنوات)/);
    }
    expect(clause(under(law, newsletter), "marketing")).toMatch(/Law No\. 6563[\s\S]*11\(5\)/);
  },

  "refusal-stops-messages-only": () => {
    const rights = clause(under(law, newsletter), "rights");
    expect(rights).toMatch(
      /Refusing commercial electronic messages[\s\S]*free of charge[\s\S]*3 working days/,
    );
    expect(clause(under(law, newsletter), "rights", "ar")).toMatch(
      /رفض الرسائل الإلكترونية التجارية[\s\S]*3 أيام عمل/,
    );
    expect(clause(under(law, newsletter), "marketing")).toMatch(/costs you nothing/);
    const silent = under(law, { ...purpose(on("contract")), marketing: { channels: [] } });
    expect(clause(silent, "rights")).not.toMatch(/commercial/);
    expect(rightsOf(law)).not.toContain("objection");
  },

  "automatic-or-not-is-told": () => {
    const collected = (...means: string[]) => under(law, purpose({ means, ...on("contract") }));
    expect(status(collected("cookies"), law, "means-of-collection")).toBe("met");
    expect(clause(collected("cookies"), "automated-collection")).toMatch(/By automated means/);
    expect(clause(collected("cookies"), "automated-collection", "ar")).toMatch(/بوسائل آلية/);
    expect(clause(collected("paper"), "automated-collection")).toMatch(/ordered files/i);
    expect(clause(collected("paper"), "automated-collection")).not.toMatch(/automated means/);
  },
});
