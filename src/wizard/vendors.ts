/** Companies in the form: which are given, and what is known of the one that was chosen. */
import { library } from "~/library/start";
import type { Answers, Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import { formatList, formatValue } from "~/text/values";
import type { NamedVendor } from "./options";

/** Gives the companies of the answers, as other questions refer to them. */
export function vendorsGiven(answers: Answers, locale: Locale): NamedVendor[] {
  return (answers.vendors ?? []).flatMap(({ id, name }) =>
    id
      ? [{ id, name: name?.[locale] ?? name?.ar ?? name?.en ?? library.vendors[id]?.name[locale] ?? id }]
      : [],
  );
}

/** Says under each chosen company what is known of it, so that nobody has to look it up. */
export function showKnownVendors(root: HTMLElement, t: Translate, locale: Locale) {
  const setting = { locale, hijri: false, digits: "latn" } as const;
  for (const row of root.querySelectorAll("[data-rows=vendors] > [data-row]")) {
    const select = row.querySelector("select");
    if (!select) continue;
    // Which company it is decides what else is asked of it.
    if (select.value === "")
      for (const other of [...row.querySelectorAll<HTMLElement>("[data-question]")].slice(1))
        other.hidden = true;
    const vendor = library.vendors[select.value];
    const there = row.querySelector<HTMLElement>(".known");
    const line = there ?? Object.assign(document.createElement("p"), { className: "known help" });
    if (!there) select.after(line);
    line.hidden = vendor === undefined;
    const countries = vendor?.countries?.map((code) => formatValue("country", code, setting)) ?? [];
    const parts = vendor ? [t("wizard.vendor.known", { does: vendor.does[locale] })] : [];
    if (countries.length > 0)
      parts.push(t("wizard.vendor.places", { countries: formatList(countries, setting) }));
    line.textContent = parts.join(" ");
  }
}
