/**
 * Pages and queries that the tables of the languages were not made from. Each set was written, and measured once, before
 * any step was changed on its account.
 */
import { describe, expect, test } from "vitest";
import { buildIndex, createSearch, measure, readPages, readQuestions } from "~/search";
import { read } from "../../content/files";
import { tables } from "./tables";

const file = (name: string) => read(`tests/unit/search/fixtures/${name}`);

describe("queries over other pages find theirs", () => {
  test.each([
    "laws.ar",
    "laws.en",
    "wizard.ar",
    "wizard.en",
    "more-laws.ar",
    "more-laws.en",
    "everyday.ar",
    "everyday.en",
    "city.ar",
    "clinic.ar",
    "bank.ar",
    "house.en",
    "school.ar",
    "hotel.en",
  ])("%s", (name) => {
    const search = createSearch(buildIndex(readPages(file(`${name}.pages.txt`)), tables), tables);
    const { all } = measure(readQuestions(file(`${name}.queries.txt`)), search);
    expect(all.recall1).toBeGreaterThanOrEqual(0.95);
    expect(all.recall5).toBeGreaterThanOrEqual(0.95);
  });
});
