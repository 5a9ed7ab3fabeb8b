/**
 * Runs the suites it is given (none: all), one after the other whatever the outcome, and closes with the sum of their tests.
 * What follows the names goes to the last suite: `npm run test:unit -- tests/unit/dates.test.ts`.
 */
import { tell, say } from "./setup-faults.mjs";
import { runSuite, suites } from "./setup-suites.mjs";

const words = process.argv.slice(2);
const end = words.findIndex((word) => !Object.hasOwn(suites, word));
const names = end === -1 ? words : words.slice(0, end);
const extra = words.slice(names.length);
const chosen = names.length > 0 ? names : Object.keys(suites);

const results = [];
for (const name of chosen) results.push(await run(name, name === chosen.at(-1) ? extra : []));

console.log();
for (const { name, failed, seconds } of results) console.log(`${failed ? "✗" : "✓"} ${name} (${seconds} s)`);
const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(sum);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed ? 1 : 0;

function sum(key) {
  return results.reduce((total, result) => total + (result[key] ?? 0), 0);
}

async function run(name, args) {
  const start = Date.now();
  console.log();
  say(`${name} …`);
  const counted = await runSuite(name, args).catch((error) => {
    tell(error);
    return { passed: 0, failed: 1 };
  });
  return { name, ...counted, seconds: Math.round((Date.now() - start) / 1000) };
}
