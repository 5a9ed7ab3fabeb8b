/** The suites of `npm test`: what each runs, and how its report is counted. A suite without a report counts as one test. */
import { join } from "node:path";
import { root } from "./setup-install.mjs";

/** Where a suite leaves its report; tests/*.config.ts say the same. */
export const reportOf = (suite) => join(root, `.cache/tests/${suite}.json`);

export const suites = {
  types: { command: ["astro", "check"] },
  lint: { command: ["eslint", ".", "--max-warnings", "0"] },
  format: { command: ["prettier", "--check", "."] },
  unit: { command: ["vitest", "run", "-c", "tests/vitest.config.ts"], count: countOfVitest },
  build: { command: [process.execPath, "src/commands/build.mjs"] },
  browser: {
    command: ["playwright", "test", "-c", "tests/playwright.config.ts"],
    count: countOfPlaywright,
    browser: true,
  },
};

function countOfVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
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
