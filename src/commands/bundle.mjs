/**
 * Runs src/commands/NAME.ts from a bundle that is made once and again only when a file has changed:
 * reading some 150 files of content through Vite at every call would cost seconds. Standard output belongs to the command alone.
 */
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { say } from "./setup-faults.mjs";
import { fingerprint } from "./setup-fingerprint.mjs";
import { root } from "./setup-install.mjs";

const [name, ...args] = process.argv.slice(2);
const shelf = join(root, ".cache", name);
const wanted = fingerprint();
const file = join(shelf, wanted, "index.mjs");

if (!existsSync(file)) await bundle();
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);

async function bundle() {
  say(`preparing the command ${name} …`);
  const { build } = await import("vite");
  const outDir = join(shelf, `${process.pid}.part`);
  await build({
    root,
    configFile: join(root, "src/commands/vite.config.ts"),
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: `src/commands/${name}.ts`,
      outDir,
      rolldownOptions: { output: { entryFileNames: "index.mjs" } },
    },
  });
  for (const old of readdirSync(shelf))
    if (old !== wanted && !old.endsWith(".part")) rmSync(join(shelf, old), { recursive: true, force: true });
  // A finished folder appears at once, so two calls at a time don't meet; the second one's work is not needed.
  try {
    renameSync(outDir, join(shelf, wanted));
  } catch {
    rmSync(outDir, { recursive: true });
  }
}
