import { describe, expect, test } from "vitest";
import { library, readAnswers, tidyAnswers } from "~/library";

describe("what a person typed is tidied", () => {
  test("hidden and broken characters, spaces around, empty texts and empty objects go", () => {
    expect(tidyAnswers({ a: " x\u202e\ue000y ", b: "", c: { d: "  " }, e: "z\ud800" })).toEqual({
      a: "xy",
      e: "z\ufffd",
    });
  });
  test('an empty list stays: it says "none"; an empty row stays: its place counts', () => {
    expect(tidyAnswers({ cookies: [], activities: [{ label: "" }, { purpose: "orders" }] })).toEqual({
      cookies: [],
      activities: [{}, { purpose: "orders" }],
    });
  });
  test("numbers, yes and no stay as they are", () => {
    expect(tidyAnswers({ a: 0, b: false, c: null })).toEqual({ a: 0, b: false, c: null });
  });
  test("what is tidy can be read again", () => {
    const tidy = tidyAnswers({
      schema: 1,
      organisation: { name: { ar: "متجر", en: "" } },
      vendors: [{ name: { en: "" } }],
    });
    expect(readAnswers(JSON.stringify(tidy), library)).toEqual({ answers: tidy });
  });
});

describe("characters that turn the direction of what follows", () => {
  const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
  test.each(turning.map((code) => [code.toString(16).toUpperCase(), String.fromCodePoint(code)]))(
    "U+%s is refused in a file, with its place, and taken out of what is typed",
    (code, character) => {
      const answers = { schema: 1, organisation: { name: { en: `a${character}b` } } };
      expect(readAnswers(JSON.stringify(answers), library)).toEqual({
        faults: [
          {
            pointer: "/organisation/name/en",
            code: "hidden-character",
            values: { code: expect.stringContaining(code) as string },
          },
        ],
      });
      expect(tidyAnswers(answers)).toEqual({ schema: 1, organisation: { name: { en: "ab" } } });
    },
  );
});

describe("a file of answers is read", () => {
  test("with a byte order mark", () => {
    expect(readAnswers('\ufeff{"schema":1}', library)).toEqual({ answers: { schema: 1 } });
  });
  test("empty texts count as not answered and are no fault", () => {
    expect(readAnswers('{"schema":1,"organisation":{"email":"","phone":""}}', library)).toHaveProperty(
      "answers",
    );
  });
  test("every fault is told, each with its place", () => {
    const result = readAnswers(
      '{"schema":1,"organisation":{"email":"x","country":"Saudi"},"zzz":1}',
      library,
    );
    expect(
      "faults" in result && result.faults.map(({ pointer, code }) => `${pointer} ${code}`).sort(),
    ).toEqual(["/organisation/country country", "/organisation/email email", "/zzz unknown-field"]);
  });
});
