import { defineConfig } from "astro/config";
import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import { contentPlugins } from "./src/plugins/content.ts";
import { glossaryLinks } from "./src/plugins/glossary.ts";
import { offline } from "./src/plugins/offline.ts";
import { search } from "./src/plugins/search.ts";

const base = process.env.BASE ?? "/";

export default defineConfig({
  site: process.env.SITE ?? "https://mizan.example",
  base,
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [mdx(), search(), offline()],
  markdown: { processor: satteri({ mdastPlugins: [glossaryLinks(base.replace(/\/?$/, "/"))] }) },
  // Nothing is ever inlined: the pages' content security policy allows files of our own origin and nothing else.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { plugins: contentPlugins(), build: { assetsInlineLimit: 0 } },
});
