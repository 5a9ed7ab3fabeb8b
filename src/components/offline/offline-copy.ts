/** The page about the copy on this device: what is there, how far it is, and what can be done about it. */
import { canKeep, choice, keepCopy, order, registered, removeCopy, stopCopy } from "~/offline/copy";
import type { News, Why } from "~/offline/signals";

type State = "unsupported" | "none" | "fetching" | "ready" | "update" | Why;

class OfflineCopy extends HTMLElement {
  #failed: Why | undefined;

  connectedCallback() {
    if (!canKeep()) return this.#show("unsupported");
    navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<News>) => this.#hear(data));
    navigator.serviceWorker.addEventListener("controllerchange", () => void this.#look());
    this.addEventListener("click", (event) => {
      const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
      if (act) void this.#act(act).catch(() => this.#show("unsupported"));
    });
    void this.#look();
  }

  /** Sees what there is, and looks again when it changes. */
  async #look() {
    const registration = await registered().catch(() => undefined);
    if (!registration) {
      this.#show(this.#failed ?? "none");
      // Every page begins to fetch the copy when it is at rest; then there is more to see.
      if (choice() !== "off") void navigator.serviceWorker.ready.then(() => this.#look());
      return;
    }
    const { installing, waiting, active } = registration;
    registration.onupdatefound = () => void this.#look();
    for (const worker of [installing, waiting, active])
      if (worker) worker.onstatechange = () => void this.#look();
    if (installing) {
      this.#failed = undefined;
      order(installing, "tell");
      return this.#show("fetching");
    }
    this.#show(waiting && active ? "update" : (this.#failed ?? (active ? "ready" : "none")));
    if (active) await this.#measure();
  }

  async #measure() {
    const { usage = 0 } = await navigator.storage.estimate();
    const used = this.querySelector("[data-used]");
    if (used) used.textContent = (usage / 1_000_000).toFixed(1);
  }

  #hear(data: News) {
    if (data.news === "failed") {
      this.#failed = data.why;
      this.#show(data.why);
    }
    if (data.news !== "fetching") return;
    const bar = this.querySelector("progress");
    const count = this.querySelector("[data-count]");
    if (bar) Object.assign(bar, { value: data.done, max: data.all });
    if (count) count.textContent = `${data.done} / ${data.all}`;
  }

  async #act(act: string) {
    this.#failed = undefined;
    if (act === "stop") return stopCopy();
    if (act === "remove") {
      await removeCopy();
      return this.#show("none");
    }
    if (act === "take") {
      const registration = await registered();
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      return order(registration?.waiting, "take");
    }
    if (act === "look") await (await registered())?.update();
    else await keepCopy(true);
    return this.#look();
  }

  #show(state: State) {
    for (const element of this.querySelectorAll<HTMLElement>("[data-when]"))
      element.hidden = !element.dataset["when"]?.split(" ").includes(state);
  }
}
customElements.define("offline-copy", OfflineCopy);
