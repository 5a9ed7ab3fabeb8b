import type { PrintedFacts } from "~/model";
import { gapIf, nothing, wordsOf, type Reader } from "./reader";
import { basesOf } from "./rows";

/** The rows whose purpose is marketing. */
function marketingRows(reader: Reader) {
  const { purposes } = reader.library.vocabularies;
  return (reader.counted.activities ?? []).filter(
    (row) => purposes[row.purpose ?? ""]?.marketing !== undefined,
  );
}

/** Gives the ids of the channels by which marketing reaches people, each once. */
export function channelIds(reader: Reader): string[] {
  const { purposes } = reader.library.vocabularies;
  const byPurpose = marketingRows(reader).map((row) => purposes[row.purpose ?? ""]?.marketing ?? "");
  return [...new Set([...(reader.counted.marketing?.channels ?? []), ...byPurpose])];
}

/** The ways to stop marketing: those that were answered, or the question for one of them. */
export function stopFacts(reader: Reader) {
  const url = reader.slot("marketing.optOut.url", "url");
  const email = reader.slot("marketing.optOut.email", "email");
  const keyword = reader.slot("marketing.optOut.keyword", "text");
  const given = [url, email, keyword].filter((slot) => slot !== null && slot.slot === "value");
  const path = "marketing.optOut.email";
  const isAsked = given.length === 0 && reader.asked(path);
  const stated = (slot: typeof url) => slot !== null && slot.slot === "value";
  return {
    hasOptOutUrl: stated(url),
    optOutUrl: url ?? nothing,
    hasOptOutEmail: stated(email) || isAsked,
    optOutEmail: stated(email) && email ? email : gapIf(isAsked, path),
    hasKeyword: stated(keyword),
    keyword: keyword ?? nothing,
  };
}

/** Marketing: by which channels, and how it is stopped. */
export function marketingFacts(reader: Reader) {
  const frequency = reader.slot("marketing.frequency", "text");
  const rows = marketingRows(reader);
  const asksMarketing = reader.counted.marketing?.channels === undefined && rows.length === 0;
  return {
    asksMarketing,
    marketingGap: gapIf(asksMarketing, "marketing.channels"),
    marketing: {
      channels: channelIds(reader).map((id) => wordsOf(reader.library.vocabularies.channels[id])),
      ...stopFacts(reader),
      tellsFrequency: frequency !== null,
      frequency: frequency ?? nothing,
      reliesOnConsent: rows.length > 0 && rows.every((row) => basesOf(row, reader.laws).join() === "consent"),
    },
  } satisfies Partial<PrintedFacts>;
}

/** How far content is fitted to people, and what machines decide. */
export function personalisationFacts(reader: Reader) {
  const answered = reader.counted.personalisation;
  const entries = reader.library.vocabularies["personalisation-levels"];
  const levels = (answered?.levels ?? []).map((id) => {
    const { ar = "", en = "", says = nothing } = entries[id] ?? {};
    return { name: { ar, en }, says: { ar: says.ar, en: says.en } };
  });
  const start = answered?.default === undefined ? undefined : entries[answered.default];
  const startGap = start === undefined && reader.asked("personalisation.default") && levels.length > 1;
  const settings = reader.slot("personalisation.settingsUrl", "url");
  const decisions = reader.counted.automatedDecisions;
  const asksDecisions = decisions === undefined && reader.asked("automatedDecisions");
  const decisionSlot = (index: number, field: string) =>
    reader.slot(`automatedDecisions.${index}.${field}`, "text") ?? nothing;
  return {
    asksPersonalisation: answered?.levels === undefined,
    personalisationGap: gapIf(answered?.levels === undefined, "personalisation.levels"),
    personalisation: {
      offersChoice: levels.length > 1,
      levels,
      tellsDefault: start !== undefined || startGap,
      default: start ? { ar: start.ar, en: start.en } : gapIf(startGap, "personalisation.default"),
      tellsSettings: settings !== null,
      settings: settings ?? nothing,
    },
    asksDecisions,
    decisionsGap: gapIf(asksDecisions, "automatedDecisions"),
    decisions: (decisions ?? []).map((row, index) => ({
      what: decisionSlot(index, "what"),
      logic: decisionSlot(index, "logic"),
      effect: decisionSlot(index, "effect"),
      usesAi: row.ai === true,
      offersReview: row.humanReview === true,
    })),
  } satisfies Partial<PrintedFacts>;
}
