/** The command line of Mizan: the same engine as the wizard, for files. Exit 0 done, 1 something must be mended, 2 bad input. */
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { library } from "~/library";
import { answersJsonSchema } from "~/library/json-schema";
import { scenarios } from "~/library/scenarios";
import { batch } from "./batch";
import { serve } from "./batch/worker";
import { check } from "./check";
import { writeRecords } from "./consent-records";
import { diff } from "./diff";
import { generate } from "./generate";
import { readInput } from "./input";
import { laws } from "./laws";
import { lintConsent } from "./lint-consent";
import { say, UsageError } from "./messages";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
/** Each command's options. */
const options = {
  generate: { doc: text, lang: text, format: text, out: text, today: text },
  check: { json: flag },
  batch: { doc: text, lang: text, format: text, out: text, today: text, jobs: text },
  diff: { text, lang: text, format: text, out: text, today: text },
  schema: {},
  laws: { json: flag },
  new: { scenario: text },
  "consent-records": { lang: text, out: text },
  "lint-consent": { lang: text, json: flag },
} as const;

function newAnswers(name = "shop-riyadh") {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario)
    throw new UsageError([
      say("report.unknownChoice", {
        option: "--scenario",
        value: name,
        expected: Object.keys(scenarios).join(", "),
      }),
    ]);
  console.log(JSON.stringify(scenario.answers, null, 2));
}

async function run(args: string[]): Promise<number> {
  const [command = "", ...rest] = args;
  if (["help", "--help", "-h"].includes(command)) {
    console.log(say("report.usage"));
    return 0;
  }
  if (!Object.hasOwn(options, command))
    throw new UsageError([
      ...(command === "" ? [] : [say("report.noCommand", { command })]),
      say("report.usage"),
    ]);
  const id = command as keyof typeof options;
  const accepted: Record<string, typeof text | typeof flag> = options[id];
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: accepted,
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError([
      say("report.unknownOption", { reason: (error as Error).message.split("\n")[0] ?? "" }),
    ]);
  }
  const {
    values,
    positionals: [file, other],
  } = parsed;
  switch (id) {
    case "generate":
      await generate(await readInput(file), values);
      return 0;
    case "check":
      return check(await readInput(file), values);
    case "batch":
      return batch(file, values, new URL(import.meta.url));
    case "diff":
      await diff(file, other, values);
      return 0;
    case "schema":
      console.log(JSON.stringify(answersJsonSchema(library), null, 2));
      return 0;
    case "laws":
      laws(file, values);
      return 0;
    case "consent-records":
      writeRecords(await readInput(file), values);
      return 0;
    case "lint-consent":
      return lintConsent(file, values);
    case "new":
      newAnswers(values["scenario"] as string | undefined);
      return 0;
  }
}

async function main() {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const line of error.lines) console.error(line);
    process.exitCode = 2;
  }
}

// A batch runs this file in threads too.
if (isMainThread) await main();
else serve();
