/** What people type when they look for a page: `content/keywords.yaml`. */
import { describe, expect, test } from "vitest";
import { locales } from "~/text/locales";
import { library } from "~/library";
import { sections, checklists, glossary } from "~/library/practices";
import { readYaml } from "./files";

const keywords = readYaml("content/keywords.yaml") as Record<string, Record<string, string[]>>;
const addresses = [
  ...sections.map((slug) => `guide/${slug}/`),
  ...checklists.map(({ id }) => `checklists/${id}/`),
  ...library.laws.map(({ id }) => `laws/${id}/`),
  ...glossary.map(({ id }) => `glossary/#${id}`),
];

describe("keywords", () => {
  test("every page of the guide, every checklist, law and term has some", () =>
    expect(addresses.filter((address) => !keywords[address])).toEqual([]));
  test.each(Object.entries(keywords))("of %s are in both languages, each once, without commas", (_, words) => {
    expect(Object.keys(words).sort()).toEqual([...locales].sort());
    for (const list of Object.values(words)) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
      expect(list.join("")).not.toMatch(/[,،]/);
    }
  });
});
