/** The sentences with which a consent is asked for: words of content/consents.yaml, with values in their holes. */
import { pointerOf, type Label, type Printable } from "~/model";
import { gap, value, type Reader } from "../reader";
import { countriesOf, isAbroad } from "../rows";
import { doesOf, vendorName } from "../sharing";
import type { Needed } from "./needed";
import { channels, nameOf, sensitiveOf, type Holes, type Row } from "./rows";

/** The holes of each box: one box for each thing that a person may want without the other. */
export function holesOf(reader: Reader, needed: Needed, rows: Row[], guardian: Label): Holes[] {
  const who = [reader.slot("organisation.name", "text") ?? gap("organisation.name")];
  const about = (path: string, codes: string[] | undefined) =>
    (codes ?? [])
      .filter((code) => isAbroad(code, needed.laws))
      .map((code) => value("country", code, pointerOf(path)));
  switch (needed.kind) {
    case "transfer":
      return needed.vendors.flatMap((index) => {
        const row = reader.counted.vendors?.[index] ?? {};
        const places = about(`vendors.${index}.countries`, countriesOf(row, reader.library));
        const own = { who, recipient: [vendorName(reader, row, index)], countries: places };
        const received = rows.filter(
          ({ activity }) => row.id !== undefined && activity.recipients?.includes(row.id),
        );
        // A recipient that no purpose names is asked about by what it does.
        const purposes =
          received.length > 0 ? received.map((each) => nameOf(reader, each)) : [doesOf(reader, row, index)];
        return purposes.map((purpose) => ({ ...own, purpose: [purpose] }) as Holes);
      });
    case "storage-abroad":
      return [{ who, countries: about("storage.countries", reader.counted.storage?.countries) }];
    case "decision": {
      const path = `automatedDecisions.${needed.decision ?? 0}.what`;
      return [{ who, what: [reader.slot(path, "text") ?? gap(path)] }];
    }
    default: {
      const data =
        needed.kind === "sensitive" ? sensitiveOf(reader, needed, rows, ["photo-video", "voice"]) : [];
      const each = rows.map(
        (row) => ({ who, guardian: [guardian], data, purpose: [nameOf(reader, row)] }) as Holes,
      );
      return needed.kind === "guardian" || channels.includes(needed.kind) ? each : each.slice(0, 1);
    }
  }
}

/** The boxes of a consent: each sentence as a statement and as a question. */
export function boxesOf(reader: Reader, needed: Needed, holes: Holes[]) {
  const { boxes } = reader.library.consents.kinds[needed.kind];
  const who = { who: [reader.slot("organisation.name", "text") ?? gap("organisation.name")] } as Holes;
  const filled = channels.includes(needed.kind) ? [holes[0] ?? who] : holes;
  return filled.flatMap((each) =>
    boxes.map(({ agrees, asks }) => ({
      agrees: { slot: "sentence", words: agrees, holes: each } as const,
      asks: { slot: "sentence", words: asks, holes: each } as const,
    })),
  );
}

/** Printables of all rows; where there are several, each stands with its purpose, in the order of `pattern`. */
export function byPurpose(
  reader: Reader,
  rows: Row[],
  of: (row: Row) => Printable | null,
  pattern = "{purpose}: {each}",
): Printable[] {
  const found = rows.flatMap((row) => {
    const each = of(row);
    return each === null ? [] : [{ row, each }];
  });
  if (rows.length <= 1) return found.map(({ each }) => each);
  return found.map(({ row, each }) => ({
    slot: "sentence",
    words: { en: pattern, ar: pattern },
    holes: { purpose: [nameOf(reader, row)], each: [each] } as Holes,
  }));
}
