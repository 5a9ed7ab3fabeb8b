/** Files as the command makes them, and pages that hold them: served at the site's own address, under /shop/. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";

const root = join(import.meta.dirname, "../..");
export type Answers = Record<string, unknown>;

function mizan(args: string[]): string {
  const run = spawnSync(process.execPath, ["src/commands/setup.mjs", "bundle", "mizan", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Gives the answers of an example business, with some replaced. */
export const answersOf = (scenario: string, more: Answers = {}): Answers => ({
  ...(JSON.parse(mizan(["new", "--scenario", scenario])) as Answers),
  ...more,
});

/** Gives a file that the command makes of answers. */
export function made(answers: Answers, doc: string, format: string, locale: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "mizan-")), "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  return mizan(["generate", file, "--doc", doc, "--format", format, "--lang", locale]);
}

const types: Record<string, string> = { css: "text/css", js: "text/javascript", html: "text/html" };
/** Serves files under /shop/: those given, and those of vanilla-cookieconsent as its package has them. */
export async function serve(context: BrowserContext, files: Record<string, string>) {
  await context.route("**/shop/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice("/shop/".length) || "index.html";
    const own = name.startsWith("cookieconsent.")
      ? readFileSync(join(root, "node_modules/vanilla-cookieconsent/dist", name), "utf8")
      : files[name];
    return own === undefined
      ? route.fulfill({ status: 404, body: "" })
      : route.fulfill({ body: own, contentType: `${types[name.split(".").at(-1) ?? ""]};charset=utf-8` });
  });
}
