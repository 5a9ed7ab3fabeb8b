/** The sums of the checkup. Pure: answers with their weights in, two sides and what would move them out. */

/** One answer that was given, with what it weighs. */
export type Given = {
  question: string;
  option: string;
  gives: number;
  takes: number;
  stop: boolean;
  /** The best other answer to the same question; for a ticked box, leaving it out. */
  better?: { option?: string; gives: number; takes: number };
};
export type Scale = { gives: number; takes: number; end: number };
export type Verdict = "stop" | "gains" | "even" | "takes" | "small";
export type Result = {
  gives: number;
  takes: number;
  verdict: Verdict;
  moves: { option: string; effect: number }[];
};

const within = (value: number, end: number) => Math.min(end, Math.max(0, value));

/**
 * Weighs the answers given. Each side is a sum of weights times its scale, from 0 to `end`; the verdict is `stop` where one
 * answer outweighs the rest, `small` where both sides stay under 3, else which side is heavier by more than 1.
 * Moves are the answers that a better one would change, the greatest effect on the difference of the two sides first.
 */
export function weigh(given: Given[], scale: Scale): Result {
  const sum = (side: "gives" | "takes") =>
    given.reduce((total, answer) => total + answer[side], 0) * scale[side];
  const [gives, takes] = [within(sum("gives"), scale.end), within(sum("takes"), scale.end)];
  const worth = ({ gives: gain, takes: cost }: { gives: number; takes: number }) =>
    gain * scale.gives - cost * scale.takes;
  const moves = given
    .flatMap((answer) => {
      const effect = answer.better ? worth(answer.better) - worth(answer) : 0;
      return effect > 0 ? [{ option: answer.option, effect, first: Number(answer.stop) }] : [];
    })
    .sort((one, other) => other.first - one.first || other.effect - one.effect)
    .map(({ option, effect }) => ({ option, effect }));
  const verdict: Verdict = given.some(({ stop }) => stop)
    ? "stop"
    : gives < 3 && takes < 3
      ? "small"
      : gives - takes > 1
        ? "gains"
        : takes - gives > 1
          ? "takes"
          : "even";
  return { gives, takes, verdict, moves };
}
