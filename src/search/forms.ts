/** The forms of a word: what may be left of it when what is written together with it is taken off. */

/** One reading of a word's build; the more had to be guessed, the higher the cost. */
export type Form = { form: string; cost: number };

/** Beyond this a form says too little about the word. */
export const mostCost = 3;

/** Collects forms, each at its lowest cost. */
export class Forms {
  readonly #costs = new Map<string, number>();

  add(form: string, cost: number): boolean {
    const known = this.#costs.get(form);
    if (cost > mostCost || form.length < 2 || (known !== undefined && known <= cost)) return false;
    this.#costs.set(form, cost);
    return true;
  }

  list(): Form[] {
    return [...this.#costs].map(([form, cost]) => ({ form, cost }));
  }
}
