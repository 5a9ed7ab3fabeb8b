/** Installs, then hands over to a program. Like setup-install, it runs on whatever Node the machine has, from 18 on. */
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "./setup-faults.mjs";
import { bin, install, ownNode, root } from "./setup-install.mjs";

/** Installs what is missing, then runs the program (none: nothing more) with the project's own Node. */
export async function run([program, ...args]) {
  install();
  if (!program) return;
  process.chdir(root);
  process.env.PATH = bin + delimiter + process.env.PATH;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";

  const ours = join(root, "src/commands", `${program}.mjs`);
  if (!existsSync(ours)) return start(join(bin, program), args);
  if (realpathSync(ownNode) !== process.execPath) return start(ownNode, [ours, ...args]);
  // npm found the project's Node first, as it does from the second time on: no need for another process.
  process.argv = [process.execPath, ours, ...args];
  await import(pathToFileURL(ours).href);
}

function start(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  child.on("error", () => {
    throw new Fault(
      `${command} can't be run on this system.`,
      "Mizan needs Linux (glibc), macOS or Windows' WSL.",
    );
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  // A terminal sends Ctrl-C to the child as well; any other sender means only us.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
}
