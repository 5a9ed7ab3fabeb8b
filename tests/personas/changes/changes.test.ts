/** Real businesses that changed: what the change notice tells people, as it was read and accepted (`npm run accept`). */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { compareFacts, deriveFacts } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { locales } from "~/model";
import { root } from "../../content/files";
import { pairs } from "./pairs";

const today = "2026-11-25";

describe.each(pairs)("$id: $about", ({ id, before, now }) => {
  const factsOf = (answers: typeof before) => deriveFacts(answers, library, today);
  const facts = compareFacts(factsOf(before), factsOf(now), library);
  test.each(locales)("is told in %s as it was read and accepted", async (locale) => {
    const document = composeDocument(library.outlines["change-notice"]!, facts, library, locale);
    await expect(formats.md.write(document)).toMatchFileSnapshot(
      join(root, `tests/personas/changes/${id}.${locale}.md`),
    );
  });
});
