/** What is made of the finished site: the search's pages and lists, and the copy for when there is no network. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyOf, filesOf, weightOf } from "../../../src/plugins/offline";
import { readSite } from "../../../src/plugins/pages";
import { fillLists } from "../../../src/plugins/search";

function siteOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "mizan-site-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const page = (title: string, more = "", attributes = "data-searchable") =>
  `<html><head><title>${title}</title></head><body><main ${attributes}><h1>${title}</h1>${more}</main></body></html>`;

describe("pages of a site", () => {
  const site = siteOf({
    "ar/about/index.html": page("عن ميزان"),
    "ar/guide/x/index.html": page("الموافقة"),
    "ar/practices/opt-in/index.html": page(
      "اسألوا أولًا",
      '<span hidden data-facet="channel:email">البريد</span>',
    ),
    "ar/glossary/index.html": page("المصطلحات", '<div data-entry id="consent"><h2>الموافقة</h2></div>'),
    "ar/wizard/index.html": page("كتابة", "", ""),
    "en/guide/x/index.html": page("Consent"),
  });
  const found = readSite(site);
  test("of kinds that are new to the search are found by themselves, kind by kind, in their language", () => {
    expect(found["ar"]?.pages.map(({ id, facets }) => [id, facets?.["kind"]?.[0]])).toEqual([
      ["ar/practices/opt-in/", "practice"],
      ["ar/guide/x/", "guide"],
      ["ar/glossary/", "term"],
      ["ar/glossary/#consent", "term"],
      ["ar/about/", "page"],
    ]);
    expect(found["en"]?.pages.map(({ id }) => id)).toEqual(["en/guide/x/"]);
    expect(found["ar"]?.labels).toEqual({ channel: { email: "البريد" } });
  });
  test("fill the lists of the search page; a kind without pages has no list, and a title is no markup", () => {
    const list = (kind: string) =>
      `<details data-list="${kind}"><summary>${kind}</summary><ul></ul></details>`;
    const pages = [{ id: "ar/guide/x/", title: "<b>1 & 2</b>", text: "", facets: { kind: ["guide"] } }];
    expect(fillLists(list("practice") + list("guide"), pages, "/mizan/")).toBe(
      '<details data-list="guide"><summary>guide</summary><ul><li><a href="/mizan/ar/guide/x/">&lt;b>1 &amp; 2&lt;/b></a></li></ul></details>',
    );
  });
});

describe("the copy of a site", () => {
  const site = siteOf({
    "index.html": "first",
    "ar/index.html": "arabic",
    "404.html": "none",
    "_astro/a.abc.js": "script",
    "search-index/ar-1/core.js": "core",
    "robots.txt": "x",
    "fonts/OFL.txt": "x",
    ".mizan-built": "x",
    "service-worker.js": "x",
  });
  const files = filesOf(site);
  test("has every file but the worker itself and those for machines", () =>
    expect(files).toEqual([
      "404.html",
      "_astro/a.abc.js",
      "ar/index.html",
      "index.html",
      "search-index/ar-1/core.js",
    ]));
  test("names pages by their addresses from where the site lies, and holds each file to half of its SHA-256", () => {
    const copy = copyOf(site, files);
    expect(Object.keys(copy)).toEqual([
      "./404.html",
      "./_astro/a.abc.js",
      "./ar/",
      "./",
      "./search-index/ar-1/core.js",
    ]);
    // printf script | openssl dgst -sha256 -binary | head -c 16 | base64
    expect(copy["./_astro/a.abc.js"]).toBe("IaAnC39moeTCWTPxOh5aGw==".slice(0, 22));
    expect(new Set(Object.values(copy)).size).toBe(files.length);
  });
  test("weighs what its files do", () => expect(weightOf(site, [])).toBe(0));
});
