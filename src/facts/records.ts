import type { Activity, Label, Law, Printable, PrintedFacts } from "~/model";
import { basesOf, dataOf, retentionOf } from "./activities";
import { topicFacts } from "./law-facts";
import { gap, nameOf, type Reader } from "./reader";
import { transferFacts, vendorName } from "./sharing";

/** What the business's own papers call a basis: the law's own words for it, or the form's. */
const basisCalled = (reader: Reader, id: string, law?: Law): Label =>
  law?.bases.find((basis) => basis.id === id)?.called ?? nameOf(reader.library.vocabularies.bases[id]);

/** One purpose as a line of the register: names only, in nobody's voice. */
export function rowFacts(reader: Reader, activity: Activity, at: string) {
  const { purposes, sources, "retention-starts": starts } = reader.library.vocabularies;
  const { ar, en } = purposes[activity.purpose ?? ""] ?? {};
  const typed = activity.purpose === "custom" ? reader.slot(`${at}.label`, "text") : null;
  const named = ar !== undefined && en !== undefined ? { ar, en } : gap(`${at}.purpose`);
  const receivers = (reader.counted.vendors ?? []).flatMap((row, index) =>
    row.id !== undefined && activity.recipients?.includes(row.id) ? [vendorName(reader, row, index)] : [],
  );
  const bases = basesOf(reader, activity, at, basisCalled);
  const from = activity.source?.length
    ? activity.source.map((id) => nameOf(sources[id]))
    : reader.namedAll(`${at}.source`, "sources");
  return {
    purpose: typed ?? named,
    data: dataOf(reader, activity, at, nameOf),
    hasBases: bases.length > 0,
    bases,
    hasSources: from.length > 0,
    sources: from,
    hasRecipients: receivers.length > 0,
    recipients: receivers,
    ...retentionOf(reader, activity, at),
    start: nameOf(starts[activity.retention?.after ?? ""]),
  };
}

/** The register of processing activities, and what each law says of it. */
export function recordFacts(reader: Reader): Pick<PrintedFacts, "register"> {
  const activities = reader.counted.activities ?? [];
  const { "security-measures": measures } = reader.library.vocabularies;
  const typed = reader.slot("securityLabel", "text");
  const security: Printable[] = reader.counted.security?.length
    ? reader.counted.security.flatMap((id): Printable[] =>
        id === "custom" ? (typed ? [typed] : []) : [nameOf(measures[id])],
      )
    : reader.namedAll("security", "security-measures");
  const transfers = transferFacts(reader, nameOf);
  return {
    register: {
      isOpen: activities.length === 0,
      open: activities.length === 0 ? gap("activities") : { ar: "", en: "" },
      rows: activities.map((activity, index) => rowFacts(reader, activity, `activities.${index}`)),
      hasTransfers: transfers.length > 0,
      transfers,
      hasSecurity: security.length > 0,
      security,
      tellsErasure: reader.namedAll("storage.destruction", "destruction-ways").length > 0,
      laws: reader.laws.map((law) => topicFacts(law, law.records)),
    },
  };
}
