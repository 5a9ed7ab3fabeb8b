/**
 * Speed and weight, side by side in one run: the engine's steps as medians, the built pages compressed, and the ratio to
 * what rivals' pages weighed on 2026-11-23 (same measure: brotli 11, all files of a first visit); then many businesses, beside
 * a peer and as the command `mizan batch`; then the search beside other engines, at 120, 1,200 and 12,000 pages.
 * `npm run bench`; `npm run bench -- batch 10 1000` or `-- search 120` for one of the two alone, at these sizes.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { composeDocument } from "~/document";
import { deriveFacts, visibleQuestions } from "~/facts";
import { formats } from "~/formats";
import { library, readAnswers } from "~/library";
import { scenarios } from "~/library/scenarios";
import { benchSearch } from "./bench/search";

const rivals = {
  wizard: {
    "nisrulz (Vue)": 226_992,
    "CC Chooser": 116_658,
    "W3C WAI": 124_674,
    "webflorist (Nuxt)": 1_078_244,
  },
  reading: { "GOV.UK example": 106_118, Starlight: 43_135 },
};

function medianOf(act: () => unknown, runs = 40): number {
  act();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return times.sort((one, other) => one - other)[runs >> 1] ?? 0;
}

const round = (number: number) => Math.round(number * 100) / 100;

function benchSpeed() {
  const speed = Object.values(scenarios).map(({ id, answers }) => {
    const file = JSON.stringify(answers);
    const facts = deriveFacts(answers, library, "2026-11-23");
    const outline = Object.values(library.outlines).find((entry) => entry.id === "privacy-policy")!;
    const document = composeDocument(outline, facts, library, "ar");
    const steps = {
      "read file": medianOf(() => readAnswers(file, library)),
      "visible questions": medianOf(() => visibleQuestions(answers, library)),
      facts: medianOf(() => deriveFacts(answers, library, "2026-11-23")),
      "compose ar": medianOf(() => composeDocument(outline, facts, library, "ar")),
      "compose en": medianOf(() => composeDocument(outline, facts, library, "en")),
      html: medianOf(() => formats.html.write(document)),
      md: medianOf(() => formats.md.write(document)),
    };
    const keystroke = steps.facts + steps["compose ar"] + steps.html;
    return {
      business: id,
      ...Object.fromEntries(Object.entries(steps).map(([step, ms]) => [`${step} ms`, round(ms)])),
      "answer to document ms": round(keystroke),
    };
  });
  console.table(speed);
}

const dist = "dist";
const weigh = (path: string) => {
  const bytes = readFileSync(join(dist, path));
  return path.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};
/** Files that a page names itself: sheets, scripts, preloaded fonts. */
const filesOf = (html: string) => [
  ...new Set(
    [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js|woff2))"/g)].map((match) => match[1] ?? ""),
  ),
];

function benchPages() {
  if (!existsSync(dist)) console.log("no dist/: run npm run build first, then the pages are weighed too");
  else {
    const pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("index.html"))
      .sort();
    console.table(
      pages.map((path) => {
        const files = [path, ...filesOf(readFileSync(join(dist, path), "utf8"))];
        const total = files.reduce((sum, file) => sum + weigh(file), 0);
        const others = Object.entries(path.includes("wizard") ? rivals.wizard : rivals.reading);
        return {
          page: `/${path.slice(0, -10)}`,
          "kB brotli": round(total / 1000),
          ...Object.fromEntries(others.map(([name, bytes]) => [`÷ ${name}`, round(total / bytes)])),
        };
      }),
    );
  }
}

const [only, ...sizes] = process.argv.slice(2);
if (only === undefined) {
  benchSpeed();
  benchPages();
}
if (only !== "search")
  spawnSync(process.execPath, ["src/commands/bundle.mjs", "bench-batch", ...sizes], { stdio: "inherit" });
if (only !== "batch") await benchSearch(sizes.length > 0 ? sizes.map(Number) : [120, 1_200, 12_000]);
