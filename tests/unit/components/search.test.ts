/** What the results page shows, and how it stands in the address. */
import { describe, expect, test } from "vitest";
import { choicesOf, chosenPages, groupsOf } from "~/components/search/results";
import { addressOf, stateOf } from "~/components/search/state";

const facets = {
  kind: { guide: new Set([0, 1]), law: new Set([2, 3]) },
  law: { sa: new Set([1, 2]), eg: new Set([3]) },
};
const plain = { query: "x", asTyped: false, chosen: {} };

describe("results", () => {
  test("are grouped by kind, the kind with the best page first", () =>
    expect(groupsOf([3, 0, 2, 1], facets)).toEqual([
      { kind: "law", pages: [3, 2] },
      { kind: "guide", pages: [0, 1] },
    ]));
  test("must have all that is chosen", () =>
    expect(chosenPages([0, 1, 2, 3], { ...plain, chosen: { kind: "guide", law: "sa" } }, facets)).toEqual([
      1,
    ]));
  test("a facet's values are counted as if none of its own were chosen; one that leaves nothing is not offered", () => {
    const state = { ...plain, chosen: { kind: "law", law: "sa" } };
    expect(choicesOf("kind", [0, 1, 2, 3], state, facets)).toEqual([
      { id: "guide", count: 1 },
      { id: "law", count: 1 },
    ]);
    expect(choicesOf("law", [0, 1, 2], { ...plain, chosen: { kind: "law" } }, facets)).toEqual([
      { id: "sa", count: 1 },
    ]);
  });
  test("what is chosen stays on offer, so that it can be taken back", () =>
    expect(choicesOf("law", [0], { ...plain, chosen: { law: "eg" } }, facets)).toEqual([
      { id: "eg", count: 0 },
    ]));
});

describe("the address", () => {
  test("tells the whole state, and nothing that was not chosen", () => {
    const state = { query: "سحب الموافقة & x", asTyped: true, chosen: { kind: "law", law: "sa" } } as const;
    expect(stateOf(new URL(addressOf(state), "https://site/ar/search/").href)).toEqual(state);
    expect(addressOf({ query: "", asTyped: false, chosen: {} })).toBe("./");
    expect(stateOf("https://site/ar/search/?q=x&evil=1")).toEqual(plain);
  });
});
