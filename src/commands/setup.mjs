/**
 * The door of every npm script: `node src/commands/setup.mjs [PROGRAM [ARGUMENT…]]` installs what is missing,
 * then runs PROGRAM (a `.mjs` beside this file, or a tool in node_modules) with the Node that the project brings.
 * The scripts begin with `exec`, so that a signal sent to npm reaches us and not the shell in between.
 */
const version = process.versions.node;

// Nothing is imported before this line, and nothing in it is newer than Node 12: an older Node must get as far as the message.
if (Number(version.split(".")[0]) < 18) {
  console.error(`mizan: this is Node ${version}; setting up needs Node 18 or newer.`);
  console.error("       Install a newer Node (any from 18 on), then run the same command again.");
  process.exit(1);
}

import("./setup-run.mjs").then(({ run }) => run(process.argv.slice(2)));
