/** What is told with a consent: its data, its times, its recipients, how a machine decides, and how it is taken back. */
import type { Consents, Printable } from "~/model";
import { dataOf, purposeOf, retentionOf } from "../activities";
import { stopFacts } from "../marketing";
import { gap, nothing, unique, type Reader } from "../reader";
import { vendorName } from "../sharing";
import type { Needed } from "./needed";
import { channels, sensitiveOf, type Holes, type Row } from "./rows";
import { byPurpose } from "./sentences";

/** Channels on which a word can be sent back. */
const replied = ["email", "sms", "whatsapp"];
const personal = [
  "personalised-content",
  "personalised-offers",
  "profiling",
  "targeted-advertising",
  "audience-sharing",
];

/** What is told of the data behind a consent. */
export function dataFacts(reader: Reader, needed: Needed, rows: Row[]) {
  const [first] = rows;
  const data = unique(rows.flatMap(({ activity, at }) => dataOf(reader, activity, at)));
  const sensitive = sensitiveOf(reader, needed, rows);
  const receivers = new Set(rows.flatMap(({ activity }) => activity.recipients ?? []));
  const recipients = (reader.counted.vendors ?? []).flatMap((row, index) =>
    row.id !== undefined && receivers.has(row.id) ? [vendorName(reader, row, index)] : [],
  );
  const processing = byPurpose(reader, rows, ({ at }) => reader.slot(`${at}.processing`, "text"));
  const durations = byPurpose(
    reader,
    rows,
    ({ at }) => reader.slot(`${at}.consentDuration`, "duration"),
    "{each} ({purpose})",
  );
  const consequence = byPurpose(reader, rows, ({ at }) => reader.slot(`${at}.consequence`, "text"));
  const { kind } = needed;
  // A transfer tells who receives the data, and the consent to each purpose tells the rest.
  const isBeside = kind === "guardian" || kind === "transfer";
  const kept = first && !isBeside ? retentionOf(reader, first.activity, first.at) : noRetention;
  return {
    tellsPurpose: rows.length > 0 && kind !== "guardian",
    purposes: unique(rows.map(({ activity, at }) => purposeOf(reader, activity, at))),
    tellsData: data.length > 0,
    data,
    tellsSensitive: sensitive.length > 0,
    sensitive,
    tellsProcessing: processing.length > 0 && !isBeside,
    processing,
    tellsRecipients: recipients.length > 0 && kind !== "transfer",
    recipients,
    ...kept,
    tellsConsentDuration: durations.length > 0,
    consentDuration: durations,
    isOptional:
      rows.length > 0 && kind !== "transfer" && rows.every(({ activity }) => activity.required === false),
    tellsConsequence: consequence.length > 0 && kind !== "transfer",
    consequence,
  };
}
const noRetention = {
  tellsPeriod: false,
  period: nothing,
  tellsStart: false,
  start: nothing,
  tellsCriteria: false,
  criteria: nothing,
};

/** How the person takes the consent back: marketing has ways of its own, what is fitted to people may have a page. */
export function waysOf(reader: Reader, kind: string): Printable[] {
  const told = (way: keyof Consents["ways"], slot: Printable): Printable => ({
    slot: "sentence",
    words: reader.library.consents.ways[way],
    holes: { way: [slot] } as Holes,
  });
  if (channels.includes(kind)) {
    const { hasOptOutUrl, optOutUrl, hasOptOutEmail, optOutEmail, hasKeyword, keyword } = stopFacts(reader);
    return [
      ...(hasOptOutUrl ? [told("url", optOutUrl)] : []),
      ...(hasOptOutEmail ? [told("email", optOutEmail)] : []),
      ...(hasKeyword && replied.includes(kind) ? [told("keyword", keyword)] : []),
    ];
  }
  const valueAt = (path: string, type: "url" | "email") => {
    const slot = reader.slot(path, type);
    return slot?.slot === "value" ? slot : undefined;
  };
  const settings = personal.includes(kind) ? valueAt("personalisation.settingsUrl", "url") : undefined;
  const page = settings ?? valueAt("requests.url", "url");
  const email = valueAt("requests.email", "email") ?? (page ? undefined : gap("requests.email"));
  return [...(page ? [told("url", page)] : []), ...(email ? [told("email", email)] : [])];
}

/** What is told of a decision that a machine takes alone. */
export function decisionFacts(reader: Reader, { decision }: Needed) {
  const row = decision === undefined ? undefined : reader.counted.automatedDecisions?.[decision];
  const told = (field: string) =>
    reader.slot(`automatedDecisions.${decision ?? 0}.${field}`, "text") ?? nothing;
  return {
    tellsLogic: row !== undefined,
    logic: row ? told("logic") : nothing,
    effect: row ? told("effect") : nothing,
    offersReview: row?.humanReview === true,
  };
}
