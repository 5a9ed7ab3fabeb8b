/** Which consents a business has to ask for: by its purposes, its channels, children, machines that decide, and places abroad. */
import type { Activity, Answers, Claims, ConsentKind, Law, Library } from "~/model";
import { basisUnder, countriesOf, isAbroad, safeguardUnder, wantsBases, type VendorRow } from "../rows";

/** One consent: its kind, the laws that ask for it, and the rows of the answers that it is about. */
export type Needed = {
  kind: ConsentKind;
  laws: Law[];
  activities: number[];
  vendors: number[];
  decision?: number;
};

const byPurpose: Record<string, ConsentKind> = {
  "location-services": "location-services",
  "location-offers": "location-offers",
  "personalised-content": "personalised-content",
  "personalised-offers": "personalised-offers",
  profiling: "profiling",
  "targeted-advertising": "targeted-advertising",
  "audience-sharing": "audience-sharing",
  reviews: "reviews",
};
const isChannel = (kind: ConsentKind) => ["email", "sms", "whatsapp", "push", "phone", "post"].includes(kind);

/** Ids of the data that a law wants explicit consent for. */
export const explicitData = (law: Law): string[] => [
  ...law.sensitive.ids,
  ...(law.consent.explicitFor?.includes("credit") ? ["credit"] : []),
];

/** What a law leaves outside its reach, its rules on sensitive data do not touch. */
const isExcluded = (activity: Activity, law: Law) =>
  law.bases.some(({ id, excluded }) => excluded === true && id === basisUnder(activity, law));

/** The law wants consent for such marketing, and does not accept the interest towards one's own customers on which it rests. */
const wantsForMarketing = (activity: Activity, law: Law) =>
  (law.directMarketing.consentFor?.includes(activity.purpose ?? "") ?? false) &&
  !(
    basisUnder(activity, law) === "legitimate-interests" &&
    law.directMarketing.ownCustomersFor?.includes(activity.purpose ?? "")
  );

/** The law forbids such data without explicit consent, whatever basis was answered. */
function wantsForSensitive(activity: Activity, law: Law): boolean {
  const basis = basisUnder(activity, law);
  return (
    "sensitive-without-explicit-consent" in law.findings &&
    basis !== undefined &&
    // What a law orders waits for nobody's consent.
    basis !== "legal-obligation" &&
    !isExcluded(activity, law) &&
    !law.sensitive.liftedBy?.includes(basis) &&
    (activity.data?.some((id) => law.sensitive.ids.includes(id)) ?? false)
  );
}

/** The laws under which a purpose needs consent. Where no law that knows bases does, the consent that was answered counts. */
function lawsAsking(activity: Activity, laws: Law[]): Law[] {
  const asking = laws.filter(
    (law) =>
      (wantsBases(law) && basisUnder(activity, law) === "consent") ||
      wantsForMarketing(activity, law) ||
      wantsForSensitive(activity, law),
  );
  return asking.length > 0 ? asking : laws.filter((law) => basisUnder(activity, law) === "consent");
}

function kindOf(activity: Activity, laws: Law[], library: Library): ConsentKind {
  const { purpose = "", data = [] } = activity;
  const channel = library.vocabularies.purposes[purpose]?.marketing as ConsentKind | undefined;
  const named = channel ?? byPurpose[purpose];
  if (named) return named;
  if (laws.some((law) => data.some((id) => explicitData(law).includes(id)))) return "sensitive";
  if (data.includes("voice") && data.includes("photo-video")) return "recording";
  return data.includes("photo-video") && purpose !== "video-surveillance" ? "picture" : "use";
}

const ofDevices = ["device", "usage", "cookies", "ip-address", "approximate-location"];
/**
 * Tells whether cookies alone bring in what a purpose needs, so that the banner asks. Where no law has us ask how data
 * comes in, it does if it is of the device alone and cookies are named.
 */
export function isOfBanner(
  { means = [], source = [], data = [] }: Activity,
  { cookies = [] }: Answers,
): boolean {
  if (means.length > 0) return means.every((id) => id === "cookies");
  const isOfDevice = source.length > 0 && source.every((id) => id === "device");
  return cookies.length > 0 && isOfDevice && data.every((id) => ofDevices.includes(id));
}

function forActivities(answers: Answers, laws: Law[], library: Library): Needed[] {
  const found = (answers.activities ?? []).flatMap((activity, index): Needed[] => {
    const asking = lawsAsking(activity, laws);
    const isAsked =
      laws.length > 0 ? asking.length > 0 : Object.values(activity.basis ?? {}).includes("consent");
    const kind = kindOf(activity, asking, library);
    // Advertisements fitted to a person may be asked for elsewhere too, where their data is explained.
    const isElsewhere = isOfBanner(activity, answers) && kind !== "targeted-advertising";
    return isAsked && !isElsewhere ? [{ kind, laws: asking, activities: [index], vendors: [] }] : [];
  });
  // What is sent by one channel is one consent, however many rows tell of it.
  const others = found.filter(({ kind }) => !isChannel(kind));
  const channels = Map.groupBy(
    found.filter(({ kind }) => isChannel(kind)),
    ({ kind }) => kind,
  );
  const merged = [...channels].map(([kind, group]) => ({
    kind,
    laws: laws.filter((law) => group.some((each) => each.laws.includes(law))),
    activities: group.flatMap(({ activities }) => activities),
    vendors: [],
  }));
  return [...merged, ...others];
}

/** Channels that no purpose tells of, under laws that want consent for them. */
function forChannels(answers: Answers, laws: Law[], library: Library): Needed[] {
  const told = new Set(
    answers.activities?.map(({ purpose = "" }) => library.vocabularies.purposes[purpose]?.marketing),
  );
  return (answers.marketing?.channels ?? []).flatMap((channel): Needed[] => {
    const asking = laws.filter(({ directMarketing }) =>
      directMarketing.consentFor?.includes(`${channel}-marketing`),
    );
    const isAsked = asking.length > 0 && !told.has(channel);
    return isAsked ? [{ kind: channel as ConsentKind, laws: asking, activities: [], vendors: [] }] : [];
  });
}

/** A guardian's consent: for each use that rests on consent, and for all uses where a law wants it so. */
function forChildren(answers: Answers, laws: Law[], claims: Claims, others: Needed[]): Needed[] {
  if (!claims.collectsFromChildren) return [];
  const asking = laws.filter(({ children }) =>
    children.guardianCheckFor?.includes(answers.audience?.children ?? ""),
  );
  const isForAll = asking.some(({ children }) => children.guardianForAll === true);
  const onConsent = new Set(others.flatMap(({ activities }) => activities));
  const activities = (answers.activities ?? []).flatMap((activity, index) =>
    // What a law orders waits for nobody's consent.
    onConsent.has(index) || (isForAll && !Object.values(activity.basis ?? {}).includes("legal-obligation"))
      ? [index]
      : [],
  );
  return activities.length > 0 ? [{ kind: "guardian", laws: asking, activities, vendors: [] }] : [];
}

function forDecisions(answers: Answers, laws: Law[]): Needed[] {
  return (answers.automatedDecisions ?? []).flatMap(({ legalEffect }, decision): Needed[] => {
    const asking = laws.filter(({ consent: { explicitFor = [] } }) =>
      legalEffect === false
        ? explicitFor.includes("decision")
        : explicitFor.includes("decision") || explicitFor.includes("decision-unless-minor"),
    );
    return asking.length > 0
      ? [{ kind: "decision", laws: asking, activities: [], vendors: [], decision }]
      : [];
  });
}

const wantsForEveryTransfer = (law: Law) => "transfer-consent-besides" in law.findings;
/** Data goes abroad on consent, under a law that accepts it for that, or under one that wants it for every transfer. */
const restsOnConsent = (row: VendorRow, law: Law) =>
  wantsForEveryTransfer(law) ||
  (safeguardUnder(row, law) === "consent" && law.transfers.safeguards.includes("consent"));

function forTransfers(answers: Answers, laws: Law[], claims: Claims, library: Library): Needed[] {
  const sent = (answers.vendors ?? []).flatMap((row, index) => {
    const places = countriesOf(row, library) ?? [];
    const asking = laws.filter(
      (law) => places.some((place) => isAbroad(place, [law])) && restsOnConsent(row, law),
    );
    return asking.length > 0 ? [{ index, asking }] : [];
  });
  const receivers = new Set(sent.map(({ index }) => answers.vendors?.[index]?.id));
  const transfer: Needed = {
    kind: "transfer",
    laws: laws.filter((law) => sent.some(({ asking }) => asking.includes(law))),
    activities: (answers.activities ?? []).flatMap(({ recipients = [] }, index) =>
      recipients.some((id) => receivers.has(id)) ? [index] : [],
    ),
    vendors: sent.map(({ index }) => index),
  };
  const storing = laws.filter(
    (law) =>
      wantsForEveryTransfer(law) &&
      law.home.includes(answers.organisation?.country ?? "") &&
      claims.sendsAbroad &&
      answers.storage?.countries?.some((place) => isAbroad(place, [law])),
  );
  const storage: Needed = { kind: "storage-abroad", laws: storing, activities: [], vendors: [] };
  return [transfer, storage].filter(({ laws: asking }) => asking.length > 0);
}

/**
 * Gives the consents that the answers and the laws call for, in the order of the answers: those on which a purpose rests,
 * those that a law wants for marketing or sensitive data whatever was answered, a guardian's, and those for decisions by
 * machines and for data that goes abroad. What cookies alone bring in is the cookie banner's to ask.
 */
export function neededConsents(answers: Answers, laws: Law[], claims: Claims, library: Library): Needed[] {
  const own = [...forActivities(answers, laws, library), ...forChannels(answers, laws, library)];
  return [
    ...own,
    ...forChildren(answers, laws, claims, own),
    ...forDecisions(answers, laws),
    ...forTransfers(answers, laws, claims, library),
  ];
}
