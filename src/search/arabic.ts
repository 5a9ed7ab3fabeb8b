/** Clitics and the light stem of Arabic, by the grammar of what may stand together. */
import { Forms, type Form } from "./forms";
import type { ArabicTable } from "./tables";

/** A word without what stands before it. With the article it takes no pronoun; after a particle it is no verb. */
export type Front = Form & { definite: boolean; bare: boolean };

/**
 * Takes off conjunction, particle and article, in that order: nothing else is grammar, so nothing else is tried.
 * A single letter is often part of the word, and costs; the article hardly ever is, and does not.
 */
export function withoutClitics(word: string, table: ArabicTable): Front[] {
  const { conjunctions, particles, article, toThe, future, present } = table;
  const fronts: Front[] = [{ form: word, cost: 0, definite: false, bare: true }];
  for (const letter of conjunctions)
    if (word.startsWith(letter) && word.length >= 4) {
      const form = word.slice(1);
      const certain = form.startsWith(article) || form.startsWith(toThe) || form.startsWith(article, 1);
      fronts.push({ form, cost: certain ? 0.3 : 1, definite: false, bare: true });
    }
  for (const { form, cost } of [...fronts]) {
    const push = (from: number, more: number, definite: boolean) =>
      form.length - from >= (definite ? 2 : 3) &&
      fronts.push({
        form: form.slice(from),
        cost: cost + more + (form.length - from === 2 ? 0.5 : 0),
        definite,
        bare: false,
      });
    if (form.startsWith(article)) push(article.length, 0, true);
    if (form.startsWith(toThe)) push(toThe.length, 0.1, true);
    if (form.startsWith(future) && present.includes(form[1] ?? "") && form.length >= 5)
      fronts.push({ form: form.slice(1), cost: cost + 0.8, definite: false, bare: true });
    for (const particle of particles)
      if (form.startsWith(particle)) {
        if (form.startsWith(article, 1)) push(1 + article.length, 0.1, true);
        push(1, 1.4, false);
      }
  }
  return fronts;
}

/** Takes off a pronoun, and writes the letter before it as it is without one. */
export function withoutPronoun({ form, cost, definite }: Front, table: ArabicTable): Form[] {
  if (definite) return [];
  return table.pronouns.flatMap((pronoun) => {
    const rest = form.slice(0, -pronoun.length);
    const long = pronoun.length > 1;
    if (!form.endsWith(pronoun) || rest.length < (long ? 2 : 3)) return [];
    const instead = table.beforePronoun[rest.at(-1) ?? ""];
    const more = rest.length < 3 ? 1 : long || instead ? 0.3 : 0.8;
    return [
      { form: rest, cost: cost + more },
      ...(instead ? [{ form: rest.slice(0, -1) + instead, cost: cost + more }] : []),
    ];
  });
}

/** Takes off endings of number, gender and kind, one after another, and at last a weak letter. */
function addStems(forms: Forms, { form, cost }: Form, table: ArabicTable, depth = 3): void {
  if (!forms.add(form, cost) || depth === 0) return;
  const strip = (ending: string, more: number) => {
    const rest = form.slice(0, -ending.length);
    if (form.endsWith(ending) && rest.length >= 2)
      addStems(forms, { form: rest, cost: cost + more + (rest.length < 3 ? 0.8 : 0) }, table, depth - 1);
  };
  for (const ending of table.endings.sure) strip(ending, 0.2);
  for (const ending of table.endings.likely) strip(ending, 0.9);
  if (form.length >= 4 && table.weak.includes(form.at(-1) ?? "")) forms.add(form.slice(0, -1), cost + 0.7);
}

/** Gives the forms of a folded Arabic word, the word itself among them. */
export function arabicForms(word: string, table: ArabicTable): Form[] {
  const forms = new Forms();
  for (const front of withoutClitics(word, table)) {
    addStems(forms, front, table);
    for (const rest of withoutPronoun(front, table)) addStems(forms, rest, table, 2);
    if (front.bare && front.form.length >= 4 && table.present.includes(front.form[0] ?? ""))
      addStems(forms, { form: front.form.slice(1), cost: front.cost + 1.5 }, table, 1);
  }
  return forms.list();
}
