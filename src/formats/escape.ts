const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Gives a text as it must stand in HTML, between tags or in a quoted attribute. The only escaping that HTML needs. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Gives a text as a CSS string: whatever is no letter, digit or space stands in it by its number. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{M}\p{Nd} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `,
  );
  return `"${escaped}"`;
}

/**
 * Gives data as it must stand in JavaScript: JSON in which no text can end a script within a page, whatever it says.
 * U+2028 and U+2029 end a line in old engines.
 */
export function literal(data: unknown): string {
  return JSON.stringify(data, null, 2)
    .replaceAll("</", "<\\/")
    .replaceAll(/<(?=!--|script)/gi, "\\u003C")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Gives lines as comments of JavaScript, which no text can leave. */
export function comment(lines: string[]): string {
  return lines
    .map((line) =>
      `// ${line.replaceAll(/[\r\n\u2028\u2029]+/g, " ").replaceAll(/<(?=[/!]|script)/gi, "<\\")}`.trimEnd(),
    )
    .join("\n");
}
