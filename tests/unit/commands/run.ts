/** Runs the command line from outside: the program that people run, its output, its exit code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../content/files";

/** A folder of its own for the files of a test file. */
export const folder = mkdtempSync(join(tmpdir(), "mizan-"));

/** Puts a file into that folder and gives its path. */
export const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

export const surroundings = (env: NodeJS.ProcessEnv = { LANG: "C" }) => ({
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  ...env,
});

/** Runs a command and gives its exit code, what it printed, and the lines of its messages. */
export function mizan(args: string[], input?: string | Buffer, env?: NodeJS.ProcessEnv) {
  const run = spawnSync(process.execPath, ["src/commands/setup.mjs", "bundle", "mizan", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: surroundings(env),
    ...(input === undefined ? {} : { input }),
  });
  return {
    code: run.status,
    out: run.stdout,
    errors: run.stderr.split("\n").filter((line) => line && !line.startsWith("mizan:")),
  };
}
