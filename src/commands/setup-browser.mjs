/** Finds a Chromium for the tests, or gets one. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Fault, say } from "./setup-faults.mjs";
import { bin } from "./setup-install.mjs";
import { runProgram } from "./setup-process.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const remedy =
  "Install Chromium or Chrome (Debian: apt-get install chromium), or name one: MIZAN_CHROMIUM=/path/to/chromium npm test";

/** Gives the path of a Chromium that runs: the one MIZAN_CHROMIUM names, Playwright's, the system's, or a new one. */
export async function findBrowser() {
  const named = process.env.MIZAN_CHROMIUM;
  if (named && !(await works(named)))
    throw new Fault(`MIZAN_CHROMIUM names ${named}, which does not run.`, remedy);
  if (named) return named;
  for (const get of [nothing, getFromPlaywright, getFromDebian]) {
    await get();
    for (const path of candidates()) if (existsSync(path) && (await works(path))) return path;
  }
  throw new Fault("There is no Chromium to test with, and none could be had.", remedy);
}

function candidates() {
  const folders = process.env.PATH.split(delimiter);
  return [
    chromium.executablePath(),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    onMac,
  ];
}

// A browser without its libraries, or a stand-in that only tells how to install one, lies there but does not run.
async function works(path) {
  return (await runQuietly(path, "--version")) === 0;
}

async function getFromPlaywright() {
  say("no Chromium here: downloading the one that Playwright offers …");
  await runQuietly(join(bin, "playwright"), "install", "chromium");
}

async function getFromDebian() {
  if (process.getuid?.() !== 0 || (await runQuietly("apt-get", "--version")) !== 0) return;
  say("that can't be had: installing the system's own Chromium …");
  process.env.DEBIAN_FRONTEND = "noninteractive";
  await runQuietly("apt-get", "update");
  await runQuietly("apt-get", "install", "-y", "chromium");
}

async function nothing() {}

async function runQuietly(command, ...args) {
  const { status } = await runProgram(command, args, { quiet: true }).catch(() => ({}));
  return status;
}
