/** The terms of the W3C Data Privacy Vocabulary 2.2, from the list beside this file. */
import { read } from "../../content/files";

const list = read("tests/unit/formats/fixtures/dpv-2.2.txt").replaceAll(/^#.*$/gm, "");
const groups = list
  .split("@ ")
  .slice(1)
  .map((group) => group.trim().split(/\s+/))
  .map(([prefix = "", namespace = "", ...terms]) => ({ prefix, namespace, terms }));

/** Terms with their prefix: `dpv:Marketing`. */
export const terms = new Set(groups.flatMap(({ prefix, terms }) => terms.map((term) => `${prefix}:${term}`)));
/** Terms as addresses: `https://w3id.org/dpv#Marketing`. */
export const iris = new Set(groups.flatMap(({ namespace, terms }) => terms.map((term) => namespace + term)));
