/** Runs another program to its end. Like setup-install, it works on whatever Node the machine has, from 18 on. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { say } from "./setup-faults.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program and gives its exit status and, when it is `quiet` (nothing is shown), what it said.
 * A signal that ends the program ends us too: no program outlives the command that started it.
 */
export function runProgram(command, args, { quiet = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : "inherit";
    const child = spawn(command, args, { stdio, ...options });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (said += text));

    let stopped;
    const pass = (signal) => {
      stopped = signal;
      if (quiet) say("stopping, as soon as what is under way has tidied up …");
      // A terminal sends Ctrl-C to the child as well; any other sender means only us.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    child.on("error", fail);
    child.on("close", (code, signal) => {
      for (const signal of signals) process.off(signal, pass);
      if (stopped && code !== 0) process.exit(128 + constants.signals[stopped]);
      done({ status: code ?? 128 + constants.signals[signal], said });
    });
  });
}
