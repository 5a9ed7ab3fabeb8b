/** Lists pairs of ar and en files that last changed in different commits: a reading list, not a failure. `npm run parity` */
import { execFileSync } from "node:child_process";

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
const files = git("ls-files", "content", "templates").split("\n");
const pairs = files
  .filter((path) => /\/en\.(?:hbs|mdx)$/.test(path))
  .map((en) => ({ en, ar: en.replace("/en.", "/ar.") }));
const lastCommit = (path: string) => git("log", "-1", "--format=%h %cs %s", "--", path);

const apart = pairs
  .map(({ ar, en }) => ({ pair: en.replace("/en.", "/*."), ar: lastCommit(ar), en: lastCommit(en) }))
  .filter((pair) => pair.ar !== pair.en);
if (apart.length === 0) console.log("both languages of every text changed together");
for (const { pair, ar, en } of apart) console.log(`${pair}\n  ar ${ar}\n  en ${en}`);
