/**
 * Makes the file of a new law, in the shape of src/model/law.ts, with marks where facts and words are still to come:
 * `npm run new:law -- ly-pdpl`. The marks fail the tests until they are replaced.
 */
import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { library } from "~/library";

const id = process.argv[2] ?? "";
const file = `content/laws/${id}.yaml`;
const open = "…";
const words = () => ({ en: open, ar: open });
const topic = (more: object = {}) => ({ brief: words(), plain: words(), rule: open, ...more, conf: "low" });

/** Gives the skeleton: every notice item of the vocabulary is a row to fill in or to take out. */
const skeleton = () => ({
  id,
  jurisdiction: id.slice(0, 2).toUpperCase(),
  name: words(),
  short: words(),
  instrument: words(),
  instruments: { law: words() },
  regulations: [],
  dates: { issued: null, effective: null, enforced: null },
  status: "in-force",
  statusNote: words(),
  checked: new Date().toISOString().slice(0, 10),
  authority: { name: words(), conf: "low" },
  home: [],
  applies: [{ to: "established", countries: [], says: open, conf: "low" }],
  scope: { brief: words(), plain: words(), territorial: open, exempt: [], conf: "low" },
  terms: { controller: words(), processor: words(), dataSubject: words() },
  definitions: { says: open, conf: "low" },
  notice: Object.keys(library.vocabularies["notice-items"])
    .filter((item) => item !== "scope" && item !== "form")
    .map((item) => ({ item, says: open, conf: "low" })),
  bases: [{ id: "consent", conditions: open, conf: "low" }],
  rights: [{ id: "access", name: words(), says: words(), conf: "low" }],
  response: { brief: words(), plain: words(), conf: "low" },
  complaint: { conf: "low" },
  transfers: topic({ safeguards: [] }),
  consent: topic(),
  children: topic(),
  sensitive: topic({ ids: [] }),
  breach: topic(),
  directMarketing: topic(),
  cookies: topic(),
  officer: topic(),
  registration: topic(),
  records: topic(),
  impactAssessment: topic(),
  retention: topic(),
  penalties: topic(),
  language: topic(),
  findings: {},
  traps: {},
  unknown: [words()],
  sources: [{ url: open, title: open, kind: "official", read: "part" }],
});

if (!/^[a-z]{2,4}(-[a-z0-9]+)+$/.test(id)) {
  console.error(
    `"${id}" is no id for a law. Country or zone, then its short name: npm run new:law -- ly-pdpl`,
  );
  process.exitCode = 2;
} else if (existsSync(file)) {
  console.error(`${file} exists already. Choose another id.`);
  process.exitCode = 2;
} else {
  writeFileSync(
    file,
    `# Facts in our own words. Each has its article (art), how sure it is (conf) and what was read (basis).\n${stringify(skeleton(), { lineWidth: 110 })}`,
  );
  console.log(
    `${file} is made. Replace every "${open}" by what the law says, take out the rows that it does not ask for, and run npm run coverage; until then the tests fail.`,
  );
}
