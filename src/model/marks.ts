/**
 * Marks of the lines that a template is made of once its Markdown has been read, at build time: one line a block, and
 * marks around what is bold or a link. All are private-use characters, which neither answers nor our words can hold.
 */
export const marks = {
  /** Around the number of a value: see `src/document/slots.ts`. */
  value: ["\ue000", "\ue001"],
  strong: ["\ue002", "\ue003"],
  /** Before the address, between address and words, and after the words. */
  link: ["\ue004", "\ue005", "\ue006"],
  /** At the beginning of a line. */
  paragraph: "\ue010",
  item: "\ue011",
  step: "\ue012",
  head: "\ue013",
  row: "\ue014",
  /** Between the cells of a row. */
  cell: "\ue015",
} as const;
