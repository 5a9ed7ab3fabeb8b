import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const byLocale = (folder: string) =>
  glob({
    base: `content/${folder}`,
    pattern: "*/{ar,en}.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  });

/** The guide: `content/guide/<slug>/<locale>.mdx`, known as `<slug>/<locale>`. */
const guide = defineCollection({
  loader: byLocale("guide"),
  schema: z.strictObject({
    title: z.string().describe("The heading of the page"),
    description: z.string().describe("What the page tells, in a sentence: for lists and search engines"),
    answer: z.string().describe("The answer in two sentences, on top of the page"),
    updated: z.coerce.date().describe("When the page was last checked as a whole"),
    sources: z
      .array(
        z.strictObject({
          id: z.string().optional(),
          title: z.string(),
          publisher: z.string(),
          year: z.number().int(),
          url: z.url(),
        }),
      )
      .describe("What the page rests on"),
  }),
});

/** Pages of words that stand alone: `content/pages/<name>/<locale>.mdx`. */
const pages = defineCollection({
  loader: byLocale("pages"),
  schema: z.strictObject({
    title: z.string().describe("The heading of the page"),
    description: z.string().describe("What the page tells, in a sentence: for search engines"),
    lead: z.string().describe("The line under the heading"),
  }),
});

export const collections = { guide, pages };
