/** The engines' own settings for such pages: what their documents advise, the same when building and when searching. */

/** Both keep the text, to show passages from. */
export const miniOptions = {
  fields: ["title", "text"],
  storeFields: ["title", "text"],
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
};
export const oramaOptions = {
  schema: { id: "string", title: "string", text: "string" },
  language: "arabic",
} as const;
