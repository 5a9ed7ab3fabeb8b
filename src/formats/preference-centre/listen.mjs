/**
 * Makes events of what a person saves, and puts them into the form's field `events` before it is sent.
 * A page that keeps them itself listens for "preferences" and calls preventDefault(); once they are kept, detail.saved().
 */
export function listen(form) {
  const all = (name) => [...form.querySelectorAll(`[name=${name}]`)];
  const stateOf = () => ({
    personalisation: all("personalisation").find(({ checked }) => checked)?.value ?? null,
    channels: Object.fromEntries(all("channel").map(({ value, checked }) => [value, checked ? "on" : "off"])),
  });
  let before = stateOf();

  const stop = () => {
    const [lowest] = all("personalisation");
    if (lowest) lowest.checked = true;
    for (const channel of all("channel")) channel.checked = false;
  };
  const eventsUpTo = (now, isStop) => {
    const shared = {
      when: new Date().toISOString(),
      version: form.dataset.version,
      language: form.lang,
    };
    const changed = (event, what, from, to) => (from === to ? [] : [{ event, what, from, to, ...shared }]);
    return [
      ...(isStop ? changed("everything-stopped", "everything", "on", "off") : []),
      ...changed(
        "personalisation-level-changed",
        "personalisation",
        before.personalisation,
        now.personalisation,
      ),
      ...Object.keys(now.channels).flatMap((channel) =>
        changed("marketing-channel-changed", channel, before.channels[channel], now.channels[channel]),
      ),
    ];
  };

  form.addEventListener("submit", (submit) => {
    const isStop = submit.submitter?.value === "stop";
    if (isStop) stop();
    const now = stateOf();
    const events = eventsUpTo(now, isStop);
    form.elements.events.value = JSON.stringify(events);
    const status = form.querySelector("[role=status]");
    status.textContent = "";
    const saved = () => {
      before = now;
      status.textContent = status.dataset.saved;
    };
    const told = new CustomEvent("preferences", {
      bubbles: true,
      cancelable: true,
      detail: { events, saved },
    });
    if (!form.dispatchEvent(told)) submit.preventDefault();
  });
}
