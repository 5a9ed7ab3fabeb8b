import {
  holds,
  keptFor,
  type CiteLine,
  type CiteNode,
  type Clause,
  type ConsentFacts,
  type Facts,
  type Inline,
  type Law,
  type Library,
  type Locale,
} from "~/model";
import { articleId, readArticles, type Article } from "~/text/articles";
import type { Translate } from "~/text/i18n";
import { formatDigits, type Setting } from "~/text/values";
import { createWords } from "~/text/words";

const translators = new WeakMap<object, Map<Locale, Translate>>();

/** Gives the words of documents in a language; made once for a library. */
export function wordsOfDocuments(library: Library, locale: Locale): Translate {
  const made = translators.get(library) ?? new Map<Locale, Translate>();
  translators.set(library, made);
  const translate = made.get(locale) ?? createWords(library.ui, locale);
  made.set(locale, translate);
  return translate;
}

/** Articles in words, by library, law, language and digits: the same ones stand in every document. */
const wordsKept = keptFor<Library, (law: Law) => Map<string, Inline[]>>(() => keptFor(() => new Map()));
const kept = (key: string, law: Law, library: Library, { locale, digits }: Setting, make: () => Inline[]) => {
  const nodes = wordsKept(library)(law);
  const whole = `${locale} ${digits} ${key}`;
  const found = nodes.get(whole) ?? make();
  nodes.set(whole, found);
  return found;
};

/** Gives `13(1)(a)` with the letters and digits of the language. */
function articleWords(article: string, law: Law, t: Translate, setting: Setting): string {
  const letters = t("document.letters").split(" ");
  const lettered = law.keepsLetters
    ? article
    : article.replaceAll(
        /\(([a-l])\)/g,
        (_, letter: string) => `(${letters[letter.charCodeAt(0) - 97] ?? letter})`,
      );
  return formatDigits(lettered.replaceAll("-", "\u2013"), setting);
}

/** Gives what stands before the articles of one text: "Art.", or the text's name as well where it is not the law itself. */
function articlesOf(instrument: string, count: number, law: Law, t: Translate, setting: Setting): string {
  const text = law.instruments[instrument];
  const word = (count === 2 ? text?.pair : undefined) ?? (count > 1 ? text?.units : undefined) ?? text?.unit;
  const isUsual = text?.unit?.[setting.locale] === t("document.article", { count: 1 });
  const article = word && !isUsual ? word[setting.locale] : t("document.article", { count });
  if (!text || instrument === Object.keys(law.instruments)[0]) return article;
  return t("document.articleOf", { instrument: text[setting.locale], article });
}

const text = (value: string): Inline => ({ type: "text", value });
/** A range such as 2-7 is more than one article. */
const countOf = (articles: string[]) =>
  articles.some((article) => article.includes("-")) ? Math.max(3, articles.length) : articles.length;
const byNumber = new Intl.Collator("en", { numeric: true });

/** Gives the nodes for articles of a law, text by text, in order: "Art. 4(1), 12; Implementing Regulation, Art. 4". */
function articleNodes(
  articles: readonly Article[],
  law: Law,
  library: Library,
  setting: Setting,
): readonly Inline[] {
  const key = articles.map(({ instrument, article }) => `${instrument} ${article}`).join();
  return kept(key, law, library, setting, () =>
    makeNodes(articles, law, wordsOfDocuments(library, setting.locale), setting),
  );
}

function makeNodes(articles: readonly Article[], law: Law, t: Translate, setting: Setting): Inline[] {
  return Object.keys(law.instruments)
    .flatMap((instrument) => {
      const own = [
        ...new Set(articles.filter((entry) => entry.instrument === instrument).map(({ article }) => article)),
      ].sort(byNumber.compare);
      const cites = own.map((article): CiteNode => ({
        type: "cite",
        law: law.id,
        art: articleId({ instrument, article }, law),
        label: articleWords(article, law, t, setting),
      }));
      return cites.length === 0
        ? []
        : [
            [
              text(`${articlesOf(instrument, countOf(own), law, t, setting)} `),
              ...apart(cites, t("document.comma")),
            ],
          ];
    })
    .reduce<Inline[]>(
      (line, part) => (line.length === 0 ? part : [...line, text(t("document.joint")), ...part]),
      [],
    );
}
const apart = (cites: CiteNode[], joint: string) =>
  cites.flatMap((cite, index) => (index > 0 ? [text(joint), cite] : [cite]));

/** Gives the nodes for articles of a law, as the law's file writes them. */
export function citeNodes(
  id: string,
  art: string,
  laws: Law[],
  library: Library,
  setting: Setting,
): readonly Inline[] {
  const law = laws.find((entry) => entry.id === id);
  if (!law || art === "") return [];
  return articleNodes(readArticles(art, law), law, library, setting);
}

/** Tells whether one article is part of another, whichever is the whole: 24 and 24(3). */
function isWithin(one: Article, other: Article): boolean {
  if (one.instrument !== other.instrument) return false;
  const [shorter, longer] = [one.article, other.article].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return longer.startsWith(`${shorter}(`);
}

type Cited = { art?: string | undefined; indirect?: string | undefined; conf: string };
/** Gives what a law says on a topic, as far as it touches this business and this clause. */
function topicFacts(
  topic: NonNullable<Clause["rests"]>[number],
  clause: Clause,
  law: Law,
  facts: Facts,
  consent?: ConsentFacts,
): Cited[] {
  const { counted, collectsFromChildren } = facts;
  const { activities = [], organisation } = counted;
  const when = (isTouched: boolean | undefined, fact: Cited) => (isTouched ? [fact] : []);
  switch (topic) {
    case "bases":
      return law.bases.filter(({ id }) => id === "legitimate-interests");
    case "sensitive":
      return when(
        activities.some(({ data }) => data?.some((id) => law.sensitive.ids.includes(id))),
        law.sensitive,
      );
    case "registration":
      return when(
        organisation?.authorityNumbers?.some((row) => row.law === law.id),
        law.registration,
      );
    case "representative":
      return law.representative
        ? when(
            organisation?.representatives?.some((row) => row.law === law.id) ||
              organisation?.representatives === undefined,
            law.representative,
          )
        : [];
    case "breach":
      return [law.breach.toAuthority, law.breach.toPeople].flatMap((duty) =>
        duty && holds(facts, duty.when) ? [duty] : [],
      );
    case "children":
      return when(collectsFromChildren, law.children);
    case "consent":
      return when(
        !clause.covers.includes("withdraw-consent") || law.rights.some(({ id }) => id === "withdraw"),
        law.consent,
      );
    case "withdrawal":
      return law.rights.filter(({ id }) => id === "withdraw");
    case "proof": {
      const { proof } = law.consent;
      const kept = law.findings["marketing-proof-to-be-kept"];
      return [
        ...(proof ? [proof] : []),
        ...(kept && consent?.rests.includes("directMarketing") ? [kept] : []),
      ];
    }
    default:
      return [law[topic] ?? []].flat();
  }
}

/** Gives the rows of a law's notices that a clause covers. */
const rowsCovered = keptFor((clause: Clause) =>
  keptFor((law: Law) => law.notice.filter(({ item }) => clause.covers.includes(item))),
);

/** Gives the articles on which a clause rests, by law: those of the items that it covers and of the topics that it names. */
export function citesOf(
  clause: Clause,
  facts: Facts,
  library: Library,
  setting: Setting,
  consent?: ConsentFacts,
): CiteLine[] {
  const t = wordsOfDocuments(library, setting.locale);
  // What stands once for each consent rests on the laws that ask for this one, and on the topics that it is about.
  const laws = consent ? facts.applicable.filter(({ id }) => consent.laws.includes(id)) : facts.applicable;
  const rests = (clause.rests ?? []).filter(
    (topic) =>
      !consent || ["consent", "withdrawal", "proof"].includes(topic) || consent.rests.includes(topic),
  );
  return laws.flatMap((law) => {
    const rows = rowsCovered(clause)(law).filter((row) => holds(facts, row.when));
    const topics = rests.flatMap((topic) => topicFacts(topic, clause, law, facts, consent));
    const told = (list: Cited[]) =>
      list.flatMap(({ art, indirect, conf }) =>
        conf === "low" ? [] : [art ?? "", facts.mayCollectIndirectly ? (indirect ?? "") : ""],
      );
    const [own, others] = [told(rows), told(topics)];
    const children = kept(`${own.join("|")} rests ${others.join("|")}`, law, library, setting, () => {
      const articles = own.flatMap((art) => readArticles(art, law));
      // A topic's article says nothing more where a row stands in the same one.
      const more = others
        .flatMap((art) => readArticles(art, law))
        .filter((article) => !articles.some((other) => isWithin(article, other)));
      const nodes = makeNodes([...articles, ...more], law, t, setting);
      return nodes.length === 0
        ? []
        : [text(`${t("document.lawOf", { law: law.short[setting.locale] })} `), ...nodes];
    });
    return children.length === 0 ? [] : [{ law: law.id, children }];
  });
}
