/**
 * Runs the suites it is given (none: all), one after the other whatever the outcome, and closes with the sum of their tests.
 * What follows the names goes to the last suite: `npm run test:unit -- tests/unit/dates.test.ts`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./setup-browser.mjs";
import { say, tell } from "./setup-faults.mjs";
import { root } from "./setup-install.mjs";
import { reportOf, suites } from "./setup-suites.mjs";

const words = process.argv.slice(2);
const end = words.findIndex((word) => !(word in suites));
const names = end === -1 ? words : words.slice(0, end);
const extra = end === -1 ? [] : words.slice(end);
const chosen = names.length > 0 ? names : Object.keys(suites);

const counts = chosen.map((name) => runSuite(name, name === chosen.at(-1) ? extra : []));
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];

console.log();
for (const { name, seconds, failed } of counts) console.log(`${failed ? "✗" : "✓"} ${name} (${seconds} s)`);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed ? 1 : 0;

function runSuite(name, args) {
  const start = Date.now();
  console.log();
  say(`${name} …`);
  const count = { skipped: 0, ...countOf(name, args) };
  return { name, ...count, seconds: Math.round((Date.now() - start) / 1000) };
}

function countOf(name, args) {
  const { command, count, browser } = suites[name];
  const report = reportOf(name);
  rmSync(report, { force: true });
  try {
    if (browser) process.env.MIZAN_CHROMIUM = findBrowser();
  } catch (error) {
    tell(error);
    return { passed: 0, failed: 1 };
  }
  const [tool, ...rest] = command;
  const { status } = spawnSync(tool, [...rest, ...args], { cwd: root, stdio: "inherit" });
  if (!count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(report)) return stopped(name, { passed: 0, failed: 0 });
  const counted = count(JSON.parse(readFileSync(report, "utf8")));
  const ranWell = counted.failed > 0 || (status === 0 && counted.passed > 0);
  return ranWell ? counted : stopped(name, counted);
}

// Without a failed test, yet not well: the runner broke, or found nothing to run. That is a failure too, and must be counted.
function stopped(name, counted) {
  say(`${name}: the runner itself failed or ran no test; that counts as 1 failed`);
  return { ...counted, failed: 1 };
}
