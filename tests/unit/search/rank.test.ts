import { describe, expect, test } from "vitest";
import { searchIn } from "./tables";

describe("ranking", () => {
  test("most words come first", () => {
    const { ids } = searchIn({
      one: "الغرامة الغرامة الغرامة الغرامة",
      two: "تبلغ الغرامة في هذا القانون حدا",
      three: "الغرامة في القانون المصري",
    });
    expect(ids("غرامة القانون المصري")).toEqual(["three", "two", "one"]);
  });
  test("a title says more than a mention", () => {
    expect(
      searchIn({
        mention: { title: "الشروط", text: "لا تجمع البيانات دون موافقة" },
        title: { title: "الموافقة", text: "اطلبوها قبل الجمع" },
      }).ids("الموافقة")[0],
    ).toBe("title");
  });
  test("a page named after a word comes before one that has a little word more", () => {
    const { ids } = searchIn({
      california: { title: "California law: Marketing", text: "Rules for marketing and for sale" },
      bahrain: { title: "Bahraini law: Marketing", text: "Ask before you send offers" },
      other: { title: "Law", text: "Bahrain and other countries; rules of all kinds" },
    });
    expect(ids("bahrain marketing rules")[0]).toBe("bahrain");
  });
  test("a page that is called what was asked comes before one that speaks of it more often", () => {
    const often =
      "Delete old orders. Customer data of old orders is deleted. Delete customer data that is old. ";
    const { ids } = searchIn({
      report: { title: "Publish a report", keywords: ["customer data report"], text: often.repeat(3) },
      day: { title: "Hold a clean-up day", keywords: ["delete old customer data"], text: "Choose a day." },
      other: { title: "Customer service", text: "Old and new." },
    });
    expect(ids("delete old customer data")[0]).toBe("day");
  });
  test("a title of which the query is only half does not outweigh the text", () => {
    const { ids } = searchIn({
      credit: { title: "Credit", text: "Scores and banks" },
      card: { title: "Paying", text: "By credit card. A card is charged once; the credit card is not kept." },
      diving: { title: "The sea", text: "Fish" },
    });
    expect(ids("credit card")[0]).toBe("card");
  });
  test("a page that is called so in several ways comes before one that is in one", () => {
    const { ids } = searchIn({
      one: { title: "Phones", keywords: ["lost phone with numbers"], text: "phone numbers lost ".repeat(9) },
      several: {
        title: "Breach",
        keywords: [
          "lost phone with numbers",
          "phone lost, numbers inside",
          "numbers on a phone lost outside",
        ],
        text: "Act.",
      },
      other: { title: "Sales", text: "Customer service" },
    });
    expect(ids("lost phone with customer numbers")[0]).toBe("several");
  });
  test("a heading that only one page has is a name of it, and one that many have is not", () => {
    const page = (title: string, headings: string[]) => ({
      title,
      text: `${headings.join(". ")}. Pharmacies told customers; the law and the pharmacies of the town.`,
      sections: headings.map((heading) => ({ title: heading, text: "" })),
    });
    const { ids } = searchIn({
      plain: { title: "Benefits", text: "Three pharmacies in Irbid. Pharmacies in Irbid, and Irbid again." },
      named: page("Risks", ["Three pharmacies in Irbid", "What the laws ask"]),
      same: page("Trends", ["What the laws ask"]),
      laws: { title: "Laws", text: "What the laws ask: laws, laws and what they ask." },
    });
    expect(ids("pharmacies in irbid")[0]).toBe("named");
    expect(ids("what the laws ask")[0]).toBe("laws");
  });
  test("little words count inside a name", () => {
    const { ids } = searchIn({
      many: { title: "Limit messages", text: "message message message" },
      why: { title: "Say the reason", keywords: ["why did I get this message"], text: "message" },
    });
    expect(ids("why did i get this message")[0]).toBe("why");
  });
  test("a rare word says more than a common one", () => {
    expect(
      searchIn({ a: "data data", b: "data", c: "data", d: "portability of things", e: "data" }).ids(
        "data portability",
      )[0],
    ).toBe("d");
  });
  test("little words do not count beside others", () => {
    const { ids } = searchIn({ a: "من في على إلى عن", b: "التسويق" });
    expect(ids("ما هو التسويق في")).toEqual(["b"]);
    expect(ids("من في")).toEqual(["a"]);
    // With a conjunction before them or a pronoun behind them they say no more.
    const between = searchIn({ a: "بينهم", b: "التسويق" });
    expect(between.ids("التسويق وبينه")).toEqual(["b"]);
    // What is only like them is a word of its own.
    expect(searchIn({ a: "ولي الأمر", b: "الأمر" }).ids("ولي الأمر")[0]).toBe("a");
  });
  test("words in quotation marks must follow one another to come first", () => {
    const { ids } = searchIn({
      apart: { title: "الخصوصية سياسة", text: "الخصوصية الخصوصية سياسة" },
      together: "اكتبوا سياسة الخصوصية",
    });
    expect(ids("«سياسة الخصوصية»")[0]).toBe("together");
    expect(ids('"سياسه الخصوصيه"')[0]).toBe("together");
  });
  test("a written word comes before one of its root", () => {
    expect(searchIn({ a: "مراقبة دائمة", b: "المراقب" }).ids("مراقب")[0]).toBe("b");
  });
});
