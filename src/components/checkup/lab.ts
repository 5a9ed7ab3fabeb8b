/** The personalisation lab: puts the message together from the signals that are on, and counts the two sides. */
class MessageLab extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form") as HTMLFormElement;
    form.hidden = false;
    form.addEventListener("change", () => this.show());
    this.show();
  }

  private show() {
    const boxes = [...this.querySelectorAll<HTMLInputElement>("input")];
    const on = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    for (const part of this.querySelectorAll<HTMLElement>("[data-part]"))
      part.hidden = part.dataset["part"] !== "" && !on.has(part.dataset["part"] ?? "");
    for (const row of this.querySelectorAll<HTMLElement>("[data-row]"))
      row.classList.toggle("on", on.has(row.dataset["row"] ?? ""));
    for (const meter of this.querySelectorAll("meter")) {
      const side = meter.dataset["side"] ?? "";
      const sum = boxes.reduce((total, box) => total + (box.checked ? Number(box.dataset[side]) : 0), 0);
      meter.value = sum;
      const words = meter.parentElement?.querySelector<HTMLElement>("[data-words]");
      words?.replaceChildren((words.dataset["words"] ?? "").replace("%n%", String(sum)));
    }
  }
}
customElements.define("message-lab", MessageLab);
