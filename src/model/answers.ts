import * as z from "zod/mini";
import { durationPattern, isCountry, isRealDate } from "./words";
import type { Vocabularies, VocabularyName } from "./vocabulary";

/** How much a person may type in one place, in UTF-16 units, and how many rows one list may have. */
export const limits = { line: 300, text: 4000, rows: 200 } as const;

const line = () => z.string().check(z.maxLength(limits.line));
const described = <T extends z.ZodMiniType>(schema: T, description: string) =>
  z.optional(schema).check(z.describe(description));

const text = () =>
  z
    .strictObject({
      ar: z.optional(z.string().check(z.maxLength(limits.text))),
      en: z.optional(z.string().check(z.maxLength(limits.text))),
    })
    .check(z.refine((value) => Boolean(value.ar?.trim() || value.en?.trim()), { error: "text-empty" }));
// An empty string is how a form says "not answered"; it is accepted everywhere and counts as nothing.
const email = () => line().check(z.regex(/^$|^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/, { error: "email" }));
const url = () =>
  z.string().check(
    z.maxLength(2000),
    z.regex(/^$|^https?:\/\/[^\s<>"]+$/i, { error: "url" }),
    z.refine((value) => value === "" || URL.canParse(value), { error: "url" }),
  );
const date = () =>
  z.string().check(z.refine((value) => value === "" || isRealDate(value), { error: "date" }));
const duration = () =>
  z.string().check(z.refine((value) => value === "" || durationPattern.test(value), { error: "duration" }));
const country = () => z.string().check(z.refine(isCountry, { error: "country" }));
const rows = <T extends z.ZodMiniType>(row: T) => z.array(row).check(z.maxLength(limits.rows));

/**
 * Gives the schema of the answers: the one definition of the input format (`schema` 1).
 * Takes the vocabularies and the ids of the laws, because their ids are the words that answers may use.
 */
export function makeAnswersSchema(vocabularies: Vocabularies, lawIds: readonly string[]) {
  const oneOf = (name: VocabularyName) => z.enum(Object.keys(vocabularies[name]));
  const manyOf = (name: VocabularyName) => rows(oneOf(name));
  const law = () => z.enum([...lawIds]);

  return z.strictObject({
    schema: z.literal(1).check(z.describe("Version of this format")),
    organisation: described(
      z.strictObject({
        name: described(text(), "The registered name of the business"),
        kind: described(oneOf("organisation-kinds"), "Its legal kind"),
        sector: described(oneOf("sectors"), "What field it works in"),
        country: described(country(), "Where it is established (ISO 3166-1 alpha-2)"),
        zone: described(
          z.nullable(oneOf("zones")),
          "A free zone with a law of its own, where it is established in one",
        ),
        address: described(text(), "Postal address"),
        registration: described(line(), "Number in the commercial register or the like"),
        email: described(email(), "Address for questions about personal data"),
        phone: described(line(), "Telephone for questions about personal data"),
        dpo: described(
          z.strictObject({
            name: described(text(), "Name or title of the data protection officer"),
            email: described(email(), "The officer's e-mail"),
            phone: described(line(), "The officer's telephone"),
          }),
          "The data protection officer, where one is appointed",
        ),
        representatives: described(
          rows(
            z.strictObject({
              law: described(law(), "The law that asks for the representative"),
              name: described(text(), "Name"),
              address: described(text(), "Address"),
              email: described(email(), "E-mail"),
            }),
          ),
          "Representatives in countries where the business is not established",
        ),
        authorityNumbers: described(
          rows(
            z.strictObject({
              law: described(law(), "The law under which the number was given"),
              number: described(line(), "The number as the authority wrote it"),
              covers: described(manyOf("number-kinds"), "What it allows; unanswered counts as everything"),
            }),
          ),
          "Licences, permits or registrations with an authority",
        ),
        activity: described(text(), "What the business does, in a line"),
        telecomLicensee: described(z.boolean(), "Kuwait: licensed by CITRA"),
        scale: described(
          z.strictObject({
            large: described(z.boolean(), "Works with data on a large scale or repeatedly"),
            monitoring: described(z.boolean(), "Regularly monitors people"),
            newTechnology: described(z.boolean(), "Uses new technology on data"),
          }),
          "Features that bring further duties",
        ),
      }),
      "Who decides why and how data is used",
    ),
    services: described(
      rows(
        z.strictObject({
          kind: described(oneOf("service-kinds"), "What kind of service"),
          name: described(text(), "Its name"),
          url: described(url(), "Its address on the web"),
        }),
      ),
      "Where the business meets people",
    ),
    audience: described(
      z.strictObject({
        countries: described(rows(country()), "Where the people live whom it serves"),
        children: described(oneOf("children"), "Whether children are among them"),
        minimumAge: described(
          z.nullable(z.number().check(z.int({ error: "integer" }), z.minimum(0), z.maximum(30))),
          "The youngest age served, in years",
        ),
        californian: described(
          z.boolean(),
          "Serves Californians and passes a threshold of their law; unanswered counts as yes where it serves the United States",
        ),
      }),
      "The people whose data it is",
    ),
    laws: described(
      z.strictObject({
        add: described(rows(law()), "Laws that apply besides those found"),
        remove: described(
          rows(
            z.strictObject({
              law: described(law(), "The law"),
              reason: described(
                z.string().check(z.maxLength(limits.text)),
                "Why it does not apply; without it the law stays",
              ),
            }),
          ),
          "Laws found that do not apply, each with the reason",
        ),
      }),
      "Corrections to the laws that were found to apply",
    ),
    activities: described(
      rows(
        z.strictObject({
          purpose: described(oneOf("purposes"), "What the data is used for"),
          label: described(text(), "The purpose in words, where it is custom"),
          data: described(manyOf("data-categories"), "What data it needs"),
          dataLabel: described(text(), "The data in words, where it is custom"),
          basis: described(
            z.record(
              z.string().check(z.refine((key) => key === "*" || lawIds.includes(key), { error: "law" })),
              oneOf("bases"),
            ),
            "By what right, by law; * stands for every other law",
          ),
          duty: described(text(), "The duty in law, where that is the basis"),
          interest: described(text(), "The legitimate interest, where that is the basis"),
          source: described(manyOf("sources"), "Where the data comes from"),
          sourceDetail: described(text(), "Which third party or public source"),
          means: described(manyOf("means"), "How it is collected"),
          processing: described(text(), "How it is worked with"),
          consentDuration: described(z.nullable(duration()), "How long a consent lasts"),
          required: described(z.boolean(), "Whether the person must give it"),
          consequence: described(text(), "What follows if it is not given"),
          retention: described(
            z.strictObject({
              period: described(duration(), "How long it is kept"),
              after: described(oneOf("retention-starts"), "From when the period runs"),
              criteria: described(text(), "What decides the end, where there is no period"),
            }),
            "How long it is kept",
          ),
          recipients: described(rows(line()), "Ids of the vendors that receive it"),
        }),
      ),
      "What is done with data, one row per purpose",
    ),
    vendors: described(
      rows(
        z.strictObject({
          id: described(line(), "A known vendor's id, or one of your own"),
          name: described(text(), "Name"),
          address: described(text(), "Its address, where a law wants it told"),
          role: described(oneOf("recipient-roles"), "In what capacity it receives data"),
          does: described(text(), "What it does"),
          countries: described(rows(country()), "Where it works with data"),
          safeguard: described(oneOf("safeguards"), "What protects data that goes abroad to it"),
          safeguardByLaw: described(
            z.record(
              z.string().check(z.refine((key) => lawIds.includes(key), { error: "law" })),
              oneOf("safeguards"),
            ),
            "Under which laws another safeguard protects it",
          ),
          policy: described(url(), "Its own privacy policy"),
        }),
      ),
      "Everybody outside the business who receives data",
    ),
    marketing: described(
      z.strictObject({
        channels: described(manyOf("channels"), "How marketing reaches people"),
        optOut: described(
          z.strictObject({
            url: described(url(), "Page where people stop it"),
            email: described(email(), "E-mail where people stop it"),
            keyword: described(line(), "Word to send in order to stop it"),
          }),
          "How people stop it",
        ),
        frequency: described(text(), "How often"),
      }),
      "Marketing sent to people",
    ),
    personalisation: described(
      z.strictObject({
        levels: described(manyOf("personalisation-levels"), "The levels that people can choose from"),
        default: described(oneOf("personalisation-levels"), "The level at the start"),
        settingsUrl: described(url(), "Page where people choose"),
      }),
      "How far content is fitted to a person",
    ),
    automatedDecisions: described(
      rows(
        z.strictObject({
          what: described(text(), "What is decided"),
          logic: described(text(), "How it is decided"),
          effect: described(text(), "What it means for the person"),
          legalEffect: described(z.boolean(), "Whether it has legal or similarly serious effect"),
          humanReview: described(z.boolean(), "Whether a person can be asked to look again"),
          ai: described(z.boolean(), "Whether it rests on artificial intelligence"),
        }),
      ),
      "Decisions taken by machines alone",
    ),
    cookies: described(
      rows(
        z.strictObject({
          name: described(line(), "Its name on the device"),
          vendor: described(line(), "Id of the vendor that sets it"),
          category: described(oneOf("cookie-categories"), "What kind of use"),
          purpose: described(text(), "What it is for"),
          duration: described(duration(), "How long it stays"),
          kind: described(oneOf("cookie-kinds"), "What technique"),
        }),
      ),
      "What is stored on or read from people's devices",
    ),
    cookieRefusal: described(text(), "How people refuse what is stored on their devices"),
    sale: described(
      z.strictObject({
        sells: described(z.boolean(), "Sells personal data"),
        shares: described(z.boolean(), "Shares it for cross-context advertising"),
        sensitive: described(
          z.boolean(),
          "Uses sensitive data beyond what California allows without a choice",
        ),
        optOutUrl: described(url(), "Page of the link that refuses sale and sharing"),
        limitUrl: described(url(), "Page of the link that limits the use of sensitive data"),
      }),
      "Sale and sharing in California's senses",
    ),
    storage: described(
      z.strictObject({
        countries: described(rows(country()), "Where data is stored"),
        how: described(manyOf("storage-places"), "On what it is stored"),
        destruction: described(manyOf("destruction-ways"), "How it is destroyed"),
        backups: described(z.nullable(duration()), "How long backups live"),
      }),
      "How data is stored and destroyed",
    ),
    guardianCheck: described(text(), "How a guardian is verified"),
    incentives: described(text(), "What is offered in return for data, and on what terms"),
    processingStart: described(text(), "When the use of data begins"),
    rightsLimits: described(
      z.strictObject({
        limited: described(z.boolean(), "Whether some use of data stands in the way of a right"),
        how: described(text(), "Which use, and which right"),
      }),
      "Uses of data after which a right can no longer be met in full",
    ),
    security: described(manyOf("security-measures"), "What protects data"),
    securityLabel: described(text(), "Protection in words, where it is custom"),
    requests: described(
      z.strictObject({
        email: described(email(), "Where requests are sent"),
        url: described(url(), "Page where requests are made"),
        identityCheck: described(text(), "How the person's identity is checked"),
        fee: described(text(), "What a request costs"),
      }),
      "How people use their rights",
    ),
    complaints: described(
      z.strictObject({
        unit: described(text(), "Who handles complaints"),
        email: described(email(), "E-mail for complaints"),
        phone: described(line(), "Telephone for complaints"),
        days: described(
          z.nullable(z.number().check(z.int({ error: "integer" }), z.minimum(1), z.maximum(365))),
          "Days within which a complaint is answered",
        ),
      }),
      "The business's own complaint route",
    ),
    document: described(
      z.strictObject({
        effective: described(date(), "When the document takes effect"),
        version: described(line(), "Its version"),
        previous: described(z.nullable(date()), "Date of the version before"),
        languages: described(manyOf("languages"), "Languages it is published in"),
        prevails: described(oneOf("languages"), "Which language prevails"),
        hijri: described(z.boolean(), "Whether dates are given in the Hijri calendar too"),
        digits: described(oneOf("digit-styles"), "Digits of the Arabic text"),
        leadingLaw: described(law(), "Law whose words the document uses, instead of the one found"),
      }),
      "How the documents are set",
    ),
  });
}

export type AnswersSchema = ReturnType<typeof makeAnswersSchema>;
/** What a business said about itself. Everything but `schema` may be missing. */
export type Answers = z.infer<AnswersSchema>;
export type Activity = NonNullable<Answers["activities"]>[number];
