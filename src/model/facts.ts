import * as z from "zod/mini";
import { changesShape } from "./changes";
import { labelSchema } from "./words";
import type { Answers } from "./answers";
import type { Law } from "./law";
import type { ItemStatus, Finding } from "./report";

/** A value with its origin, in no language yet. Text is as typed; dates and durations are ISO 8601. */
const valueSchema = z.strictObject({
  slot: z.literal("value"),
  kind: z.enum([
    "text",
    "email",
    "url",
    "phone",
    "date",
    "duration",
    "working-days",
    "clear-days",
    "number",
    "country",
  ]),
  value: z.union([
    z.string(),
    z.number(),
    z.object({ ar: z.optional(z.string()), en: z.optional(z.string()) }),
  ]),
  from: z.string(),
});
/** A value still missing, and the pointer of the question that asks for it. */
const gapSchema = z.strictObject({ slot: z.literal("gap"), asks: z.string() });
/** Articles of a law, to print inside a text. */
const citeSchema = z.strictObject({ slot: z.literal("cite"), law: z.string(), art: z.string() });

/** A sentence of ours with values in its holes: `{who}` in its words is the hole of that name. */
const sentenceSchema = z.strictObject({
  slot: z.literal("sentence"),
  words: labelSchema,
  holes: z.record(z.string(), z.array(z.union([valueSchema, gapSchema, citeSchema, labelSchema]))),
});

export const slotSchema = z.union([valueSchema, gapSchema, citeSchema]);
export type Slot = z.infer<typeof slotSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
/** What a template may print: a value, a gap, or words of ours, also around values. */
const printableSchema = z.union([slotSchema, sentenceSchema, labelSchema]);
export type Printable = z.infer<typeof printableSchema>;

export const printable = (description: string) => printableSchema.check(z.describe(description));
export const list = (description: string) => z.array(printableSchema).check(z.describe(description));
export const claim = (description: string) => z.boolean().check(z.describe(description));

/**
 * Claims: what is true of the business, each an affirmative sentence. Questions, notice items and clauses name them in
 * `when`. They follow from answers alone, so that a question's visibility can rest on them.
 */
export const claimsSchema = z.strictObject({
  needsRepresentative: claim("Such a law also asks for a representative there"),
  hasOfficer: claim("A data protection officer is named"),
  holdsPermit: claim("It holds a permit for sensitive data or for another special use"),
  hasAuthorityNumbers: claim("A number given by an authority is stated"),
  servesAdultsOnly: claim("Children are not among the people served"),
  mayServeChildren: claim("Children may be among them"),
  servesChildren: claim("The service is directed at children"),
  collectsFromChildren: claim("Children's data may come in, by direction or by chance"),
  mayCollectIndirectly: claim(
    "Some data comes from third parties or public sources, or the answers do not yet tell",
  ),
  handlesSensitiveData: claim("Some data is of a kind that an applicable law protects specially"),
  collectsFromPerson: claim("Some data comes from the person or the device, or the answers do not yet tell"),
  mayObject: claim("A law gives the right to object, and some purpose or marketing gives rise to it"),
  reliesOnConsent: claim("Some purpose rests on consent"),
  reliesOnInterests: claim("Some purpose rests on legitimate interests, under some applicable law"),
  reliesOnDuty: claim("Some purpose rests on a duty in law, under some applicable law"),
  asksGuardian: claim(
    "Children's data may come in, and an applicable law wants a guardian's consent, or none is known yet",
  ),
  sharesData: claim("Somebody outside the business receives data"),
  sharesWithNobody: claim("It was answered that nobody outside receives data"),
  sendsAbroad: claim("Some data goes to a country outside the home of an applicable law"),
  keepsDataInCountry: claim("All places are answered, and none is outside the home of an applicable law"),
  mayLeaveCountry: claim("Data leaves, or the answers do not yet tell"),
  mayStoreOnDevices: claim("Something is stored on or read from devices, or the answers do not yet tell"),
  usesCookies: claim("At least one cookie or the like is named"),
  sendsMarketing: claim("Marketing is sent to people"),
  refrainsFromMarketing: claim("It was answered that no marketing is sent"),
  maySecure: claim("Measures that protect data are named, or the answers do not yet tell"),
  mayMarket: claim("Marketing is sent, or the answers do not yet tell"),
  personalises: claim("Content is fitted to people by context, history or profile"),
  mayPersonalise: claim("Content is fitted to people, or the answers do not yet tell"),
  decidesByMachine: claim("Some decision is taken by machines alone"),
  mayDecideByMachine: claim("Machines alone decide something, or the answers do not yet tell"),
  tellsOfDecisions: claim(
    "Whether machines decide is to be told: they do, or may, or an extended notice is called for",
  ),
  decidesByPeople: claim("It was answered that no decision is taken by machines alone"),
  triggersExtendedNotice: claim(
    "Scale, monitoring, new technology, children or automated decisions call for more to be told",
  ),
  publishesBoth: claim("The document is published in both languages"),
  mayBeInZone: claim("It is established in a country that has zones with a data law of their own"),
  mayBeLicensee: claim("Some rules of an applicable law bind licensees of the telecoms authority alone"),
  isTelecomLicensee: claim("It is licensed by the telecoms authority"),
  mayServeCalifornia: claim("It serves people in the United States"),
  restsOnBases: claim("Some applicable law wants a legal basis for each purpose, or no law is known yet"),
  mayUseProcessors: claim("Somebody works with data for the business, or the answers do not yet tell"),
  maySellOrShare: claim("Data is sold or shared in California's senses, or the answers do not yet tell"),
  sellsOrShares: claim("Data is sold or shared in California's senses"),
  usesSensitiveForMore: claim("Sensitive data serves more than California allows without a choice"),
  offersChoiceOfUse: claim(
    "Data is sold or shared, or sensitive data serves more, so that California's links are due",
  ),
  limitsRights: claim("Some use of data stands in the way of a right"),
  mayLimitRights: claim("Some use of data stands in the way of a right, or the answers do not yet tell"),
  usesAi: claim("Some decision rests on artificial intelligence"),
  offersIncentives: claim("Something is offered in return for data, or a loyalty programme or contest runs"),
});
export type Claims = z.infer<typeof claimsSchema>;

const timeFacts = (what: string) => ({
  hasTime: claim(`The law sets a time ${what}`),
  time: printable("That time"),
});
const rightSchema = z.strictObject({
  id: z.string(),
  name: labelSchema,
  says: labelSchema,
  cited: claim("Its article is known"),
  cite: slotSchema,
  ...timeFacts("of its own for this right"),
});
const lawFactsSchema = z.strictObject({
  id: z.string(),
  name: labelSchema,
  short: labelSchema,
  objections: z.array(rightSchema).check(z.describe("Its rights to object that these answers give rise to")),
  hasObjections: claim("There is at least one"),
  withdrawals: z.array(rightSchema).check(z.describe("Its right to withdraw consent, if it has one")),
  leads: claim("Its words are used throughout the document"),
  established: claim("The business is established where the law applies"),
  reasons: z.array(
    z.strictObject({
      reason: labelSchema,
      hasCountries: claim("Countries go with the reason"),
      countries: list("Countries that make the law apply"),
      cited: claim("The article that says so is known"),
      cite: slotSchema,
    }),
  ),
  hasAuthority: claim("It sets up an authority"),
  remedy: printable("Where a person turns instead"),
  authority: z.strictObject({
    name: labelSchema,
    hasUrl: claim("Its address on the web is known"),
    url: printable("Its address on the web"),
    cite: slotSchema,
  }),
  rights: z.array(rightSchema),
  response: z.strictObject({
    ...timeFacts("to answer"),
    byRight: claim("The law sets no one time, but times of single rights"),
    hasExtension: claim("The time can be made longer"),
    extension: printable("By how much"),
    cite: slotSchema,
  }),
  complaint: z.strictObject({
    ...timeFacts("for complaining to the authority"),
    from: labelSchema,
  }),
});

/** Where a law says something: its short name, and the article where that is known. */
const placeSchema = { short: labelSchema, cited: claim("Its article is known"), cite: slotSchema };
/** What a law says on a topic to the business itself. */
const topicSchema = {
  ...placeSchema,
  hasPlain: claim("Its words to the business are here"),
  plain: labelSchema.check(z.describe("What it asks, said to the business")),
};
const dutySchema = z.strictObject({
  isOwed: claim("The law asks for it"),
  owed: printable("In which case"),
  ...timeFacts("for it"),
  from: printable("From when that time runs"),
  example: printable("The day on which that time ends, if it began today"),
  tellsPromptness: claim("The law says in words how soon, and not in a number"),
  promptly: printable("How soon, in words"),
  tellsForm: claim("In what form it is told is known"),
  form: printable("In what form, said to the business"),
  cited: claim("Its article is known"),
  cite: slotSchema,
});
const registerRowSchema = {
  purpose: printable("What the data is used for, by its name"),
  data: list("What data"),
  hasBases: claim("A law that applies wants a basis, or no law is known yet"),
  bases: list("By what right; by law where laws differ"),
  hasSources: claim("Where the data comes from is told or asked for"),
  sources: list("Where the data comes from"),
  hasRecipients: claim("Somebody outside receives it"),
  recipients: list("Who receives it"),
  tellsPeriod: claim("A period is told or asked for"),
  period: printable("How long it is kept"),
  tellsStart: claim("The start of the period is told"),
  start: printable("From when the period runs"),
  tellsCriteria: claim("Criteria are told instead of, or besides, the period"),
  criteria: printable("What decides the end"),
};

const transferSchema = z.strictObject({
  recipient: printable("Who receives it"),
  laws: list("Under which laws"),
  countries: list("Countries abroad"),
  isFree: claim("The law lets it go there without any condition"),
  tellsSafeguard: claim("What protects it there is told or asked for"),
  safeguards: list("What protects it there"),
});
const cookieSchema = z.strictObject({
  name: printable("Name on the device"),
  kind: printable("Technique"),
  category: printable("Kind of use"),
  purpose: printable("What it is for"),
  tellsDuration: claim("How long it stays is told"),
  duration: printable("How long it stays"),
  setBy: printable("Who sets it"),
});

const activitySchema = z.strictObject({
  purpose: printable("What the data is used for"),
  data: list("What data"),
  bases: list("By what right; by law where laws differ"),
  tellsReason: claim("What makes giving it compulsory is told: a basis other than consent and interests"),
  reasons: list("What makes giving it compulsory, each once; by law where laws differ"),
  reliesOnInterests: claim("Rests on a legitimate interest"),
  tellsInterestUnder: claim("It does so under some of the laws only"),
  interestUnder: list("The laws under which it does"),
  interest: printable("That interest"),
  reliesOnDuty: claim("Rests on a duty in law"),
  duty: printable("That duty"),
  means: list("How it is collected"),
  processing: printable("How it is worked with"),
  isRequired: claim("The person must give the data"),
  isOptional: claim("The person may leave it out"),
  comesFromYou: claim("It comes from the person or the device, or the answers do not yet tell"),
  asksWhetherRequired: claim("It was not answered whether it must be given"),
  whetherRequired: printable("That missing answer"),
  tellsConsequence: claim("What follows when it is not given is told or asked for"),
  consequence: printable("What follows"),
  tellsPeriod: claim("A period is told or asked for"),
  period: printable("How long it is kept"),
  tellsStart: claim("The start of the period is told"),
  start: printable("From when the period runs"),
  tellsCriteria: claim("Criteria are told instead of, or besides, the period"),
  criteria: printable("What decides the end"),
  reliesOnConsent: claim("Rests on consent"),
  tellsConsentUnder: claim("It does so under some of the laws only"),
  consentUnder: list("The laws under which it does"),
  tellsConsentDuration: claim("How long the consent lasts is told"),
  consentDuration: printable("How long the consent lasts"),
});

/** One consent that the answers and the laws call for: what is asked, and what the law wants said with it. */
const consentSchema = z.strictObject({
  id: z
    .string()
    .check(z.describe("Its place in a document and its file: the kind, with a number from the second on")),
  kind: z.string().check(z.describe("A key of content/consents.yaml")),
  title: printable("Its heading"),
  comesInMessages: claim("What it lets be sent comes in written messages, which can tell how to stop them"),
  isEmail: claim("By e-mail, which is confirmed twice"),
  isMessage: claim("By text message or WhatsApp, which a reply confirms"),
  isGuardians: claim("A guardian gives it for a child"),
  isExplicit: claim("The law wants it explicit"),
  asksPermission: claim("An app or the device asks for a permission besides"),
  asksByPhone: claim("It is asked on the phone"),
  asksInPerson: claim("It is asked at a counter or on paper"),
  asksBanner: claim("Cookies alone bring the data, so that a cookie banner may ask"),
  needsWriting: claim("A law that asks for it wants it in writing"),
  standsApart: claim("Such a law wants it in a text apart from the notice"),
  isRenewed: claim("Such a law wants it confirmed from time to time"),
  boxes: z.array(
    z.strictObject({ agrees: printable("What the person says"), asks: printable("The same as a question") }),
  ),
  hasSeveralBoxes: claim("Each is agreed to apart"),
  tellsPurpose: claim("It has purposes of its own to tell"),
  purposes: list("Those purposes"),
  tellsData: claim("What data it covers is told or asked for"),
  data: list("What data it covers"),
  tellsSensitive: claim("Some of it is protected specially by a law that asks for this consent"),
  sensitive: list("That part"),
  tellsProcessing: claim("What happens to the data is told or asked for"),
  processing: list("What happens to the data, purpose by purpose"),
  tellsRecipients: claim("Somebody outside receives it"),
  recipients: list("Who receives it"),
  tellsPeriod: claim("How long data is kept is told or asked for"),
  period: printable("How long data is kept"),
  tellsStart: claim("The start of that period is told"),
  start: printable("From when that period runs"),
  tellsCriteria: claim("Criteria are told instead of, or besides, the period"),
  criteria: printable("What decides the end"),
  tellsConsentDuration: claim("How long the consent lasts is told or asked for"),
  consentDuration: list("How long the consent lasts, purpose by purpose where they differ"),
  isOptional: claim("It was answered that the person may leave the data out"),
  tellsConsequence: claim("What follows from a refusal is told or asked for"),
  consequence: list("What follows from a refusal, purpose by purpose"),
  warns: claim("A law wants people warned that protection abroad may be lower"),
  tellsLogic: claim("How the machine decides, and what follows, is told or asked for"),
  logic: printable("How it decides"),
  effect: printable("What it means for the person"),
  offersReview: claim("A person can be asked to look again"),
  tellsCheck: claim("How a guardian is verified is told or asked for"),
  check: printable("How a guardian is verified"),
  needsJudge: claim("Such a law wants a judge's permission besides"),
  isByCapacity: claim(
    "No law that applies asks for a guardian; whether a child can agree alone is for general law",
  ),
  hasLaws: claim("Laws that ask for it are known"),
  lawNames: list("Those laws"),
  withdrawals: z.array(z.strictObject({ short: labelSchema, says: labelSchema })),
  before: z
    .array(z.strictObject({ short: labelSchema, says: labelSchema }))
    .check(z.describe("What laws want done before it is asked for")),
  proofs: z
    .array(z.strictObject({ short: labelSchema, says: labelSchema }))
    .check(z.describe("Where and how long laws want its proof kept")),
  tellsChildRules: claim("What the laws say of children is told to whoever asks a guardian"),
  childRules: z
    .array(z.strictObject({ short: labelSchema, says: labelSchema }))
    .check(z.describe("What each law that asks for a guardian says of children, its ages among it")),
  ways: list("How to take it back"),
  laws: z.array(z.string()).check(z.describe("Ids of the laws that ask for it")),
  rests: z.array(z.string()).check(z.describe("Topics of the laws, beside consent, that it rests on")),
  about: z
    .strictObject({ activities: z.array(z.number()), vendors: z.array(z.number()) })
    .check(z.describe("Rows of the answers that it is about")),
});
export type ConsentFacts = z.infer<typeof consentSchema>;

/** Everything that follows from the answers. Every field always has a value: unanswered means false, empty or a gap. */
export const factsSchema = z.strictObject({
  ...claimsSchema.shape,
  today: z.string(),
  terms: z
    .record(z.string(), labelSchema)
    .check(z.describe("The leading law's own words, by the ids of vocabulary/terms")),
  definitions: z.array(z.strictObject({ term: labelSchema, means: labelSchema })),
  hasLaws: claim("At least one law of the catalogue applies"),
  hasSeveralLaws: claim("More than one law applies"),
  laws: z.array(lawFactsSchema),
  tellsDurationsHere: claim("How long consents last has no clause of its own"),
  tellsRouteHere: claim("The business's own complaint route has no clause of its own"),
  namesController: claim("The leading law has a word of its own for who decides, or no law applies yet"),
  rightRows: z
    .array(
      z.strictObject({
        name: labelSchema,
        cells: z.array(
          z.strictObject({
            given: claim("This law gives the right"),
            cited: claim("Its article is known"),
            cite: slotSchema,
            ...timeFacts("of its own for this right"),
          }),
        ),
      }),
    )
    .check(
      z.describe(
        "Each right that some applicable law gives, with a cell for each law, in the order of the laws",
      ),
    ),
  rightNames: list(
    "The rights that this business can owe, each once: by the law's own names, or by common names where there are several laws",
  ),
  needsGuardianAlways: claim("An applicable law wants a guardian's consent for every use of a child's data"),
  needsJudge: claim("An applicable law wants a judge's permission besides"),
  needsGuardian: claim("An applicable law wants a guardian's consent for a child"),
  announcesNewPurposes: claim("An applicable law wants people told before data serves a new purpose"),
  stopsMarketingFree: claim("An applicable law says that stopping marketing costs nothing"),
  country: printable("Where the business is established"),

  controller: z.strictObject({
    name: printable("Registered name"),
    tellsActivity: claim("What it does is told or asked for"),
    activity: printable("What it does"),
    tellsRegistration: claim("A register number is told"),
    registration: printable("Register number"),
    address: printable("Postal address"),
    email: printable("E-mail"),
    tellsPhone: claim("A telephone is told"),
    phone: printable("Telephone"),
  }),
  hasServices: claim("Services are named"),
  services: z.array(
    z.strictObject({
      kind: labelSchema,
      hasName: claim("It has a name"),
      name: printable("Its name"),
      hasUrl: claim("It has an address on the web"),
      url: printable("Its address on the web"),
    }),
  ),
  officer: z.strictObject({
    hasName: claim("A name or title is given"),
    name: printable("Name or title"),
    hasEmail: claim("An e-mail is given or asked for"),
    email: printable("E-mail"),
    hasPhone: claim("A telephone is given"),
    phone: printable("Telephone"),
  }),
  representatives: z.array(
    z.strictObject({
      law: labelSchema,
      name: printable("Name"),
      address: printable("Address"),
      email: printable("E-mail"),
    }),
  ),
  asksRepresentative: claim("A representative is needed and none was given"),
  representativeGap: printable("That missing answer"),
  hasRepresentatives: claim("At least one representative is named"),
  authorityNumbers: z.array(
    z.strictObject({
      law: labelSchema,
      number: printable("Number"),
      tellsCovers: claim("What it allows is told"),
      covers: list("What it allows"),
    }),
  ),
  activities: z.array(activitySchema),
  dataCategories: list("All data, each once"),
  sensitiveCategories: list("Specially protected data, each once"),
  sensitiveActivities: z.array(
    z.strictObject({
      purpose: printable("Purpose"),
      data: list("Sensitive data"),
      tellsMeans: claim("How it is collected is told or asked for"),
      means: list("How it is collected"),
      tellsProcessing: claim("How it is worked with is told or asked for"),
      processing: printable("How it is worked with"),
      bases: list("By what right"),
    }),
  ),
  sources: list("Where data comes from, each once"),
  indirectSources: z.array(
    z.strictObject({
      purpose: printable("Purpose"),
      data: list("What data"),
      sources: list("Sources other than the person"),
      tellsDetail: claim("Which source exactly is told or asked for"),
      detail: printable("Which source exactly"),
    }),
  ),
  means: list("How data is collected, each once"),
  collectsByMachine: claim("Some of those means are automated"),
  automatedMeans: list("Those that are automated"),
  collectsByHand: claim("Some are not"),
  manualMeans: list("Those that are not"),

  recipients: z.array(
    z.strictObject({
      name: printable("Name"),
      role: printable("Capacity"),
      does: printable("What it does"),
      countries: list("Where it works with data"),
      tellsAddress: claim("Its address is told or asked for"),
      address: printable("Its address"),
      tellsData: claim("What data it receives is known from the purposes"),
      data: list("What data it receives"),
      tellsPolicy: claim("Its own privacy policy is told"),
      policy: printable("Its own privacy policy"),
    }),
  ),
  asksRecipients: claim("It was not answered who receives data"),
  recipientsGap: printable("That missing answer"),
  transfers: z.array(transferSchema),
  storesAbroad: claim("The business itself stores data abroad, for a law of where it is established"),
  storesAbroadUnder: list("Those laws"),
  warnsOfConsent: claim(
    "Some transfer rests on consent, under a law that wants people warned of lower protection",
  ),
  hasTransfers: claim("At least one recipient is abroad"),
  tellsSafeguards: claim("For at least one of them a safeguard is told or asked for"),
  asksPlaces: claim("Some place where data is kept is not answered"),
  placesGap: printable("That missing answer"),

  storage: z.strictObject({
    how: list("On what data is stored"),
    countries: list("Where data is stored"),
    destruction: list("How it is destroyed"),
    tellsBackups: claim("The life of backups is told"),
    backups: printable("How long backups live"),
  }),
  tellsSecurity: claim("What protects data is told or asked for"),
  security: list("What protects data"),

  cookies: z.array(cookieSchema),
  asksCookies: claim("It was not answered what is stored on devices"),
  cookiesGap: printable("That missing answer"),
  tellsCookieRefusal: claim("How to refuse them is told"),
  cookieRefusal: printable("How to refuse them"),
  usesOptionalCookies: claim("Some cookie is more than necessary"),

  marketing: z.strictObject({
    channels: list("How it reaches people"),
    hasOptOutUrl: claim("There is a page to stop it"),
    optOutUrl: printable("That page"),
    hasOptOutEmail: claim("There is an e-mail to stop it, or none of the three ways is given"),
    optOutEmail: printable("That e-mail"),
    hasKeyword: claim("There is a word to send to stop it"),
    keyword: printable("That word"),
    tellsFrequency: claim("How often is told"),
    frequency: printable("How often"),
    reliesOnConsent: claim("It rests on consent"),
  }),
  asksMarketing: claim("It was not answered whether marketing is sent"),
  marketingGap: printable("That missing answer"),
  needsConsents: claim("At least one consent is to be asked for"),
  needsNoConsent: claim("No consent is to be asked for, or the answers do not yet tell"),
  consents: z.array(consentSchema),
  personalisation: z.strictObject({
    offersChoice: claim("There is more than one level to choose from"),
    levels: z.array(z.strictObject({ name: labelSchema, says: labelSchema })),
    tellsDefault: claim("The level at the start is told or asked for"),
    default: printable("The level at the start"),
    tellsSettings: claim("The page where people choose is told"),
    settings: printable("The page where people choose"),
  }),
  asksPersonalisation: claim("It was not answered how far content is fitted to people"),
  personalisationGap: printable("That missing answer"),
  decisions: z.array(
    z.strictObject({
      what: printable("What is decided"),
      logic: printable("How"),
      effect: printable("What it means for the person"),
      usesAi: claim("It rests on artificial intelligence"),
      offersReview: claim("A person can be asked to look again"),
    }),
  ),
  asksDecisions: claim("It was not answered whether machines alone decide"),
  decisionsGap: printable("That missing answer"),
  asksChildren: claim("It was not answered whether children are served"),
  childrenGap: printable("That missing answer"),
  tellsMinimumAge: claim("The youngest age is told"),
  minimumAge: printable("The youngest age, in years"),
  tellsGuardianCheck: claim("How a guardian is verified is told or asked for"),
  guardianCheck: printable("How a guardian is verified"),

  sale: z.strictObject({
    asksSells: claim("It was not answered whether data is sold"),
    sellsGap: printable("That missing answer"),
    sells: claim("Data is sold"),
    asksShares: claim("It was not answered whether data is shared for advertising"),
    sharesGap: printable("That missing answer"),
    shares: claim("Data is shared for advertising"),
    hasRows: claim("Some purpose names data that is sold or shared"),
    rows: z.array(
      z.strictObject({
        purpose: printable("Purpose"),
        data: list("What data"),
        recipients: list("Who receives it"),
      }),
    ),
    tellsOptOut: claim("The link that refuses sale and sharing is due"),
    optOutUrl: printable("Its page"),
    tellsLimit: claim("The link that limits sensitive data is due"),
    limitUrl: printable("Its page"),
  }),
  incentives: printable("What is offered in return for data"),
  processingStart: printable("When the use of data begins"),
  rightsLimits: z.strictObject({
    isAsked: claim("It was not answered whether some use of data stands in the way of a right"),
    limitedGap: printable("That missing answer"),
    how: printable("Which use, and which right"),
  }),

  requests: z.strictObject({
    hasUrl: claim("There is a page for requests"),
    url: printable("That page"),
    hasEmail: claim("There is an e-mail for requests, or neither is given"),
    email: printable("That e-mail"),
    tellsIdentityCheck: claim("How identity is checked is told"),
    identityCheck: printable("How identity is checked"),
    tellsFee: claim("What a request costs is told"),
    fee: printable("What a request costs"),
  }),
  complaints: z.strictObject({
    tellsUnit: claim("Who handles complaints is told"),
    unit: printable("Who handles complaints"),
    tellsRoute: claim("The business has a complaint route of its own"),
    hasEmail: claim("An e-mail for complaints is told"),
    email: printable("That e-mail"),
    hasPhone: claim("A telephone for complaints is told"),
    phone: printable("That telephone"),
    tellsDays: claim("Days to answer are told"),
    days: printable("Time within which a complaint is answered"),
  }),
  storesNothing: claim("It was answered that nothing is stored on devices"),
  vendorsStoreMore: claim("Services in use publish that they store more than the answers list"),
  devices: z.strictObject({
    groups: z
      .array(
        z.strictObject({
          category: printable("The kind of use"),
          about: printable("What such things do"),
          needsConsent: claim("A law that applies wants consent first, by its words or by a reading of them"),
          isLawKnown: claim("Some of these laws want it by words that were confirmed"),
          laws: list("Those of them"),
          rows: z.array(cookieSchema),
        }),
      )
      .check(z.describe("What is stored on devices, by kind of use")),
    others: z.array(cookieSchema),
  }),
  replies: z.strictObject({
    received: printable("The day on which the request of the example comes"),
    hasTimes: claim("Some law sets a time to answer"),
    countsMonths: claim("Some of these times are counted in months"),
    tellsIdentity: claim("Some law says how identity is checked"),
    laws: z.array(
      z.strictObject({
        name: labelSchema,
        ...topicSchema,
        hasTimes: claim("The law sets a time to answer"),
        times: z.array(
          z.strictObject({
            isForRest: claim("It holds for all requests that have no time of their own"),
            rights: list("The rights for which it holds, where it does not"),
            time: printable("The time"),
            isWorking: claim("It is counted in working days"),
            isClear: claim("It is counted in clear days"),
            example: printable("The last day for a request that comes today"),
            hasExtension: claim("It can be made longer"),
            extension: printable("By how much"),
            extended: printable("The last day then"),
          }),
        ),
        hasOwnTimes: claim("Some rights have a time of their own"),
        leavesRest: claim("For other rights the law sets no time"),
        countsWorking: claim("Some of these times are counted in working days"),
        ours: z.strictObject({ restDays: list("Days that are no working days") }),
        tellsIdentity: claim("The law says how identity is checked"),
        identityRule: printable("How identity is checked, said to the business"),
        hasExtensions: claim("The law names causes for a longer time"),
        extensions: list("Those causes, said to the person"),
        hasRefusals: claim("The law names causes for which a request may be refused"),
        tellsMore: claim("A refusal tells more than the authority"),
        more: printable("What it tells besides, said to the person"),
        refusals: z.array(
          z.strictObject({
            says: printable("The cause, said to the person"),
            cited: claim("Its article is known"),
            cite: slotSchema,
          }),
        ),
      }),
    ),
    rights: z
      .array(
        z.strictObject({
          name: printable("The right, by the law's own name or by a common one"),
          done: printable("What a reply says when the request was met"),
          laws: z.array(z.strictObject(placeSchema)),
        }),
      )
      .check(z.describe("Each right that is answered with an act, with the laws that give it")),
  }),
  mayExtendReplies: claim("Some law lets the time to answer be made longer"),
  owesAuthority: claim("Some law wants an authority told of a breach"),
  breaches: z.strictObject({
    learned: printable("The day on which the breach of the example is noticed"),
    laws: z.array(
      z.strictObject({
        name: labelSchema,
        short: labelSchema,
        asksNothing: claim("The law asks this business to tell nobody"),
        told: printable("Who is told besides the people"),
        hasUrl: claim("The address on the web of that authority is known"),
        url: printable("That address"),
        authority: dutySchema,
        people: dutySchema,
        wantsLog: claim("The law wants each breach written down"),
        logCited: claim("The article on that is known"),
        logCite: slotSchema,
      }),
    ),
    wantsLog: claim("Some of these laws want each breach written down"),
    contents: z
      .array(
        z.strictObject({
          name: printable("One thing that a notice tells"),
          isListed: claim("Some law lists it"),
          laws: list("Those laws"),
        }),
      )
      .check(z.describe("What a notice to an authority tells, with the laws that list it")),
  }),
  register: z.strictObject({
    isOpen: claim("No purpose was answered"),
    open: printable("That missing answer"),
    rows: z.array(z.strictObject(registerRowSchema)),
    hasTransfers: claim("At least one recipient is abroad"),
    transfers: z.array(transferSchema),
    hasSecurity: claim("What protects data is told or asked for"),
    security: list("What protects data"),
    tellsErasure: claim("How data is destroyed is told or asked for"),
    laws: z.array(z.strictObject(topicSchema)),
  }),
  weighsNothing: claim("No purpose rests on legitimate interests, under any law that applies"),
  interests: z.strictObject({
    laws: z.array(
      z.strictObject({
        ...topicSchema,
        wantsBases: claim("The law wants a basis for each purpose at all"),
        isKnown: claim("The law knows the basis"),
        isCalledOtherwise: claim("It has another name for it"),
        called: printable("That name"),
        isDemanded: claim("It wants the weighing shown"),
        isDemandCited: claim("The article that says so is known"),
        demandCite: slotSchema,
      }),
    ),
    tests: z.array(
      z.strictObject({
        ...registerRowSchema,
        tellsUnder: claim("A law that applies is known"),
        under: list("The laws under which it rests on interests"),
        interest: printable("The interest"),
        isUnknown: claim("One of these laws does not know the basis"),
        unknown: list("Those laws"),
        isBarred: claim("Data is used that one of these laws keeps out of the basis"),
        laws: z.array(z.strictObject({ short: labelSchema, cite: slotSchema })),
        wantsConsent: claim("It is marketing that needs consent under one of these laws"),
        consentLaws: z.array(z.strictObject({ short: labelSchema, cite: slotSchema })),
      }),
    ),
  }),
  needsAssessment: claim("By the answers, some law wants an impact assessment"),
  screening: z.strictObject({
    laws: z.array(
      z.strictObject({
        name: labelSchema,
        ...topicSchema,
        hasCases: claim("The law names cases"),
        isNeeded: claim("The answers meet one of them"),
        ours: z.strictObject({
          cases: z.array(
            z.strictObject({ name: printable("The case"), isMet: claim("The answers meet it") }),
          ),
        }),
      }),
    ),
  }),
  edition: z.strictObject({
    effective: printable("When the document takes effect"),
    version: printable("Its version"),
    tellsPrevious: claim("The version before is told"),
    previous: printable("Date of the version before"),
    tellsPrevailing: claim("Which language prevails is told"),
    prevails: printable("Which language prevails"),
  }),

  needsBanner: claim("Something on devices is more than necessary, or the answers do not yet tell"),
  needsNoBanner: claim("It was answered that nothing on devices is more than necessary"),
  storesPreferences: claim("Something on devices remembers what people prefer"),
  storesAnalytics: claim("Something on devices measures how services are used"),
  storesMarketing: claim("Something on devices serves advertisements"),
  storesUnsorted: claim("It was not answered what something on devices is used for"),
  banner: z.strictObject({
    optional: z
      .array(
        z.strictObject({
          id: printable("Its id, with which scripts are marked"),
          name: labelSchema,
          about: labelSchema.check(z.describe("What such things do, said to a visitor")),
          setBy: list("Who sets them, each once"),
          needsConsent: claim("A law that applies is known to want consent first"),
          laws: list("Those laws"),
        }),
      )
      .check(z.describe("The kinds of use in these answers that services can work without")),
    lacksRule: claim("For some of them no law is known to want consent first"),
    laws: z
      .array(z.strictObject(topicSchema))
      .check(z.describe("What each law that applies says on cookies to the business")),
    rows: z
      .record(z.string(), z.array(cookieSchema))
      .check(z.describe("What is stored on devices, by the ids of vocabulary/cookie-categories")),
    unsorted: z.array(cookieSchema),
    source: printable("Where the files that run the banner are found"),
    own: printable("The name under which a choice is remembered on the device"),
    kept: printable("How long a choice holds"),
    revision: z
      .number()
      .check(
        z.describe(
          "A number of the version and of what is asked for: people are asked again when it changes",
        ),
      ),
  }),
  choosesLevel: claim("People can choose between levels of personalisation"),
  maySetLevel: claim("They can, or the answers do not yet tell"),
  hasChoices: claim("People have a level to choose, or marketing to switch on and off"),
  mayHaveChoices: claim("They have, or the answers do not yet tell"),
  lacksChoices: claim("It was answered that they have neither"),
  preferences: z.strictObject({
    levels: z.array(
      z.strictObject({
        id: printable("Its id, which events name"),
        name: labelSchema,
        says: labelSchema,
        isStart: claim("It holds until the person chooses"),
        tellsData: claim("A purpose tells what data it works with"),
        data: list("That data"),
        tellsRecipients: claim("Somebody outside receives that data"),
        recipients: list("Who does"),
      }),
    ),
    lowest: printable("The level with which the least is fitted to the person"),
    channels: z.array(z.strictObject({ id: printable("Its id, which events name"), name: labelSchema })),
    events: z
      .array(
        z.strictObject({
          name: printable("Its name, which stays the same"),
          about: labelSchema.check(z.describe("When it is sent")),
          what: list("What can change"),
          from: list("What it may have been"),
          to: list("What it may become"),
        }),
      )
      .check(z.describe("What the form of choices has to send")),
  }),
  ...changesShape({ claim, list, printable }),
});

/** What a clause that stands once for each consent sees besides: the one that it is about. */
export const viewSchema = z.extend(factsSchema, { consent: consentSchema });

export type PrintedFacts = z.infer<typeof factsSchema>;
/** Facts: what templates print and name, and beside it what reports need. */
export type Facts = PrintedFacts & {
  /** The answers that counted: those of the questions that were asked. */
  counted: Answers;
  /** Laws that apply, the leading one first. */
  applicable: Law[];
  settings: { hijri: boolean; digits: "latn" | "arab"; region?: string | undefined };
  /** For each applicable law, each notice item: told where, missing what, or why not needed. */
  items: Record<string, ItemStatus[]>;
  /** Ids of the clauses of all documents that appear with these facts. */
  clauses: string[];
  findings: Finding[];
};
