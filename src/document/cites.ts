import type { CiteLine, CiteNode, Clause, Facts, Law, Library, Locale } from "~/model";
import { articleId, readArticles, type Article } from "~/text/articles";
import { createTranslator, type Translate } from "~/text/i18n";
import { formatDigits, type Setting } from "~/text/values";

const translators = new WeakMap<object, Map<Locale, Translate>>();

/** Gives the words of documents in a language; made once for a library. */
export function wordsOfDocuments(library: Library, locale: Locale): Translate {
  const made = translators.get(library) ?? new Map<Locale, Translate>();
  translators.set(library, made);
  const translate = made.get(locale) ?? createTranslator(library.ui, locale);
  made.set(locale, translate);
  return translate;
}

/** Gives `13(1)(a)` with the letters and digits of the language. */
function articleWords(article: string, t: Translate, setting: Setting): string {
  const letters = t("document.letters").split(" ");
  const lettered = article.replaceAll(/\(([a-l])\)/g, (_, letter: string) => `(${letters[letter.charCodeAt(0) - 97] ?? letter})`);
  return formatDigits(lettered, setting);
}

function citeLabel({ instrument, article }: Article, law: Law, t: Translate, setting: Setting): string {
  const words = articleWords(article, t, setting);
  const text = law.instruments[instrument];
  if (!text || instrument === Object.keys(law.instruments)[0]) return t("document.article", { article: words });
  const names = { instrument: text[setting.locale], article: words };
  return text.unit ? t("document.partOf", { ...names, unit: text.unit[setting.locale] }) : t("document.articleOf", names);
}

/** Gives the nodes for articles of a law, as the law's file writes them. */
export function citeNodes(id: string, art: string, laws: Law[], library: Library, setting: Setting): CiteNode[] {
  const law = laws.find((entry) => entry.id === id);
  if (!law || art === "") return [];
  const t = wordsOfDocuments(library, setting.locale);
  return readArticles(art, law).map((article) => ({ type: "cite", law: id, art: articleId(article, law), label: citeLabel(article, law, t, setting) }));
}

/** Gives the articles on which a clause rests, by law: those of the items that it covers and of the topics that it names. */
export function citesOf(clause: Clause, facts: Facts, library: Library, setting: Setting): CiteLine[] {
  return facts.applicable.flatMap((law) => {
    const rows = law.notice.filter(
      (row) => clause.covers.includes(row.item) && (row.when === undefined || (facts as unknown as Record<string, unknown>)[row.when] === true),
    );
    const topics = (clause.rests ?? []).flatMap((topic) => law[topic] ?? []);
    const arts = [...rows, ...topics].filter((fact) => fact.conf !== "low").flatMap((fact) => fact.art ?? []);
    const cites = arts.flatMap((art) => citeNodes(law.id, art, facts.applicable, library, setting));
    const unique = [...new Map(cites.map((cite) => [cite.art, cite])).values()];
    if (unique.length === 0) return [];
    const t = wordsOfDocuments(library, setting.locale);
    const name = { type: "text" as const, value: `${t("document.lawOf", { law: law.short[setting.locale] })} ` };
    const joint = { type: "text" as const, value: t("document.joint") };
    return [{ law: law.id, children: [name, ...unique.flatMap((cite, index) => (index > 0 ? [joint, cite] : [cite]))] }];
  });
}
