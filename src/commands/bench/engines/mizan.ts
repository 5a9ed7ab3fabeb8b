import { searchTables } from "~/library/search-tables";
import { createExcerpts, openIndex, type OpenIndex } from "~/search";

let index: OpenIndex;
const excerptsOf = createExcerpts(searchTables);
window.engine = {
  async open(folder) {
    const load = async (name: string) =>
      ((await import(/* @vite-ignore */ `${folder}${name}.js`)) as { default: unknown }).default;
    index = await openIndex(load, searchTables);
  },
  async search(query) {
    const { pages, marks, partOf } = await index.search(query);
    const passages = await Promise.all(pages.slice(0, 5).map((page) => index.passage(page, partOf(page))));
    for (const { sections } of passages) excerptsOf(sections, marks);
    return passages.map(({ id }) => id);
  },
};
