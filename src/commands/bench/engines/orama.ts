import { create, load, search, type RawData } from "@orama/orama";
import { oramaOptions } from "./options";

const index = create(oramaOptions);
window.engine = {
  async open(folder) {
    load(index, (await (await fetch(`${folder}index.json`)).json()) as RawData);
  },
  async search(query) {
    const { hits } = await search(index, { term: query, limit: 5, boost: { title: 2 } });
    return hits.map(({ document }) => document.id);
  },
};
