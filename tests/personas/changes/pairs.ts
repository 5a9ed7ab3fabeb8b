/** Businesses that changed: a scenario, and what is put into its answers and taken out a year later. */
import { scenarios } from "~/library/scenarios";
import { changedAnswers, type Change } from "~/model";
import { list, readYaml } from "../../content/files";

type Pair = Change & {
  /** What changed, for whoever reads the test. */
  about: string;
  scenario: string;
};
const folder = "tests/personas/changes";

/** Each pair by its file's name: the answers of before and of now. */
export const pairs = list(folder)
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => {
    const pair = readYaml(path) as Pair;
    const before = scenarios[pair.scenario]?.answers;
    if (!before) throw new Error(`${path}: there is no scenario "${pair.scenario}"`);
    return { id: path.slice(folder.length + 1, -5), about: pair.about, before, now: changedAnswers(before, pair) };
  });
