/** Each engine's index of the same pages, in a folder of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, save } from "@orama/orama";
import MiniSearch from "minisearch";
import { createIndex } from "pagefind";
import { searchTables } from "~/library/search-tables";
import { packIndex, type Page } from "~/search";
import { miniOptions, oramaOptions } from "./engines/options";

type Build = (pages: Page[], folder: string) => Promise<void> | void;

export const builders: Record<string, Build> = {
  mizan(pages, folder) {
    for (const [name, value] of Object.entries(packIndex(pages, searchTables)))
      writeFileSync(join(folder, `${name}.js`), `export default ${JSON.stringify(value)};\n`);
  },
  async pagefind(pages, folder) {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(errors.join("; "));
    for (const { id, title, text } of pages)
      await index.addCustomRecord({
        url: `/${id}/`,
        content: `${title}. ${text}`,
        language: "ar",
        meta: { title, id },
      });
    await index.writeFiles({ outputPath: folder });
  },
  minisearch(pages, folder) {
    const mini = new MiniSearch(miniOptions);
    mini.addAll(pages.map(({ id, title, text }) => ({ id, title, text })));
    writeFileSync(join(folder, "index.json"), JSON.stringify(mini));
  },
  async orama(pages, folder) {
    const index = create(oramaOptions);
    await insertMultiple(
      index,
      pages.map(({ id, title, text }) => ({ id, title, text })),
    );
    writeFileSync(join(folder, "index.json"), JSON.stringify(save(index)));
  },
};

/** Builds an engine's index and gives how long that took, in milliseconds. */
export async function buildInto(folder: string, engine: string, pages: Page[]): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  await builders[engine]?.(pages, folder);
  return performance.now() - begun;
}
