/** Templates become functions that say what Handlebars itself would say. */
import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { deriveFacts } from "~/facts";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { list, read } from "../../content/files";
import { readProse } from "../../../src/plugins/prose";
import { templateCode } from "../../../src/plugins/templates";

const helpers = { list: (words: unknown[] = []) => words.join(" & ") };
type Fill = (view: object, options: { helpers: typeof helpers }) => string;

async function ours(template: string, view: object): Promise<string> {
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(templateCode(template))}`
  )) as { default: Fill };
  return module.default(view, { helpers });
}
const theirs = (template: string, view: object) =>
  Handlebars.compile(template, { noEscape: true })(view, { helpers });

const view = {
  name: "<Waha>",
  none: undefined,
  number: 0,
  yes: true,
  no: false,
  empty: [],
  rows: [
    { name: "a", isFirst: true, words: ["x", "y"], cells: [{ name: "a1" }] },
    { name: "b", isFirst: false, words: [], cells: [] },
  ],
  deep: { name: "deep", yes: true },
  words: ["one", "two"],
};

test.each([
  "{{name}} {{none}} {{number}} {{deep.name}} {{deep.none.name}}",
  "{{#if yes}}a{{else}}b{{/if}}{{#if no}}a{{else}}b{{/if}}{{#if deep.yes}}c{{/if}}{{#if none}}d{{/if}}",
  "{{#each rows}}{{name}} of {{../name}}{{#if isFirst}} first{{../deep.name}}{{/if}}; {{/each}}",
  "{{#each rows}}{{#each cells}}{{name}} {{../name}} {{../../name}}{{else}}none {{name}}{{/each}}{{/each}}",
  "{{#each empty}}x{{else}}nothing{{/each}}{{#each words}}{{this}},{{/each}}",
  "{{list words}} {{#each rows}}{{list words}}{{list ../words}}{{/each}}",
  "a\n{{#if yes}}\nline\n{{else}}\nother\n{{/if}}\nb\n{{#each words}}\n- {{this}}\n{{/each}}\nend \\ ` ${x} \u2028",
  "",
])("%j", async (template) => {
  expect(await ours(template, view)).toBe(theirs(template, view));
});

const scenariosRead = ["shop-riyadh", "brand-dubai", "school-casablanca"].map((id) =>
  deriveFacts(scenarios[id]!.answers, library, "2026-11-25"),
);
test.each(list("templates/clauses").filter((path) => path.endsWith(".hbs")))(
  "%s says what Handlebars makes of it",
  async (path) => {
    const prose = readProse(read(path));
    for (const facts of scenariosRead) expect(await ours(prose, facts)).toBe(theirs(prose, facts));
  },
);

test("what templates may not say is refused with its line", () => {
  for (const template of ["a\n{{#unless yes}}x{{/unless}}", "a\n{{> part}}"])
    expect(() => templateCode(template)).toThrow(/^line 2: /);
});
