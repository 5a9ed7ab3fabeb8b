/** What the wizard's buttons do, by the word in their `data-act`; those of rows are in list-acts.ts. */
import { fileKinds, type FileKind } from "~/formats";
import { groundsOf } from "~/library/grounds";
import type { Desk } from "./desk";
import { copyText, offerFile } from "./download";
import { askErase, eraseAnswers, fillWithExample, saveAnswers } from "./keeper";
import { downloadParcel } from "./parcel";
import { foldSteps, showView } from "./places";

/** Gives the document as shown, in the format chosen, or what goes with it. */
async function written({ root, latest }: Desk) {
  const id = root.querySelector<HTMLSelectElement>("[data-format]")!.value as FileKind;
  const { extension, type, write } = fileKinds[id];
  const { shown, facts, library } = latest();
  return {
    content: await write(shown, groundsOf(facts, library)),
    name: `${shown.outline}.${shown.locale}.${extension}`,
    type,
  };
}

async function download(desk: Desk) {
  try {
    const { content, name, type } = await written(desk);
    offerFile(content, name, type);
    desk.announcer.say(desk.t("wizard.take.downloaded", { name }));
  } catch {
    // What writes the larger formats is loaded when it is asked for, and the reader may have gone offline since.
    desk.announcer.say(desk.t("wizard.take.notMade"));
  }
}

async function copy(desk: Desk) {
  try {
    const { content } = await written(desk);
    const isCopied = typeof content === "string" && (await copyText(content));
    desk.announcer.say(desk.t(isCopied ? "wizard.take.copied" : "wizard.take.notCopied"));
  } catch {
    desk.announcer.say(desk.t("wizard.take.notMade"));
  }
}

/** Offers the records of the consents whose texts are shown; what writes them is loaded when it is asked for. */
async function downloadRecords({ latest, announcer, t }: Desk) {
  const { shown, facts, library } = latest();
  const name = `consent-records.${shown.locale}.jsonld`;
  try {
    const [{ consentRecords }, { terms }] = await Promise.all([
      import("~/formats/consent-records"),
      import("~/library/terms"),
    ]);
    const records = consentRecords(shown, { facts, library, terms }).map(({ record }) => record);
    offerFile(`${JSON.stringify(records, null, 2)}\n`, name, "application/ld+json");
    announcer.say(t("wizard.take.downloaded", { name }));
  } catch {
    announcer.say(t("wizard.take.notMade"));
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
  records: (desk) => void downloadRecords(desk),
  parcel: (desk) => void downloadParcel(desk),
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
