const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Gives a text as it must stand in HTML, between tags or in a quoted attribute. The only escaping that HTML needs. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Gives a text as a CSS string: whatever is no letter, digit or space stands in it by its number. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{M}\p{Nd} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `,
  );
  return `"${escaped}"`;
}
