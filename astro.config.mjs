import { defineConfig } from "astro/config";
import mdx from "@astrojs/mdx";
import { contentPlugins } from "./src/plugins/content.ts";
import { pagefind } from "./src/plugins/pagefind.ts";

export default defineConfig({
  site: process.env.SITE ?? "https://mizan.example",
  base: process.env.BASE ?? "/",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [mdx(), pagefind()],
  // Nothing is ever inlined: the pages' content security policy allows files of our own origin and nothing else.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { plugins: contentPlugins(), build: { assetsInlineLimit: 0 } },
});
