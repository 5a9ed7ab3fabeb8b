/**
 * Lists runs of eight words that texts given as files share with content/ and templates/: `npm run copied -- FILE…`.
 * For whoever reads a source: nothing of ours may repeat it. Ends with 1 where something is shared.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runsOf } from "~/text/runs";

const length = 8;
const ours = ["content", "templates"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const places = new Map<string, string>();
for (const file of ours) for (const run of runsOf(readFileSync(file, "utf8"), length)) places.set(run, file);

const files = process.argv.slice(2);
if (files.length === 0) console.error("npm run copied -- FILE…");
const shared = files.flatMap((file) =>
  runsOf(readFileSync(file, "utf8"), length).flatMap((run) =>
    places.has(run) ? [`${file}: ${places.get(run)}: ${run}`] : [],
  ),
);
for (const line of shared) console.log(line);
process.exitCode = files.length === 0 ? 2 : shared.length > 0 ? 1 : 0;
