/**
 * Makes the files of a new clause, with marks where words are still to come: `npm run new:clause -- my-clause`, or
 * `my-paper/my-clause` for one of a paper beside the policy.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";

const id = process.argv[2] ?? "";
const folder = `templates/clauses/${id}`;
const files = {
  "clause.yaml": "title:\n  en: …\n  ar: …\ncovers: []\n",
  "en.hbs": "…\n",
  "ar.hbs": "…\n",
};

if (!/^(?:[a-z]+(?:-[a-z]+)*\/)?[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error(
    `"${id}" is no id for a clause. Use small letters and hyphens: npm run new:clause -- my-clause`,
  );
  process.exitCode = 2;
} else if (existsSync(folder)) {
  console.error(`${folder} exists already. Choose another id.`);
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, words] of Object.entries(files)) writeFileSync(`${folder}/${name}`, words);
  console.log(
    `${folder} is made. Write its words, say which notice items it covers, and name it in an outline; until then the tests fail.`,
  );
}
