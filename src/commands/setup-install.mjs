/** Puts into node_modules what package-lock.json lists. Runs on whatever Node the machine has, from 18 on. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Fault, say } from "./setup-faults.mjs";
import { askRegistry, installPackages } from "./setup-npm.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
export const bin = join(modules, ".bin");
/** The Node that the project brings: a devDependency like any other. */
export const ownNode = join(bin, "node");

const stamp = join(modules, ".mizan-setup");
const unfinished = "unfinished";

/** Installs the dependencies unless node_modules already matches package-lock.json. */
export async function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const system = `${process.platform} ${process.arch}`;
  const wanted = createHash("sha256").update(system).update(lock).digest("hex");
  const found = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (found !== wanted || !existsSync(ownNode)) await installAnew(found, wanted);
}

async function installAnew(found, wanted) {
  say("installing what Mizan is built with; the first time can take a minute …");
  const start = Date.now();
  await askRegistry(root);
  // An install that was cut off leaves half-written packages, which npm would take for whole ones.
  if (found === unfinished) rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, unfinished);
  await installPackages(root);
  if (!existsSync(ownNode)) {
    rmSync(stamp);
    throw new Fault(
      "The Node that the project brings is missing: npm was told to skip install scripts, or has none for this system.",
      "Run: npm rebuild node --ignore-scripts=false",
    );
  }
  // Once more, with that Node: npm leaves out optional packages that are too new for the Node it runs on.
  await installPackages(root, ownNode);
  writeFileSync(stamp, wanted);
  say(`installed in ${Math.round((Date.now() - start) / 1000)} s`);
}
