import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { list, read, root } from "./content/files";

/** Folders of src/ in import order: a file may import from its own folder and from those before it. */
const order = [
  "model",
  "text",
  "search",
  "wording",
  "facts",
  "document",
  "formats",
  "library",
  "offline",
  "wizard",
  "components",
  "layouts",
  "pages",
];
const rules: Record<string, string[]> = {
  wording: ["model"],
  facts: ["model"],
  document: ["model", "text"],
  formats: ["model", "text", "styles"],
  plugins: ["model", "search", "offline"],
  offline: ["model", "text", "library"],
  // A package of its own in all but name.
  search: [],
};
const sources = list("src").filter((path) => /\.(ts|astro|mjs)$/.test(path));
const folderOf = (path: string) => path.split("/")[1] ?? "";

function importsOf(path: string): string[] {
  return [
    ...read(path).matchAll(
      /(?:^|\n)\s*(?:import|export)[^"';]*?from\s*["']([^"']+)["']|import\s*["']([^"']+)["']/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? "");
}
/** The folder of src/ that an import leads to, or undefined for a package. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith("~/")) return specifier.split("/")[1];
  if (!specifier.startsWith(".")) return undefined;
  const file = join(path, "..", specifier);
  return file.startsWith("src/") ? folderOf(file) : undefined;
}

describe("who may import whom", () => {
  test.each(sources)("%s", (path) => {
    const folder = folderOf(path);
    for (const specifier of importsOf(path)) {
      const target = targetOf(path, specifier);
      if (target === undefined || target === folder) continue;
      const message = `${path} imports ${specifier}: `;
      expect(target, `${message}commands are not imported`).not.toBe("commands");
      if (rules[folder])
        expect(
          rules[folder],
          `${message}${folder} may use ${rules[folder].join(", ")} only. Pass the value in, or move the code.`,
        ).toContain(target);
      else if (order.includes(folder) && order.includes(target))
        expect(
          order.indexOf(target),
          `${message}${target} comes after ${folder}. Pass the value in, or move the code right.`,
        ).toBeLessThan(order.indexOf(folder));
    }
  });
  test("only library reads content/ and templates/", () => {
    const readers = sources.filter(
      (path) =>
        /import\.meta\.glob|["'](?:\.\.\/)+(?:content|templates)\//.test(read(path)) &&
        !path.startsWith("src/plugins/"),
    );
    expect(
      readers.filter((path) => !path.startsWith("src/library/") && path !== "src/content.config.ts"),
    ).toEqual([]);
  });
});

describe("silences of src/", () => {
  test.each(sources)("%s holds no Arabic letter", (path) => {
    expect(read(path)).not.toMatch(/[\u0621-\u064a\u066e-\u06d3]/);
  });
  /** The service worker: pages ask it, not the network, and it asks for this site's own files alone. */
  const worker = "src/offline/worker.ts";
  test.each(sources.filter((path) => !path.startsWith("src/commands/")))(
    "%s asks the network for nothing and sets no cookie",
    (path) => {
      const asking = /\bfetch\([^)]*|XMLHttpRequest|sendBeacon|document\.cookie|WebSocket|EventSource/g;
      const found = [...read(path).matchAll(asking)].map(([each]) => each.split(",")[0]);
      // What the browser navigates to, and whether the worker's own file is still there.
      expect(found).toEqual(path === worker ? ["fetch(self.location.href", "fetch(request"] : []);
    },
  );
  test("innerHTML stands in one place", () => {
    const places = sources.filter((path) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|new Function|[^.\w]eval\(/.test(read(path)),
    );
    expect(places.filter((path) => path !== "src/wizard/preview.ts")).toEqual([]);
  });
  test.each(list("src").filter((path) => /\.(css|astro)$/.test(path)))(
    "%s uses logical properties only",
    (path) => {
      const css = path.endsWith(".css")
        ? read(path)
        : [...read(path).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join("\n");
      expect(css.replaceAll(/\/\*[\s\S]*?\*\//g, "")).not.toMatch(
        /(?:^|[\s;{-])(?:left|right)\s*:|(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)/m,
      );
    },
  );
  test("no drawer folders", () => {
    const folders = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    for (const drawer of ["utils", "helpers", "common", "misc", "lib"]) expect(folders).not.toContain(drawer);
  });
});

describe("documents that describe the house are true", () => {
  test("every folder that ARCHITECTURE.md names exists, and every folder of src/ is named", () => {
    const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    for (const [, path = ""] of text.matchAll(/`((?:src|content|templates|tests)\/[\w/[\]-]*)\/?`/g))
      expect(existsSync(join(root, path)), path).toBe(true);
    for (const entry of readdirSync(join(root, "src"), { withFileTypes: true }))
      if (entry.isDirectory()) expect(text).toContain(`src/${entry.name}`);
  });
  test.each(["README.md", "CONTRIBUTING.md"])(
    "%s names only scripts that package.json has, and files that exist",
    (file) => {
      const text = read(file);
      const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
      for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
        expect(scripts).toHaveProperty([script]);
      for (const [, path = ""] of text.matchAll(/`((?:src|content|templates|tests)\/[\w/.[\]-]+)`/g))
        if (!path.includes("…")) expect(existsSync(join(root, path)), path).toBe(true);
    },
  );
});
