/** The packed index finds what the whole one finds, and loads no more than a query needs. */
import { describe, expect, test } from "vitest";
import {
  createSearch,
  buildIndex,
  openIndex,
  packIndex,
  readPages,
  readQuestions,
  type Page,
} from "~/search";
import { decode, encode, steps, summed } from "~/search/numbers";
import { limits, type Limits } from "~/search/pack";
import { read } from "../../content/files";
import { tables } from "./tables";

const file = (name: string) => read(`tests/unit/search/fixtures/${name}`);
/** As small as parts can be cut with these few pages. */
const tiny: Limits = { words: 60, letters: 300, part: 400 };

async function packed(pages: Page[], cut: Limits) {
  // What a file would hold: JSON, read again.
  const files = JSON.parse(JSON.stringify(packIndex(pages, tables, cut))) as Record<string, unknown>;
  const asked: string[] = [];
  const load = (name: string) => {
    asked.push(name);
    return name in files ? Promise.resolve(files[name]) : Promise.reject(new Error(`no file ${name}`));
  };
  return { index: await openIndex(load, tables), asked, files };
}

describe("packed, an index finds the same pages in the same order", () => {
  test.each(["laws.ar", "laws.en", "wizard.ar", "everyday.ar", "everyday.en"])("%s, whole", async (name) => {
    const pages = readPages(file(`${name}.pages.txt`));
    const { index } = await packed(pages, { ...limits, words: 10_000 });
    const search = createSearch(buildIndex(pages, tables), tables);
    for (const { query } of readQuestions(file(`${name}.queries.txt`))) {
      const { pages: found, words } = await index.search(query);
      const whole = search(query);
      // Beyond those that are looked into for the order of words, equals may change places.
      expect(
        found.slice(0, 5).map((page) => pages[page]?.id),
        query,
      ).toEqual(whole.hits.slice(0, 5).map(({ id }) => id));
      expect(
        words.map(({ how }) => how),
        query,
      ).toEqual(whole.words.map(({ how }) => how));
    }
  });
  test("pages with keywords, by what they are called", async () => {
    const pages = readPages(file("laws.en.pages.txt")).map((page) => ({
      ...page,
      keywords: [`all about ${page.id.replace("/", " ")}`, page.title.split(":").reverse().join(" ")],
    }));
    const search = createSearch(buildIndex(pages, tables), tables);
    for (const cut of [limits, tiny]) {
      const { index } = await packed(pages, cut);
      for (const { title, keywords } of pages.slice(0, 20))
        for (const query of [title, ...keywords])
          expect((await index.search(query)).pages.slice(0, 3).map((page) => pages[page]?.id)).toEqual(
            search(query)
              .hits.slice(0, 3)
              .map(({ id }) => id),
          );
    }
  });
  test.each(["laws.ar", "wizard.ar", "everyday.ar", "everyday.en"])("%s, in parts", async (name) => {
    const pages = readPages(file(`${name}.pages.txt`));
    const questions = readQuestions(file(`${name}.queries.txt`)).filter(({ pages }) => pages.length > 0);
    const { index, files } = await packed(pages, tiny);
    expect(Object.keys(files).filter((each) => each.startsWith("words")).length).toBeGreaterThan(5);
    let right = 0;
    for (const { query, pages: wanted } of questions) {
      const { index: fresh } = await packed(pages, tiny);
      const { pages: found } = await fresh.search(query);
      if (found.slice(0, 5).some((page) => wanted.includes(pages[page]?.id ?? ""))) right++;
    }
    expect(right / questions.length).toBeGreaterThanOrEqual(0.94);
    expect(index.facets).toEqual({});
  });
});

test("a facet holds the ids that pages have and no others, whatever they are called", async () => {
  const about = (id: string, facets: Record<string, string[]>) => ({ id, title: id, text: "", facets });
  const { index } = await packed(
    [about("a", { kind: ["constructor"], toString: ["x"] }), about("b", { kind: ["plain", "plain"] })],
    limits,
  );
  expect(index.facets["kind"]?.["constructor"]).toEqual(new Set([0]));
  expect(index.facets["kind"]?.["plain"]).toEqual(new Set([1]));
  expect("hasOwnProperty" in (index.facets["kind"] ?? {})).toBe(false);
  expect("valueOf" in index.facets).toBe(false);
});

describe("a query loads", () => {
  const pages = readPages(file("laws.ar.pages.txt"));
  test("the words and pages of words that it may mean, each once", async () => {
    const { index, asked, files } = await packed(pages, tiny);
    await index.search("الموافقة");
    const first = [...asked];
    expect(first.filter((name) => name.startsWith("words")).length).toBeLessThan(
      Object.keys(files).filter((name) => name.startsWith("words")).length,
    );
    await index.search("الموافقة");
    expect(asked).toEqual(first);
    expect(new Set(asked).size).toBe(asked.length);
  });
  test("more for a word that is not understood", async () => {
    const { index, asked } = await packed(pages, tiny);
    const { words } = await index.search("الغراممة");
    expect(words).toMatchObject([{ how: "typo" }]);
    expect(asked.length).toBeGreaterThan(3);
  });
  test("again what could not be loaded", async () => {
    const files = packIndex(pages, tables);
    let broken = true;
    const index = await openIndex(
      (name) =>
        broken && name.startsWith("words") ? Promise.reject(new Error(name)) : Promise.resolve(files[name]),
      tables,
    );
    await expect(index.search("الموافقة")).rejects.toThrow("words-0");
    broken = false;
    expect((await index.search("الموافقة")).pages.length).toBeGreaterThan(0);
  });
});

describe("what was made of a query", () => {
  const pages: Page[] = [
    {
      id: "/a",
      title: "المُوافقة",
      text: "اطلبوا الموافقة قبل الجمع. الموافقة حرّة",
      facets: { kind: ["guide"] },
    },
    { id: "/b", title: "ملفات الارتباط", text: "لافتة", facets: { kind: ["law"], law: ["sa", "eg"] } },
  ];
  test("is told in the pages' own spelling", async () => {
    const { index } = await packed(pages, limits);
    expect((await index.search("الموفقة")).words).toEqual([
      { typed: "الموفقه", how: "typo", as: ["الموافقة"] },
    ]);
  });
  test("is left as it was typed when that is wanted", async () => {
    const { index } = await packed(pages, limits);
    expect((await index.search("الموفقة", { asTyped: true })).pages).toEqual([]);
  });
  test("names the words of a notion, for marking", async () => {
    const { index } = await packed(pages, limits);
    const { pages: found, marks } = await index.search("كوكيز");
    expect(found).toEqual([1]);
    expect([...marks].sort()).toEqual(["الارتباط", "ملفات"].sort());
  });
  test("facets tell which pages belong to them", async () => {
    const { index } = await packed(pages, limits);
    expect(index.facets).toEqual({
      kind: { guide: new Set([0]), law: new Set([1]) },
      law: { sa: new Set([1]), eg: new Set([1]) },
    });
    expect(await index.passage(1)).toEqual({
      id: "/b",
      title: "ملفات الارتباط",
      sections: [{ text: "لافتة" }],
    });
  });
});

describe("numbers as letters", () => {
  test("come back as they were", () => {
    const numbers = [0, 1, 31, 32, 1023, 1024, 99_999];
    expect(decode(encode(numbers))).toEqual(numbers);
    expect(summed(steps(numbers))).toEqual(numbers);
  });
  test("small ones take one letter", () => expect(encode([0, 5, 31])).toHaveLength(3));
});
