/** Pieces of the results page. All words from outside become text, never markup. */
import type { Excerpt, Passage, Section } from "~/search";

export type Child = Node | string | undefined | false;

/** How many words a part without a heading is known by. */
const firstWords = 6;

/** Makes an element. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/**
 * Fills words of ours with words of others, each in the direction of its own letters: `{{name}}` stands where one belongs.
 * @example filled("Nothing for {{query}}", { query: "C++" }) // ["Nothing for ", <bdi>C++</bdi>, ""]
 */
export const filled = (text: string, values: Record<string, string>): (Node | string)[] =>
  text
    .split(/\{\{(\w+)\}\}/)
    .map((part, at) => (at % 2 === 0 ? part : make("bdi", { textContent: values[part] ?? "" })));

const passageOf = ({ pieces }: Excerpt) =>
  make("p", {}, ...pieces.map(({ text, marked }) => (marked ? make("mark", { textContent: text }) : text)));

/** A part's heading; of one that has none, such as a step, the words that it begins with. */
const nameOf = ({ title, text }: Section) =>
  title ??
  `${text
    .split(" ")
    .slice(0, firstWords)
    .join(" ")
    .replace(/\p{P}+$/u, "")} …`;

/** A page that was found: its title, a passage of it, and the parts of it that answer best. */
export function itemOf(
  { id, title }: Passage,
  excerpts: Excerpt[],
  base: string,
  inside: string,
): HTMLLIElement {
  const address = base + id;
  const parts = excerpts
    .filter(({ section, found }) => section.anchor && found > 0)
    .slice(0, 3)
    .map(({ section }) =>
      make(
        "li",
        {},
        make("a", { href: `${address.split("#")[0]}#${section.anchor}`, textContent: nameOf(section) }),
      ),
    );
  const item = make(
    "li",
    {},
    make("h3", {}, make("a", { href: address, textContent: title })),
    excerpts[0] && passageOf(excerpts[0]),
  );
  if (parts.length > 0) {
    const list = make("ul", { className: "inside" }, ...parts);
    list.setAttribute("aria-label", inside);
    item.append(list);
  }
  return item;
}
