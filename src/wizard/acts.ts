/** What the wizard's buttons do, by the word in their `data-act`; those of rows are in list-acts.ts. */
import { attachments, formats, type AttachmentId, type FormatId } from "~/formats";
import type { Desk } from "./desk";
import { copyText, downloadText } from "./download";
import { askErase, eraseAnswers, fillWithExample, saveAnswers } from "./keeper";
import { foldSteps, showView } from "./places";

/** Gives the document as shown, in the format chosen, or what goes with it. */
async function written({ root, latest }: Desk) {
  const id = root.querySelector<HTMLSelectElement>("[data-format]")!.value as FormatId | AttachmentId;
  const { shown, facts, twin } = latest();
  const { extension, type } = id in attachments ? attachments[id as AttachmentId] : formats[id as FormatId];
  const content =
    id in attachments
      ? await attachments[id as AttachmentId].write(shown, { facts, twin })
      : formats[id as FormatId].write(shown);
  return { content, name: `${shown.outline}.${shown.locale}.${extension}`, type };
}

async function download(desk: Desk) {
  try {
    const { content, name, type } = await written(desk);
    downloadText(content, name, type);
    desk.announcer.say(desk.t("wizard.take.downloaded", { name }));
  } catch {
    // What goes with a document is loaded when it is asked for, and the reader may have gone offline since.
    desk.announcer.say(desk.t("wizard.take.notMade"));
  }
}

async function copy(desk: Desk) {
  try {
    const { content } = await written(desk);
    desk.announcer.say(desk.t((await copyText(content)) ? "wizard.take.copied" : "wizard.take.notCopied"));
  } catch {
    desk.announcer.say(desk.t("wizard.take.notMade"));
  }
}

const acts: Record<string, (desk: Desk) => void> = {
  steps: ({ root }) =>
    foldSteps(root, root.querySelector("[data-act=steps]")?.getAttribute("aria-expanded") === "true"),
  "view-questions": ({ root }) => showView(root, "questions"),
  "view-document": ({ root }) => {
    showView(root, "document");
    root.querySelector<HTMLElement>("#paper-title")?.focus();
  },
  download: (desk) => void download(desk),
  copy: (desk) => void copy(desk),
  print: () => print(),
  save: saveAnswers,
  example: fillWithExample,
  erase: (desk) => askErase(desk, true),
  "erase-no": (desk) => askErase(desk, false),
  "erase-yes": eraseAnswers,
  undo: ({ announcer }) => announcer.undo(),
  close: ({ announcer }) => announcer.close(),
};

/** Does what a button says. */
export function act(button: HTMLElement, desk: Desk) {
  acts[button.dataset["act"] ?? ""]?.(desk);
}
