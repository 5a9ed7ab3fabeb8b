/** The page about the copy on this device: what is there, how far it is, and what can be done about it. */
import {
  canKeep,
  choice,
  holdsFiles,
  keepCopy,
  lookForNewer,
  order,
  registered,
  removeCopy,
  stopCopy,
} from "~/offline/copy";
import type { News, Why } from "~/offline/signals";

type State =
  "unsupported" | "none" | "part" | "fetching" | "ready" | "newest" | "away" | "update" | "busy" | Why;

class OfflineCopy extends HTMLElement {
  #state: State | undefined;
  #failed: Why | undefined;

  connectedCallback() {
    if (!canKeep()) return this.#show("unsupported");
    navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<News>) => this.#hear(data));
    navigator.serviceWorker.addEventListener("controllerchange", () => void this.#look());
    this.addEventListener("click", (event) => {
      const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
      if (act) void this.#act(act);
    });
    void this.#look();
  }

  /** Sees what there is, and looks again when it changes. */
  async #look() {
    const registration = await registered().catch(() => undefined);
    if (!registration) {
      const hasPart = await holdsFiles().catch(() => false);
      this.#show(this.#failed ?? (hasPart ? "part" : "none"));
      // Every page begins to fetch the copy when it is at rest; then there is more to see.
      if (choice() !== "off") void navigator.serviceWorker.ready.then(() => this.#look());
      return this.#measure();
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
    return this.#measure();
  }

  /** Says what the browser tells of the room that this site takes; some browsers don't. */
  async #measure() {
    const { usage } = (await (navigator.storage as StorageManager | undefined)?.estimate?.()) ?? {};
    const used = this.querySelector("[data-used]");
    if (used && usage !== undefined) used.textContent = (usage / 1_000_000).toFixed(1);
    this.toggleAttribute("data-measured", usage !== undefined);
  }

  #hear(data: News) {
    if (data.news === "busy") this.#show("busy");
    if (data.news === "failed") {
      this.#failed = data.why;
      this.#show(data.why);
    }
    if (data.news !== "fetching") return;
    if (this.#state !== "fetching") void this.#look();
    const bar = this.querySelector("progress");
    const count = this.querySelector("[data-count]");
    if (bar) Object.assign(bar, { value: data.done, max: data.all });
    if (count) count.textContent = `${data.done} / ${data.all}`;
  }

  async #act(act: string) {
    this.#failed = undefined;
    try {
      if (act === "stop") return await stopCopy();
      if (act === "take") {
        const registration = await registered();
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
        return order(registration?.waiting, "take");
      }
      if (act === "remove") await removeCopy();
      if (["keep", "resume", "again"].includes(act)) await keepCopy(true);
      if (act === "look") await lookForNewer();
    } catch (error) {
      if (error instanceof DOMException && error.name === "SecurityError") return this.#show("unsupported");
      return this.#show((await registered()) ? "away" : "broken");
    }
    await this.#look();
    if (act === "look" && this.#state === "ready") this.#show("newest");
  }

  #show(state: State) {
    this.#state = state;
    const held = document.activeElement;
    for (const element of this.querySelectorAll<HTMLElement>("[data-when]"))
      element.hidden = !element.dataset["when"]?.split(" ").includes(state);
    // The button that was pressed may be gone: the keyboard stays where the next one is.
    if (this.contains(held) && held?.closest("[hidden]"))
      this.querySelector<HTMLElement>("[data-act]:not([hidden])")?.focus();
  }
}
customElements.define("offline-copy", OfflineCopy);
