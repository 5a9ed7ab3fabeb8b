import { describe, expect, test } from "vitest";
import { formatDigits, formatList, formatValue, type Setting } from "~/text/values";

const arabic: Setting = { locale: "ar", hijri: false, digits: "latn" };
const english: Setting = { locale: "en", hijri: false, digits: "latn" };

describe("values in words", () => {
  test.each([
    ["P1D", "يوم", "1 day"],
    ["P2D", "يومان", "2 days"],
    ["P3D", "3 أيام", "3 days"],
    ["P11D", "11 يومًا", "11 days"],
    ["P100D", "100 يوم", "100 days"],
    ["P2Y", "سنتان", "2 years"],
    ["P6M", "6 أشهر", "6 months"],
    ["P1Y6M", "سنة و6 أشهر", "1 year and 6 months"],
  ])("%s is counted as each language counts", (iso, inArabic, inEnglish) => {
    expect(formatValue("duration", iso, arabic)).toBe(inArabic);
    expect(formatValue("duration", iso, english)).toBe(inEnglish);
  });
  test("a date stands in the Gregorian calendar, and in the Hijri one beside it when asked for", () => {
    expect(formatValue("date", "2026-12-01", english)).toBe("1 December 2026");
    expect(formatValue("date", "2026-12-01", { ...arabic, hijri: true })).toBe(
      "1 ديسمبر 2026 (21 جمادى الآخرة 1448 هـ)",
    );
  });
  test("digits of the Arabic text are as chosen; English keeps its own", () => {
    expect(formatValue("number", 18, { ...arabic, digits: "arab" })).toBe("١٨");
    expect(formatDigits("13(1)", { ...arabic, digits: "arab" })).toBe("١٣(١)");
    expect(formatDigits("13(1)", { ...english, digits: "arab" })).toBe("13(1)");
  });
  test("lists are joined as each language joins them, and kept apart where words hold an and", () => {
    expect(formatList(["a", "b", "c"], english)).toBe("a, b and c");
    expect(formatList(["b and c", "d", "e"], english, true)).toBe("b and c, d, e");
    expect(formatList(["الاسم", "العنوان", "الهاتف"], arabic)).toBe("الاسم، والعنوان، والهاتف");
  });
  test("a country is named, whatever the language", () => {
    expect(formatValue("country", "SA", arabic)).toBe("المملكة العربية السعودية");
    expect(formatValue("country", "DE", english)).toBe("Germany");
  });
});
