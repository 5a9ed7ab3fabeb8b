import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDay } from "~/facts/deadlines";
import { library } from "~/library";

const fridays = ["friday", "saturday"] as const;
const sundays = ["saturday", "sunday"] as const;
const anyDate = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000;

describe("the last day of a time that a law sets", () => {
  test.each([
    ["30 days: the day of the request does not count", "2026-11-25", ["P30D"], "2026-12-25"],
    ["30 days and 30 more are 60 days from the request", "2026-11-25", ["P30D", "P30D"], "2027-01-24"],
    ["a month ends on the same day of the next month", "2026-11-25", ["P1M"], "2026-12-25"],
    [
      "a month from the last day of January ends on the last day of February",
      "2026-01-31",
      ["P1M"],
      "2026-02-28",
    ],
    ["in a leap year too", "2028-01-31", ["P1M"], "2028-02-29"],
    ["a month and two more are three months from the request", "2026-11-30", ["P1M", "P2M"], "2027-02-28"],
    ["and not a month and then two from its end", "2027-01-31", ["P1M", "P2M"], "2027-04-30"],
    ["a year from the 29th of February ends on the 28th", "2028-02-29", ["P1Y"], "2029-02-28"],
    ["two weeks", "2026-11-25", ["P2W"], "2026-12-09"],
    [
      "72 hours end at the same hour of the third day, a day of rest or not",
      "2026-11-25",
      ["PT72H"],
      "2026-11-28",
    ],
    ["24 hours end at the same hour of the next day", "2026-12-31", ["PT24H"], "2027-01-01"],
    ["36 hours end within the second day", "2026-11-25", ["PT36H"], "2026-11-27"],
  ])("%s", (_, start, spans, end) => {
    expect(lastDay(start, { spans })).toBe(end);
  });

  test("ten clear days leave out the day of the request and the last day", () => {
    expect(lastDay("2026-11-25", { spans: ["P10D"], count: "clear" })).toBe("2026-12-06");
  });

  test.each([
    ["six, with Friday and Saturday off, from a Wednesday", "2026-11-25", "P6D", fridays, "2026-12-03"],
    ["the same with Saturday and Sunday off", "2026-11-25", "P6D", sundays, "2026-12-03"],
    [
      "one, from a Thursday, with Friday and Saturday off, is Sunday",
      "2026-11-26",
      "P1D",
      fridays,
      "2026-11-29",
    ],
    [
      "one, from a Thursday, with Saturday and Sunday off, is Friday",
      "2026-11-26",
      "P1D",
      sundays,
      "2026-11-27",
    ],
    ["one, from a Friday off, is Sunday", "2026-11-27", "P1D", fridays, "2026-11-29"],
  ] as const)("working days: %s", (_, start, span, restDays, end) => {
    expect(lastDay(start, { spans: [span], count: "working", restDays })).toBe(end);
  });

  test("working days cannot be counted where nobody says which days are days of rest", () => {
    expect(() => lastDay("2026-11-25", { spans: ["P6D"], count: "working" })).toThrow("weekend");
  });

  test("a time in working days never ends on a day of rest, nor before the same time in days", () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(fridays, sundays),
        (start, days, restDays) => {
          const end = lastDay(start, { spans: [`P${days}D`], count: "working", restDays });
          const day = new Date(`${end}T00:00:00Z`).toLocaleDateString("en", {
            weekday: "long",
            timeZone: "UTC",
          });
          expect(restDays).not.toContain(day.toLowerCase());
          expect(daysBetween(start, end)).toBeGreaterThanOrEqual(days);
        },
      ),
    );
  });

  test("a time in months ends in the right month, on the same day or on the last one", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 24 }), (start, months) => {
        const end = lastDay(start, { spans: [`P${months}M`] });
        const monthOf = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
        expect(monthOf(end) - monthOf(start)).toBe(months);
        const next = new Date(Date.parse(end) + 86_400_000).toISOString();
        expect(end.slice(8) === start.slice(8) || next.slice(8, 10) === "01").toBe(true);
      }),
    );
  });
});

describe("days of rest", () => {
  const numbers = { friday: 5, saturday: 6, sunday: 7 } as const;
  const counting = library.laws.filter((law) => JSON.stringify(law).includes('"count":"working"'));
  test("each law with a time in working days says which days are days of rest", () => {
    expect(counting.length).toBeGreaterThan(3);
    expect(counting.filter(({ weekend }) => weekend === undefined).map(({ id }) => id)).toEqual([]);
  });
  test.each(counting)("$id: those of its country in Unicode CLDR", ({ home, weekend = [] }) => {
    const locale = new Intl.Locale(`und-${home[0]}`) as Intl.Locale & {
      getWeekInfo(): { weekend: number[] };
    };
    expect(weekend.map((day) => numbers[day])).toEqual(locale.getWeekInfo().weekend);
  });
});
