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
    z.regex(
      /^(?:[a-z]+ )?\d[\w.çğı()]*(?:[-–]\d[\w.çğı()]*)?(?:(?:, |; (?:[a-z]+ )?)\d[\w.çğı()]*(?:[-–]\d[\w.çğı()]*)?)*$/,
    ),
  );

const duration = z.string().check(z.regex(durationPattern));
/** A time for telling of a breach: a duration, or hours such as `PT72H`. */
const shortTime = z.string().check(z.refine((iso) => /^PT\d{1,3}H$/.test(iso) || durationPattern.test(iso)));
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
const claimName = (description: string) =>
  z.optional(z.union([z.string(), z.array(z.string())])).check(z.describe(description));
const flag = (description: string) => z.optional(z.boolean()).check(z.describe(description));

/** A topic in plain words, for a reader who has never read a law: on the law's page and in the table of all laws. */
const plain = {
  brief: labelSchema.check(
    z.describe("A phrase of at most eight words, for the table that compares the laws"),
  ),
  plain: labelSchema.check(
    z.describe("One to three short sentences to the owner of a business, for the law's page"),
  ),
};
/** What a law says on one topic, for those who edit and for the law's page; papers for the business itself print its `plain`. */
const topicSchema = z.catchall(z.object(fact), z.unknown());
const topicWith = <T extends z.core.$ZodShape>(needed: T) =>
  z.catchall(z.object({ ...fact, ...plain, ...needed }), z.unknown());

/** How the days of a time are counted: as the calendar has them, working days only, or days without the first and the last. */
const dayCounts = ["calendar", "working", "clear"] as const;
const time = {
  within: z
    .optional(duration)
    .check(z.describe("Time to answer a request; left out where the law sets none")),
  extension: z.optional(duration).check(z.describe("By how much it can be made longer")),
  count: z
    .optional(z.enum(dayCounts))
    .check(z.describe("How its days are counted; calendar unless said otherwise")),
};

/** Days of rest that a time counted in working days leaves out. */
export const restDays = ["friday", "saturday", "sunday"] as const;
export type RestDay = (typeof restDays)[number];

/** When somebody must be told of a breach, by when, and of what. */
const breachDuty = z.optional(
  z.strictObject({
    ...fact,
    when: claimName("A claim: the duty is there only when it is true"),
    owed: labelSchema.check(z.describe("The case in which it is owed: if …, unless …")),
    to: z.optional(labelSchema).check(z.describe("Who is told, where it is not the authority")),
    within: z.optional(shortTime).check(z.describe("Left out where the law fixes none; never a guess")),
    count: time.count,
    from: z.optional(labelSchema).check(z.describe("From when that time runs, to follow the time")),
    promptly: z.optional(labelSchema).check(z.describe("What the law says of the time instead of a number")),
    form: z
      .optional(labelSchema)
      .check(z.describe("In what form it is told, and what else to mind, said to the business")),
    contents: z
      .optional(z.array(z.string()))
      .check(
        z.describe("Ids in vocabulary/breach-contents that the law lists; left out where none were read"),
      ),
  }),
);

/** Circumstances, beside the place, on which it rests whether a law applies; `src/facts/scope.ts` tells when each is met. */
export const scopeConditions = ["telecom-licensee", "californian", "not-public-body"] as const;

/** Cases in which a law asks a business for more; `src/facts/findings/cases.ts` tells when the answers meet each. */
export const needCases = [
  "always",
  "organisation", // anybody but an individual
  "licensee", // licensed by the telecoms authority
  "without-officer", // no data protection officer is named
  "public-body",
  "public-body-large", // a public body that works on a large scale
  "individual",
  "monitoring",
  "large-monitoring",
  "large-public-monitoring", // places open to the public watched on a large scale
  "new-technology",
  "large-new-technology",
  "sensitive", // data that this law protects specially
  "large-sensitive", // such data, or data on crimes, on a large scale
  "health-sensitive", // such data in a business of health
  "linked-sources", // data of people joined with data from elsewhere
  "serious-decision", // machines alone decide with legal or similarly serious effect
  "extended-notice", // the claim triggersExtendedNotice, or watching that goes on
  "financial", // bank, card, credit or financial data
  "children", // data of children
  "stores-abroad", // the business itself keeps data outside the home of the law
  "abroad", // data leaves the home of the law
  "cameras", // video surveillance
  "biometric-genetic",
  "identity-number", // data of identity documents
  "decision", // machines alone decide something
  "profiling",
  "sale", // data is sold or shared, in California's senses
  "marketing", // marketing is sent
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
    .record(
      z.string(),
      z.extend(labelSchema, {
        unit: z.optional(labelSchema),
        pair: z.optional(labelSchema),
        units: z.optional(labelSchema),
      }),
    )
    .check(
      z.describe(
        "Texts that make up the law, by the key used in articles; the first is the law itself; unit, pair, units: what one, two and more of its parts are called, where not articles",
      ),
    ),
  keepsLetters: flag("Its sub-articles do not run a, b, c …: their letters stay as they are in Arabic too"),
  regulations: z.optional(
    z.array(z.catchall(z.object({ en: z.string(), ar: z.nullable(z.string()) }), z.unknown())),
  ),
  dates: z.strictObject({ issued: date, effective: date, enforced: date }),
  status: z.enum(["in-force", "partly-in-force", "not-yet-in-force"]),
  statusNote: labelSchema.check(
    z.describe("How it stands, in a sentence or two, with the date of the newest source"),
  ),
  checked: z
    .string()
    .check(z.refine(isRealDate), z.describe("When the facts were last compared with their sources")),
  authority: z
    .optional(
      z.strictObject({
        ...fact,
        name: labelSchema,
        abbr: z.optional(z.nullable(z.string())),
        url: z.optional(z.string().check(z.regex(/^https:\/\//))),
        complaintUrl: z.optional(z.string().check(z.regex(/^https:\/\//))),
        email: z.optional(z.string()),
        phone: z.optional(z.string()),
      }),
    )
    .check(z.describe("Who supervises; left out where the law sets up nobody")),
  remedy: z
    .optional(z.strictObject({ ...fact, ...labelSchema.shape, licensee: z.optional(labelSchema) }))
    .check(
      z.describe(
        "Where a person turns instead, where there is no authority: a noun phrase, such as the courts; `licensee` where a telecom licensee has another",
      ),
    ),
  home: z
    .array(country)
    .check(z.describe("Countries between which data moves without being sent abroad, in this law's sense")),
  around: z
    .optional(z.array(country))
    .check(
      z.describe("The country around a free zone: data that the business keeps there may be inside the zone"),
    ),
  applies: z
    .array(
      z.strictObject({
        ...fact,
        to: z.enum(["established", "audience"]),
        countries: z.array(country),
        zones: z
          .optional(z.array(z.string()))
          .check(z.describe("Only for a business established in one of these zones")),
        exceptZones: z
          .optional(z.array(z.string()))
          .check(z.describe("Not for a business established in one of these zones")),
        if: z.optional(z.enum(scopeConditions)).check(z.describe("Only in these circumstances")),
        may: flag(
          "The law leaves open whether it reaches so far: a finding says so, and the business decides",
        ),
        says: z.string(),
      }),
    )
    .check(
      z.describe(
        "When it applies: the business is established in, or serves people in, one of the countries",
      ),
    ),
  scope: z.strictObject({ ...fact, ...plain, territorial: z.string(), exempt: z.array(z.string()) }),
  terms: z
    .record(
      z.string(),
      z.extend(labelSchema, { note: z.optional(z.string()), means: z.optional(labelSchema) }),
    )
    .check(z.describe("The law's own words, one printable term each, by the ids of vocabulary/terms")),
  wording: z
    .optional(z.array(z.strictObject({ in: z.enum(["ar", "en"]), ours: z.string(), theirs: z.string() })))
    .check(
      z.describe(
        "Words of ours that this law says otherwise, stem for stem, where it leads: both of one gender and number, so that every sentence stays right",
      ),
    ),
  definitions: topicSchema,
  announcesNewPurposes: flag("People must be told before their data serves a new purpose"),
  notice: z.array(
    z.strictObject({
      ...fact,
      item: z.string().check(z.describe("Id in vocabulary/notice-items")),
      says: z.string(),
      plain: z
        .optional(labelSchema)
        .check(z.describe("For the law's page, where the item's own name says too little")),
      indirect: z
        .optional(articlesSchema)
        .check(z.describe("Articles that ask for it where data does not come from the person")),
      duty: z
        .optional(z.enum(["must", "guideline", "on-request"]))
        .check(z.describe("must unless said otherwise; on-request: owed to those who ask for it")),
      when: claimName("A claim, or several (model/facts.ts): the item is asked for only when they are true"),
    }),
  ),
  bases: z.array(
    z.strictObject({
      ...fact,
      id: z.string(),
      conditions: z.string(),
      says: z
        .optional(labelSchema)
        .check(
          z.describe("The law's own words for it in a document, where ours would mislead: a noun phrase"),
        ),
      called: z
        .optional(labelSchema)
        .check(z.describe("The same for the papers of the business itself, which do not speak to people")),
      plain: z.optional(labelSchema).check(z.describe("For the law's page: when it may be used")),
      excluded: flag(
        "No basis, but a use that the law leaves outside its reach; it may be chosen all the same",
      ),
      when: claimName("A claim: the basis is there only when it is true"),
    }),
  ),
  rights: z.array(
    z.strictObject({
      ...fact,
      id: z.string().check(z.describe("Id in vocabulary/rights")),
      name: labelSchema.check(z.describe("What the law calls it")),
      says: labelSchema.check(z.describe("What it gives, said to the person, in our own words")),
      within: time.within,
      count: time.count,
      onlyFor: z
        .optional(z.enum(["interests"]))
        .check(
          z.describe(
            "interests: it arises only where a purpose rests on legitimate interests or the public interest",
          ),
        ),
      when: claimName("A claim: the right is there only when it is true"),
    }),
  ),
  weekend: z
    .optional(z.array(z.enum(restDays)))
    .check(z.describe("Days of rest where the law applies; needed where a time is counted in working days")),
  response: z.strictObject({
    ...fact,
    ...plain,
    ...time,
    fee: z.optional(z.string()),
    identity: z.optional(z.string()),
    identityRule: z
      .optional(labelSchema)
      .check(z.describe("How the law has identity checked, said to the business")),
    refusal: z.optional(z.string()),
    extensions: z
      .optional(z.array(labelSchema))
      .check(z.describe("Causes for which the time may be made longer, said to the person")),
    refusals: z
      .optional(z.array(z.strictObject({ ...fact, ...labelSchema.shape })))
      .check(z.describe("Causes for which a request may be refused, said to the person; no others exist")),
    refusalTells: z
      .optional(labelSchema)
      .check(z.describe("What a refusal tells the person besides the authority, said to the person")),
  }),
  complaint: z.strictObject({
    ...fact,
    within: z.optional(duration).check(z.describe("Time that the person has to complain to the authority")),
    count: time.count,
    toController: flag("The person can complain to the controller first, and must be told so"),
    from: z.optional(labelSchema).check(z.describe("From when that time runs, to follow the time")),
  }),
  transfers: z.catchall(
    z.object({
      ...fact,
      ...plain,
      warnsOnConsent: flag(
        "Who is asked to consent to a transfer must be told first that protection may be lower there",
      ),
      alwaysAssessed: flag("A written assessment comes before any transfer, whatever the safeguard"),
      free: flag("Data may leave without any condition: nothing counts as abroad"),
      adequateCountries: z
        .optional(z.array(country))
        .check(z.describe("Countries on the law's list, where the list itself was read; never a guess")),
      safeguards: z.array(z.string()).check(z.describe("Ids in vocabulary/safeguards that the law knows")),
    }),
    z.unknown(),
  ),
  representative: z
    .optional(z.strictObject({ ...fact, when: z.string().check(z.describe("Who must name one")) }))
    .check(z.describe("Present where a business from elsewhere must name a representative")),
  consent: topicWith({
    explicitFor: z.optional(z.array(z.enum(explicitCases))),
    written: flag("Consent must be in writing, electronically too"),
    writtenFor: z
      .optional(z.array(z.enum(["sensitive", "children"])))
      .check(z.describe("Only for these must it be in writing")),
    tellsDuration: flag("Consent must say how long it lasts"),
    proof: z
      .optional(z.object(fact))
      .check(
        z.describe("Articles by which the consent must be provable or recorded, where the law has them"),
      ),
    before: z.optional(labelSchema).check(z.describe("What must be done before consent is asked for at all")),
  }),
  children: topicWith({
    guardianCheckFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/children for which a guardian's consent must be verified")),
    guardianForAll: flag(
      "A guardian's consent is needed for every use of a child's data, not only where the basis is consent",
    ),
    judge: flag("A judge's permission is needed besides, always or in some cases"),
    ageOfConsent: z
      .optional(z.number())
      .check(z.describe("Years from which a person consents alone, where the law itself fixes them")),
  }),
  sensitive: z.catchall(
    z.object({
      ...fact,
      ...plain,
      liftedBy: z
        .optional(z.array(z.string()))
        .check(z.describe("Bases besides consent that are enough for such data too")),
      ids: z
        .array(z.string())
        .check(z.describe("Ids in vocabulary/data-categories that it protects specially")),
    }),
    z.unknown(),
  ),
  breach: topicWith({
    toAuthority: breachDuty,
    toPeople: breachDuty,
    log: z.optional(z.strictObject(fact)).check(z.describe("Where the law wants each breach written down")),
  }),
  directMarketing: topicWith({
    consentFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/purposes that need consent")),
    licenceFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/channels that need a licence; all unless said otherwise")),
    hoursFor: z
      .optional(z.array(z.string()))
      .check(
        z.describe(
          "Ids in vocabulary/channels that are bound to hours; telephone, text messages and WhatsApp unless said otherwise",
        ),
      ),
    stopIsFree: flag("Stopping costs the person nothing, by the words of the law"),
    proof: z
      .optional(labelSchema)
      .check(z.describe("Where, or how long, the proof of a consent to marketing is kept")),
    ownCustomersFor: z
      .optional(z.array(z.string()))
      .check(z.describe("Those among them that need none towards one's own customers, for similar products")),
  }),
  cookies: topicWith({
    consentExempt: z
      .optional(z.array(z.string()))
      .check(
        z.describe("Ids in vocabulary/cookie-categories that need no consent, besides the necessary ones"),
      ),
  }),
  officer: topicWith({ neededWhen }),
  registration: topicWith({
    neededWhen,
    freed: z
      .optional(z.array(z.string()))
      .check(z.describe("Ids in vocabulary/organisation-kinds that the law frees from it")),
    alsoAbroad: flag("It binds businesses from abroad too, not only those established where the law applies"),
  }),
  authorisation: z
    .optional(topicWith({ neededWhen }))
    .check(z.describe("Present where some processing needs a permit of the authority beforehand")),
  records: topicWith({}),
  impactAssessment: topicWith({ neededWhen }),
  retention: topicWith({}),
  penalties: topicWith({}),
  language: topicWith({
    when: claimName("A claim: the languages are needed only when it is true"),
    needs: z
      .optional(z.array(z.enum(["ar", "en"])))
      .check(z.describe("Languages in which a notice must be given")),
  }),
  noticeForm: z.optional(topicSchema),
  findings: z
    .record(z.string(), z.strictObject(fact))
    .check(
      z.describe(
        "Ids in content/findings.yaml that can arise under this law, each with where the law says it",
      ),
    ),
  traps: z
    .record(z.string(), labelSchema)
    .check(
      z.describe(
        "What readers of other laws get wrong, each with an id; tests/unit/facts/traps tries each one",
      ),
    ),
  unknown: z.array(labelSchema).check(z.describe("What could not be confirmed, told on the law's page")),
  sources: z.array(
    z.strictObject({ url: z.string(), title: z.string(), kind: z.string(), read: z.string() }),
  ),
});
export type Law = z.infer<typeof lawSchema>;
/** Topics of a law that a clause may rest on beside the notice items that it covers. */
export const lawTopics = [
  "applies",
  "bases", // legitimate interests among them
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
  "authorisation",
  "breach",
  "records",
  "impactAssessment",
  "retention",
  "language",
] as const satisfies readonly (keyof Law)[];
export type LawTopic = (typeof lawTopics)[number];
/** The topics of a law that its page tells and the table compares, in the order in which a shop owner asks. */
export const pageTopics = [
  "scope",
  "consent",
  "sensitive",
  "children",
  "response",
  "directMarketing",
  "cookies",
  "transfers",
  "retention",
  "breach",
  "officer",
  "registration",
  "records",
  "impactAssessment",
  "language",
  "penalties",
] as const satisfies readonly (keyof Law)[];
export type PageTopic = (typeof pageTopics)[number];
