/** How the commands are loaded, by vite-node and by bundle.mjs: as the site is. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { contentPlugins } from "../plugins/content.ts";

export default defineConfig({
  plugins: contentPlugins(),
  resolve: { alias: { "~": fileURLToPath(new URL("..", import.meta.url)) } },
});
