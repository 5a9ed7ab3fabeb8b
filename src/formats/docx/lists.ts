/** The lists of a Word document: headings count 1, 1.1 in the margin; points and steps hang on their marks. */
import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from "docx";

/** Gives a level whose lines begin at `start` and whose mark stands so far before them, in twentieths of a point. */
const level = (
  index: number,
  text: string,
  [start, hanging]: [number, number],
  format: ILevelsOptions["format"] = LevelFormat.DECIMAL,
): ILevelsOptions => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start, hanging } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: "headings", levels: [level(0, "%1", [0, 500]), level(1, "%1.%2", [0, 500])] },
    { reference: "points", levels: [level(0, "\u2022", [360, 260], LevelFormat.BULLET)] },
    { reference: "steps", levels: [level(0, "%1.", [360, 320])] },
  ],
};
