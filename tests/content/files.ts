/** The raw files of content/ and templates/, for rules that look at what was written rather than at what is made of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "../..");
export const read = (path: string) => readFileSync(join(root, path), "utf8");
export const list = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
export const readYaml = (path: string): unknown => parse(read(path), { uniqueKeys: true });
export const yamlFiles = (folder: string) => list(folder).filter((path) => path.endsWith(".yaml"));

/** Every pair of words in a YAML tree, with its place. */
export function pairsIn(data: unknown, place = ""): { place: string; en?: unknown; ar?: unknown }[] {
  if (Array.isArray(data)) return data.flatMap((entry, index) => pairsIn(entry, `${place}[${index}]`));
  if (data === null || typeof data !== "object") return [];
  const pair = data as { en?: unknown; ar?: unknown };
  const own = "en" in pair || "ar" in pair ? [{ place, en: pair.en, ar: pair.ar }] : [];
  return [...own, ...Object.entries(data).filter(([key]) => key !== "en" && key !== "ar").flatMap(([key, entry]) => pairsIn(entry, `${place}.${key}`))];
}

/** Where each clause lies, by its id: those of the policy in templates/clauses, those of a paper in a folder of its own there. */
export const clauseFolders: Record<string, string> = Object.fromEntries(
  list("templates/clauses")
    .filter((path) => path.endsWith("/clause.yaml"))
    .map((path) => [path.split("/").at(-2) ?? "", path.slice(0, -"/clause.yaml".length)]),
);
