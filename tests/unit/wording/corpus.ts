/** Requests for consent as businesses write them, hostile and fair. */
import { fold, wording } from "~/library/wording";
import { locales, type Locale } from "~/model";
import { checkWording } from "~/wording";
import { readYaml } from "../../content/files";

type Hostile = { text: string; finds: string[] };
type Corpus = { hostile: Hostile[]; fair: string[] };
export type Request = Hostile & { locale: Locale };
const folder = "tests/unit/wording";
const corpusOf = (locale: Locale) => readYaml(`${folder}/corpus.${locale}.yaml`) as Corpus;
const both = (name: string) => readYaml(`${folder}/${name}.yaml`) as Record<Locale, Corpus>;

/** Requests of one kind in both languages; those that the test on their place takes. */
const requestsIn = (of: (locale: Locale) => Corpus, takes: (index: number) => boolean = () => true) => {
  const all = (pick: (corpus: Corpus) => Hostile[]) =>
    locales.flatMap((locale): Request[] =>
      pick(of(locale))
        .filter((_, index) => takes(index))
        .map((request) => ({ ...request, locale })),
    );
  return {
    hostile: all(({ hostile }) => hostile),
    fair: all(({ fair }) => fair.map((text) => ({ text, finds: [] }))),
  };
};
const isHeldOut = (index: number) => index % 3 === 2;

/** Two thirds, by which the rules were made. */
export const known = requestsIn(corpusOf, (index) => !isHeldOut(index));
/** The last third, by which nothing was made. */
export const heldOut = requestsIn(corpusOf, isHeldOut);
const requestsOf = (name: string) => {
  const read = both(name);
  return requestsIn((locale) => read[locale]);
};
/**
 * Other words, by which the rules were widened: `later` and then `fresh`, of which little was found before, and `wider`, sixty
 * hostile requests in each language, which spread over as many ways of saying each dark pattern as came to mind.
 */
const sets = ["later", "fresh", "wider"].map(requestsOf);
export const widened = {
  hostile: sets.flatMap(({ hostile }) => hostile),
  fair: sets.flatMap(({ fair }) => fair),
};
/** Written before the last widening by the hand that then widened: never run meanwhile, yet close to the rules in its words. */
export const unseen = requestsOf("unseen");
/** Written after the last change of the rules, in words of its own: what the rules find elsewhere. */
export const after = requestsOf("after");

/** Written by somebody who had not seen the rules, as such requests are written in the wild; nothing was tuned on them. */
export const blind = requestsOf("blind");

export const rulesFound = ({ text }: { text: string }) =>
  checkWording({ text }, wording, fold).map(({ rule }) => rule);
/** Tells whether every fault that a request has was found. */
export const isFound = (request: Request) => {
  const found = rulesFound(request);
  return request.finds.every((rule) => found.includes(rule));
};
