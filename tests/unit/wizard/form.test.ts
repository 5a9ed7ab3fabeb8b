import { describe, expect, test } from "vitest";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { answersFromForm, formFromAnswers, type Entry } from "~/wizard/form";

const { steps } = library;
const read = (...entries: Entry[]) => answersFromForm(entries, steps);

describe("the form's entries become answers", () => {
  test("a text is kept by language", () => {
    expect(read(["organisation.name.en", "Waha"], ["organisation.name.ar", ""])).toEqual({
      schema: 1,
      organisation: { name: { en: "Waha" } },
    });
  });

  test("a number in Arabic-Indic digits counts as a number", () => {
    expect(read(["audience.minimumAge", "\u0661\u0668"])).toEqual({
      schema: 1,
      audience: { minimumAge: 18 },
    });
  });

  test("what is no number is handed on as typed, so that it can be called wrong", () => {
    expect(read(["audience.minimumAge", "eighteen"])).toEqual({
      schema: 1,
      audience: { minimumAge: "eighteen" },
    });
  });

  test("boxes with one name become a list", () => {
    expect(read(["audience.countries", "SA"], ["audience.countries", "DE"])).toEqual({
      schema: 1,
      audience: { countries: ["SA", "DE"] },
    });
  });

  test('"none" is an answer: an empty list', () => {
    expect(read(["vendors", "[]"], ["marketing.channels", "[]"])).toEqual({
      schema: 1,
      vendors: [],
      marketing: { channels: [] },
    });
  });

  test("yes and no become true and false", () => {
    expect(read(["organisation.scale.large", "false"])).toEqual({
      schema: 1,
      organisation: { scale: { large: false } },
    });
  });

  test("a basis for every law and one for a single law stand side by side", () => {
    const activities = [{ basis: { "*": "contract", "eu-gdpr": "consent" } }];
    expect(read(["activities.0.basis.*", "contract"], ["activities.0.basis.eu-gdpr", "consent"])).toEqual({
      schema: 1,
      activities,
    });
  });

  test("a name that would reach into JavaScript's own objects is passed over", () => {
    expect(read(["__proto__.polluted", "true"], ["organisation.constructor.x", "1"])).toEqual({ schema: 1 });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("answers become the form's entries", () => {
  test.each(Object.values(scenarios))("$id comes back as it was", ({ answers }) => {
    expect(answersFromForm(formFromAnswers(answers, steps), steps)).toEqual(answers);
  });

  test("answers that no question asks for are carried along", () => {
    const answers = { schema: 1, organisation: { sector: "retail" }, sale: { sells: false } };
    expect(answersFromForm(formFromAnswers(answers, steps), steps)).toEqual(answers);
  });

  test("a row without answers stays a row", () => {
    expect(formFromAnswers({ schema: 1, activities: [{}] }, steps)).toEqual([["activities.0.purpose", ""]]);
  });
});
