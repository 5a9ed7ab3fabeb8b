/** A checklist as it goes into a file: the words of the library, the addresses of its pages. */
import type { ChecklistFile } from "~/formats/checklist";
import type { Locale } from "~/model";
import { pageIn } from "~/text/links";
import { library } from ".";
import type { Checklist } from "./practices";
import { translator } from "./ui";

/** Gives what a checklist's file says. `site` is the site's origin. */
export function checklistFile(list: Checklist, locale: Locale, site: URL): ChecklistFile {
  const t = translator(locale);
  const address = (path: string) => new URL(pageIn(locale, path), site).href;
  return {
    locale,
    title: list.title[locale],
    lead: list.lead[locale],
    groups: list.practices.map((practice) => ({
      title: practice[locale].title,
      url: address(`practices/${practice.id}/`),
      items: practice[locale].done,
    })),
    checked:
      library.laws
        .map(({ checked }) => checked)
        .sort()
        .at(-1) ?? "",
    from: t("practices.checklists.from", {
      site: t("site.name"),
      address: address(`checklists/${list.id}/`),
    }),
  };
}
