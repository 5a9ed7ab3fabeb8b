/**
 * Keeps the ticks of a page's checklist on the device, if the reader asks for it; until then nothing is kept.
 * The buttons are there only where this script runs.
 */
class KeptTicks extends HTMLElement {
  private get boxes() {
    return [...document.querySelectorAll<HTMLInputElement>(".checklist input")];
  }
  private readonly key = `mizan.ticks:${location.pathname}`;

  connectedCallback() {
    this.hidden = false;
    const kept = this.read();
    if (kept) for (const [index, box] of this.boxes.entries()) box.checked = kept[index] === "1";
    this.show(kept !== undefined);
    for (const box of this.boxes)
      box.addEventListener("change", () => this.button("forget").hidden || this.keep());
    this.button("keep").addEventListener("click", () => this.keep());
    this.button("forget").addEventListener("click", () => {
      localStorage.removeItem(this.key);
      this.show(false);
      this.button("keep").focus();
    });
  }

  private button(act: "keep" | "forget") {
    return this.querySelector(`[data-act=${act}]`) as HTMLButtonElement;
  }

  private show(kept: boolean) {
    this.button("keep").hidden = kept;
    this.button("forget").hidden = !kept;
  }

  private read(): string | undefined {
    try {
      return localStorage.getItem(this.key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private keep() {
    const hadFocus = this.contains(document.activeElement);
    try {
      localStorage.setItem(this.key, this.boxes.map(({ checked }) => Number(checked)).join(""));
    } catch {
      this.querySelector("[role=status]")?.replaceChildren(this.dataset["refused"] ?? "");
      return;
    }
    this.show(true);
    if (hadFocus) this.button("forget").focus();
  }
}
customElements.define("kept-ticks", KeptTicks);
