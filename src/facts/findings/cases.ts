/** The cases of `needCases`: in which of them the answers put a business under one law. */
import type { NeedCase, Pointer } from "~/model";
import { placesAbroad, type Look, type SeenActivity } from "./look";

const isKind = ({ answers }: Look, kind: string) => answers.organisation?.kind === kind;
const scaleOf = ({ answers }: Look) => answers.organisation?.scale ?? {};

const kindQuestion = "/organisation/kind";
const scaleQuestion = (field: string) => `/organisation/scale/${field}`;
const atIf = (isMet: boolean | undefined, question: Pointer) => (isMet ? question : undefined);
const inRow = (activity: SeenActivity | undefined, field: string) => activity && `${activity.at}/${field}`;

const sensitive = (look: Look) =>
  inRow(
    look.activities.find(({ isSensitive }) => isSensitive),
    "data",
  );
const sensitiveOrCriminal = (look: Look) =>
  inRow(
    look.activities.find(({ isSensitive, data }) => isSensitive || data?.includes("criminal")),
    "data",
  );
const financial = ["bank", "payment-card", "credit", "financial"];
/** Gives the question of the first purpose that needs data of one of these kinds. */
const withData = ({ activities }: Look, ids: string[]) =>
  inRow(
    activities.find(({ data }) => data?.some((id) => ids.includes(id))),
    "data",
  );
/** Gives the question of the first purpose that is one of these. */
const forPurpose = ({ activities }: Look, ids: string[]) =>
  inRow(
    activities.find(({ purpose }) => ids.includes(purpose ?? "")),
    "purpose",
  );
const isLinked = ({ source = [] }: SeenActivity) =>
  source.includes("person") && (source.includes("third-party") || source.includes("public"));

/** Each case gives the question whose answer meets it, or nothing. */
const cases: Record<NeedCase, (look: Look) => Pointer | undefined> = {
  always: () => kindQuestion,
  organisation: (look) => atIf(!isKind(look, "individual"), kindQuestion),
  licensee: ({ claims }) => atIf(claims.isTelecomLicensee, "/organisation/telecomLicensee"),
  "without-officer": ({ claims }) => atIf(!claims.hasOfficer, "/organisation/dpo/name"),
  "public-body": (look) => atIf(isKind(look, "public-body"), kindQuestion),
  "public-body-large": (look) => atIf(isKind(look, "public-body") && scaleOf(look).large, kindQuestion),
  individual: (look) => atIf(isKind(look, "individual"), kindQuestion),
  monitoring: (look) => atIf(scaleOf(look).monitoring, scaleQuestion("monitoring")),
  "large-monitoring": (look) =>
    atIf(scaleOf(look).large && scaleOf(look).monitoring, scaleQuestion("monitoring")),
  "large-public-monitoring": (look) =>
    scaleOf(look).large && scaleOf(look).monitoring
      ? (forPurpose(look, ["video-surveillance"]) ?? withData(look, ["precise-location"]))
      : undefined,
  "new-technology": (look) => atIf(scaleOf(look).newTechnology, scaleQuestion("newTechnology")),
  "large-new-technology": (look) =>
    atIf(scaleOf(look).large && scaleOf(look).newTechnology, scaleQuestion("newTechnology")),
  sensitive,
  "large-sensitive": (look) => (scaleOf(look).large ? sensitiveOrCriminal(look) : undefined),
  "health-sensitive": (look) =>
    look.answers.organisation?.sector === "health" ? sensitive(look) : undefined,
  "linked-sources": (look) => inRow(look.activities.find(isLinked), "source"),
  "serious-decision": ({ answers }) => {
    const index = (answers.automatedDecisions ?? []).findIndex(({ legalEffect }) => legalEffect === true);
    return atIf(index >= 0, `/automatedDecisions/${index}/legalEffect`);
  },
  financial: (look) => withData(look, financial),
  children: ({ claims, activities }) =>
    atIf(claims.collectsFromChildren, "/audience/children") ??
    inRow(
      activities.find(({ data }) => data?.includes("child")),
      "data",
    ),
  "stores-abroad": (look) => placesAbroad(look).find((place) => place.startsWith("/storage")),
  abroad: (look) => placesAbroad(look)[0],
  cameras: (look) => forPurpose(look, ["video-surveillance"]),
  "biometric-genetic": (look) => withData(look, ["biometric", "genetic"]),
  "identity-number": (look) => withData(look, ["government-id"]),
  decision: ({ claims }) => atIf(claims.decidesByMachine, "/automatedDecisions"),
  profiling: (look) => forPurpose(look, ["profiling", "targeted-advertising", "personalised-offers"]),
  sale: ({ answers, claims }) =>
    atIf(claims.sellsOrShares, answers.sale?.sells === true ? "/sale/sells" : "/sale/shares"),
  marketing: ({ claims }) => atIf(claims.sendsMarketing, "/marketing/channels"),
  // Watching that goes on is the "again and again" of this case, whatever the scale.
  "extended-notice": (look) =>
    atIf(look.claims.triggersExtendedNotice, scaleQuestion("large")) ??
    atIf(scaleOf(look).monitoring, scaleQuestion("monitoring")),
};

/** Tells whether the answers meet a case. */
export const isMet = (look: Look, name: NeedCase): boolean => cases[name](look) !== undefined;

/** Gives the question whose answer brings the first of these cases about, or nothing where none of them is met. */
export function metBy(look: Look, neededWhen: NeedCase[] = []): Pointer | undefined {
  for (const name of neededWhen) {
    const question = cases[name](look);
    if (question !== undefined) return question;
  }
  return undefined;
}
