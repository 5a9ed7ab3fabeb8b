/** Finds a Chromium for the tests, or gets one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Fault, say } from "./setup-faults.mjs";
import { bin } from "./setup-install.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const remedy =
  "Install Chromium or Chrome (Debian: apt-get install chromium), or name one: MIZAN_CHROMIUM=/path/to/chromium npm test";

/** Gives the path of a Chromium that runs: the one MIZAN_CHROMIUM names, Playwright's, the system's, or a new one. */
export function findBrowser() {
  const named = process.env.MIZAN_CHROMIUM;
  if (named && !works(named)) throw new Fault(`MIZAN_CHROMIUM names ${named}, which does not run.`, remedy);
  if (named) return named;
  for (const get of [() => {}, getFromPlaywright, getFromDebian]) {
    get();
    const found = candidates().find((path) => existsSync(path) && works(path));
    if (found) return found;
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
function works(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function getFromPlaywright() {
  say("no Chromium here: downloading the one Playwright offers …");
  spawnSync(join(bin, "playwright"), ["install", "chromium"], { stdio: "ignore" });
}

function getFromDebian() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).error) return;
  say("that can't be had: installing the system's own Chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "chromium"]])
    spawnSync("apt-get", args, { stdio: "ignore", env });
}
