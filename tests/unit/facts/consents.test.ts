/** Which consents a business has to ask for, and what each law wants said with them. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { consentKinds, consentsSchema, type Answers, type ConsentFacts } from "~/model";
import { wordsOfHtml } from "../../reading";
import { businessUnder, together, type Part } from "./business";

const today = "2026-11-25";
const lawOf = (id: string) => library.laws.find((law) => law.id === id)!;
const answersUnder = (id: string, more: Part) =>
  ({ schema: 1, ...together(businessUnder(lawOf(id)), more) }) as unknown as Answers;
const consentsUnder = (id: string, more: Part) =>
  deriveFacts(answersUnder(id, more), library, today).consents;
const kinds = (consents: ConsentFacts[]) => consents.map(({ kind }) => kind);
const onConsent = (purpose: string, data: string[], more: Part = {}) => ({
  purpose,
  data,
  basis: { "*": "consent" },
  source: ["person"],
  ...more,
});
/** What the consent texts of a business say, in English or Arabic. */
const textUnder = (id: string, more: Part, locale: "ar" | "en" = "en") =>
  wordsOfHtml(
    formats.html.write(
      composeDocument(
        library.outlines["consent-texts"]!,
        deriveFacts(answersUnder(id, more), library, today),
        library,
        locale,
      ),
    ),
  ).join(" ");

test("the words of every kind are there, in the shape that the model describes", () => {
  expect(consentsSchema.safeParse(library.consents).success).toBe(true);
  expect(Object.keys(library.consents.kinds)).toEqual([...consentKinds]);
});

test("both languages of a sentence have the same holes", () => {
  const holes = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const { title, boxes } of Object.values(library.consents.kinds))
    for (const words of [title, ...boxes.flatMap(({ agrees, asks }) => [agrees, asks])])
      expect(holes(words.ar), words.en).toEqual(holes(words.en));
});

describe("what rests on consent is asked for", () => {
  test("each purpose apart, and a contract or a duty not at all", () => {
    const activities = [
      onConsent("surveys", ["contact"]),
      onConsent("loyalty", ["contact"]),
      { purpose: "orders", data: ["contact"], basis: { "*": "contract" } },
      { purpose: "accounting", data: ["payment"], basis: { "*": "legal-obligation" } },
    ];
    expect(consentsUnder("sa-pdpl", { activities }).map(({ id }) => id)).toEqual(["use", "use-2"]);
  });
  test("only under the laws for which consent was answered", () => {
    const [consent] = consentsUnder("eu-gdpr", {
      audience: { countries: ["DE"] },
      laws: { add: ["sa-pdpl"] },
      activities: [
        { purpose: "surveys", data: ["contact"], basis: { "eu-gdpr": "contract", "sa-pdpl": "consent" } },
      ],
    });
    expect(consent?.laws).toEqual(["sa-pdpl"]);
  });
  test("under a law that knows no bases, where consent was answered all the same", () => {
    expect(kinds(consentsUnder("lb-81", { activities: [onConsent("donations", ["identity"])] }))).toEqual([
      "use",
    ]);
  });
  test("what cookies alone bring in is left to the cookie banner, but for advertisements fitted to people", () => {
    const activities = [
      onConsent("analytics", ["usage"], { source: ["device"], means: ["cookies"] }),
      onConsent("targeted-advertising", ["usage"], { source: ["device"], means: ["cookies"] }),
    ];
    const consents = consentsUnder("sa-pdpl", {
      activities,
      cookies: [{ name: "a", category: "marketing" }],
    });
    expect(kinds(consents)).toEqual(["targeted-advertising"]);
    expect(consents[0]?.asksBanner).toBe(true);
  });
});

describe("marketing", () => {
  const sms = {
    activities: [{ purpose: "sms-marketing", data: ["contact"], basis: { "*": "legitimate-interests" } }],
  };
  test("is asked for where the law wants consent, whatever basis was answered", () => {
    expect(kinds(consentsUnder("sa-pdpl", sms))).toEqual(["sms"]);
  });
  test("is not asked for where the law accepts the interest towards one's own customers", () => {
    expect(kinds(consentsUnder("eu-gdpr", sms))).toEqual([]);
  });
  test("is not asked for where the law leaves people to object", () => {
    expect(kinds(consentsUnder("adgm-dpr", sms))).toEqual([]);
  });
  test("a channel that no purpose tells of is asked for too", () => {
    expect(kinds(consentsUnder("om-pdpl", { marketing: { channels: ["whatsapp"] } }))).toEqual(["whatsapp"]);
  });
  test("news and offers are two boxes, so that a person can choose among kinds of material", () => {
    expect(consentsUnder("sa-pdpl", sms)[0]?.boxes).toHaveLength(2);
  });
  test("rows of one channel are one consent", () => {
    const row = onConsent("email-marketing", ["contact"]);
    expect(consentsUnder("sa-pdpl", { activities: [row, { ...row, data: ["preferences"] }] })).toHaveLength(
      1,
    );
  });
});

describe("sensitive data", () => {
  const health = onConsent("custom", ["health", "contact"], { label: { en: "A plan" } });
  test("is agreed to explicitly and by name", () => {
    const [consent] = consentsUnder("sa-pdpl", { activities: [health] });
    expect(consent?.kind).toBe("sensitive");
    expect(consent?.isExplicit).toBe(true);
    expect(textUnder("sa-pdpl", { activities: [health] })).toContain(
      "uses this data about me: health data, for this purpose: A plan.",
    );
  });
  test("is no special kind under a law that has none", () => {
    expect(kinds(consentsUnder("kw-dppr", { activities: [health] }))).toEqual(["use"]);
  });
  test("credit data counts where the law wants explicit consent to it, though it is not on the list", () => {
    const activities = [onConsent("credit-check", ["credit"])];
    expect(kinds(consentsUnder("sa-pdpl", { activities }))).toEqual(["sensitive"]);
    expect(kinds(consentsUnder("bh-pdpl", { activities }))).toEqual(["use"]);
  });
  test("calls for consent beside a contract where the law forbids it otherwise, and not where a contract lifts the ban", () => {
    const activities = [{ ...health, basis: { "*": "contract" } }];
    expect(kinds(consentsUnder("eg-pdpl", { activities }))).toEqual(["sensitive"]);
    expect(kinds(consentsUnder("adgm-dpr", { activities }))).toEqual([]);
  });
});

test("what a law orders is asked of nobody, even where its data is sensitive", () => {
  const activities = [{ purpose: "legal-compliance", data: ["health"], basis: { "*": "legal-obligation" } }];
  for (const id of ["dz-1807", "eg-pdpl", "tn-2004-63", "eu-gdpr"])
    expect(kinds(consentsUnder(id, { activities }))).toEqual([]);
});

describe("pictures, voice, place and reviews have words of their own", () => {
  test.each([
    ["custom", ["photo-video"], "picture"],
    ["custom", ["photo-video", "voice"], "recording"],
    ["reviews", ["user-content"], "reviews"],
    ["location-offers", ["precise-location"], "location-offers"],
    ["location-services", ["precise-location"], "location-services"],
    ["profiling", ["usage"], "profiling"],
    ["personalised-offers", ["order-history"], "personalised-offers"],
    ["audience-sharing", ["contact"], "audience-sharing"],
  ])("%s with %s: %s", (purpose, data, kind) => {
    const activities = [onConsent(purpose, data, { label: { en: "x" } })];
    expect(kinds(consentsUnder("sa-pdpl", { activities }))).toEqual([kind]);
  });
});

describe("children", () => {
  const activities = [
    onConsent("surveys", ["contact"]),
    { purpose: "orders", data: ["contact"], basis: { "*": "contract" } },
  ];
  const possible = { countries: undefined, children: "possible" };
  test("a guardian agrees to each use that rests on consent", () => {
    const guardian = consentsUnder("sa-pdpl", { audience: possible, activities }).find(
      ({ kind }) => kind === "guardian",
    );
    expect(guardian?.boxes).toHaveLength(1);
    expect(guardian?.needsJudge).toBe(false);
  });
  test("to every use, besides a judge, where the law wants it so; what a law orders waits for nobody", () => {
    const duty = { purpose: "accounting", data: ["payment"], basis: { "*": "legal-obligation" } };
    const guardian = consentsUnder("tn-2004-63", {
      audience: possible,
      activities: [...activities, duty],
    }).find(({ kind }) => kind === "guardian");
    expect(guardian?.boxes).toHaveLength(2);
    expect(guardian?.needsJudge).toBe(true);
  });
  test("no law is named where none asks for a guardian", () => {
    const guardian = consentsUnder("ma-0908", { audience: possible, activities }).find(
      ({ kind }) => kind === "guardian",
    );
    expect(guardian).toMatchObject({ isByCapacity: true, laws: [] });
  });
  test("nothing is asked of a guardian where no children are served", () => {
    expect(kinds(consentsUnder("sa-pdpl", { audience: { children: "no" }, activities }))).toEqual(["use"]);
  });
});

describe("decisions by machines", () => {
  const decision = (legalEffect: boolean) => ({
    automatedDecisions: [{ what: { en: "Whether we pay early" }, legalEffect, humanReview: true }],
  });
  test("need explicit consent under Saudi law, however small; under the GDPR only where they are serious", () => {
    expect(kinds(consentsUnder("sa-pdpl", decision(false)))).toEqual(["decision"]);
    expect(kinds(consentsUnder("eu-gdpr", decision(false)))).toEqual([]);
    expect(kinds(consentsUnder("eu-gdpr", decision(true)))).toEqual(["decision"]);
    expect(kinds(consentsUnder("kw-dppr", decision(true)))).toEqual([]);
  });
});

describe("data that goes abroad", () => {
  const vendor = (safeguard: string) => ({
    vendors: [{ id: "x", name: { en: "X" }, role: "processor", countries: ["IN"], safeguard }],
  });
  test("needs consent where that is the safeguard and the law accepts it, with a warning where the law wants one", () => {
    const [consent] = consentsUnder("eu-gdpr", vendor("consent"));
    expect(consent).toMatchObject({ kind: "transfer", warns: true, isExplicit: true });
    expect(consentsUnder("bh-pdpl", vendor("consent"))[0]).toMatchObject({ kind: "transfer", warns: false });
  });
  test("is asked for by recipient and purpose apart", () => {
    const activities = ["surveys", "research"].map((purpose) => ({
      purpose,
      data: ["contact"],
      basis: { "*": "contract" },
      recipients: ["x"],
    }));
    const [consent] = consentsUnder("bh-pdpl", { ...vendor("consent"), activities });
    expect(consent?.boxes).toHaveLength(2);
  });
  test("is not asked for where consent is no safeguard in the law, and where data leaves freely", () => {
    expect(consentsUnder("sa-pdpl", vendor("consent"))).toEqual([]);
    expect(consentsUnder("qa-pdppl", vendor("consent"))).toEqual([]);
    expect(consentsUnder("eu-gdpr", vendor("standard-clauses"))).toEqual([]);
  });
  test("is asked for besides every other safeguard in Oman and Egypt, the business's own storage abroad included", () => {
    expect(kinds(consentsUnder("om-pdpl", vendor("none")))).toEqual(["transfer"]);
    expect(kinds(consentsUnder("eg-pdpl", vendor("authorisation")))).toEqual(["transfer"]);
    expect(kinds(consentsUnder("om-pdpl", { storage: { countries: ["FR"] } }))).toEqual(["storage-abroad"]);
  });
});

describe("what single laws want of a consent", () => {
  const survey = {
    activities: [onConsent("surveys", ["contact"], { means: ["phone"], consentDuration: "P1Y" })],
  };
  test.each(["bh-pdpl", "tn-2004-63", "om-pdpl", "jo-pdpl"])(
    "%s: in writing, also after a yes on the phone",
    (id) => {
      expect(consentsUnder(id, survey)[0]?.needsWriting).toBe(true);
      expect(textUnder(id, { ...survey, services: [{ kind: "call-centre" }] })).toContain(
        "begin only after a written consent",
      );
    },
  );
  test("Egypt wants writing for sensitive data and for children only", () => {
    expect(consentsUnder("eg-pdpl", survey)[0]?.needsWriting).toBe(false);
    expect(
      consentsUnder("eg-pdpl", { activities: [onConsent("surveys", ["health"])] })[0]?.needsWriting,
    ).toBe(true);
  });
  test("Jordan: its duration is told, and asked of the business where it is missing", () => {
    expect(textUnder("jo-pdpl", survey)).toContain("How long the consent lasts: 1 year");
    const [open] = consentsUnder("jo-pdpl", { activities: [onConsent("surveys", ["contact"])] });
    expect(open?.consentDuration).toEqual([{ slot: "gap", asks: "/activities/0/consentDuration" }]);
    const [free] = consentsUnder("sa-pdpl", { activities: [onConsent("surveys", ["contact"])] });
    expect(free?.tellsConsentDuration).toBe(false);
  });
  test("Türkiye: apart from the notice; the DIFC: confirmed from time to time", () => {
    expect(consentsUnder("tr-kvkk", survey)[0]?.standsApart).toBe(true);
    expect(consentsUnder("difc-dp", survey)[0]?.isRenewed).toBe(true);
    expect(consentsUnder("sa-pdpl", survey)[0]).toMatchObject({ standsApart: false, isRenewed: false });
  });
  test("no right to withdraw is told in the name of a law that gives none", () => {
    expect(consentsUnder("kw-dppr", survey)[0]?.withdrawals).toEqual([]);
    expect(consentsUnder("sa-pdpl", survey)[0]?.withdrawals).toHaveLength(1);
  });
});

describe.each(Object.values(scenarios))("$id", ({ answers }) => {
  const facts = deriveFacts(answers, library, today);
  test("each consent has its request, its details, both buttons, the way back and the record", () => {
    for (const locale of ["ar", "en"] as const) {
      const { sections } = composeDocument(library.outlines["consent-texts"]!, facts, library, locale);
      const each = sections.filter(({ id }) => facts.consents.some((consent) => consent.id === id));
      expect(each).toHaveLength(facts.consents.length);
      for (const { clauses } of each)
        expect(clauses.map(({ clause }) => clause)).toEqual(
          expect.arrayContaining([
            "consent-request",
            "consent-details",
            "consent-confirmation",
            "consent-withdrawal",
            "consent-record",
          ]),
        );
    }
  });
  test("no two parts of the page have one address", () => {
    const html = formats.html.write(
      composeDocument(library.outlines["consent-texts"]!, facts, library, "en"),
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what one country wants besides the words", () => {
  const sms = { marketing: { channels: ["sms"] } };
  test("Egypt's way of asking is approved first, and its proof of marketing kept for three years", () => {
    const words = textUnder("eg-pdpl", sms);
    expect(words).toContain("have the Centre approve it");
    expect(words).toContain("three years from the last message");
    expect(textUnder("sa-pdpl", sms)).not.toContain("have the Centre approve it");
  });
  test("Türkiye's consents to messages are entered in the state's system", () => {
    expect(textUnder("tr-kvkk", sms)).toContain("(IYS)");
    expect(textUnder("sa-pdpl", sms)).not.toContain("(IYS)");
  });
  test("the time of a Jordanian consent stands in the request, before the facts that are a tap away", () => {
    const words = textUnder("jo-pdpl", {
      activities: [onConsent("support", ["contact"], { consentDuration: "P2Y" })],
    });
    const told = words.indexOf("Your consent lasts for this time: 2 years");
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(words.indexOf("The request, in full"));
  });
  test("the record cites the article on proof, and not the whole rule on consent", () => {
    const { sections } = composeDocument(
      library.outlines["consent-texts"]!,
      deriveFacts(answersUnder("eu-gdpr", sms), library, today),
      library,
      "en",
    );
    const record = sections
      .flatMap(({ clauses }) => clauses)
      .find(({ clause }) => clause === "consent-record");
    expect(JSON.stringify(record?.cites)).toContain("7(1)");
    expect(JSON.stringify(record?.cites)).not.toContain("4(11)");
  });
});
