/** The command that measures the search, from outside. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../content/files";

const folder = mkdtempSync(join(tmpdir(), "mizan-search-"));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
function search(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/setup.mjs", "bundle", "search", ...args],
    { cwd: root, encoding: "utf8", env: { PATH: process.env["PATH"], HOME: process.env["HOME"], LANG: "C" } },
  );
  const errors = stderr.split("\n").filter((line) => line && !line.startsWith("mizan:"));
  return { code: status, out: stdout, errors };
}
const pages = file("pages.txt", "cookies|ملفات الارتباط|لافتة الكوكيز\nfines|الغرامات|تبلغ الغرامة مليونا\n");
const queries = file("queries.txt", "typo|كوميز|cookies\nclitic|وبالغرامة|fines\nclitic|بالغرامات|cookies\n");

describe("npm run search", () => {
  test("prints how often a right page is found, altogether and by group, and nothing else", () => {
    const { code, out, errors } = search("--pages", pages, "--queries", queries);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(JSON.parse(out)).toEqual({
      all: { n: 3, recall1: 0.6667, recall5: 0.6667 },
      groups: { typo: { n: 1, recall1: 1, recall5: 1 }, clitic: { n: 2, recall1: 0.5, recall5: 0.5 } },
    });
  });
  test("tells what was missed, and how each word was understood", () => {
    const { out } = search("--pages", pages, "--queries", queries, "--misses");
    expect(JSON.parse(out)).toMatchObject({
      misses: [{ query: "بالغرامات", pages: ["cookies"], found: ["fines"], words: [{ how: "form" }] }],
    });
  });
  test("reads the pages of a built site in one language, by their addresses", () => {
    const place = join(folder, "dist/ar/laws/fines");
    mkdirSync(place, { recursive: true });
    mkdirSync(join(folder, "dist/ar/draft"));
    const html = (title: string, mark: string) =>
      `<title>${title}</title><main ${mark}><h1>${title}</h1><p>تبلغ الغرامة مليونا</p></main>`;
    writeFileSync(
      join(place, "index.html"),
      html("الغرامات", 'data-searchable data-keywords="عقوبات مالية"'),
    );
    writeFileSync(join(folder, "dist/ar/draft/index.html"), html("الغرامات المالية", ""));
    const asked = file(
      "site.txt",
      "word|غرامات|laws/fines/\nkeyword|عقوبات مالية|laws/fines/\nnone|مسودة|\n",
    );
    const { code, out, errors } = search("--site", join(folder, "dist/ar"), "--queries", asked);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(JSON.parse(out)).toMatchObject({ all: { n: 3, recall1: 1, recall5: 1 } });
  });
  test("reads files from any machine: with a mark of byte order, and with lines that end as on Windows", () => {
    const marked = file(
      "bom.txt",
      "\ufeffcookies|ملفات الارتباط|لافتة الكوكيز\r\n\r\nfines|الغرامات|مليون\r\n",
    );
    const { code, out, errors } = search(
      "--pages",
      marked,
      "--queries",
      file("crlf.txt", "x|الكوكيز|cookies\r\n"),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(JSON.parse(out)).toMatchObject({ all: { n: 1, recall1: 1 } });
  });
  test("tells of pages that nobody has, and of parts that are not read, and measures all the same", () => {
    const asked = file("slips.txt", "x|الكوكيز|cookie\nx|الغرامات|fines|why\n");
    const { code, out, errors } = search("--pages", pages, "--queries", asked);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ all: { n: 2, recall1: 0.5 } });
    expect(errors).toEqual([
      expect.stringMatching(/slips\.txt, line 2: /),
      expect.stringMatching(/not there: cookie\./),
    ]);
  });
  test("says how it is used when it is asked", () => {
    expect(search("--help")).toMatchObject({ code: 0, errors: [] });
  });
  test.each([
    ["pages without parts", "--pages", "# pages\n\njust words\n", /line 3: has fewer than three parts/],
    ["a page without an id", "--pages", "|Fines|text\n", /line 1: has no id/],
    ["two pages of one id", "--pages", "a|A|x\nb|B|y\na|C|z\n", /line 3: the id "a" stands in a line before/],
    ["no pages", "--pages", "", /no line that says anything/],
    ["no queries", "--queries", "# none yet\n", /no line that says anything/],
    ["a query without parts", "--queries", "الكوكيز\n", /line 1: has fewer than three parts/],
    ["a query without words", "--queries", "typo||cookies\n", /line 1: has no query/],
    ["pages in another encoding", "--pages", "a|\u00e7|x", /not text in UTF-8/],
  ])("%s: exit code 2, the file, the line and what is wrong there", (name, option, content, message) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, content, name.endsWith("encoding") ? "latin1" : "utf8");
    const { code, out, errors } = search("--pages", pages, "--queries", queries, option, path);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(path);
    expect(errors[0]).toMatch(message);
  });
  test("a whole file of another kind is told of in a few lines", () => {
    const { code, errors } = search("--pages", file("many.txt", "words\n".repeat(500)), "--queries", queries);
    expect(code).toBe(2);
    expect(errors).toHaveLength(11);
    expect(errors.at(-1)).toContain("490");
  });
  test.each([
    ["no files", []],
    ["pages and a site", ["--pages", pages, "--site", folder, "--queries", queries]],
    ["a folder with no site", ["--site", join(folder, "none/ar"), "--queries", queries]],
    ["a folder above the languages", ["--site", join(folder, "dist"), "--queries", queries]],
    ["one file", ["--pages", pages]],
    ["a file that is not there", ["--pages", join(folder, "none.txt"), "--queries", queries]],
    ["an option that is none", ["--page", pages]],
  ])("%s: exit code 2 and a line that says so", (_, args) => {
    const { code, out, errors } = search(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors.join("\n")).toMatch(/Usage|cannot be read|holds no pages/);
  });
});
