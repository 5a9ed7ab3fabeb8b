/** A request for consent taken apart: its parts, their sentences, the buttons that stand in them. */
import type { ConsentRequest } from "~/model";
import type { Folded } from "./patterns";

export type Part = { name: string; text: string; folded: Folded };
type Kind = "agree" | "decline" | "later";
export type Button = { part: Part; from: number; to: number; kind: Kind };

/** Gives the parts of a request, each with its name; boxes and buttons get the marks that a written request has. */
export function partsOf({ text, boxes = [], agree, decline }: ConsentRequest): Omit<Part, "folded">[] {
  const button = (name: string, words: string | undefined) =>
    words === undefined ? [] : [{ name, text: `[${words}]` }];
  return [
    { name: "text", text },
    ...boxes.map(({ label, ticked }, index) => ({
      name: `boxes/${index}`,
      text: `${ticked === true ? "[x]" : "[ ]"} ${label}`,
    })),
    ...button("agree", agree),
    ...button("decline", decline),
  ];
}

// An empty box, as it is written by hand or drawn.
const emptyBox = /\[ ?\]|\u2610/u;
/** Tells whether a folded text has empty boxes: what a person does not tick is declined. */
export const hasBoxes = (text: string) => emptyBox.test(text);

/** A sentence, its place, and whether it stands beside an empty box. */
export type Sentence = { text: string; at: number; isChoice: boolean };

/** Gives the sentences of a part, each with its place; a button, a box and a line are sentences of their own. */
export const sentencesOf = ({ folded }: Part): Sentence[] =>
  [...folded.text.matchAll(/[^\n.!?\u061f\u061b[\]\u2610-\u2612]+[.!?\u061f]?/gu)].map(
    ({ 0: text, index }) => ({
      text,
      at: index,
      isChoice: /\[ ?\]$|\u2610$/u.test(folded.text.slice(0, index).trimEnd()) && /\p{L}/u.test(text),
    }),
  );

/** Gives what a person may answer: words in brackets, beside a box, or after a stroke. */
export const answersIn = ({ folded }: Part): { text: string; at: number }[] =>
  [...folded.text.matchAll(/(?<=\[|\u2610|\/)[^\n[\]/\u2610]{2,80}/gu)].map(({ 0: text, index }) => ({
    text,
    at: index,
  }));

const brackets = /\[([^\]\n]{2,80})\]/gu;
/** Gives everything in brackets, as buttons are written, whatever it says. */
export const bracketsIn = (part: Part) =>
  [...part.folded.text.matchAll(brackets)].map(({ 0: whole, index }) => ({
    part,
    from: index,
    to: index + whole.length,
  }));

/** Gives the buttons of a part: words in brackets, and short lines that are an answer and nothing else. */
export function buttonsIn(part: Part, kinds: Record<Kind, RegExp>): Button[] {
  const { text } = part.folded;
  const bracketed = [...text.matchAll(brackets)];
  const short = [...text.matchAll(/(?<=^|\n)[ \t]*[-*\u2022]?[ \t]*([\p{L}' ]{2,40})(?=\n|$)/gu)].filter(
    ([, words = ""]) => words.trim().split(" ").length <= 6,
  );
  return [...bracketed, ...short].flatMap(({ 0: whole, 1: words = "", index }): Button[] => {
    // "No, thanks" and "not now" are told apart by the longer of the two.
    const kind = (["later", "decline", "agree"] as const).find((each) => kinds[each].test(words.trim()));
    return kind ? [{ part, from: index, to: index + whole.length, kind }] : [];
  });
}
