import { composeDocument } from "~/document";
import { fileKinds, suits, type FileKind } from "~/formats";
import type { Facts, Library, Locale } from "~/model";
import { groundsOf } from "./grounds";

/** What was chosen: which documents, in which languages and kinds of files. */
export type Choice = { documents: string[]; locales: Locale[]; formats: FileKind[] };
export type MadeFile = { path: string; content: string | Uint8Array<ArrayBuffer> };

/** Gives the files that were chosen, one after the other: `ar/privacy-policy.html`. A document that is not known is left out. */
export async function* filesOf(facts: Facts, choice: Choice, library: Library): AsyncGenerator<MadeFile> {
  const grounds = groundsOf(facts, library);
  for (const locale of choice.locales)
    for (const id of choice.documents) {
      const outline = library.outlines[id];
      if (!outline) continue;
      const document = composeDocument(outline, facts, library, locale);
      for (const kind of choice.formats.filter((each) => suits(each, id))) {
        const { extension, write } = fileKinds[kind];
        yield { path: `${locale}/${id}.${extension}`, content: await write(document, grounds) };
      }
    }
}
