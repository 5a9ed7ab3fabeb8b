import { library } from "~/library";

const isPolicy = (id: string) => Number(id === "privacy-policy");

/** The documents that can be made, the privacy policy first. */
export const documents = Object.values(library.outlines).toSorted(
  (one, other) => isPolicy(other.id) - isPolicy(one.id),
);
