/** How the commands speak: one line per step, and a fault says what is missing and what to do. All of it on standard error. */

/** A fault that the person at the keyboard can mend: `message` is what is missing, `remedy` what to do. */
export class Fault extends Error {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** Says in one line what is being done. */
export function say(line) {
  console.error(`mizan: ${line}`);
}

const system = {
  ENOSPC: ["The disk is full.", "Free some room (about 1 GB), then run the same command again."],
  EACCES: [
    "Mizan may not write in its own folder.",
    "Give yourself the right to, or clone it again elsewhere.",
  ],
  EROFS: ["The disk can only be read.", "Clone Mizan to a disk that can be written."],
};

/** Gives the fault that stands behind an error of the system or of npm, or nothing where none is known. */
export function faultBehind(text) {
  const code = Object.keys(system).find((name) => text.includes(name));
  return code && new Fault(...system[code]);
}

/** Tells an error: a fault as two lines, anything else (a mistake of ours) whole. */
export function tell(error) {
  const fault = error instanceof Fault ? error : faultBehind(String(error?.code));
  if (fault) console.error(`mizan: ${fault.message}\n       ${fault.remedy}`);
  else console.error(error);
}

process.on("uncaughtException", (error) => {
  tell(error);
  process.exit(1);
});
