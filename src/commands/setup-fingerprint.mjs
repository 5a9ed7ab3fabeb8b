/** Tells whether something made from the project's files is still what those files would give. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup-install.mjs";

const sources = [
  "src",
  "content",
  "templates",
  "public",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Gives a digest of the name and content of every file that the site and the commands are made from, and of their settings. */
export function fingerprint() {
  const hash = createHash("sha256").update(JSON.stringify([process.env.SITE, process.env.BASE]));
  const files = globSync(
    sources.flatMap((name) => [name, `${name}/**`]),
    { cwd: root },
  );
  for (const file of files.sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}
