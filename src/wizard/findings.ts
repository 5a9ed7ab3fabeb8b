/** The list of what is unlawful or unwise as answered, each with the way to its question. */
import type { Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Conclusion } from "./conclude";

/** Shows the findings above the document; without any, nothing. */
export function showFindings(root: HTMLElement, { findings, facts }: Conclusion, t: Translate, locale: Locale) {
  const box = root.querySelector<HTMLElement>("[data-findings]");
  const list = box?.querySelector("ul");
  if (!box || !list) return;
  box.hidden = findings.length === 0;
  box.querySelector("[data-count]")!.textContent = String(findings.length);
  list.replaceChildren(
    ...findings.map(({ path, finding }) => {
      const item = document.createElement("li");
      item.className = "notice";
      item.dataset["kind"] = finding.severity;
      const law = facts.applicable.find(({ id }) => id === finding.law)?.short[locale];
      const grade = Object.assign(document.createElement("strong"), { textContent: t(`wizard.findings.${finding.severity}`) });
      const link = Object.assign(document.createElement("a"), { href: `#${path}`, textContent: t("wizard.findings.mend") });
      item.append(grade, ` ${finding.message[locale]} ${law ? `(${law}) ` : ""}`, link);
      return item;
    }),
  );
}
