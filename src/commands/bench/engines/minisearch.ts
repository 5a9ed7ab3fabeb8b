import MiniSearch from "minisearch";
import { miniOptions } from "./options";

let mini: MiniSearch;
window.engine = {
  async open(folder) {
    mini = MiniSearch.loadJSON(await (await fetch(`${folder}index.json`)).text(), miniOptions);
  },
  search: (query) =>
    Promise.resolve(
      mini
        .search(query)
        .slice(0, 5)
        .map(({ id }) => String(id)),
    ),
};
