import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { contentPlugins } from "../src/plugins/content.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path(".."),
  plugins: contentPlugins({ lean: false }),
  resolve: { alias: { "~": path("../src") } },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    // For a busy machine; none of them waits.
    testTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: ".cache/tests/unit.json" }]],
  },
});
