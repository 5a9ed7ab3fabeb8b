import { describe, expect, test } from "vitest";
import { library } from "~/library";
import { checkAnswers } from "~/wizard/check";

const check = (raw: object) => checkAnswers({ schema: 1, ...raw }, library);

describe("what cannot be counted is left out and named", () => {
  test("a wrong e-mail address is left out, and the rest counts", () => {
    const { answers, wrong } = check({ organisation: { email: "nobody@", phone: "1" } });
    expect(answers).toEqual({ schema: 1, organisation: { phone: "1" } });
    expect([...wrong.keys()]).toEqual(["organisation.email"]);
  });

  test("a row keeps its place when something in it is wrong", () => {
    const { answers, wrong } = check({ vendors: [{ policy: "not an address" }, { id: "salla" }] });
    expect(answers).toEqual({ schema: 1, vendors: [{}, { id: "salla" }] });
    expect([...wrong.keys()]).toEqual(["vendors.0.policy"]);
  });

  test("an unknown id leaves a list without the known ones being lost", () => {
    expect(check({ audience: { countries: ["SA", "XX", "DE", "??"] } }).answers).toEqual({
      schema: 1,
      audience: { countries: ["SA", "DE"] },
    });
  });

  test("many faults at once are all found", () => {
    const { answers, wrong } = check({ services: Array.from({ length: 120 }, () => ({ url: "nowhere" })) });
    expect(answers.services).toHaveLength(120);
    expect(wrong.size).toBe(120);
  });

  test("answers too large to be read are not counted, and nothing breaks", () => {
    expect(
      check({ services: Array.from({ length: 200 }, () => ({ name: { en: "x".repeat(9000) } })) }).answers,
    ).toEqual({ schema: 1 });
  });
});
