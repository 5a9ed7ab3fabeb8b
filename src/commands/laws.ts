import { library } from "~/library";
import { messageLocale, say, UsageError } from "./messages";

/** Prints the laws of the catalogue, or one of them whole. */
export function laws(id: string | undefined, { json = false }: { json?: boolean }) {
  if (id === undefined) {
    if (json) return console.log(JSON.stringify(library.laws, null, 2));
    const lines = library.laws.map(
      (law) =>
        `${law.id.padEnd(12)} ${say("report.lawLine", { name: law.name[messageLocale], authority: law.authority?.name[messageLocale] ?? say("report.noAuthority"), checked: law.checked })}`,
    );
    return console.log(lines.join("\n"));
  }
  const law = library.laws.find((entry) => entry.id === id);
  if (!law)
    throw new UsageError([
      say("report.unknownChoice", {
        option: "laws",
        value: id,
        expected: library.laws.map((entry) => entry.id).join(", "),
      }),
    ]);
  if (json) return console.log(JSON.stringify(law, null, 2));
  const items = library.vocabularies["notice-items"];
  console.log(
    [
      law.name[messageLocale],
      law.authority?.name[messageLocale] ?? say("report.noAuthority"),
      ...law.notice.map(
        (row) =>
          `  ${items[row.item]?.[messageLocale] ?? row.item} (${row.art ?? say("report.unconfirmed")})`,
      ),
      ...law.rights.map(
        (right) => `  ${right.name[messageLocale]} (${right.art ?? say("report.unconfirmed")})`,
      ),
    ].join("\n"),
  );
}
