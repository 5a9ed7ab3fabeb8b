/** Builds the site into dist/, and knows whether the one that lies there is still good. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault, say } from "./setup-faults.mjs";
import { fingerprint } from "./setup-fingerprint.mjs";
import { bin, root } from "./setup-install.mjs";
import { runProgram } from "./setup-process.mjs";

export const dist = join(root, "dist");
/** Where the site begins on its server, as astro.config.mjs reads it. */
export const base = process.env.BASE ?? "/";

// Inside dist/, because every build empties that folder: the stamp can't outlive what it speaks of.
const stamp = join(dist, ".mizan-built");

/** Builds the site unless dist/ is already what the files would give. */
export async function buildSite() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("building the site …");
  const start = Date.now();
  const { status, said } = await runProgram(join(bin, "astro"), ["build"], { cwd: root, quiet: true });
  if (status !== 0) {
    process.stderr.write(said);
    throw new Fault("The site could not be built.", "The lines above say why.");
  }
  writeFileSync(stamp, wanted);
  say(`built in ${Math.round((Date.now() - start) / 1000)} s`);
}
