/** Templates are checked without running them: a misspelt name can never drop a clause. */
import { describe, expect, test } from "vitest";
import { clauseFolders, read, readYaml } from "./files";
import { asSet, inspect } from "./inspect";

/** A clause that stands once for each entry of a list sees that entry besides. */
const isRepeated = (folder: string) => "each" in (readYaml(`${folder}/clause.yaml`) as object);
const clauses = Object.values(clauseFolders);

describe("templates", () => {
  test.each(clauses.flatMap((folder) => ["ar", "en"].map((locale) => ({ folder, path: `${folder}/${locale}.hbs` }))))("$path names only facts that exist, each as what it is", ({ folder, path }) => {
    expect(inspect(read(path), isRepeated(folder)).faults).toEqual([]);
  });
  test.each(clauses)("%s prints the same facts under the same conditions in both languages", (folder) => {
    // The law's own words (terms) stand where each language needs them.
    const uses = (locale: string) =>
      asSet(inspect(read(`${folder}/${locale}.hbs`), isRepeated(folder)).uses.filter(({ use }) => !use.startsWith("terms.")));
    expect(uses("ar")).toEqual(uses("en"));
  });
  test.each(clauses)("%s: an empty line stands before and after every block that is not in a table or list", (folder) => {
    for (const locale of ["ar", "en"]) {
      const lines = read(`${folder}/${locale}.hbs`).split("\n");
      const isTag = (line: string | undefined) => /^\{\{[#/].*\}\}$|^\{\{else\}\}$/.test(line ?? "");
      const isOpen = (line: string | undefined) => line === undefined || line === "" || isTag(line) || /^(\||-|\d+\.) ?/.test(line);
      for (const [index, line] of lines.entries())
        if (isTag(line)) expect(isOpen(lines[index - 1]) && isOpen(lines[index + 1]), `${locale}.hbs line ${index + 1}: ${line}`).toBe(true);
    }
  });
  test("the inspection finds what is wrong", () => {
    expect(inspect("{{controller.nmae}}").faults).toEqual(["line 1: controller.nmae is not a fact"]);
    expect(inspect("{{#if transfersAbrod}}x{{/if}}").faults).toEqual(["line 1: transfersAbrod is not a boolean fact"]);
    expect(inspect("{{#if controller}}x{{/if}}").faults).toHaveLength(1);
    expect(inspect("{{eq laws}}").faults).toHaveLength(2);
    expect(inspect("{{#unless sharesData}}x{{/unless}}").faults).toHaveLength(1);
    expect(inspect("{{controller}}").faults).toHaveLength(1);
    expect(inspect("{{consent.title}}").faults).toEqual(["line 1: consent.title is not a fact"]);
    expect(inspect("{{consent.title}}", true).faults).toEqual([]);
    expect(inspect("{{#each laws}}{{name}}{{../today}}{{/each}}").faults).toEqual(["line 1: ../today cannot be printed"]);
    expect(asSet(inspect("{{#if sharesData}}{{controller.name}}{{/if}}").uses)).not.toEqual(asSet(inspect("{{controller.name}}{{#if sharesData}}{{/if}}").uses));
  });
});
