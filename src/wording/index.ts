/**
 * The wording check: what makes a request for consent worthless.
 * In: a text or its parts, the rules of content/wording.yaml, the folding of letters. Out: each fault with its place.
 */
import type { ConsentRequest, Locale, Wording, WordingFinding } from "~/model";
import { answersIn, bracketsIn, buttonsIn, hasBoxes, partsOf, sentencesOf, type Part } from "./parts";
import { expressionOf, foldWithPlaces, firstPlace, type Fold, type Together } from "./patterns";

export type { Fold } from "./patterns";

type Hit = { rule: string; part: Part; from: number; to: number };

/** Rules made ready for one language. */
function make(wording: Wording, locale: Locale, fold: Fold) {
  const make = (pattern: string) => expressionOf(pattern, locale, wording.words, fold);
  const all = (patterns: { en: string[]; ar: string[] } | undefined) => (patterns?.[locale] ?? []).map(make);
  const together = (patterns: { en: string[]; ar: string[] } | undefined) =>
    (patterns?.[locale] ?? []).map((pattern): Together => pattern.split(" & ").map(make));
  const begins = (pattern: { en: string; ar: string }) => {
    const { source } = make(pattern[locale]);
    return new RegExp(`^\\P{L}*${source}`, "u");
  };
  return {
    agree: make("{agree}"),
    asks: make("{asks}"),
    covers: make("{covers}"),
    off: begins(wording.buttons.off),
    withdraw: make("{withdraw}"),
    rules: Object.entries(wording.rules).map(([id, rule]) => ({
      id,
      patterns: together(rule.patterns),
      answers: together(rule.answers),
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
type Ready = ReturnType<typeof make>;

// A text is checked again and again while somebody mends it; the rules stay the same.
const made = new WeakMap<Wording, Partial<Record<Locale, Ready>>>();
function prepare(wording: Wording, locale: Locale, fold: Fold): Ready {
  const known = made.get(wording) ?? {};
  made.set(wording, known);
  return (known[locale] ??= make(wording, locale, fold));
}

const isIn = (text: string, expressions: RegExp[]) => expressions.some((each) => text.search(each) >= 0);

/** Faults that a sentence shows by its words, or that an answer shows to which a person is led. */
function byPatterns(part: Part, { rules }: Ready): Hit[] {
  const find = (texts: { text: string; at: number }[], kind: "patterns" | "answers") =>
    texts.flatMap(({ text, at }) =>
      rules.flatMap((rule): Hit[] => {
        const place = firstPlace(text, rule[kind]);
        return place && !isIn(text, rule.unless)
          ? [{ rule: rule.id, part, from: at + place.from, to: at + place.to }]
          : [];
      }),
    );
  return [...find(sentencesOf(part), "patterns"), ...find(answersIn(part), "answers")];
}

/** Agreements that hold more than one thing, or one thing by more than one channel. */
function bundled(part: Part, { agree, covers, families, channels }: Ready): Hit[] {
  return sentencesOf(part).flatMap(({ text, at, isChoice }) => {
    const places = [agree, covers].map((each) => text.search(each)).filter((place) => place >= 0);
    if (places.length === 0 && !isChoice) return [];
    const start = places.length > 0 ? Math.min(...places) : 0;
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

/** Boxes and radio buttons that are ticked already, unless it is a no that is chosen. */
const ticked = (part: Part, { off }: Ready): Hit[] =>
  [
    ...part.folded.text.matchAll(
      /\[[x\u2713\u2714\u221a]\]|\([x\u2022\u25cf\u2713\u2714]\)|[\u2611\u2612\u2705\u25c9]/gu,
    ),
  ]
    .filter(({ 0: mark, index }) => !off.test(part.folded.text.slice(index + mark.length)))
    .map(({ 0: mark, index }) => ({ rule: "pre-ticked", part, from: index, to: index + mark.length }));

/** A button that agrees, or stands alone, without one that declines; or with others that only put it off. */
function declining(parts: Part[], ready: Ready): Hit[] {
  const buttons = parts.flatMap((part) => buttonsIn(part, ready.buttons));
  const bracketed = parts.flatMap(bracketsIn);
  const agreeing =
    buttons.find(({ kind }) => kind === "agree") ?? (bracketed.length === 1 ? bracketed[0] : undefined);
  const isAnswered =
    buttons.some(({ kind }) => kind === "decline") || parts.some(({ folded }) => hasBoxes(folded.text));
  if (!agreeing || isAnswered) return [];
  const isOther = ({ part, from }: { part: Part; from: number }) =>
    !buttons.some((each) => each.part === part && each.from === from && each.kind === "agree");
  const instead =
    buttons.find(({ kind }) => kind === "later") ??
    (bracketed.length > 1 ? bracketed.find(isOther) : undefined);
  const { part, from, to } = instead ?? agreeing;
  return [{ rule: instead ? "hidden-decline" : "no-decline", part, from, to }];
}

/** A request in a text that tells no way back: it asks, or it has boxes or buttons for the answer. */
function withdrawing(parts: Part[], ready: Ready): Hit[] {
  if (parts.some(({ folded }) => folded.text.search(ready.withdraw) >= 0)) return [];
  for (const part of parts) {
    for (const { text, at } of sentencesOf(part))
      for (const asking of [ready.agree, ready.asks]) {
        const match = [...text.matchAll(asking)][0];
        if (match)
          return [
            { rule: "no-withdrawal", part, from: at + match.index, to: at + match.index + match[0].length },
          ];
      }
    const [choice] = [...sentencesOf(part).filter(({ isChoice }) => isChoice)];
    if (choice)
      return [{ rule: "no-withdrawal", part, from: choice.at, to: choice.at + choice.text.trimEnd().length }];
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
    ...parts.flatMap((part) => [...byPatterns(part, ready), ...bundled(part, ready), ...ticked(part, ready)]),
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
