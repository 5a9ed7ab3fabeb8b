/** The suites of `npm test`: what each runs, and how many of its tests passed. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./setup-browser.mjs";
import { Fault } from "./setup-faults.mjs";
import { root } from "./setup-install.mjs";
import { runProgram } from "./setup-process.mjs";

/** In the order in which they run. A suite without a `count` is one test: it passes or it fails. */
export const suites = {
  types: { command: ["astro", "check"] },
  lint: { command: ["eslint", ".", "--max-warnings", "0"] },
  format: { command: ["prettier", "--check", "."] },
  unit: { command: ["vitest", "run", "-c", "tests/vitest.config.ts"], count: countOfVitest },
  build: { command: [process.execPath, "src/commands/build.mjs"] },
  browser: {
    command: ["playwright", "test", "-c", "tests/playwright.config.ts"],
    count: countOfPlaywright,
    prepare: async () => (process.env.MIZAN_CHROMIUM = await findBrowser()),
  },
};

/** Runs one suite and gives its counts. */
export async function runSuite(name, args) {
  const { command, count, prepare } = suites[name];
  const [tool, ...rest] = command;
  // tests/*.config.ts have their runners write here.
  const report = join(root, `.cache/tests/${name}.json`);
  rmSync(report, { force: true });
  await prepare?.();
  const { status } = await runProgram(tool, [...rest, ...args], { cwd: root });

  if (!count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  if (counted.failed > 0 || (status === 0 && counted.passed > 0)) return counted;
  throw new Fault(
    `The suite ${name} broke off or ran no test; it counts as 1 failed.`,
    "The lines above say why.",
  );
}

function countOfVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that could not be loaded has no test of its own to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function countOfPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
