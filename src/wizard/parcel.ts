/** Everything that was chosen in one ZIP, with the answers. */
import { attachments, type AttachmentId, type FormatId } from "~/formats";
import type { Choice } from "~/library/files";
import type { Locale } from "~/model";
import type { Desk } from "./desk";
import { offerFile } from "./download";

const name = "documents.zip";
/** What works on a page comes with its document, whatever formats were chosen for the documents. */
const attached = Object.keys(attachments) as AttachmentId[];

function chosenIn(root: HTMLElement): Choice {
  const chosen = (part: keyof Choice) =>
    [...root.querySelectorAll<HTMLInputElement>(`[data-parcel="${part}"]:checked`)].map(({ value }) => value);
  return {
    documents: chosen("documents"),
    locales: chosen("locales") as Locale[],
    formats: chosen("formats") as FormatId[],
  };
}

/** Offers the ZIP; says so where nothing is left to go in, or where what makes it cannot be loaded. */
export async function downloadParcel({ root, whole, announcer, t }: Desk) {
  const choice = chosenIn(root);
  if (Object.values(choice).some((part) => part.length === 0))
    return announcer.say(t("wizard.take.nothingChosen"));
  try {
    const { parcelOf } = await import("~/library/parcel");
    const { answers, facts, library } = await whole();
    const everything = { ...choice, formats: [...choice.formats, ...attached] };
    offerFile(await parcelOf(answers, facts, everything, library), name, "application/zip");
    announcer.say(t("wizard.take.downloaded", { name }));
  } catch {
    // What makes a ZIP is loaded when it is asked for, and the reader may have gone offline since.
    announcer.say(t("wizard.take.notMade"));
  }
}
