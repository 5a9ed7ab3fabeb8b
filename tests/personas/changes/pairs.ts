/** Businesses that changed: a scenario, and what is put into its answers and taken out a year later. */
import { scenarios } from "~/library/scenarios";
import { putAt, valueAt, type Answers } from "~/model";
import { list, readYaml } from "../../content/files";

type Pair = {
  /** What changed, for whoever reads the test. */
  about: string;
  scenario: string;
  /** Answers by their paths; `activities.+` adds a row. */
  put?: Record<string, unknown>;
  /** Paths of answers and rows that go, by their places before anything changed. */
  remove?: string[];
};
const folder = "tests/personas/changes";

function changed(before: Answers, { put = {}, remove = [] }: Pair): Answers {
  const now = structuredClone(before);
  for (const [path, value] of Object.entries(put)) {
    const rows = path.endsWith(".+") ? valueAt(now, path.slice(0, -2)) : undefined;
    if (Array.isArray(rows)) rows.push(value);
    else putAt(now, path, value);
  }
  // From the last row on, so that the places of the others stay.
  for (const path of remove.toSorted().reverse()) {
    const at = path.lastIndexOf(".");
    const holder = at === -1 ? now : valueAt(now, path.slice(0, at));
    const key = path.slice(at + 1);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete (holder as Record<string, unknown>)[key];
  }
  return now;
}

/** Each pair by its file's name: the answers of before and of now. */
export const pairs = list(folder)
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => {
    const pair = readYaml(path) as Pair;
    const before = scenarios[pair.scenario]?.answers;
    if (!before) throw new Error(`${path}: there is no scenario "${pair.scenario}"`);
    return { id: path.slice(folder.length + 1, -5), about: pair.about, before, now: changed(before, pair) };
  });
