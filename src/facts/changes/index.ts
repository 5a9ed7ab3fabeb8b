/**
 * What changed for people between two sets of answers, sorted by how much it matters to them.
 * In: the facts of before and of now. Out: those of now, and in them what changed.
 */
import type { Facts, Library } from "~/model";
import { clausesShown } from "../items";
import { detailChanges, lawChanges, otherChanges, wordChanges, type EarlierText } from "./others";
import { asBefore } from "./pairs";
import { reachChanges } from "./reach";
import { sharingChanges } from "./sharing";
import { useChanges } from "./uses";

export type { EarlierText } from "./others";

/**
 * Gives the facts of now with what changed since those of before; the change notice is composed from them. Pure, and any
 * two facts do. With a finished text of before, also which of its passages were written anew since.
 */
export function compareFacts(before: Facts, now: Facts, library: Library, text?: EarlierText): Facts {
  const uses = useChanges(before, now, library);
  const sharing = sharingChanges(before, now, library);
  const reach = reachChanges(before, now, library);
  const [versionBefore] = asBefore([before.edition.version]);
  const changes: Facts["changes"] = {
    tellsVersionBefore: versionBefore !== undefined,
    versionBefore: versionBefore ?? now.edition.version,
    ...uses.changes,
    hasRetention: uses.changes.retention.length > 0,
    ...sharing.changes,
    ...reach.changes,
    better: [...uses.better, ...sharing.better, ...reach.better],
    laws: lawChanges(before, now, library),
    others: otherChanges(before, now, library, [...uses.told, ...reach.told]),
    details: detailChanges(before, now, library),
    words: text ? wordChanges(text, before, library) : [],
  };
  const has = (...keys: (keyof typeof changes)[]) =>
    keys.some((key) => Array.isArray(changes[key]) && changes[key].length > 0);
  const { newConsents: _, newInterests: __, ...lists } = changes;
  const changesSomething = Object.values(lists).some((list) => Array.isArray(list) && list.length > 0);
  const facts: Facts = {
    ...now,
    comparesAnswers: true,
    changesNothing: !changesSomething,
    changesSomething,
    addsPurposes: has("purposes"),
    addsSensitive: has("sensitive"),
    addsData: has("data"),
    addsRecipients: has("recipients", "receiving", "selling"),
    addsPlaces: has("places"),
    keepsLonger: has("retention", "keeping"),
    changesBases: has("bases"),
    addsDecisions: has("decisions", "deciding"),
    changesChildren: has("children"),
    compelsMore: has("compelled"),
    addsDevices: has("devices", "staying"),
    addsMarketing: has("channels"),
    protectsLess: has("protection"),
    improves: has("better", "lessUsed", "lessReceived"),
    changesLaws: has("laws"),
    changesOthers: has("others"),
    changesDetails: has("details"),
    changesWords: has("words"),
    asksNewConsent: has("newConsents"),
    addsInterests: has("newInterests"),
    asksNewDevices: reach.asksNewDevices,
    asksNewMarketing: reach.asksNewMarketing,
    changes,
  };
  return { ...facts, clauses: clausesShown(facts, library) };
}
