/** The form in which people choose: plain HTML with its own language and direction, complete without its script. */
import type { Document, Facts } from "~/model";
import { directions } from "~/text/locales";
import { clauseOf, codeOf, entriesOf, paragraphsOf } from "../clauses";
import { escapeHtml as escape } from "../escape";
import { makeRenderer } from "../html/nodes";
import { plain } from "../plain";
import source from "./listen.mjs?raw";

/** Gives one choice of a group: its control, its name, and what it means. */
function choice(
  type: "radio" | "checkbox",
  group: string,
  id: string,
  name: string,
  says: string,
  isChosen: boolean,
) {
  const place = `preference-${group}-${id}`;
  const about = says === "" ? "" : `<br><span id="${place}-says">${says}</span>`;
  return `<p><input type="${type}" name="${group}" value="${escape(id)}" id="${place}"${says === "" ? "" : ` aria-describedby="${place}-says"`}${isChosen ? " checked" : ""}> <label for="${place}">${name}</label>${about}</p>`;
}

const group = (legend: string, parts: string[]) =>
  `<fieldset>\n<legend>${escape(legend)}</legend>\n${parts.join("\n")}\n</fieldset>`;

/** Gives the form; where there is nothing to choose, the reason as a paragraph. Nothing is chosen but the level at the start. */
export function form(document: Document, facts: Facts): string {
  const { locale, made, outline } = document;
  const links = { wizard: `/${locale}/wizard/`, document: (id: string) => `${id}.html` };
  const { inlines, block } = makeRenderer(links, locale, "ours");
  const root = `lang="${locale}" dir="${directions[locale]}" data-document="${outline}" data-version="${escape(made.version)}"`;
  const at = (id: string) => clauseOf(document, id);
  const lines = (id: string) => paragraphsOf(at(id)).map((nodes) => `<p>${inlines(nodes)}</p>`);
  if (!facts.hasChoices)
    return `<div ${root}>\n${[...lines("no-preferences"), ...lines("preference-intro")].join("\n")}\n</div>\n`;

  const { levels, channels } = facts.preferences;
  const names = entriesOf(at("preference-levels"));
  const levelChoices = levels.map(({ id, isStart }, index) => {
    const [name, ...says] = names[index] ?? [];
    const label = name?.type === "strong" ? plain(name.children).replace(/:$/, "") : "";
    return choice("radio", "personalisation", codeOf(id), escape(label), inlines(says).trim(), isStart);
  });
  const channelNames = entriesOf(at("preference-channels"));
  const channelChoices = channels.map(({ id }, index) =>
    choice("checkbox", "channel", codeOf(id), inlines(channelNames[index] ?? []), "", false),
  );
  const [save = "", stop = ""] = entriesOf(at("preference-buttons")).map((nodes) => plain(nodes));
  const address = codeOf(facts.personalisation.settings);
  const action = /^https?:\/\//i.test(address) ? ` action="${escape(address)}"` : "";
  const heading = at("preference-intro");
  const parts = [
    `<form ${root} method="post"${action}>`,
    `<h2>${escape(heading?.title ?? "")}</h2>`,
    ...lines("preference-intro"),
    ...(levelChoices.length > 0 ? [group(at("preference-levels")?.title ?? "", levelChoices)] : []),
    ...(channelChoices.length > 0
      ? [group(at("preference-channels")?.title ?? "", [...channelChoices, ...lines("preference-channels")])]
      : []),
    `<div id="preference-stop-says">${(at("preference-stop")?.children ?? []).map(block).join("")}</div>`,
    `<input type="hidden" name="events" value="">`,
    `<p><button type="submit" name="act" value="save">${escape(save)}</button> <button type="submit" name="act" value="stop" aria-describedby="preference-stop-says">${escape(stop)}</button></p>`,
    `<p role="status" data-saved="${escape(
      paragraphsOf(at("preference-saved"))
        .map((nodes) => plain(nodes))
        .join(" "),
    )}"></p>`,
    "</form>",
    `<script>\n${source.replace("export function", "function").trimEnd()}\n\nlisten(document.currentScript.previousElementSibling);\n</script>`,
  ];
  return `${parts.join("\n")}\n`;
}
