/** How scripts are marked, so that none but the necessary runs before consent: lines of HTML for the head of a page. */
import type { Document, Facts } from "~/model";
import { clauseOf, entriesOf, paragraphsOf, tableOf } from "../clauses";
import { escapeHtml } from "../escape";
import { plain } from "../plain";

/** A comment cannot be ended by its own words once `>` is written as an entity. */
const remark = (words: string) => `<!-- ${escapeHtml(words)} -->`;

/** Google's tag is loaded from its own address, and then set up within the page. */
const googleTag = "https://www.googletagmanager.com/gtag/js?id=…";

function marked(category: string, name: string, isGoogle: boolean): string[] {
  const mark = `type="text/plain" data-category="${escapeHtml(category)}"`;
  return [
    remark(`${name}: ${category}`),
    ...(isGoogle ? [`<script ${mark} data-src="${googleTag}"></script>`] : []),
    `<script ${mark}>\n  // …\n</script>`,
    "",
  ];
}

/** Gives the lines, or where no banner is needed the reason as remarks. */
export function tags(document: Document, { needsNoBanner, counted }: Facts): string {
  const head = remark(`${document.title} – ${plain(document.by)}`);
  if (needsNoBanner)
    return `${[head, ...paragraphsOf(clauseOf(document, "no-banner")).map((nodes) => remark(plain(nodes)))].join("\n")}\n`;
  const setup = clauseOf(document, "banner-setup");
  const rows = (tableOf(setup)?.children.slice(1) ?? []).map(({ children }) =>
    children.map((cell) => plain(cell.children)),
  );
  const usesGoogle = (category: string) =>
    counted.cookies?.some((row) => row.category === category && row.vendor?.startsWith("google-")) ?? false;
  const button = clauseOf(document, "window-text")?.title ?? "";
  const steps = entriesOf(setup).map((nodes) => plain(nodes));
  return `${[
    head,
    ...steps.map((step, index) => remark(`${index + 1}. ${step}`)),
    "",
    '<link rel="stylesheet" href="cookieconsent.css">',
    '<script defer src="cookieconsent.umd.js"></script>',
    '<script defer src="cookie-banner.config.js"></script>',
    "",
    ...rows.flatMap(([name = "", category = ""]) => marked(category, name, usesGoogle(category))),
    ...steps.filter((step) => step.includes(button)).map(remark),
    `<button type="button" data-cc="show-preferencesModal">${escapeHtml(button)}</button>`,
  ].join("\n")}\n`;
}
