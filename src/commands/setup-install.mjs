/** Puts into node_modules what package-lock.json lists. Runs on whatever Node the machine has, from 18 on. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Fault, faultBehind, say } from "./setup-faults.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const bin = join(root, "node_modules/.bin");
/** The Node that the project brings: a devDependency like any other. */
export const ownNode = join(bin, "node");

const stamp = join(root, "node_modules/.mizan-setup");
const unfinished = "unfinished";

/** Installs the dependencies unless node_modules already matches package-lock.json. */
export function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256")
    .update(`${process.platform} ${process.arch}`)
    .update(lock)
    .digest("hex");
  const found = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (found !== wanted) {
    if (found === unfinished) rmSync(join(root, "node_modules"), { recursive: true, force: true });
    mkdirSync(join(root, "node_modules"), { recursive: true });
    writeFileSync(stamp, unfinished);
    npmInstall();
    writeFileSync(stamp, wanted);
  }
  if (!existsSync(ownNode))
    throw new Fault(
      "The Node that the project brings is missing: npm was told to skip install scripts, or it has none for this system.",
      "Run: npm rebuild node --ignore-scripts=false",
    );
}

// Not `npm ci`: it refuses a lock file that lacks a package for some other system, and a registry need not carry them all.
const wish = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
// npm's own patience with a dead network is over a minute; its warnings are about the machine's Node, which we don't use.
const manner = ["--loglevel=error", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=8000"];

function npmInstall() {
  say("installing what Mizan is built with; the first time takes about half a minute …");
  const start = Date.now();
  const { npm_execpath: cli = "", npm_node_execpath: node = process.execPath } = process.env;
  const [command, ...first] = cli.endsWith("npm-cli.js") ? [node, cli] : ["npm"];
  const npm = spawnSync(command, [...first, ...wish, ...manner], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (npm.error?.code === "ENOENT")
    throw new Fault("npm is missing.", "Install npm (it comes with Node), then run the same command again.");
  if (npm.status !== 0) throw faultOfNpm(npm.stderr);
  say(`installed in ${Math.round((Date.now() - start) / 1000)} s`);
}

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

function faultOfNpm(text) {
  if (noNetwork.test(text))
    return new Fault(
      "The packages can't be had: npm does not reach its registry.",
      "Check the network (behind a proxy: npm config set proxy ADDRESS), then run the same command again.",
    );
  const lines = text.split("\n").filter((line) => /^npm error (?!\s*at |A complete log)\S/.test(line));
  return (
    faultBehind(text) ??
    new Fault(
      `npm could not install the packages:\n       ${lines.slice(0, 6).join("\n       ")}`,
      "Mend that, then run the same command again.",
    )
  );
}
