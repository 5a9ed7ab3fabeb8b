/** What is unlawful or unwise as answered, each with the laws that say so and the ways to its questions. */
import { library } from "~/library/start";
import type { Finding, Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Conclusion } from "./conclude";
import { lawLink, listed } from "./law-links";
import { elementAt } from "./show";

/** One finding; laws that say the same, each with its articles, and questions of which it is said, share it. */
export type Found = {
  id: string;
  severity: Finding["severity"];
  laws: { id: string; art: string | undefined }[];
  paths: string[];
};

/** The words of each finding stand in the page, in its language alone: the script would carry both. */
let words: Record<string, string> | undefined;
function wordsFor(id: string): string {
  const page = document.querySelector<HTMLTemplateElement>("template[data-finding-words]");
  words ??= JSON.parse(page?.content.textContent ?? "{}") as Record<string, string>;
  return words[id] ?? id;
}

/** Gives the findings, those that say the same as one. */
export function groupFindings({ findings }: Conclusion): Found[] {
  const groups = new Map<string, Found>();
  for (const { path, finding } of findings) {
    const { id, severity, law, art } = finding;
    const found = groups.get(id) ?? { id, severity, laws: [], paths: [] };
    if (!found.laws.some((each) => each.id === law)) found.laws.push({ id: law, art });
    if (!found.paths.includes(path)) found.paths.push(path);
    groups.set(id, found);
  }
  return [...groups.values()];
}

/** Gives a finding as an element: how grave, which laws, and what to do. */
export function findingLine(
  { id, severity, laws }: Found,
  tag: "p" | "li",
  t: Translate,
  locale: Locale,
): HTMLElement {
  const line = Object.assign(document.createElement(tag), { className: "notice" });
  line.dataset["kind"] = severity;
  const grade = Object.assign(document.createElement("strong"), {
    textContent: t(`wizard.findings.${severity}`),
  });
  const names = listed(
    laws.map((law) => lawLink(law.id, locale, law.art, library.findings[id]?.topic)),
    locale,
  );
  line.append(grade, " (", ...names, "): ", wordsFor(id));
  return line;
}

/** Gives the link to a question, named after its row where it is in one. */
function linkTo(path: string, root: HTMLElement, t: Translate): HTMLAnchorElement {
  const row = elementAt(root, path)?.closest("[data-row]")?.querySelector("[data-title]")?.textContent;
  return Object.assign(document.createElement("a"), {
    href: `#${path}`,
    textContent: row || t("wizard.findings.mend"),
  });
}

/** Shows the findings above the document; without any, nothing. */
export function showFindings(root: HTMLElement, conclusion: Conclusion, t: Translate, locale: Locale) {
  const box = root.querySelector<HTMLElement>("[data-findings]");
  const [list, count] = [box?.querySelector("ul"), box?.querySelector("[data-count]")];
  if (!box || !list || !count) return;
  const groups = groupFindings(conclusion);
  const lines = groups.map((found) => {
    const line = findingLine(found, "li", t, locale);
    line.append(
      ...found.paths.flatMap((path, index) => [
        index === 0 ? " " : t("wizard.findings.between"),
        linkTo(path, root, t),
      ]),
    );
    return line;
  });
  box.hidden = groups.length === 0;
  count.textContent = String(groups.length);
  count.classList.toggle(
    "count",
    groups.some(({ severity }) => severity !== "note"),
  );
  if (list.textContent !== lines.map(({ textContent }) => textContent).join(""))
    list.replaceChildren(...lines);
}
