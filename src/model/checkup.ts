import * as z from "zod/mini";
import { labelSchema } from "./words";

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  year: z.number(),
  url: z.string(),
});

/** "Is our campaign in balance?": `content/checkup.yaml`. */
export const checkupSchema = z.strictObject({
  scale: z
    .strictObject({ gives: z.number(), takes: z.number(), end: z.number() })
    .check(z.describe("By what each side's sum is multiplied, and where both end")),
  sources: z.array(sourceSchema),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["one", "many"]),
      asks: labelSchema,
      sources: z
        .array(z.string())
        .check(z.minLength(1), z.describe("Ids of the sources that the weights rest on")),
      options: z.array(
        z.strictObject({
          id: z.string(),
          ...labelSchema.shape,
          gives: z.number().check(z.describe("What people gain by it")),
          takes: z
            .number()
            .check(z.describe("What it takes of their privacy; less than nothing where it gives some back")),
          stop: z.optional(z.boolean()).check(z.describe("It outweighs everything else")),
          why: labelSchema,
          practices: z.array(z.string()).check(z.describe("Practices that would move it")),
          laws: z.array(z.string()).check(z.describe("Where laws deal with it, as in practices")),
        }),
      ),
    }),
  ),
});
export type Checkup = z.infer<typeof checkupSchema>;

/** The personalisation lab: `content/lab.yaml`. */
export const labSchema = z.strictObject({
  customer: labelSchema,
  base: labelSchema,
  signals: z.array(
    z.strictObject({
      id: z.string(),
      name: labelSchema,
      says: labelSchema.check(z.describe("What the signal adds to the message")),
      place: z.enum(["start", "end"]),
      fits: z.number(),
      intrudes: z.number(),
      needs: labelSchema,
      laws: z.array(z.string()),
    }),
  ),
});
export type Lab = z.infer<typeof labSchema>;
