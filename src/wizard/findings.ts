/** What is unlawful or unwise as answered, each with the laws that say so and the ways to its questions. */
import type { Finding, Label, Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Conclusion } from "./conclude";
import { elementAt } from "./show";

/** One finding; laws that say the same, and questions of which it is said, share it. */
export type Found = { severity: Finding["severity"]; message: Label; laws: Label[]; paths: string[] };

/** Gives the findings, those that say the same as one. */
export function groupFindings({ findings, facts }: Conclusion): Found[] {
  const groups = new Map<string, Found>();
  for (const { path, finding } of findings) {
    const { severity, message } = finding;
    const found = groups.get(message.en) ?? { severity, message, laws: [], paths: [] };
    const law = facts.applicable.find(({ id }) => id === finding.law)?.short;
    if (law && !found.laws.includes(law)) found.laws.push(law);
    if (!found.paths.includes(path)) found.paths.push(path);
    groups.set(message.en, found);
  }
  return [...groups.values()];
}

/** Gives a finding as an element: how grave, which laws, and what to do. */
export function findingLine(
  { severity, message, laws }: Found,
  tag: "p" | "li",
  t: Translate,
  locale: Locale,
): HTMLElement {
  const line = Object.assign(document.createElement(tag), { className: "notice" });
  line.dataset["kind"] = severity;
  const names = new Intl.ListFormat(locale).format(laws.map((law) => law[locale]));
  const grade = Object.assign(document.createElement("strong"), {
    textContent: t(`wizard.findings.${severity}`),
  });
  line.append(grade, ` ${names ? t("wizard.findings.by", { laws: names }) : ""} ${message[locale]}`);
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
    line.append(...found.paths.flatMap((path) => [" ", linkTo(path, root, t)]));
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
