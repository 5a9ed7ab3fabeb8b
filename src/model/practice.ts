import * as z from "zod/mini";
import { labelSchema } from "./words";

/** A part of a practice in one language. Both languages have the same number of steps, checks and examples. */
const wordsSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.describe("An instruction, of at most nine words")),
  do: z.string().check(z.minLength(1), z.describe("What to do, in a sentence or two")),
  why: z.string().check(z.minLength(1), z.describe("Why it is worth doing: for people and for the business")),
  steps: z.array(z.string()).check(z.minLength(3), z.maxLength(8), z.describe("How, step by step")),
  good: exampleSchema("What to write, ready to use"),
  bad: exampleSchema("What to avoid, as it is really met"),
  done: z
    .array(z.string())
    .check(z.minLength(1), z.maxLength(3), z.describe("How to tell that it is done: lines of a checklist")),
  keywords: z
    .array(z.string())
    .check(z.minLength(4), z.describe("What people type when they look for it: dialect and brand names too")),
});

/** An example text as people would meet it: lines; `[ ] ` and `[x] ` are boxes, `[[Agree]]` a button. */
function exampleSchema(description: string) {
  return z
    .strictObject({
      what: z.string().check(z.describe("What it is: the message, the form, the banner")),
      text: z.string().check(z.minLength(1)),
      why: z.string().check(z.minLength(1), z.describe("Why it is good or bad")),
    })
    .check(z.describe(description));
}

export const stages = ["plan", "collect", "use", "share", "keep", "delete"] as const;
export const efforts = ["small", "medium", "large"] as const;
export const roles = ["owner", "marketer", "designer", "developer", "analyst", "legal"] as const;
export const practiceChannels = [
  "web",
  "email",
  "sms",
  "whatsapp",
  "push",
  "app",
  "ads",
  "social",
  "phone",
  "in-store",
] as const;
export const campaigns = [
  "newsletter",
  "sms-whatsapp",
  "loyalty",
  "retargeting",
  "app-launch",
  "contest",
  "season-sale",
  "children",
  "ai-chat",
] as const;

/** One practice of the library: `content/practices/<id>.yaml`. */
export const practiceSchema = z.strictObject({
  section: z.string().check(z.describe("The page of the guide that it belongs to")),
  stage: z.enum(stages).check(z.describe("Where in the life of data it comes in")),
  effort: z
    .enum(efforts)
    .check(z.describe("small: an hour; medium: days; large: weeks, or more people than one")),
  roles: z
    .array(z.enum(roles))
    .check(z.minLength(1), z.describe("Who does it; the first one leads, and has it on the checklist")),
  channels: z.array(z.enum(practiceChannels)).check(z.minLength(1), z.describe("Where it shows")),
  campaigns: z.array(z.enum(campaigns)).check(z.describe("Kinds of campaign whose checklist has it")),
  laws: z
    .array(z.string())
    .check(
      z.minLength(1),
      z.describe(
        "Where laws deal with it: a topic, `notice.<item>` or `rights.<id>`; articles come from the law data",
      ),
    ),
  only: z
    .optional(z.array(z.string()))
    .check(z.describe("Only these laws, where the practice is of one country")),
  questions: z.array(z.string()).check(z.describe("Paths of the wizard's questions on it")),
  clauses: z.array(z.string()).check(z.describe("Clauses of the documents that tell it")),
  related: z.array(z.string()).check(z.minLength(2), z.maxLength(5), z.describe("Ids of related practices")),
  en: wordsSchema,
  ar: wordsSchema,
});
export type Practice = z.infer<typeof practiceSchema> & { id: string };

/** The values by which practices are sorted, each with its name: `content/facets.yaml`. */
const named = <const T extends readonly string[]>(ids: T) => z.record(z.enum(ids), labelSchema);
export const facetsSchema = z.strictObject({
  stage: named(stages),
  effort: named(efforts),
  role: named(roles),
  channel: named(practiceChannels),
});

/** One checklist, assembled from the practices of a role or of a kind of campaign: `content/checklists.yaml`. */
export const checklistsSchema = z.strictObject({
  roles: z.record(z.enum(roles), z.strictObject({ title: labelSchema, lead: labelSchema })),
  campaigns: z.record(z.enum(campaigns), z.strictObject({ title: labelSchema, lead: labelSchema })),
});

/** One word of the glossary: `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  ...labelSchema.shape,
  means: labelSchema.check(z.describe("What it means, in a sentence or two")),
  law: z
    .optional(z.string())
    .check(z.describe("Id in vocabulary/terms, where laws have a word of their own for it")),
  forms: z
    .strictObject({ en: z.array(z.string()), ar: z.array(z.string()) })
    .check(z.describe("How it stands in running text: the first use on a page leads to the glossary")),
  avoid: z
    .optional(z.strictObject({ en: z.optional(z.string()), ar: z.optional(z.string()) }))
    .check(z.describe("Words that we do not use for it, and why")),
});
export type Term = z.infer<typeof termSchema> & { id: string };
