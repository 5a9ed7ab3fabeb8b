/**
 * The configuration of vanilla-cookieconsent 3 for a cookie banner: a script that runs it in both languages.
 * In: the document, and the same in the other language. Out: a file of JavaScript that can also stand within a page.
 */
import type { ComposedClause, Document, Facts, Inline, IsoDuration, TableRow } from "~/model";
import { clauseOf, codeOf, entriesOf, paragraphsOf, tableOf } from "../clauses";
import type { Grounds } from "../format";
import { comment, literal } from "../escape";
import { makeRenderer } from "../html/nodes";
import { plain } from "../plain";
import source from "./run.mjs?raw";

/** Days of a duration as a cookie counts them: a month has 30. */
const daysOf = (iso: IsoDuration) =>
  [...iso.matchAll(/(\d+)([YMWD])/g)].reduce(
    (days, [, count, unit]) =>
      days + Number(count) * { Y: 365, M: 30, W: 7, D: 1 }[unit as "Y" | "M" | "W" | "D"],
    0,
  );

/** Where a footer's links lead is filled in when the script runs: `{{cookie-notice}}`. */
const renderer = (document: Document) =>
  makeRenderer(
    { wizard: `/${document.locale}/wizard/`, document: (id) => `{{${id}}}` },
    document.locale,
    "ours",
  );

/** Gives the words of a clause as lines of HTML within one paragraph: vanilla-cookieconsent reads every text as HTML. */
function linesOf(document: Document, id: string, keeps: (entry: number) => boolean = () => true): string {
  const { inlines } = renderer(document);
  return (clauseOf(document, id)?.children ?? [])
    .flatMap((block) => {
      if (block.type === "paragraph") return [inlines(block.children)];
      if (block.type === "table") return [];
      return [
        block.children
          .filter((_, entry) => keeps(entry))
          .map((item) => item.children.map(({ children }) => inlines(children)).join(" "))
          .join("<br>"),
      ];
    })
    .filter(Boolean)
    .join("<br><br>");
}

/** A header names its cells by its words, and a space would part them into two names. */
const unbroken = (words: string) => words.replaceAll(" ", "\u00a0");

function cookieTable(document: Document, clause: ComposedClause) {
  const [head, ...rows] = tableOf(clause)?.children ?? [];
  if (!head || rows.length === 0) return {};
  const { inlines } = renderer(document);
  const cells = (row: TableRow, words: (nodes: Inline[]) => string) =>
    Object.fromEntries(row.children.map(({ children }, column) => [`column${column + 1}`, words(children)]));
  return {
    cookieTable: {
      headers: cells(head, (nodes) => unbroken(inlines(nodes))),
      body: rows.map((row) => cells(row, inlines)),
    },
  };
}

function translation(document: Document, categories: string[]) {
  const { inlines } = renderer(document);
  const [acceptAllBtn, acceptNecessaryBtn, showPreferencesBtn] = entriesOf(
    clauseOf(document, "banner-buttons"),
  ).map(inlines);
  const [, , savePreferencesBtn, closeIconLabel] = entriesOf(clauseOf(document, "window-buttons")).map(
    (nodes) => plain(nodes),
  );
  return {
    consentModal: {
      title: clauseOf(document, "banner-text")?.title,
      description: `{{revisionMessage}}${linesOf(document, "banner-text")}`,
      revisionMessage: `${linesOf(document, "banner-again")}<br><br>`,
      acceptAllBtn,
      acceptNecessaryBtn,
      showPreferencesBtn,
      // One piece: the footer sets its pieces apart and would lose the spaces between them.
      footer: `<span>${linesOf(document, "banner-links")}</span>`,
    },
    preferencesModal: {
      title: clauseOf(document, "window-text")?.title,
      acceptAllBtn,
      acceptNecessaryBtn,
      savePreferencesBtn,
      closeIconLabel,
      sections: [
        { description: linesOf(document, "window-text") },
        ...categories.flatMap((id) => {
          const clause = clauseOf(document, `window-${id}`);
          return clause
            ? [
                {
                  title: clause.title,
                  description: linesOf(document, `window-${id}`),
                  linkedCategory: id,
                  ...cookieTable(document, clause),
                },
              ]
            : [];
        }),
      ],
    },
  };
}

/** Gives the names of what a kind of use stores: with the browser's cookies, or in its local storage. */
const namesOf = ({ counted }: Facts, category: string, isStorage: boolean): string[] =>
  (counted.cookies ?? []).flatMap((row) =>
    row.category === category &&
    row.name &&
    row.kind !== "sdk" &&
    (row.kind === "local-storage") === isStorage
      ? [row.name]
      : [],
  );

/** What a browser's Global Privacy Control refuses: use of data for advertising, which is sale or sharing. */
const refusedBySignal = "marketing";

/** Gives what the script says where the browser refuses: without the line of what is refused. */
function refusal(documents: Document[], optional: string[]) {
  const at = optional.indexOf(refusedBySignal);
  return {
    category: refusedBySignal,
    texts: Object.fromEntries(
      documents.map((document) => {
        const says = linesOf(document, "banner-signal");
        const rest = linesOf(document, "banner-text", (entry) => entry !== at);
        return [document.locale, { says, description: `{{revisionMessage}}${says}<br><br>${rest}` }];
      }),
    ),
  };
}

/** Gives data as it stands within the script: no text in it holds a line break of its own. */
const within = (data: unknown) => literal(data).replaceAll("\n", "\n  ");

/** Gives the script, or where no banner is needed the reason as comments. */
export function config(document: Document, { facts, twin }: Grounds): string {
  const by = plain(document.by);
  const head = [
    `${document.title} – ${by}`,
    ...document.foot.flatMap((block) => (block.type === "paragraph" ? [plain(block.children)] : [])),
  ];
  if (facts.needsNoBanner)
    return comment([
      ...head,
      "",
      ...paragraphsOf(clauseOf(document, "no-banner")).map((nodes) => plain(nodes)),
    ]);

  const documents = [document, twin(document)];
  const optional = facts.banner.optional.map(({ id }) => codeOf(id));
  const settings = {
    revision: facts.banner.revision,
    cookie: {
      name: codeOf(facts.banner.own),
      expiresAfterDays: daysOf(codeOf(facts.banner.kept)),
    },
    guiOptions: {
      consentModal: { layout: "box", equalWeightButtons: true, flipButtons: false },
      preferencesModal: { layout: "box", equalWeightButtons: true, flipButtons: false },
    },
    categories: {
      necessary: { enabled: true, readOnly: true },
      ...Object.fromEntries(
        optional.map((id) => [
          id,
          {
            enabled: false,
            // A script that runs stops only when the page is loaded anew.
            autoClear: { cookies: namesOf(facts, id, false).map((name) => ({ name })), reloadPage: true },
          },
        ]),
      ),
    },
    language: {
      default: document.locale,
      autoDetect: "document",
      rtl: ["ar"],
      translations: Object.fromEntries(
        documents.map((each) => [each.locale, translation(each, ["necessary", ...optional])]),
      ),
    },
  };
  const stored = Object.fromEntries(optional.map((id) => [id, namesOf(facts, id, true)]));
  const steps = entriesOf(clauseOf(document, "banner-setup")).map(
    (nodes, index) => `${index + 1}. ${plain(nodes)}`,
  );
  return `${comment([...head, "", ...steps])}
(function () {
  "use strict";
  const pages = { "cookie-notice": "cookie-notice.html" };
  const config = ${within(settings)};
  const stored = ${within(stored)};
  const refusal = ${within(refusal(documents, optional))};

${source
  .replace("export function", "function")
  .trimEnd()
  .replaceAll(/^(?=.)/gm, "  ")}

  run({ pages, config, stored, refusal });
})();
`;
}
