/** Laws named in the wizard, each with the way to its page. */
import { citeNodes } from "~/document/cites";
import { library } from "~/library/start";
import type { Locale } from "~/model";
import { pageIn } from "~/text/links";

/** Gives a law's name with its articles, as a link to the law's page, or to a topic on it; it opens beside the wizard, so that nothing is left behind. */
export function lawLink(id: string, locale: Locale, art?: string, topic?: string): HTMLAnchorElement {
  const law = library.laws.find((each) => each.id === id);
  const nodes = citeNodes(id, art ?? "", library.laws, library, { locale, hijri: false, digits: "latn" });
  const articles = nodes.map((node) =>
    node.type === "cite" ? node.label : node.type === "text" ? node.value : "",
  );
  return Object.assign(document.createElement("a"), {
    href: pageIn(locale, `laws/${id}/`) + (topic === undefined ? "" : `#${topic}`),
    target: "_blank",
    textContent: [law?.short[locale] ?? id, articles.join("")].filter(Boolean).join(": "),
  });
}

/** Gives things with the language's commas and "and" between them. */
export const listed = (things: Node[], locale: Locale): (Node | string)[] =>
  new Intl.ListFormat(locale)
    .formatToParts(things.map((_, index) => String(index)))
    .map(({ type, value }) => (type === "element" ? (things[Number(value)] as Node) : value));
