import { describe, expect, test } from "vitest";
import { uiPairs } from "~/library/ui";
import { locales, type UiPairs } from "~/model";
import { createTranslator } from "~/text/i18n";
import { createWords } from "~/text/words";

function keysOf(pairs: UiPairs, prefix = ""): string[] {
  return Object.entries(pairs).flatMap(([key, entry]) =>
    typeof (entry as { ar?: unknown }).ar === "string"
      ? [prefix + key]
      : keysOf(entry as UiPairs, `${prefix}${key}.`),
  );
}
const keys = [...new Set(keysOf(uiPairs).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, "#")))];

describe("the small translator of documents and of the browser", () => {
  test.each(locales)("says in %s what i18next says, for every key and every plural", (locale) => {
    const [small, full] = [createWords(uiPairs, locale), createTranslator(uiPairs, locale)];
    expect(keys.length).toBeGreaterThan(100);
    for (const key of keys) {
      const counts = key.endsWith("#") ? [0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 103] : [undefined];
      for (const count of counts) {
        const plain = key.replace("#", "");
        const counted: Record<string, number> = count === undefined ? {} : { count };
        const holes = [...full(plain, counted).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => [
          name,
          "x",
        ]);
        const values = { ...Object.fromEntries(holes), ...counted } as Record<string, string | number>;
        expect(small(plain, values), `${key} ${count ?? ""}`).toBe(full(plain, values));
      }
    }
  });
  test("a key without words names the place to mend", () => {
    expect(() => createWords({}, "ar")("wizard.nothing")).toThrow(
      'content/ui: "wizard.nothing" has no words in ar',
    );
  });
});
