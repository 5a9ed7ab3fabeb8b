import { holds, type Claims, type IsoDate, type Law, type Library, type PrintedFacts } from "~/model";
import { lastDay } from "./deadlines";
import { printedArticles, timeOf } from "./law-facts";
import { cite, nothing, value, wordsOf } from "./reader";

type Duty = NonNullable<Law["breach"]["toAuthority"]>;
type Owed = { law: Law; duty: Duty };

/** A duty as the law's file has it, or nothing where the law does not ask it of this business. */
const owedUnder = (law: Law, duty: Duty | undefined, claims: Claims): Owed[] =>
  duty && holds(claims, duty.when) ? [{ law, duty }] : [];

function dutyFacts(law: Law, duty: Duty | undefined, claims: Claims, today: IsoDate) {
  const [{ duty: own } = { duty: undefined }] = owedUnder(law, duty, claims);
  const { within, count } = own ?? {};
  const restDays = count === "working" ? (law.weekend ?? []) : [];
  return {
    isOwed: own !== undefined,
    owed: own?.owed ?? nothing,
    ...timeOf(law, { within, count }),
    from: own?.from ?? nothing,
    example:
      within === undefined
        ? nothing
        : value("date", lastDay(today, { spans: [within], count, restDays }), `law:${law.id}`),
    tellsPromptness: own?.promptly !== undefined,
    promptly: own?.promptly ?? nothing,
    tellsForm: own?.form !== undefined,
    form: own?.form ?? nothing,
    cited: own !== undefined && printedArticles(own) !== undefined,
    cite: cite(law, own && printedArticles(own)),
  };
}

/** What a notice tells: the usual contents, and what else some law lists; with the laws that list it. */
function contentsOf(owed: Owed[], library: Library) {
  return Object.entries(library.vocabularies["breach-contents"]).flatMap(([id, entry]) => {
    const listing = owed.filter(({ duty }) => duty.contents?.includes(id));
    if (listing.length === 0 && entry.usual !== true) return [];
    return [
      {
        name: wordsOf(entry),
        isListed: listing.length > 0,
        laws: listing.map(({ law }) => law.short),
      },
    ];
  });
}

/** What a breach asks for: whom each law wants told, when, and of what. */
export function breachFacts(
  laws: Law[],
  claims: Claims,
  today: IsoDate,
  library: Library,
): Pick<PrintedFacts, "breaches" | "owesAuthority"> {
  const toAuthority = laws.flatMap((law) => owedUnder(law, law.breach.toAuthority, claims));
  return {
    owesAuthority: toAuthority.length > 0,
    breaches: {
      learned: value("date", today, "today"),
      laws: laws.map((law) => {
        const { authority } = law;
        const told = law.breach.toAuthority?.to ?? authority?.name;
        const page = law.breach.toAuthority?.to ? undefined : authority?.url;
        return {
          name: law.name,
          short: law.short,
          asksNothing: [law.breach.toAuthority, law.breach.toPeople].every(
            (duty) => owedUnder(law, duty, claims).length === 0,
          ),
          told: told ?? nothing,
          hasUrl: page !== undefined,
          url: page === undefined ? nothing : value("url", page, `law:${law.id}`),
          authority: dutyFacts(law, law.breach.toAuthority, claims, today),
          people: dutyFacts(law, law.breach.toPeople, claims, today),
          wantsLog: law.breach.log !== undefined,
          logCited: law.breach.log !== undefined && printedArticles(law.breach.log) !== undefined,
          logCite: cite(law, law.breach.log && printedArticles(law.breach.log)),
        };
      }),
      wantsLog: laws.some(({ breach }) => breach.log !== undefined),
      contents: contentsOf(toAuthority, library),
    },
  };
}
