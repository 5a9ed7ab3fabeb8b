/**
 * The consents that a business asks for, each with what the laws want said with it.
 * In: the reader of the answers, the claims. Out: for each consent its sentences, data, recipients, times and ways back.
 */
import {
  holds,
  pointerOf,
  type Activity,
  type Claims,
  type ConsentFacts,
  type Consents,
  type Label,
  type Law,
  type LawTopic,
  type Printable,
  type PrintedFacts,
  type Sentence,
} from "~/model";
import { dataOf, purposeOf, retentionOf } from "../activities";
import { stopFacts } from "../marketing";
import { gap, nothing, unique, value, wordsOf, type Reader } from "../reader";
import { countriesOf, isAbroad, safeguardUnder } from "../rows";
import { doesOf, vendorName } from "../sharing";
import { explicitData, isOfBanner, neededConsents, type Needed } from "./needed";

type Row = { activity: Activity; at: string; index: number };
type Holes = Sentence["holes"];

const channels = ["email", "sms", "whatsapp", "push", "phone", "post"];
/** Channels on which a word can be sent back. */
const replied = ["email", "sms", "whatsapp"];
const personal = [
  "personalised-content",
  "personalised-offers",
  "profiling",
  "targeted-advertising",
  "audience-sharing",
];
const explicit = ["sensitive", "guardian", "decision", "transfer", "storage-abroad"];
const onDevices = ["location-services", "location-offers", "picture", "recording"];

const rowsOf = ({ counted }: Reader, { activities }: Needed): Row[] =>
  activities.flatMap((index) => {
    const activity = counted.activities?.[index];
    return activity ? [{ activity, at: `activities.${index}`, index }] : [];
  });

/** Where else than on a page the request is put: by how the data comes in; where no law has us ask that, by what the business has. */
function placesFacts(reader: Reader, { kind }: Needed, rows: Row[]) {
  const means = new Set(rows.flatMap(({ activity }) => activity.means ?? []));
  const services = new Set(reader.counted.services?.map((service) => service.kind));
  const has = (...ids: string[]) => ids.some((id) => means.has(id));
  const isApp = services.has("ios-app") || services.has("android-app");
  const isKnown = means.size > 0;
  const asksBanner = rows.length > 0 && rows.every(({ activity }) => isOfBanner(activity, reader.counted));
  const isOnline = asksBanner || kind === "push";
  const isRecorded = has("camera", "sensor") && !has("form", "app", "email", "messaging");
  return {
    asksPermission: kind === "push" || (onDevices.includes(kind) && (isKnown ? has("app") : isApp)),
    asksByPhone: kind === "phone" || (isKnown ? has("phone") : services.has("call-centre") && !isOnline),
    asksInPerson: isKnown
      ? has("in-person", "paper") || (isRecorded && services.has("physical"))
      : services.has("physical") && !isOnline,
    asksBanner,
  };
}

/** Which of the data a law that asks for this consent protects specially, and what else is to be named with it. */
function sensitiveOf(reader: Reader, { laws }: Needed, rows: Row[], more: string[] = []): Label[] {
  const ids = new Set([...laws.flatMap(explicitData), ...more]);
  const found = rows.flatMap(({ activity }) => activity.data?.filter((id) => ids.has(id)) ?? []);
  return unique(found.map((id) => wordsOf(reader.library.vocabularies["data-categories"][id])));
}

/** What a purpose is called where the person speaks of it: our name for it, or the words that were typed. */
function nameOf(reader: Reader, { activity: { purpose = "" }, at }: Row): Printable {
  const entry = purpose === "custom" ? undefined : reader.library.vocabularies.purposes[purpose];
  return entry ? { ar: entry.ar, en: entry.en } : purposeOf(reader, { purpose }, at);
}

/** The holes of each box: one box for each thing that a person may want without the other. */
function holesOf(reader: Reader, needed: Needed, rows: Row[], guardian: Label): Holes[] {
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

function boxesOf(reader: Reader, needed: Needed, holes: Holes[]) {
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

/** Printables of all rows; where rows differ, each stands with its purpose before it. */
function byPurpose(reader: Reader, rows: Row[], of: (row: Row) => Printable | null): Printable[] {
  const found = rows.flatMap((row) => {
    const each = of(row);
    return each === null ? [] : [{ row, each }];
  });
  if (rows.length <= 1) return found.map(({ each }) => each);
  return found.map(({ row, each }) => ({
    slot: "sentence",
    words: { en: "{purpose}: {each}", ar: "{purpose}: {each}" },
    holes: { purpose: [nameOf(reader, row)], each: [each] } as Holes,
  }));
}

/** What is told of the data behind a consent. */
function dataFacts(reader: Reader, needed: Needed, rows: Row[]) {
  const [first] = rows;
  const data = unique(rows.flatMap(({ activity, at }) => dataOf(reader, activity, at)));
  const sensitive = sensitiveOf(reader, needed, rows);
  const receivers = new Set(rows.flatMap(({ activity }) => activity.recipients ?? []));
  const recipients = (reader.counted.vendors ?? []).flatMap((row, index) =>
    row.id !== undefined && receivers.has(row.id) ? [vendorName(reader, row, index)] : [],
  );
  const processing = byPurpose(reader, rows, ({ at }) => reader.slot(`${at}.processing`, "text"));
  const durations = byPurpose(reader, rows, ({ at }) => reader.slot(`${at}.consentDuration`, "duration"));
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
function waysOf(reader: Reader, kind: string): Printable[] {
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

function decisionFacts(reader: Reader, { decision }: Needed) {
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

/** Some laws want all consent in writing, others only that for sensitive data or for children. */
const wantsWriting = (
  { consent: { written = false, writtenFor = [] } }: Law,
  needed: Needed,
  isSensitive: boolean,
) =>
  written ||
  (isSensitive && writtenFor.includes("sensitive")) ||
  (needed.kind === "guardian" && writtenFor.includes("children"));

const topics: Partial<Record<string, LawTopic>> = {
  guardian: "children",
  transfer: "transfers",
  "storage-abroad": "transfers",
};

function lawFacts(reader: Reader, claims: Claims, needed: Needed, isSensitive: boolean) {
  const { laws, kind } = needed;
  const check = kind === "guardian" ? reader.slot("guardianCheck", "text") : null;
  const isMarketing =
    channels.includes(kind) || laws.some(({ directMarketing }) => directMarketing.consentFor?.includes(kind));
  return {
    isExplicit: explicit.includes(kind) || isSensitive,
    needsWriting: laws.some((law) => wantsWriting(law, needed, isSensitive)),
    standsApart: laws.some((law) => "consent-apart-from-notice" in law.findings),
    isRenewed: laws.some((law) => "consent-to-be-renewed" in law.findings),
    warns: laws.some(
      (law) =>
        law.transfers.warnsOnConsent === true &&
        needed.vendors.some(
          (index) => safeguardUnder(reader.counted.vendors?.[index] ?? {}, law) === "consent",
        ),
    ),
    tellsCheck: check !== null,
    check: check ?? nothing,
    needsJudge: kind === "guardian" && laws.some((law) => law.children.judge === true),
    isByCapacity: kind === "guardian" && laws.length === 0,
    hasLaws: laws.length > 0,
    lawNames: laws.map(({ short }): Label => short),
    withdrawals: laws.flatMap((law) =>
      law.rights
        .filter(({ id, when }) => id === "withdraw" && holds(claims, when))
        .map(({ says }) => ({ short: law.short, says })),
    ),
    laws: laws.map(({ id }) => id),
    rests: [
      ...(isMarketing ? ["directMarketing"] : []),
      ...(isSensitive ? ["sensitive"] : []),
      ...(topics[kind] ? [topics[kind]] : []),
    ],
  };
}

function consentFact(
  reader: Reader,
  claims: Claims,
  needed: Needed,
  id: string,
  guardian: Label,
): ConsentFacts {
  const { kind } = needed;
  const rows = rowsOf(reader, needed);
  const holes = holesOf(reader, needed, rows, guardian);
  const boxes = boxesOf(reader, needed, holes);
  const told = dataFacts(reader, needed, rows);
  return {
    id,
    kind,
    title: { slot: "sentence", words: reader.library.consents.kinds[kind].title, holes: holes[0] ?? {} },
    comesInMessages: ["email", "sms", "whatsapp", "post"].includes(kind),
    isEmail: kind === "email",
    isMessage: kind === "sms" || kind === "whatsapp",
    isGuardians: kind === "guardian",
    ...placesFacts(reader, needed, rows),
    boxes,
    hasSeveralBoxes: boxes.length > 1,
    ...told,
    ...decisionFacts(reader, needed),
    ...lawFacts(reader, claims, needed, told.tellsSensitive),
    ways: waysOf(reader, kind),
    about: { activities: needed.activities, vendors: needed.vendors },
  };
}

/** The consents to ask for, each with what is to be told with it; `guardian` is the leading law's word for one. */
export function consentFacts(reader: Reader, claims: Claims, guardian: Label) {
  const seen = new Map<string, number>();
  const consents = neededConsents(reader.counted, reader.laws, claims, reader.library).map((needed) => {
    const count = (seen.get(needed.kind) ?? 0) + 1;
    seen.set(needed.kind, count);
    return consentFact(
      reader,
      claims,
      needed,
      count === 1 ? needed.kind : `${needed.kind}-${count}`,
      guardian,
    );
  });
  return {
    needsConsents: consents.length > 0,
    needsNoConsent: consents.length === 0,
    consents,
  } satisfies Partial<PrintedFacts>;
}
