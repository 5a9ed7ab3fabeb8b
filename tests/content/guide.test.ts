/** Guide pages: both languages have the same headings, parts and sources, at a length that people read. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createHash } from "node:crypto";
import { runsOf } from "~/text/runs";
import { list, read } from "./files";

const pages = [...new Set(list("content/guide").filter((path) => path.endsWith(".mdx")).map((path) => path.split("/")[2] ?? ""))];
type Front = { title: string; description: string; answer: string; sources: { id?: string; title: string; publisher: string; year: number; url: string }[] };

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

test("the order of the guide names only pages that are planned, and every page of it is written", () => {
  const order = (parse(read("content/guide/guide.yaml")) as { chapters: { pages: string[] }[] }).chapters.flatMap(({ pages: each }) => each);
  expect(pages.toSorted()).toEqual(order.toSorted());
  expect(order.length).toBe(12);
});

describe.each(pages)("%s, piece by piece", (slug) => {
  const [ar, en] = [page(slug, "ar"), page(slug, "en")];
  const rows = (body: string) => body.split("\n").filter((line) => /^\|/.test(line)).map((line) => line.split("|").length);
  const listed = (body: string, name: string) => [...body.matchAll(new RegExp(`^<${name}\\b[\\s\\S]*?^/>`, "gm"))].map(([text]) => (text.match(/^ {4}"/gm) ?? text.match(/question:/g) ?? []).length);
  test("has all that a page of the guide needs", () => {
    for (const name of ["Picture", "Example", "Case", "Idea", "DoDont", "Practices", "Checklist", "SelfCheck"]) expect(en.body, name).toMatch(new RegExp(`<${name}\\b`));
    expect(en.body).toMatch(/<Law(?:Facts|Topics)\b/);
  });
  test("has the same tables, checks and questions in both languages", () => {
    expect(rows(ar.body)).toEqual(rows(en.body));
    for (const name of ["Checklist", "SelfCheck"]) expect(listed(ar.body, name)).toEqual(listed(en.body, name));
    expect(listed(en.body, "SelfCheck")).toEqual([3]);
    const props = (body: string) => [...body.matchAll(/(?:items|laws|topics|ids)=\{\[("[a-z][\w-]*"(?:, *)?)+\]\}|(?:sources|id|name)=\S+/g)].map(([text]) => text);
    expect(props(ar.body)).toEqual(props(en.body));
  });
  test("asks questions of which exactly one option is the answer", () => {
    for (const { body } of [ar, en])
      for (const [, options = "", answer = ""] of body.matchAll(/options: \[([\s\S]*?)\],\s*answer: "((?:[^"\\]|\\.)*)"/g)) expect(options.split(`"${answer}"`).length, answer).toBe(2);
  });
  test("opens with an answer of two sentences", () => {
    for (const { front } of [ar, en]) expect(front.answer.match(/[.؟?](?=\s|$)/g)?.length, front.answer).toBe(2);
  });
  test("tells real cases from sources that the page lists", () => {
    for (const { front, body } of [ar, en]) {
      const ids = front.sources.map(({ id }) => id);
      for (const [, named = ""] of body.matchAll(/<Case[^>]*sources=\{\[([^\]]*)\]/g)) for (const id of named.match(/[\w-]+/g) ?? []) expect(ids).toContain(id);
    }
  });
});

test("the guide keeps its promise: at least twelve real cases and ten ideas of our own", () => {
  const count = (name: string) => pages.reduce((sum, slug) => sum + (page(slug, "en").body.match(new RegExp(`<${name}\\b`, "g"))?.length ?? 0), 0);
  expect(count("Case")).toBeGreaterThanOrEqual(12);
  expect(count("Idea")).toBeGreaterThanOrEqual(10);
});

test("no eight words in a row are those of the article that the guide stands on", () => {
  // The article itself is not ours to keep: only fingerprints of its runs of eight words.
  const known = new Set(read("tests/content/source-article.runs.txt").split("\n").filter((line) => line && !line.startsWith("#")));
  expect(known.size).toBeGreaterThan(500);
  const fingerprint = (run: string) => createHash("sha256").update(run).digest("hex").slice(0, 12);
  for (const path of [...list("content/guide"), ...list("content/practices"), "content/glossary.yaml", "content/checkup.yaml", "content/pictures.yaml"])
    for (const run of runsOf(read(path), 8)) expect(known.has(fingerprint(run)), `${path}: ${run}`).toBe(false);
});
