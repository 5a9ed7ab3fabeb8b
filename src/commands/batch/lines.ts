/** One line of the input. */
export type Line = {
  /** Its number in the file, from 1. */
  number: number;
  text: string;
  /** Bytes of the input up to its end. */
  end: number;
};

/** More bytes than any answers document takes in UTF-8; what follows in a line is not kept. */
export const mostBytes = 4 * 1_048_576;
const newline = 0x0a;

/**
 * Gives the lines of a stream of bytes in UTF-8, one after the other, empty ones left out. Never holds more than one line,
 * and of a line that is too long to be an answers document only its beginning. Takes LF and CRLF; a byte-order mark
 * stays in the first line.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let kept = 0;
  let number = 0;
  let read = 0;
  const keep = (part: Buffer) => {
    if (part.length === 0 || kept >= mostBytes) return;
    parts.push(part);
    kept += part.length;
  };
  const line = (end: number): Line => {
    const text = Buffer.concat(parts).toString("utf8");
    parts = [];
    kept = 0;
    return { number: ++number, text: text.endsWith("\r") ? text.slice(0, -1) : text, end };
  };
  const isFilled = ({ text }: Line) => text.trim() !== "";
  for await (const chunk of stream) {
    let begin = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, begin)) {
      keep(chunk.subarray(begin, end));
      begin = end + 1;
      const whole = line(read + begin);
      if (isFilled(whole)) yield whole;
    }
    keep(chunk.subarray(begin));
    read += chunk.length;
  }
  const last = line(read);
  if (isFilled(last)) yield last;
}
