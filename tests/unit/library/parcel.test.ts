/** The ZIP with everything, opened as whoever gets it would. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { deriveFacts } from "~/facts";
import { fileKinds, suits, type FileKind } from "~/formats";
import { library, readAnswers } from "~/library";
import { parcelOf } from "~/library/parcel";
import { scenarios } from "~/library/scenarios";
import { locales, type Answers, type Locale } from "~/model";
import { hostileTexts } from "../../properties/arbitrary";
import { wordsByFormat } from "../../reading";

const everything = {
  documents: Object.keys(library.outlines),
  locales: [...locales],
  formats: Object.keys(fileKinds) as FileKind[],
};
const pack = (answers: Answers, choice = everything) =>
  parcelOf(answers, deriveFacts(answers, library, "2026-11-23"), choice, library);
const shop = scenarios["shop-riyadh"]!.answers;

describe("the ZIP with everything", () => {
  test("holds every document in every language and format, the answers, and a README; and nothing else", async () => {
    const paths = Object.keys(unzipSync(await pack(shop)));
    const wanted = locales.flatMap((locale) =>
      everything.documents.flatMap((id) =>
        everything.formats
          .filter((kind) => suits(kind, id))
          .map((kind) => `${locale}/${id}.${fileKinds[kind].extension}`),
      ),
    );
    expect(paths.sort()).toEqual(["README.txt", "answers.json", ...wanted].sort());
  });
  test("its files are whole: the same words in each, and answers that open again", async () => {
    const files = unzipSync(await pack(shop));
    const read = (path: string) => strFromU8(files[path]!);
    expect(wordsByFormat.docx(files["ar/privacy-policy.docx"]!)).toEqual(
      wordsByFormat.txt(read("ar/privacy-policy.txt")),
    );
    expect(readAnswers(read("answers.json"), library)).toEqual({ answers: shop });
  });
  test("the README speaks both languages, names each document and format, and counts what is open", async () => {
    const readme = strFromU8(unzipSync(await pack(shop))["README.txt"]!);
    for (const outline of Object.values(library.outlines))
      for (const locale of locales) expect(readme).toContain(outline.title[locale]);
    for (const { extension } of Object.values(fileKinds))
      expect(readme.split(`- .${extension}:`)).toHaveLength(3);
    expect(readme).toContain("Rukn Al-Bunn Trading Company");
    expect(readme).toContain("Every question has its answer.");
    const open = strFromU8(unzipSync(await pack({ schema: 1 }))["README.txt"]!);
    expect(open).toMatch(/\d+ questions still wait for an answer/);
  });
  test("only what was chosen goes in, and the README speaks of that alone", async () => {
    const choice = {
      documents: ["privacy-policy"],
      locales: ["en"] as Locale[],
      formats: ["docx", "config"] as FileKind[],
    };
    const files = unzipSync(await pack(shop, choice));
    expect(Object.keys(files).sort()).toEqual(["README.txt", "answers.json", "en/privacy-policy.docx"]);
    const readme = strFromU8(files["README.txt"]!);
    expect(readme).not.toMatch(/\.html|consent-texts/);
  });
  test("the same answers, day and choice give the same bytes", async () => {
    expect(await pack(structuredClone(shop))).toEqual(await pack(shop));
  });
  test("what was typed names no file and breaks no line of the README", async () => {
    const linesOf = (files: Record<string, Uint8Array>) => strFromU8(files["README.txt"]!).split("\n").length;
    // Its name is made like any other's, and it takes nearly all of the time.
    const choice = { ...everything, formats: everything.formats.filter((kind) => kind !== "docx") };
    const lines = linesOf(unzipSync(await pack({ schema: 1 }, choice)));
    for (const words of hostileTexts) {
      const files = unzipSync(await pack({ schema: 1, organisation: { name: { en: words } } }, choice));
      for (const path of Object.keys(files))
        expect(path).toMatch(/^(README\.txt|answers\.json|(ar|en)\/[a-z.-]+)$/);
      expect(linesOf(files)).toBe(lines);
    }
  });
});
