import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { library } from "~/library";

test.each(library.laws.map(({ id }) => id))("the traps of %s are tried", (id) => {
  expect(existsSync(join(import.meta.dirname, `${id}.test.ts`))).toBe(true);
});
