/** What changed for people between two sets of answers: each change where it belongs, and nothing told that did not change. */
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { compareFacts, deriveFacts, type EarlierText } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import type { Answers } from "~/model";
import { readMarks, wordsOfHtml, wordsOfMarkdown } from "../../reading";

const today = "2026-11-25";
const facts = (answers: Answers) => deriveFacts(answers, library, today);
const compared = (before: Answers, now: Answers, text?: EarlierText) =>
  compareFacts(facts(before), facts(now), library, text);
const notice = (before: Answers, now: Answers, text?: EarlierText) =>
  formats.html.write(
    composeDocument(library.outlines["change-notice"]!, compared(before, now, text), library, "en"),
  );
const clauses = (before: Answers, now: Answers) => readMarks(notice(before, now)).clauses;

type Activity = NonNullable<Answers["activities"]>[number];
const orders: Activity = {
  purpose: "orders",
  data: ["identity", "contact"],
  basis: { "*": "contract" },
  required: false,
  retention: { period: "P2Y", after: "last-order" },
  recipients: ["courier"],
};
const shop: Answers = {
  schema: 1,
  organisation: { country: "SA", name: { en: "Waha" }, email: "a@waha.example" },
  audience: { countries: ["SA"], children: "no", minimumAge: 18 },
  activities: [orders],
  vendors: [
    { id: "courier", name: { en: "Barid" }, role: "processor", does: { en: "delivers" }, countries: ["SA"] },
  ],
  marketing: { channels: ["email"] },
  personalisation: { levels: ["none", "history"], default: "none" },
  automatedDecisions: [
    { what: { en: "Credit" }, logic: { en: "A score" }, effect: { en: "A limit" }, humanReview: true },
  ],
  cookies: [{ name: "a", category: "analytics", kind: "cookie", purpose: { en: "counts" }, duration: "P1Y" }],
  storage: { countries: ["SA"], backups: "P30D" },
  security: ["access-control", "backups"],
};
const order = (change: Partial<Activity>): Answers => ({ ...shop, activities: [{ ...orders, ...change }] });
const kinds = [
  "purposes",
  "data",
  "recipients",
  "places",
  "retention",
  "bases",
  "decisions",
  "children",
  "required",
  "devices",
  "marketing",
  "protection",
];
const first = ["change-summary"];

/** One change at a time: what becomes of the answers, and the clause that tells it; turned round, it is better for people. */
const worse: Record<string, { now: Answers; tells: string }> = {
  "a new purpose": {
    now: { ...shop, activities: [orders, { ...orders, purpose: "profiling" }] },
    tells: "change-purposes",
  },
  "sensitive data": { now: order({ data: ["identity", "contact", "health"] }), tells: "change-sensitive" },
  "more data": { now: order({ data: ["identity", "contact", "address"] }), tells: "change-data" },
  "a recipient more": {
    now: { ...shop, vendors: [...shop.vendors!, { id: "bank", name: { en: "Bank" }, countries: ["SA"] }] },
    tells: "change-recipients",
  },
  "a country more for a recipient": {
    now: { ...shop, vendors: [{ ...shop.vendors![0]!, countries: ["SA", "US"] }] },
    tells: "change-places",
  },
  "a country more for what is stored": {
    now: { ...shop, storage: { ...shop.storage, countries: ["SA", "US"] } },
    tells: "change-places",
  },
  "a longer period": {
    now: order({ retention: { period: "P3Y", after: "last-order" } }),
    tells: "change-retention",
  },
  "backups that live longer": {
    now: { ...shop, storage: { ...shop.storage, backups: "P90D" } },
    tells: "change-retention",
  },
  "a further machine that decides": {
    now: { ...shop, automatedDecisions: [...shop.automatedDecisions!, { what: { en: "Price" } }] },
    tells: "change-decisions",
  },
  "no review any more": {
    now: { ...shop, automatedDecisions: [{ ...shop.automatedDecisions![0]!, humanReview: false }] },
    tells: "change-decisions",
  },
  "a higher level of personalisation": {
    now: { ...shop, personalisation: { levels: ["none", "history", "profile"], default: "none" } },
    tells: "change-decisions",
  },
  "no way to refuse personalisation": {
    now: { ...shop, personalisation: { levels: ["history"] } },
    tells: "change-decisions",
  },
  "data that must be given": { now: order({ required: true }), tells: "change-required" },
  "a further cookie": {
    now: { ...shop, cookies: [...shop.cookies!, { name: "b", category: "marketing", kind: "pixel" }] },
    tells: "change-devices",
  },
  "a cookie that stays longer": {
    now: { ...shop, cookies: [{ ...shop.cookies![0]!, duration: "P2Y" }] },
    tells: "change-devices",
  },
  "a channel of marketing more": {
    now: { ...shop, marketing: { channels: ["email", "sms"] } },
    tells: "change-marketing",
  },
  "less protection": { now: { ...shop, security: ["access-control"] }, tells: "change-protection" },
};
const basisChanges: Record<string, { now: Answers; tells: string }> = {
  "consent given up for legitimate interests": {
    now: order({ basis: { "*": "legitimate-interests" } }),
    tells: "change-bases",
  },
  "consent in place of a contract": { now: order({ basis: { "*": "consent" } }), tells: "change-better" },
};

describe("what is worse is told under its heading, and turned round it is better", () => {
  test.each(Object.entries(worse))("%s", (_, { now, tells }) => {
    const told = clauses(shop, now).filter(
      (id) =>
        kinds.some((kind) => id === `change-${kind}`) || id === "change-sensitive" || id === "change-better",
    );
    expect(told).toContain(tells);
    expect(told).not.toContain("change-better");
    const back = clauses(now, shop);
    expect(back).toContain("change-better");
    expect(back).not.toContain(tells);
  });
  test.each(Object.entries(basisChanges))("%s", (_, { now, tells }) => {
    expect(clauses(shop, now)).toContain(tells);
  });
  test("what matters more stands before what matters less, and contact details stand last", () => {
    const all: Answers = {
      ...shop,
      organisation: { ...shop.organisation, email: "b@waha.example" },
      activities: [
        {
          ...orders,
          data: ["identity", "contact", "health"],
          basis: { "*": "legal-obligation" },
          retention: { period: "P9Y", after: "last-order" },
        },
        { ...orders, purpose: "profiling" },
      ],
      vendors: worse["a country more for a recipient"]!.now.vendors!.concat({
        id: "bank",
        name: { en: "Bank" },
      }),
      security: ["backups", "two-factor"],
    };
    expect(clauses(shop, all)).toEqual([
      ...first,
      "change-purposes",
      "change-sensitive",
      "change-recipients",
      "change-places",
      "change-retention",
      "change-bases",
      "change-protection",
      "change-better",
      "change-choices",
      "change-details",
    ]);
  });
});

describe("nothing is told that did not change", () => {
  test.each(Object.values(scenarios))("$id, with the same answers: nothing changed", ({ answers }) => {
    expect(clauses(answers, structuredClone(answers))).toEqual([...first, "change-nothing"]);
  });
  test("a translation more, spaces, another order and another version change nothing for people", () => {
    const now: Answers = {
      ...shop,
      organisation: { ...shop.organisation, name: { en: " Waha ", ar: "واحة" } },
      activities: [{ ...orders, data: ["contact", "identity"] }],
      security: ["backups", "access-control"],
      document: { version: "9", effective: "2027-01-01", digits: "arab", hijri: true },
    };
    expect(clauses(shop, now)).toEqual([...first, "change-nothing"]);
  });
  test("answers that nobody asks for change nothing", () => {
    expect(clauses(shop, { ...shop, sale: { sells: true } })).toEqual([...first, "change-nothing"]);
  });
  test("purposes in another order are the same purposes", () => {
    const two = [orders, { ...orders, purpose: "support" }];
    expect(clauses({ ...shop, activities: two }, { ...shop, activities: two.toReversed() })).toEqual([
      ...first,
      "change-nothing",
    ]);
  });
});

describe("answers that are not finished", () => {
  test("from nothing, all is new; to nothing, nothing is called better", () => {
    expect(clauses({ schema: 1 }, shop)).toContain("change-purposes");
    const back = clauses(shop, { schema: 1 });
    expect(back).toContain("change-others");
    expect(back).not.toContain("change-better");
  });
  test("a missing answer of now is a gap that leads to its question", () => {
    const { retention: _, ...open } = orders;
    const html = notice(shop, { ...shop, activities: [open] });
    expect(readMarks(html).gaps).toContain("/activities/0/retention/period");
  });
  test("what was missing before is no gap", () => {
    const { retention: _, ...open } = orders;
    expect(readMarks(notice({ ...shop, activities: [open] }, shop)).gaps).toEqual(
      readMarks(notice(shop, worse["a new purpose"]!.now)).gaps.filter(
        (gap) => !gap.startsWith("/activities/1"),
      ),
    );
  });
  test("what ended and never had a name is neither told nor asked for", () => {
    const html = notice({ ...shop, activities: [orders, { purpose: "custom" }] }, shop);
    expect(readMarks(html).gaps.filter((gap) => gap.startsWith("/activities/1"))).toEqual([]);
    expect(readMarks(html).clauses).not.toContain("change-better");
  });
  test("a line break in a name breaks no line of Markdown", () => {
    const now: Answers = {
      ...shop,
      cookies: [...shop.cookies!, { name: "- a\n- b", category: "marketing" }],
    };
    const document = composeDocument(library.outlines["change-notice"]!, compared(shop, now), library, "en");
    expect(wordsOfMarkdown(formats.md.write(document))).toEqual(wordsOfHtml(formats.html.write(document)));
  });
});

describe("whose data goes where", () => {
  test("an id of one's own that passes to another company is another recipient", () => {
    const now: Answers = { ...shop, vendors: [{ ...shop.vendors![0]!, name: { en: "Naqel" } }] };
    const words = wordsOfHtml(notice(shop, now)).join(" ");
    expect(words).toMatch(/Naqel is new/);
    expect(words).toMatch(/no longer get your data: Barid/);
  });
  test("a company that only got another id is the same", () => {
    const now: Answers = {
      ...shop,
      vendors: [{ ...shop.vendors![0]!, id: "c1" }],
      activities: [{ ...orders, recipients: ["c1"] }],
    };
    expect(clauses(shop, now)).toEqual([...first, "change-nothing"]);
  });
  test("protection abroad where there was none is better; none where there was some is not", () => {
    const abroad = (safeguard: string): Answers => ({
      ...shop,
      vendors: [{ ...shop.vendors![0]!, countries: ["US"], safeguard }],
    });
    expect(clauses(abroad("none"), abroad("standard-clauses"))).toContain("change-better");
    expect(clauses(abroad("standard-clauses"), abroad("none"))).toContain("change-places");
  });
  test("sale that begins is told first among recipients, in California's sense", () => {
    const us = (sells: boolean): Answers => ({
      ...shop,
      organisation: { country: "US" },
      sale: { sells, shares: false, sensitive: false },
    });
    expect(wordsOfHtml(notice(us(false), us(true))).join(" ")).toContain("We now sell personal data");
    expect(clauses(us(true), us(false))).toContain("change-better");
  });
});

describe("the articles of the law", () => {
  test("the Saudi law, the GDPR and the Turkish communiqué have people told of a new purpose", () => {
    const art = {
      SA: ["sa-pdpl", "IR 4(6)"],
      DE: ["eu-gdpr", "13(3)"],
      TR: ["tr-kvkk", "COMMUNIQUE 5(1)(b)"],
    } as const;
    for (const [country, [law, article]] of Object.entries(art)) {
      const at = (answers: Answers): Answers => ({
        ...answers,
        organisation: { ...answers.organisation, country },
      });
      const html = notice(at(shop), at(worse["a new purpose"]!.now));
      expect(readMarks(html).cites).toContainEqual({ law, art: article });
      expect(html).toContain("before we begin, as the law asks");
    }
  });
  test("a law that says nothing of it is not said to ask", () => {
    const at = (answers: Answers): Answers => ({
      ...answers,
      organisation: { ...answers.organisation, country: "EG" },
      audience: { countries: ["EG"] },
    });
    expect(notice(at(shop), at(worse["a new purpose"]!.now))).not.toContain("as the law asks");
  });
});

describe("words written anew since a text was made", () => {
  const policy = composeDocument(library.outlines["privacy-policy"]!, facts(shop), library, "en");
  const entries = policy.sections.flatMap(({ clauses: list }) =>
    list.map(({ clause, title, digest }) => ({ clause, title, digest })),
  );
  const text = (change: (list: typeof entries) => typeof entries): EarlierText => ({
    outline: "privacy-policy",
    locale: "en",
    clauses: change(entries),
  });
  test("the text of today has no passage that is new", () => {
    expect(
      compared(
        shop,
        shop,
        text((list) => list),
      ).changesNothing,
    ).toBe(true);
  });
  test("what follows from new answers is not called new words", () => {
    expect(
      compared(
        shop,
        worse["sensitive data"]!.now,
        text((list) => list),
      ).changesWords,
    ).toBe(false);
  });
  test("another digest, a passage more and one less are told by their titles, and titles stay words", () => {
    const html = notice(
      shop,
      shop,
      text((list) => [
        ...list
          .filter(({ clause }) => clause !== "retention")
          .map((entry) => (entry.clause === "rights" ? { ...entry, digest: "old" } : entry)),
        { clause: "gone", title: "<b>Old</b> {{promise}}", digest: "1" },
      ]),
    );
    const words = wordsOfHtml(html).join(" ");
    expect(words).toMatch(/Passages with new wording: The rights you have/);
    expect(words).toMatch(/Added to the text: How long we keep data/);
    expect(html).toContain("&lt;b&gt;Old&lt;/b&gt; {{promise}}");
  });
});

describe("a notice is no consent", () => {
  const asks = "What needs your consent, we use only after you have given it.";
  const says = (change: Partial<Answers>, country = "SA") => {
    const there = {
      ...shop,
      organisation: { ...shop.organisation, country },
      audience: { countries: [country] },
    };
    return wordsOfHtml(notice(there, { ...there, ...change }))
      .join(" ")
      .includes(asks);
  };
  test("a new way of marketing waits for consent where a law wants it (Saudi law, Arts. 25 and 26), and nowhere else", () => {
    expect(says({ marketing: { channels: ["email", "sms"] } })).toBe(true);
    expect(says({ marketing: { channels: ["email", "sms"] } }, "BH")).toBe(false);
    expect(says({ marketing: { channels: [] } })).toBe(false);
  });
  test("a tool that tracks waits for consent, and what a service needs does not", () => {
    const more = (category: "marketing" | "necessary") => ({
      cookies: [...shop.cookies!, { name: "_fbp", category, kind: "pixel" as const, purpose: { en: "ads" } }],
    });
    expect(says(more("marketing"))).toBe(true);
    expect(says(more("necessary"))).toBe(false);
  });
});
