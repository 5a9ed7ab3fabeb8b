/** What is asked of npm, and what its refusals mean. Runs on whatever Node the machine has, from 18 on. */
import fs from "node:fs";
import { delimiter, dirname } from "node:path";
import { Fault, faultBehind } from "./setup-faults.mjs";
import { runProgram } from "./setup-process.mjs";

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|TIMEDOUT|_TIMEOUT/;
const roomNeeded = 1e9;

/** Makes sure that npm reaches its registry. Before installing, because there npm tries a dead network for minutes. */
export async function askRegistry(root) {
  const { said } = await npm(root, ["view", "node", "version", "--fetch-retries=0", "--fetch-timeout=15000"]);
  if (noNetwork.test(said))
    throw new Fault(
      "The packages can't be had: npm does not reach its registry.",
      "Check the network (behind a proxy: npm config set proxy ADDRESS), then run the same command again.",
    );
}

/** Installs the packages that package-lock.json lists. `node` is the Node that runs npm (none: npm's usual one). */
export async function installPackages(root, node) {
  // Not `npm ci`: it refuses a lock file without some other system's package, and not every registry carries them all.
  const wish = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const { status, said } = await npm(root, wish, node);
  if (status === 0) return;
  const { bavail = Infinity, bsize = 1 } = fs.statfsSync?.(root) ?? {};
  throw (bavail * bsize < roomNeeded ? faultBehind("ENOSPC") : faultBehind(said)) ?? unknown(said);
}

async function npm(root, args, node) {
  const { npm_execpath: cli = "", npm_node_execpath: usual = process.execPath } = process.env;
  const [command, ...first] = cli.endsWith("npm-cli.js") ? [node ?? usual, cli] : ["npm"];
  const path = node ? dirname(node) + delimiter : "";
  const env = { ...process.env, PATH: path + process.env.PATH };
  try {
    // npm's warnings are about the machine's own Node, which does no more than install.
    return await runProgram(command, [...first, ...args, "--loglevel=error"], {
      cwd: root,
      env,
      quiet: true,
    });
  } catch {
    throw new Fault("npm is missing.", "Install npm (it comes with Node), then run the same command again.");
  }
}

function unknown(text) {
  const lines = text.split("\n").filter((line) => /^npm error (?!A complete log)\S/.test(line));
  const said = ["npm could not install the packages:", ...lines.slice(0, 6)].join("\n       ");
  return new Fault(said, "Mend that, then run the same command again.");
}
