import { defineConfig } from "astro/config";
import mdx from "@astrojs/mdx";
import { contentPlugins } from "./src/plugins/content.ts";
import { offline } from "./src/plugins/offline.ts";
import { search } from "./src/plugins/search.ts";

export default defineConfig({
  site: process.env.SITE ?? "https://mizan.example",
  base: process.env.BASE ?? "/",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [mdx(), search(), offline()],
  // Nothing is ever inlined: the pages' content security policy allows files of our own origin and nothing else.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { plugins: contentPlugins(), build: { assetsInlineLimit: 0 } },
});
