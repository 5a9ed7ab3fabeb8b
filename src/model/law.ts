import * as z from "zod/mini";
import { durationPattern, isCountry, isRealDate, labelSchema } from "./words";

/**
 * How sure a fact is. high: read in the official text or an official translation; medium: independent summaries agree;
 * low: one weak source. A low fact is told to the reader without its article, and reported as "to be confirmed".
 */
export const confidenceSchema = z.enum(["high", "medium", "low"]);

/** Articles, as the law writes them: `13(1)(a), 14(1)(a); ir 4(1)(a)`. A key of `instruments` leads each part but the first. */
export const articlesSchema = z
  .string()
  .check(
    z.regex(/^(?:[a-z]+ )?\d[\w()]*(?:[-–]\d[\w()]*)?(?:(?:, |; (?:[a-z]+ )?)\d[\w()]*(?:[-–]\d[\w()]*)?)*$/),
  );

const duration = z.string().check(z.regex(durationPattern));
const date = z.union([
  z.string().check(z.refine(isRealDate)),
  z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  z.null(),
]);
const fact = {
  art: z
    .optional(articlesSchema)
    .check(z.describe("Where the law says it; left out where no article could be confirmed")),
  conf: confidenceSchema,
  basis: z
    .optional(z.enum(["text", "recall", "firm", "news"]))
    .check(z.describe("What was read: the legal text or less")),
  note: z.optional(z.string()),
};
const country = z.string().check(z.refine(isCountry));

/** What a law says on one topic, for those who edit and for the law's page. Never printed in a document. */
const topicSchema = z.catchall(z.object(fact), z.unknown());
const topicWith = <T extends z.core.$ZodShape>(needed: T) =>
  z.catchall(z.object({ ...fact, ...needed }), z.unknown());

/** Cases in which a law asks a business for more; `src/facts/findings/cases.ts` tells when the answers meet each. */
export const needCases = [
  "public-body",
  "public-body-large", // a public body that works on a large scale
  "individual",
  "monitoring",
  "large-monitoring",
  "large-new-technology",
  "sensitive", // data that this law protects specially
  "large-sensitive", // such data, or data on crimes, on a large scale
  "health-sensitive", // such data in a business of health
  "linked-sources", // data of people joined with data from elsewhere
  "serious-decision", // machines alone decide with legal or similarly serious effect
  "extended-notice", // the claim triggersExtendedNotice
] as const;
export type NeedCase = (typeof needCases)[number];
const neededWhen = z.optional(z.array(z.enum(needCases))).check(z.describe("Needed in any of these cases"));

/** What consent must be explicit for: data protected specially, credit data, decisions by machines, or only those that are not minor. */
const explicitCases = ["sensitive", "credit", "decision", "decision-unless-minor"] as const;

export const lawSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]{2,4}(-[a-z0-9]+)+$/)),
  jurisdiction: z.string(),
  name: labelSchema.check(z.describe("Official name")),
  short: labelSchema.check(z.describe("What margins and tables call it")),
  instrument: labelSchema,
  instruments: z
    .record(z.string(), z.extend(labelSchema, { unit: z.optional(labelSchema) }))
    .check(
      z.describe(
        "Texts that make up the law, by the key used in articles; the first is the law itself; unit: what its parts are called, where not articles",
      ),
    ),
  regulations: z.optional(
    z.array(z.catchall(z.object({ en: z.string(), ar: z.nullable(z.string()) }), z.unknown())),
  ),
  dates: z.strictObject({ issued: date, effective: date, enforced: date }),
  status: z.enum(["in-force", "partly-in-force", "not-yet-in-force"]),
  statusNote: z.optional(z.string()),
  checked: z
    .string()
    .check(z.refine(isRealDate), z.describe("When the facts were last compared with their sources")),
  authority: z.strictObject({
    ...fact,
    name: labelSchema,
    abbr: z.optional(z.nullable(z.string())),
    url: z.optional(z.string().check(z.regex(/^https:\/\//))),
    complaintUrl: z.optional(z.string().check(z.regex(/^https:\/\//))),
  }),
  home: z
    .array(country)
    .check(z.describe("Countries between which data moves without being sent abroad, in this law's sense")),
  applies: z
    .array(
      z.strictObject({
        ...fact,
        to: z.enum(["established", "audience"]),
        countries: z.array(country),
        says: z.string(),
      }),
    )
    .check(
      z.describe(
        "When it applies: the business is established in, or serves people in, one of the countries",
      ),
    ),
  scope: z.strictObject({ ...fact, territorial: z.string(), exempt: z.array(z.string()) }),
  terms: z
    .record(z.string(), z.extend(labelSchema, { note: z.optional(z.string()) }))
    .check(z.describe("The law's own words, one printable term each, by the ids of vocabulary/terms")),
  definitions: topicSchema,
  notice: z.array(
    z.strictObject({
      ...fact,
      item: z.string().check(z.describe("Id in vocabulary/notice-items")),
      says: z.string(),
      indirect: z
        .optional(articlesSchema)
        .check(z.describe("Articles that ask for it where data does not come from the person")),
      duty: z.optional(z.enum(["must", "guideline"])).check(z.describe("must unless said otherwise")),
      when: z
        .optional(z.string())
        .check(z.describe("A claim (model/facts.ts): the item is asked for only when it is true")),
    }),
  ),
  bases: z.array(z.strictObject({ ...fact, id: z.string(), conditions: z.string() })),
  rights: z.array(
    z.strictObject({
      ...fact,
      id: z.string().check(z.describe("Id in vocabulary/rights")),
      name: labelSchema.check(z.describe("What the law calls it")),
      says: labelSchema.check(z.describe("What it gives, said to the person, in our own words")),
    }),
  ),
  response: z.strictObject({
    ...fact,
    within: z.optional(duration).check(z.describe("Time to answer a request")),
    extension: z.optional(duration).check(z.describe("By how much it can be made longer")),
    fee: z.optional(z.string()),
    identity: z.optional(z.string()),
    refusal: z.optional(z.string()),
  }),
  complaint: z.strictObject({
    ...fact,
    within: z.optional(duration).check(z.describe("Time that the person has to complain to the authority")),
    from: z.optional(labelSchema).check(z.describe("From when that time runs, to follow the time")),
  }),
  transfers: z.catchall(
    z.object({
      ...fact,
      safeguards: z.array(z.string()).check(z.describe("Ids in vocabulary/safeguards that the law knows")),
    }),
    z.unknown(),
  ),
  representative: z
    .optional(z.strictObject({ ...fact, when: z.string().check(z.describe("Who must name one")) }))
    .check(z.describe("Present where a business from elsewhere must name a representative")),
  consent: topicWith({ explicitFor: z.optional(z.array(z.enum(explicitCases))) }),
  children: topicWith({
    guardianCheckFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/children for which a guardian's consent must be verified")),
  }),
  sensitive: z.catchall(
    z.object({
      ...fact,
      ids: z
        .array(z.string())
        .check(z.describe("Ids in vocabulary/data-categories that it protects specially")),
    }),
    z.unknown(),
  ),
  breach: topicSchema,
  directMarketing: topicWith({
    consentFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/purposes that need consent")),
    ownCustomersFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Those among them that need none towards one's own customers, for similar products")),
  }),
  cookies: topicSchema,
  officer: topicWith({ neededWhen }),
  registration: topicWith({ neededWhen }),
  records: topicSchema,
  impactAssessment: topicWith({ neededWhen }),
  retention: topicSchema,
  penalties: topicSchema,
  language: topicSchema,
  noticeForm: z.optional(topicSchema),
  findings: z
    .record(z.string(), z.strictObject(fact))
    .check(
      z.describe(
        "Ids in content/findings.yaml that can arise under this law, each with where the law says it",
      ),
    ),
  traps: z.array(z.string()),
  unknown: z.array(z.string()),
  sources: z.array(
    z.strictObject({ url: z.string(), title: z.string(), kind: z.string(), read: z.string() }),
  ),
});
export type Law = z.infer<typeof lawSchema>;
/** Topics of a law that a clause may rest on beside the notice items that it covers. */
export const lawTopics = [
  "applies",
  "definitions",
  "response",
  "complaint",
  "transfers",
  "representative",
  "consent",
  "children",
  "sensitive",
  "directMarketing",
  "cookies",
  "officer",
  "registration",
  "retention",
  "language",
] as const satisfies readonly (keyof Law)[];
export type LawTopic = (typeof lawTopics)[number];
