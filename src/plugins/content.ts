/**
 * Build time: turns `.yaml` into objects and `.hbs` into precompiled templates, for the site, the tests and the commands alike.
 * In: files of content/ and templates/. Out: modules. In the browser, data that only editors read is left out.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { Plugin } from "vite";
import { parse } from "yaml";
import { leanData, restOfData } from "./lean.ts";
import { readProse } from "./prose.ts";
import { templateCode } from "./templates.ts";

const withoutQuery = (id: string) => id.split("?")[0] ?? id;

/** What `?terms` after a vocabulary's name asks for: its terms in the W3C vocabulary by id, and nothing else of it. */
const termsOf = (vocabulary: Record<string, { dpv?: string }>) =>
  Object.fromEntries(Object.entries(vocabulary).flatMap(([id, { dpv }]) => (dpv ? [[id, dpv]] : [])));

/** Gives the plugin that turns a YAML file into an object, its default export. */
function yamlPlugin(lean: boolean): Plugin {
  let root = process.cwd();
  return {
    name: "mizan:yaml",
    enforce: "pre",
    configResolved: (config) => void (root = config.root),
    async load(id) {
      const file = withoutQuery(id);
      if (!file.endsWith(".yaml")) return null;
      this.addWatchFile(file);
      const path = relative(root, file).split(sep).join("/");
      let data: unknown;
      try {
        data = parse(await readFile(file, "utf8"), { uniqueKeys: true });
      } catch (error) {
        return this.error(`${path}: not YAML: ${(error as Error).message}`);
      }
      const isLean = lean && this.environment.name === "client";
      if (id.endsWith("?terms")) data = termsOf(data as Record<string, { dpv?: string }>);
      else if (id.endsWith("?rest")) data = isLean ? restOfData(path, data) : {};
      else if (isLean) data = leanData(path, data);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}

/** Gives the plugin that makes a function of a template, the module's default export, `digest` the words' fingerprint. */
function handlebarsPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: "mizan:handlebars",
    enforce: "pre",
    configResolved: (config) => void (root = config.root),
    async load(id) {
      const file = withoutQuery(id);
      if (!file.endsWith(".hbs")) return null;
      this.addWatchFile(file);
      const source = await readFile(file, "utf8");
      const path = relative(root, file).split(sep).join("/");
      let code: string;
      try {
        code = templateCode(readProse(source));
      } catch (error) {
        return this.error(`${path}: ${(error as Error).message}`);
      }
      const digest = createHash("sha256").update(source).digest("hex").slice(0, 8);
      return `${code}
export const digest = ${JSON.stringify(digest)};`;
    },
  };
}

/**
 * Gives the Vite plugins that let code import `.yaml` and `.hbs`. `lean` makes what goes to the browser lean; where nothing
 * does (tests, commands), it is false.
 */
export function contentPlugins({ lean = true } = {}): Plugin[] {
  return [yamlPlugin(lean), handlebarsPlugin()];
}
