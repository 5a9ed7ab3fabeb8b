import { library } from "~/library";

const isPolicy = (id: string) => Number(id === "privacy-policy");

/** The documents that can be made of one set of answers, the privacy policy first. */
export const documents = Object.values(library.outlines)
  .filter(({ compares }) => compares !== true)
  .toSorted((one, other) => isPolicy(other.id) - isPolicy(one.id));
