/** The command line of Mizan: the same engine as the wizard, for files. Exit 0 done, 1 something must be mended, 2 bad input. */
import { parseArgs } from "node:util";
import { library } from "~/library";
import { answersJsonSchema } from "~/library/json-schema";
import { scenarios } from "~/library/scenarios";
import { check } from "./check";
import { generate } from "./generate";
import { readInput } from "./input";
import { laws } from "./laws";
import { say, UsageError } from "./messages";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
/** Each command's options. */
const options = {
  generate: { doc: text, lang: text, format: text, out: text, today: text },
  check: { json: flag },
  schema: {},
  laws: { json: flag },
  new: { scenario: text },
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
    positionals: [file],
  } = parsed;
  switch (id) {
    case "generate":
      await generate(await readInput(file), values);
      return 0;
    case "check":
      return check(await readInput(file), values);
    case "schema":
      console.log(JSON.stringify(answersJsonSchema(library), null, 2));
      return 0;
    case "laws":
      laws(file, values);
      return 0;
    case "new":
      newAnswers(values["scenario"] as string | undefined);
      return 0;
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  for (const line of error.lines) console.error(line);
  process.exitCode = 2;
}
