/** Guide pages: both languages have the same headings, parts and sources, at a length that people read. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { list, read, root } from "./files";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const pages = [...new Set(list("content/guide").filter((path) => path.endsWith(".mdx")).map((path) => path.split("/")[2] ?? ""))];
type Front = { title: string; description: string; answer: string; sources: { title: string; publisher: string; year: number; url: string }[] };

function page(slug: string, locale: string) {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`content/guide/${slug}/${locale}.mdx`)) ?? [];
  const parts = [...body.matchAll(/^(#{2,4}) |^<([A-Z]\w+)/gm)].map(([, heading, component]) => heading ?? component);
  const words = body.replaceAll(/<[^>]*>/g, " ").split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return { front: parse(front) as Front, parts, words, body };
}

describe.each(pages)("%s", (slug) => {
  const [ar, en] = [page(slug, "ar"), page(slug, "en")];
  test("has the same headings and parts in the same order in both languages", () => {
    expect(ar.parts).toEqual(en.parts);
    expect(ar.parts.length).toBeGreaterThan(8);
  });
  test("has 900 to 1,600 words a language", () => {
    for (const { words } of [ar, en]) {
      expect(words).toBeGreaterThanOrEqual(900);
      expect(words).toBeLessThanOrEqual(1600);
    }
  });
  test("has the same sources, each whole", () => {
    expect(ar.front.sources.map(({ url }) => url)).toEqual(en.front.sources.map(({ url }) => url));
    for (const { title, publisher, year, url } of en.front.sources) {
      expect(title && publisher).toBeTruthy();
      expect(year).toBeGreaterThan(1990);
      expect(url).toMatch(/^https:\/\//);
    }
  });
  test("never types an article's number into prose", () => {
    for (const { body } of [ar, en]) expect(body).not.toMatch(/\b(?:Art\.|[Aa]rticle) \d|المادة \d/);
  });
});

test("the order of the guide names only pages that are planned, and every written page is in it", () => {
  const order = readFileSync(join(root, "content/guide/guide.yaml"), "utf8");
  for (const slug of pages) expect(order).toContain(slug);
});
