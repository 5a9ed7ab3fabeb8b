/** Installs, then hands over to a program. Like setup-install, it runs on whatever Node the machine has, from 18 on. */
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "./setup-faults.mjs";
import { bin, install, ownNode, root } from "./setup-install.mjs";
import { runProgram } from "./setup-process.mjs";

/** Installs what is missing, then runs the program (none: nothing more) with the project's own Node. */
export async function run([program, ...args]) {
  await install();
  if (!program) return;
  process.env.PATH = bin + delimiter + process.env.PATH;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";

  const ours = join(root, "src/commands", `${program}.mjs`);
  if (!existsSync(ours)) return handOver(join(bin, program), args, { cwd: root });
  if (realpathSync(ownNode) !== process.execPath) return handOver(ownNode, [ours, ...args]);
  // npm found the project's Node first, as it does from the second time on: no need for another process.
  process.argv = [process.execPath, ours, ...args];
  await import(pathToFileURL(ours).href);
}

async function handOver(command, args, options) {
  try {
    const { status } = await runProgram(command, args, options);
    process.exitCode = status;
  } catch {
    throw new Fault(`${command} can't be run here.`, "Mizan needs Linux (glibc), macOS or Windows' WSL.");
  }
}
