/**
 * The consents that a business asks for, each with what the laws want said with it.
 * In: the reader of the answers, the claims. Out: for each consent its sentences, data, recipients, times and ways back.
 */
import {
  holds,
  type Claims,
  type ConsentFacts,
  type Label,
  type Law,
  type LawTopic,
  type PrintedFacts,
} from "~/model";
import { nothing, type Reader } from "../reader";
import { safeguardUnder } from "../rows";
import { isOfBanner, neededConsents, type Needed } from "./needed";
import { channels, rowsOf, type Row } from "./rows";
import { boxesOf, holesOf } from "./sentences";
import { dataFacts, decisionFacts, waysOf } from "./told";

const explicit = ["sensitive", "guardian", "decision", "transfer", "storage-abroad"];
const onDevices = ["location-services", "location-offers", "picture", "recording"];

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
    before: laws.flatMap(({ short, consent: { before } }) => (before ? [{ short, says: before }] : [])),
    proofs: laws.flatMap(({ short, directMarketing: { proof } }) =>
      isMarketing && proof ? [{ short, says: proof }] : [],
    ),
    tellsChildRules: kind === "guardian" && laws.length > 0,
    childRules:
      kind === "guardian" ? laws.map(({ short, children }) => ({ short, says: children.brief })) : [],
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
