/** The ladder: what a typed word may mean among the words of the pages, surest first. What is on no rung stays unknown. */
import { fold } from "./fold";
import { mostCost } from "./forms";
import { formsOf, frontsOf, isCommon, relativesOf, type Language } from "./language";
import { isArabic, soundsOf } from "./scripts";
import { slipBetween, slipsBetween } from "./typos";
import { enoughSounds, leadsOf, soundKey, type Vocabulary } from "./vocabulary";

/** How a word was understood. */
export type How =
  "written" | "form" | "plural" | "family" | "synonym" | "spelled" | "joined" | "begins" | "typo" | "sound";
/** A word of the pages (or a notion, numbered after them) that a typed word may mean, and how surely, from 0 to 1. */
export type Reading = { term: number; strength: number; how: How };

/** What each unit of a form's cost takes away. */
const perCost = 0.1;
/** What two forms may cost together and surely be one word. */
const sureForms = 2.5;
/** Above this a word is understood, and nothing is guessed. */
const understood = 0.7;
/** A reading this much weaker than the best one is noise. */
const farBelow = 0.35;

/** A form is a guess, the more so the more was taken off. */
const formStrength = (cost: number) => 0.95 - perCost * cost - 2 * perCost * Math.max(0, cost - 1);

/** Keeps the strongest reading of each word of the pages. */
export class Readings {
  readonly all = new Map<number, Reading>();

  add(reading: Reading): void {
    if (reading.strength > (this.all.get(reading.term)?.strength ?? 0)) this.all.set(reading.term, reading);
  }
  get best(): number {
    return Math.max(0, ...[...this.all.values()].map(({ strength }) => strength));
  }
}

/** Reads a word as it is written, and in its other forms: with other clitics, endings and pronouns. */
export function readForms(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  readings: Readings,
): void {
  const term = vocabulary.numbers.get(word);
  if (term !== undefined) readings.add({ term, strength: 1, how: "written" });
  const forms = formsOf(word, language);
  const common = isCommon(word, language);
  // What is left of a word that says something is no word that says nothing.
  const fits = (lead: number) =>
    common || !isCommon(fold(vocabulary.written.get(lead) ?? "", language.tables), language);
  for (const { term, cost } of leadsOf(forms, vocabulary, sureForms))
    if (fits(term)) readings.add({ term, strength: formStrength(cost), how: "form" });
  if (readings.best === 0)
    for (const { term, cost } of leadsOf(forms, vocabulary, mostCost))
      if (fits(term)) readings.add({ term, strength: formStrength(cost), how: "form" });
}

/** Reads a word by the words of its root: broken plurals and singulars, then the family. */
export function readRelatives(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  readings: Readings,
): void {
  // A word that is known as it stands is not taken apart for its root.
  const most = readings.best >= 0.8 ? 0.1 : 0.5;
  const forms = formsOf(word, language).filter(({ cost }) => cost <= most);
  const isUnknown = readings.best === 0;
  // One that is not known at all may have a particle before it.
  if (isUnknown) forms.push(...frontsOf(word, language).filter(({ cost }) => cost > most && cost < 2));
  const found = (
    [
      ["plurals", "plural", 0.85],
      ["families", "family", 0.65],
    ] as const
  ).flatMap(([kind, how, strength]) =>
    forms.flatMap(({ form, cost }) =>
      relativesOf(form, kind, language).map((relative) => ({
        form: relative.form,
        how,
        strength: strength - 1.5 * perCost * (cost + relative.cost),
      })),
    ),
  );
  const look = (mostOfPages: number) => {
    for (const { form, how, strength } of found)
      for (const { term, cost } of leadsOf([{ form, cost: 0 }], vocabulary, mostOfPages))
        readings.add({ term, strength: strength - 1.5 * perCost * cost, how });
  };
  look(0.5);
  // Where that leads nowhere, the word of the pages may have a conjunction before it, or the ending of an object.
  if (isUnknown && readings.best === 0) look(1.2);
}

/** Reads a word as the beginning of another: it may still be being typed. */
export function readBeginnings(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  readings: Readings,
): void {
  if (/\d/.test(word)) return;
  for (const { form, cost } of frontsOf(word, language)) {
    if (form.length < (cost > 0.5 ? 4 : 3) && form !== word) continue;
    if (form.length < 2) continue;
    for (const { form: known, lead } of vocabulary.begun.get(form.slice(0, 2)) ?? [])
      if (known.length > form.length && known.startsWith(form))
        readings.add({
          term: lead.term,
          strength: 0.3 + 0.3 * (form.length / known.length) - perCost * (cost + lead.cost),
          how: "begins",
        });
  }
}

/** Reads a word that nothing else explains as mistyped. Short words are too near to one another for that. */
export function readTypos(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  readings: Readings,
): void {
  if (/\d/.test(word)) return;
  const found = new Map<number, number>();
  const compare = (typed: string, paid: number, known: string, term: number, cost: number) => {
    const slip = slipsBetween(typed, known, language.slips);
    if (slip === undefined) return;
    const longest = Math.max(typed.length, known.length);
    if (slip > (longest < 5 ? 0.6 : longest < 6 ? 0.7 : 2)) return;
    const sum = slip + (paid + cost) * 0.6;
    if (sum < (found.get(term) ?? Infinity)) found.set(term, sum);
  };
  // With its article a short word would look long.
  const enough = (form: string) => form.length >= (form.startsWith(language.tables.arabic.article) ? 6 : 4);
  for (const { form, cost } of frontsOf(word, language))
    if (enough(form) && cost <= 1)
      for (const { form: known, lead } of vocabulary.fronts)
        if (enough(known)) compare(form, cost, known, lead.term, lead.cost);
  if (found.size === 0)
    for (const { form, cost } of formsOf(word, language))
      if (enough(form) && cost <= 0.5)
        for (const [known, leads] of vocabulary.leads)
          if (enough(known))
            for (const { term, cost: more } of leads) if (more <= 0.5) compare(form, cost, known, term, more);
  const nearest = Math.min(...found.values());
  for (const [term, cost] of found)
    if (cost <= nearest + 0.25) readings.add({ term, strength: 0.8 - 0.12 * cost, how: "typo" });
}

/** Reads a name that stands in the other script, by its consonants. */
export function readSounds(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  readings: Readings,
): void {
  for (const { form, cost } of frontsOf(word, language)) {
    const sounds = soundsOf(form, language.tables.writing);
    if (!enoughSounds(sounds)) continue;
    for (const term of vocabulary.sounds.get(soundKey(sounds, !isArabic(word))) ?? [])
      readings.add({ term, strength: 0.5 - perCost * cost, how: "sound" });
  }
}

/** A slip that costs no more is likelier than that another word of the root was meant. */
const likelySlip = 0.7;

/** Tells whether a word of the pages differs from the typed one by a likely slip, whatever stands before each. */
function isSlip(word: string, term: number, vocabulary: Vocabulary, language: Language): boolean {
  const known = frontsOf(fold(vocabulary.written.get(term) ?? "", language.tables), language);
  return frontsOf(word, language).some(({ form }) =>
    known.some((front) => (slipBetween(form, front.form, language.slips) ?? Infinity) <= likelySlip),
  );
}

/** Tells whether a word is understood well enough not to be mistyped. Of a root there are too many words to be sure. */
export const isUnderstood = (readings: Iterable<Reading>) =>
  [...readings].some(
    ({ strength, how }) => strength >= understood && how !== "plural" && how !== "family" && how !== "typo",
  );

/** Climbs down the ladder for one word. `last` tells that it may not be finished. Readings that others have put in stay. */
export function readWord(
  word: string,
  last: boolean,
  vocabulary: Vocabulary,
  language: Language,
  readings = new Readings(),
): Reading[] {
  readForms(word, vocabulary, language, readings);
  readRelatives(word, vocabulary, language, readings);
  if (last || readings.best < understood) readBeginnings(word, vocabulary, language, readings);
  if (readings.best < understood) readSounds(word, vocabulary, language, readings);
  const isKnown = isUnderstood(readings.all.values());
  if (!isKnown && ![...readings.all.values()].some(({ how }) => how === "begins"))
    readTypos(word, vocabulary, language, readings);
  const floor = readings.best - farBelow;
  return [...readings.all.values()]
    .filter(({ strength, how }) => strength > 0 && (strength >= floor || (last && how === "begins")))
    .map((reading) =>
      !isKnown &&
      (reading.how === "plural" || reading.how === "family") &&
      isSlip(word, reading.term, vocabulary, language)
        ? { ...reading, how: "typo" }
        : reading,
    );
}
