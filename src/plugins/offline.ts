/** Build time: makes the service worker of the finished site, which holds every file with its digest, and writes the site's size into the pages. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import type { AstroIntegration } from "astro";
import { build } from "vite";
import type { Files } from "../offline/signals.ts";
import { contentPlugins } from "./content.ts";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** No page needs these: they are for machines, are the worker itself, or are the same lists once more as Word files. */
const left = /^(?:service-worker\.js|robots\.txt|sitemap.*|\..*|.*\/OFL\.txt|.*\.docx)$/;
const isPacked = /\.(?:woff2|png)$/;
const sizeMark = "%COPY-SIZE%";

/** Gives the paths of all files of the site that a copy holds. */
export function filesOf(folder: string): string[] {
  return globSync("**/*", { cwd: folder })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !left.test(path) && statSync(join(folder, path)).isFile())
    .sort();
}

/** As good hosts compress what they serve; the highest grade would take minutes for a whole site. */
const compressed = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Gives what fetching the files costs, in bytes, compressed (RFC 7932). */
export const weightOf = (folder: string, files: string[]) =>
  files.reduce((sum, path) => {
    const bytes = readFileSync(join(folder, path));
    return sum + (isPacked.test(path) ? bytes.length : compressed(bytes));
  }, 0);

/**
 * Gives the digest that a file is held to: the first 16 bytes of its SHA-256 (FIPS 180-4), in base64 without its end. Nobody
 * finds another file to 128 bits; all 256 would make the worker, which every visit looks at, twice as heavy.
 */
const digestOf = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest().subarray(0, 16).toString("base64").slice(0, 22);

/** Gives the list that the worker fetches by: a page by its address, from where the site lies, and everything with its digest. */
export const copyOf = (folder: string, files: string[]): Files =>
  Object.fromEntries(
    files.map((path) => [
      `./${path.replace(/(^|\/)index\.html$/, "$1")}`,
      digestOf(readFileSync(join(folder, path))),
    ]),
  );

/** Bundles a script of `src/offline` into one file of the site, which needs no other. */
async function bundle(
  folder: string,
  base: string,
  entry: string,
  name: string,
  define: Record<string, string>,
) {
  await build({
    configFile: false,
    root: from("../.."),
    base,
    logLevel: "error",
    publicDir: false,
    plugins: contentPlugins(),
    resolve: { alias: { "~": from("..") } },
    define: { ...define, "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: from(`../offline/${entry}`), formats: ["iife"], name: "mizan", fileName: () => name },
    },
  });
}

/** Writes the script that each page of a finished site loads when it is at rest. */
export const writePageScript = (folder: string, base: string) =>
  bundle(folder, base, "begin.ts", "offline.js", {});

/** Writes the service worker of a finished site that lies at `base`. */
export const writeWorker = (folder: string, base: string) =>
  bundle(folder, base, "worker.ts", "service-worker.js", {
    __FILES__: JSON.stringify(copyOf(folder, filesOf(folder))),
  });

/** Gives the integration that makes the site work without a network. It comes after everything that writes files. */
export function offline(): AstroIntegration {
  let base = "/";
  return {
    name: "mizan:offline",
    hooks: {
      "astro:config:done": ({ config }) => void (base = config.base.replace(/\/?$/, "/")),
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await writePageScript(folder, base);
        const files = filesOf(folder);
        const megabytes = (weightOf(folder, files) / 1_000_000).toFixed(1);
        for (const path of files.filter((each) => each.endsWith(".html"))) {
          const html = readFileSync(join(folder, path), "utf8");
          if (html.includes(sizeMark))
            writeFileSync(join(folder, path), html.replaceAll(sizeMark, megabytes));
        }
        await writeWorker(folder, base);
        logger.info(`${files.length} files, ${megabytes} MB compressed, work without a network`);
      },
    },
  };
}
