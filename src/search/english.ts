/** The light stem of English: endings are taken off one after another. */
import { Forms, type Form } from "./forms";
import type { EnglishTable } from "./tables";

/** Gives what a stem is compared by: no silent e, no doubled letter, one spelling. */
function bare(stem: string): string {
  return stem
    .replace(/e$/, "")
    .replace(/([^aeiou])\1$/, "$1")
    .replace(/y$/, "i");
}

/** Takes off endings from the outside in: an inflection stands outside of what makes another word, never inside. */
function addStems(forms: Forms, { form, cost }: Form, table: EnglishTable, depth = 3, derived = false): void {
  forms.add(bare(form), cost);
  if (depth === 0) return;
  for (const [ending, instead, more] of table.endings) {
    const rest = form.slice(0, -ending.length);
    if (!form.endsWith(ending) || rest.length < (derived ? 4 : 3) || !/[aeiouy]/.test(rest)) continue;
    if (derived && more === 0) continue;
    if (ending === "s" && /[su]$/.test(rest)) continue;
    // What is left of three letters could be anything.
    const vague = more > 0 && rest.length + instead.length < 4 ? 0.6 : 0;
    const stem = { form: rest + instead, cost: cost + more + vague };
    addStems(forms, stem, table, depth - 1, derived || more > 0);
  }
}

/** Gives the forms of a folded Latin word, the word itself among them. */
export function englishForms(word: string, table: EnglishTable): Form[] {
  const forms = new Forms();
  forms.add(word, 0);
  if (/\d/.test(word)) return forms.list();
  const spelled = table.spellings.reduce(
    (text, [pattern, replacement]) => text.replace(new RegExp(pattern, "g"), replacement),
    word,
  );
  addStems(forms, { form: spelled, cost: 0 }, table);
  for (const family of table.irregular)
    if (family.includes(word)) for (const other of family) forms.add(bare(other), 0.3);
  for (const prefix of table.prefixes)
    if (spelled.startsWith(prefix) && spelled.length - prefix.length >= 5)
      addStems(forms, { form: spelled.slice(prefix.length), cost: 2 }, table, 2);
  return forms.list();
}
