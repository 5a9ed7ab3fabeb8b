/**
 * The wording check: what makes a request for consent worthless.
 * In: a text or its parts, the rules of content/wording.yaml, the folding of letters. Out: each fault with its place.
 */
import type { ConsentRequest, Locale, Wording, WordingFinding } from "~/model";
import { bracketsIn, buttonsIn, partsOf, sentencesOf, type Part } from "./parts";
import { expressionOf, foldWithPlaces, type Fold } from "./patterns";

export type { Fold } from "./patterns";

type Hit = { rule: string; part: Part; from: number; to: number };

/** Rules made ready for one language. */
function prepare(wording: Wording, locale: Locale, fold: Fold) {
  const make = (pattern: string) => expressionOf(pattern, locale, wording.words, fold);
  const all = (patterns: { en: string[]; ar: string[] } | undefined) => (patterns?.[locale] ?? []).map(make);
  const begins = (pattern: { en: string; ar: string }) => {
    const { source } = make(pattern[locale]);
    return new RegExp(`^\\P{L}*${source}`, "u");
  };
  return {
    agree: make("{agree}"),
    withdraw: make("{withdraw}"),
    rules: Object.entries(wording.rules).map(([id, rule]) => ({
      id,
      patterns: all(rule.patterns),
      unless: all(rule.unless),
    })),
    families: Object.values(wording.families).map(all),
    channels: wording.channels[locale].map(make),
    buttons: {
      agree: begins(wording.buttons.agree),
      decline: begins(wording.buttons.decline),
      later: begins(wording.buttons.later),
    },
  };
}
type Ready = ReturnType<typeof prepare>;

const isIn = (text: string, expressions: RegExp[]) => expressions.some((each) => text.search(each) >= 0);

/** Faults that a sentence shows by its words. */
function byPatterns(part: Part, { rules }: Ready): Hit[] {
  return sentencesOf(part).flatMap(({ text, at }) =>
    rules.flatMap(({ id, patterns, unless }) => {
      if (isIn(text, unless)) return [];
      const match = patterns.flatMap((each) => [...text.matchAll(each)])[0];
      return match
        ? [{ rule: id, part, from: at + match.index, to: at + match.index + match[0].length }]
        : [];
    }),
  );
}

/** Agreements that hold more than one thing, or one thing by more than one channel. */
function bundled(part: Part, { agree, families, channels }: Ready): Hit[] {
  return sentencesOf(part).flatMap(({ text, at }) => {
    const start = text.search(agree);
    if (start < 0) return [];
    let rest = text;
    let found = 0;
    for (const family of families) {
      if (!isIn(rest, family)) continue;
      found += 1;
      // What one family has taken, the next cannot count again.
      for (const each of family) rest = rest.replaceAll(each, " | ");
    }
    const ways = channels.filter((each) => text.search(each) >= 0).length;
    return found > 1 || ways > 1
      ? [{ rule: "bundled", part, from: at + start, to: at + text.trimEnd().length }]
      : [];
  });
}

/** Boxes that are ticked already. */
const ticked = (part: Part): Hit[] =>
  [...part.folded.text.matchAll(/\[[x\u2713\u2714\u221a]\]|[\u2611\u2612\u2705]/gu)].map(
    ({ 0: mark, index }) => ({
      rule: "pre-ticked",
      part,
      from: index,
      to: index + mark.length,
    }),
  );

/** A button that agrees, or stands alone, without one that declines; or with one that only puts it off. */
function declining(parts: Part[], ready: Ready): Hit[] {
  const buttons = parts.flatMap((part) => buttonsIn(part, ready.buttons));
  const bracketed = parts.flatMap(bracketsIn);
  const agreeing =
    buttons.find(({ kind }) => kind === "agree") ?? (bracketed.length === 1 ? bracketed[0] : undefined);
  const isAnswered =
    buttons.some(({ kind }) => kind === "decline") ||
    parts.some(({ folded }) => /\[ ?\]|\u2610/u.test(folded.text));
  if (!agreeing || isAnswered) return [];
  const later = buttons.find(({ kind }) => kind === "later");
  const { part, from, to } = later ?? agreeing;
  return [{ rule: later ? "hidden-decline" : "no-decline", part, from, to }];
}

/** An agreement in a text that tells no way back. */
function withdrawing(parts: Part[], { agree, withdraw }: Ready): Hit[] {
  if (parts.some(({ folded }) => folded.text.search(withdraw) >= 0)) return [];
  for (const part of parts)
    for (const { text, at } of sentencesOf(part)) {
      const match = [...text.matchAll(agree)][0];
      if (match)
        return [
          { rule: "no-withdrawal", part, from: at + match.index, to: at + match.index + match[0].length },
        ];
    }
  return [];
}

/** Tells the language of a text, by its letters. */
export const languageOf = (text: string): Locale =>
  (text.match(/\p{Script=Arabic}/gu) ?? []).length * 2 > (text.match(/\p{Script=Latin}/gu) ?? []).length
    ? "ar"
    : "en";

/**
 * Gives the faults of a request for consent, in the order in which they stand, each rule at most once in a place. Pure.
 * Takes a text or its parts, the rules, the folding of letters, and the language; by the letters, where none is given.
 */
export function checkWording(
  request: ConsentRequest,
  wording: Wording,
  fold: Fold,
  locale: Locale = languageOf(request.text),
): WordingFinding[] {
  const ready = prepare(wording, locale, fold);
  const parts = partsOf(request).map((part) => ({ ...part, folded: foldWithPlaces(part.text, fold) }));
  const hits = [
    ...parts.flatMap((part) => [...byPatterns(part, ready), ...bundled(part, ready), ...ticked(part)]),
    ...declining(parts, ready),
    ...withdrawing(parts, ready),
  ];
  const order = parts.map(({ name }) => name);
  const findings = hits.map(({ rule, part, from, to }): WordingFinding => {
    const places = part.folded.places;
    const [begin, end] = [places[from] ?? 0, places[to] ?? part.text.length];
    return { rule, part: part.name, from: begin, to: end, quote: part.text.slice(begin, end).trim() };
  });
  const isRepeated = (one: WordingFinding, index: number) =>
    findings
      .slice(0, index)
      .some(
        ({ rule, part, from, to }) =>
          rule === one.rule && part === one.part && from < one.to && one.from < to,
      );
  return findings
    .filter((one, index) => !isRepeated(one, index))
    .sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part) || one.from - other.from);
}
