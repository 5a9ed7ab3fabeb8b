import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { createIndex } from "pagefind";

/** Gives the integration that makes Pagefind's index of the finished pages, in `dist/pagefind/`. Indexed is what `data-pagefind-body` marks. */
export function pagefind(): AstroIntegration {
  return {
    name: "mizan:pagefind",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`Pagefind could not begin: ${errors.join("; ")}`);
        const { page_count: count } = await index.addDirectory({ path: folder });
        await index.writeFiles({ outputPath: `${folder}pagefind` });
        logger.info(`${count} pages can be searched`);
      },
    },
  };
}
