import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.MIZAN_CHROMIUM;
// Chromium refuses its sandbox to root; the rest keeps the browser from calling home during the tests.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

export default defineConfig({
  testDir: "browser",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Two cores that do other things too are slow; a test that hangs is still ended.
  timeout: 60_000,
  retries: 0,
  reporter: [
    [process.stdout.isTTY ? "line" : "dot"],
    ["json", { outputFile: "../.cache/tests/browser.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    // A copy of the whole site is fetched where it is tried, not in every test.
    serviceWorkers: "block",
    baseURL: `http://localhost:${process.env.MIZAN_TEST_PORT}/`,
    launchOptions: { ...(executablePath && { executablePath }), args: [...sandbox, ...quiet] },
  },
  projects: [{ name: "chromium" }],
  // On any free port: what it prints there becomes MIZAN_TEST_PORT.
  webServer: {
    command: "exec node src/commands/preview.mjs",
    cwd: "..",
    env: { PORT: "0" },
    wait: { stdout: /localhost:(?<mizan_test_port>\d+)/ },
    stderr: "ignore",
  },
});
