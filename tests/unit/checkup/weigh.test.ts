/** The sums of the checkup, and the data behind them. */
import { describe, expect, test } from "vitest";
import { weigh, type Given } from "~/components/checkup/weigh";
import { checkup, lab } from "~/library/checkup";
import { matterOf, practiceOf } from "~/library/practices";
import { checkupSchema, labSchema } from "~/model";

const scale = { gives: 1, takes: 0.5, end: 10 };
const answer = (
  option: string,
  gives: number,
  takes: number,
  better?: Given["better"],
  stop = false,
): Given => ({
  question: option.split(".")[0] ?? "",
  option,
  gives,
  takes,
  stop,
  ...(better ? { better } : {}),
});

describe("weighing", () => {
  test("adds each side up, halves what it takes, and ends both at ten", () => {
    expect(weigh([answer("a.x", 3, 4), answer("b.y", 2, 2)], scale)).toMatchObject({
      gives: 5,
      takes: 3,
      verdict: "gains",
    });
    expect(weigh([answer("a.x", 30, 90)], scale)).toMatchObject({ gives: 10, takes: 10 });
    expect(weigh([answer("a.x", 0, -8)], scale)).toMatchObject({ gives: 0, takes: 0 });
  });
  test("calls a difference of one point or less close", () => {
    expect(weigh([answer("a.x", 4, 8)], scale).verdict).toBe("even");
    expect(weigh([answer("a.x", 5, 8)], scale).verdict).toBe("even");
    expect(weigh([answer("a.x", 6, 8)], scale).verdict).toBe("gains");
    expect(weigh([answer("a.x", 2, 8)], scale).verdict).toBe("takes");
    expect(weigh([answer("a.x", 2, 2)], scale).verdict).toBe("small");
  });
  test("lets one grave answer outweigh any gain", () => {
    expect(
      weigh([answer("a.x", 10, 0), answer("b.y", 0, 1, { gives: 0, takes: 0 }, true)], scale).verdict,
    ).toBe("stop");
  });
  test("orders what would move it by effect, a grave answer first, and leaves out what is best already", () => {
    const { moves } = weigh(
      [
        answer("a.best", 3, 0, { gives: 3, takes: 0 }),
        answer("b.little", 0, 2, { option: "b.z", gives: 0, takes: 0 }),
        answer("c.much", 0, 8, { option: "c.z", gives: 1, takes: 0 }),
        answer("d.grave", 0, 2, { gives: 0, takes: 1 }, true),
      ],
      scale,
    );
    expect(moves).toEqual([
      { option: "d.grave", effect: 0.5 },
      { option: "c.much", effect: 5 },
      { option: "b.little", effect: 1 },
    ]);
  });
});

describe("the data of the checkup", () => {
  test("is of the shape that src/model says", () => {
    expect(checkupSchema.safeParse(checkup).error?.issues ?? []).toEqual([]);
    expect(labSchema.safeParse(lab).error?.issues ?? []).toEqual([]);
  });
  test("names practices, matters of law and sources that exist, and each answer but a harmless one leads to a practice", () => {
    const sources = checkup.sources.map(({ id }) => id);
    for (const question of checkup.questions) {
      for (const source of question.sources) expect(sources).toContain(source);
      for (const option of question.options) {
        for (const id of option.practices) expect(practiceOf(id, "checkup").id).toBe(id);
        for (const ref of option.laws) expect(matterOf(ref).ref).toBe(ref);
        expect(option.practices.length).toBeGreaterThan(0);
        if (option.takes > 2) expect(option.laws.length, option.id).toBeGreaterThan(0);
      }
    }
    for (const signal of lab.signals) for (const ref of signal.laws) expect(matterOf(ref).ref).toBe(ref);
  });
  test("can reach every verdict, and the fairest answers are in balance", () => {
    const worth = ({ gives, takes }: { gives: number; takes: number }) =>
      gives * checkup.scale.gives - takes * checkup.scale.takes;
    const pick = (sign: 1 | -1) =>
      checkup.questions.map(({ id, options }) => {
        const [best] = options.toSorted((one, other) => sign * (worth(other) - worth(one)));
        return answer(
          `${id}.${best?.id}`,
          best?.gives ?? 0,
          best?.takes ?? 0,
          undefined,
          best?.stop ?? false,
        );
      });
    expect(weigh(pick(1), checkup.scale)).toMatchObject({ verdict: "gains" });
    expect(weigh(pick(-1), checkup.scale)).toMatchObject({ verdict: "stop", gives: 0, takes: 10 });
  });
});
