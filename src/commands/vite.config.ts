/** How the commands are loaded, by vite-node and by bundle.mjs: as the site is. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { contentPlugins } from "../plugins/content.ts";

export default defineConfig({
  plugins: contentPlugins({ lean: false }),
  // Packages are loaded as they are; nothing is bundled beforehand, so no other Vite can be in the way.
  cacheDir: ".cache/vite-commands",
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { "~": fileURLToPath(new URL("..", import.meta.url)) } },
});
