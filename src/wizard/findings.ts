/** What is unlawful or unwise as answered, each with the laws that say so and the way to its question. */
import type { Finding, Label, Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Conclusion } from "./conclude";

/** One finding; where several laws say the same, they share it. */
export type Found = { path: string; severity: Finding["severity"]; message: Label; laws: Label[] };

/** Gives the findings, those that say the same at the same place as one. */
export function groupFindings({ findings, facts }: Conclusion): Found[] {
  const groups = new Map<string, Found>();
  for (const { path, finding } of findings) {
    const { severity, message } = finding;
    const key = `${path} ${message.en}`;
    const found = groups.get(key) ?? { path, severity, message, laws: [] };
    const law = facts.applicable.find(({ id }) => id === finding.law)?.short;
    if (law && !found.laws.includes(law)) found.laws.push(law);
    groups.set(key, found);
  }
  return [...groups.values()];
}

/** Gives a finding as an element: how grave, which laws, and what to do. */
export function findingLine({ severity, message, laws }: Found, tag: "p" | "li", t: Translate, locale: Locale): HTMLElement {
  const line = Object.assign(document.createElement(tag), { className: "notice" });
  line.dataset["kind"] = severity;
  const names = new Intl.ListFormat(locale).format(laws.map((law) => law[locale]));
  const grade = Object.assign(document.createElement("strong"), { textContent: t(`wizard.findings.${severity}`) });
  line.append(grade, ` ${names ? t("wizard.findings.by", { laws: names }) : ""} ${message[locale]}`);
  return line;
}

/** Shows the findings above the document; without any, nothing. */
export function showFindings(root: HTMLElement, conclusion: Conclusion, t: Translate, locale: Locale) {
  const box = root.querySelector<HTMLElement>("[data-findings]");
  const list = box?.querySelector("ul");
  if (!box || !list) return;
  const found = groupFindings(conclusion);
  const lines = found.map((finding) => {
    const line = findingLine(finding, "li", t, locale);
    line.append(" ", Object.assign(document.createElement("a"), { href: `#${finding.path}`, textContent: t("wizard.findings.mend") }));
    return line;
  });
  box.hidden = found.length === 0;
  box.querySelector("[data-count]")!.textContent = String(found.length);
  if (list.textContent !== lines.map(({ textContent }) => textContent).join("")) list.replaceChildren(...lines);
}
