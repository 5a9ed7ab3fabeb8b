/** What the page says after an act: seen and heard, with a way back where there is one. */

/** Where messages appear, and where they are only heard. */
export class Announcer {
  #box: HTMLElement;
  #whispers: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #undo: (() => void) | undefined;

  constructor(root: HTMLElement) {
    this.#box = root.querySelector<HTMLElement>("[data-status]")!;
    this.#whispers = root.querySelector<HTMLElement>("[data-whispers]")!;
  }

  /** Says something that stays until it is closed or replaced; `undo` takes back what it tells of. */
  say(words: string, { undo, details = [] }: { undo?: () => void; details?: string[] } = {}) {
    const says = this.#box.querySelector<HTMLElement>("[data-says]")!;
    const line = document.createElement("p");
    line.textContent = words;
    const list = document.createElement("ul");
    list.append(
      ...details.map((detail) => Object.assign(document.createElement("li"), { textContent: detail })),
    );
    this.#box.hidden = false;
    says.replaceChildren(line, ...(details.length > 0 ? [list] : []));
    this.#undo = undo;
    this.#box.querySelector<HTMLElement>("[data-act=undo]")!.hidden = undo === undefined;
    this.#whispers.textContent = "";
    this.whisper([words, ...details].join(" "), 100);
  }

  /** Takes back what the last message told of. */
  undo() {
    const undo = this.#undo;
    this.close();
    undo?.();
  }

  /** Takes the message away. */
  close() {
    this.#undo = undefined;
    this.#box.hidden = true;
  }

  /** Says something to who listens, once nothing else has happened for a while. */
  whisper(words: string, pause = 1500) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#whispers.textContent !== words) this.#whispers.textContent = words;
    }, pause);
  }
}
