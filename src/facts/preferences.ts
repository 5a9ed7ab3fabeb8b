import type { PrintedFacts } from "~/model";
import { dataOf } from "./activities";
import { channelIds } from "./marketing";
import { nothing, unique, value, wordsOf, type Reader } from "./reader";
import { vendorName } from "./sharing";

/** An id that machines read, as a value. */
const named = (id: string) => value("text", id, `id:${id}`);

/** Gives the data that the levels up to one work with, and who receives it. A level works with what the ones below it do. */
function workedWith(reader: Reader, level: string) {
  const { purposes, "personalisation-levels": levels } = reader.library.vocabularies;
  const order = Object.keys(levels);
  const rows = (reader.counted.activities ?? []).flatMap((row, index) => {
    const at = order.indexOf(purposes[row.purpose ?? ""]?.level ?? "");
    return at >= 0 && at <= order.indexOf(level) ? [{ row, index }] : [];
  });
  const receivers = new Set(rows.flatMap(({ row }) => row.recipients ?? []));
  return {
    data: unique(rows.flatMap(({ row, index }) => dataOf(reader, row, `activities.${index}`))),
    recipients: (reader.counted.vendors ?? []).flatMap((vendor, index) =>
      vendor.id !== undefined && receivers.has(vendor.id) ? [vendorName(reader, vendor, index)] : [],
    ),
  };
}

function levelFacts(reader: Reader, ids: string[]): PrintedFacts["preferences"]["levels"] {
  const entries = reader.library.vocabularies["personalisation-levels"];
  return ids.map((id) => {
    const { ar = "", en = "", says = nothing } = entries[id] ?? {};
    const { data, recipients } = workedWith(reader, id);
    return {
      id: named(id),
      name: { ar, en },
      says: { ar: says.ar, en: says.en },
      isStart: reader.counted.personalisation?.default === id,
      tellsData: data.length > 0,
      data,
      tellsRecipients: recipients.length > 0,
      recipients,
    };
  });
}

function eventFacts(reader: Reader, levels: string[], channels: string[]) {
  const entries = reader.library.vocabularies["preference-events"];
  const event = (name: string, what: string[], from: string[], to: string[]) => ({
    name: named(name),
    about: wordsOf(entries[name]),
    what: what.map(named),
    from: from.map(named),
    to: to.map(named),
  });
  return [
    ...(levels.length > 0
      ? [event("personalisation-level-changed", ["personalisation"], levels, levels)]
      : []),
    ...(channels.length > 0
      ? [event("marketing-channel-changed", channels, ["off", "on"], ["off", "on"])]
      : []),
    ...(levels.length + channels.length > 0
      ? [event("everything-stopped", ["everything"], ["on"], ["off"])]
      : []),
  ];
}

/** What people can choose of personalisation and marketing, and the events that their choices send. */
export function preferenceFacts(reader: Reader, sendsMarketing: boolean) {
  const { "personalisation-levels": entries, channels: channelWords } = reader.library.vocabularies;
  const answered = reader.counted.personalisation?.levels;
  const offered = Object.keys(entries).filter((id) => answered?.includes(id));
  const choosesLevel = offered.length > 1;
  const levels = choosesLevel ? offered : [];
  const channels = channelIds(reader);
  const { ar = "", en = "" } = entries[levels[0] ?? ""] ?? {};
  const hasChoices = choosesLevel || sendsMarketing;
  const mayHaveChoices =
    hasChoices || answered === undefined || reader.counted.marketing?.channels === undefined;
  return {
    choosesLevel,
    maySetLevel: choosesLevel || answered === undefined,
    hasChoices,
    mayHaveChoices,
    lacksChoices: !mayHaveChoices,
    preferences: {
      levels: levelFacts(reader, levels),
      lowest: { ar, en },
      channels: channels.map((id) => ({
        id: named(id),
        name: { ar: channelWords[id]?.ar ?? "", en: channelWords[id]?.en ?? "" },
      })),
      events: eventFacts(reader, levels, channels),
    },
  } satisfies Partial<PrintedFacts>;
}
