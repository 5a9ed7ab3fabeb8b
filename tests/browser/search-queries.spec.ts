/** The search over the built pages themselves, by the command that measures it: it stands here, where the site is built. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { readSite } from "../../src/plugins/pages.ts";
import { expect, locales, test } from "./site";

type Measure = { n: number; recall1: number; recall5: number };

/** What is held at the least. */
const floor: Omit<Measure, "n"> = { recall1: 0.95, recall5: 0.98 };

/** Measures queries over the pages of a language. */
function measured(locale: string, queries: string): Measure {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/setup.mjs", "bundle", "search", "--site", `dist/${locale}`, "--queries", queries],
    { encoding: "utf8" },
  );
  expect(stdout, stderr).not.toBe("");
  return (JSON.parse(stdout) as { all: Measure }).all;
}
const file = (locale: string, set: string) => `tests/unit/search/fixtures/mizan.${locale}.${set}.txt`;

for (const locale of locales) {
  test(`what people ask for in ${locale} is found on the pages that answer it`, () => {
    const sets = [measured(locale, file(locale, "queries")), measured(locale, file(locale, "held-out"))];
    const share = (key: "recall1" | "recall5") =>
      sets.reduce((sum, set) => sum + set.n * set[key], 0) / sets.reduce((sum, { n }) => sum + n, 0);
    expect.soft(share("recall1"), "a right page stands first").toBeGreaterThanOrEqual(floor.recall1);
    expect
      .soft(share("recall5"), "a right page is among the first five")
      .toBeGreaterThanOrEqual(floor.recall5);
  });

  test(`queries in ${locale} that nothing was tuned on find their pages`, () => {
    const { recall1, recall5 } = measured(locale, file(locale, "fresh"));
    expect.soft(recall1).toBeGreaterThanOrEqual(0.9);
    expect.soft(recall5).toBeGreaterThanOrEqual(0.97);
  });

  test(`what a page in ${locale} is to be found by finds it first`, () => {
    const pages = readSite("dist")[locale]?.pages ?? [];
    const names = new Map<string, string[]>();
    for (const { id, title, keywords = [] } of pages)
      for (const name of new Set([title, ...keywords]))
        names.set(name, [...(names.get(name) ?? []), id.slice(locale.length + 1)]);
    const sample = [...names].filter((_, number) => number % 5 === 0);
    const queries = test.info().outputPath("names.txt");
    writeFileSync(queries, sample.map(([name, ids]) => `name|${name}|${ids.join(",")}`).join("\n"));
    const { n, recall1, recall5 } = measured(locale, queries);
    expect(n).toBeGreaterThan(pages.length);
    expect.soft(recall1).toBeGreaterThanOrEqual(0.98);
    expect.soft(recall5).toBeGreaterThanOrEqual(0.99);
  });
}

test("even when people ask in other words than the pages use, most find theirs", () => {
  const { recall1, recall5 } = measured("ar", file("ar", "other-words"));
  expect.soft(recall1).toBeGreaterThanOrEqual(0.8);
  expect.soft(recall5).toBeGreaterThanOrEqual(0.9);
});
