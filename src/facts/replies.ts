import {
  holds,
  type Claims,
  type IsoDate,
  type Label,
  type Law,
  type Library,
  type PrintedFacts,
} from "~/model";
import { lastDay } from "./deadlines";
import { printedArticles, timeOf, topicFacts } from "./law-facts";
import { cite, nothing, value, wordsOf } from "./reader";

type Time = { within: string; count?: Law["response"]["count"]; rights: Label[] };
type Right = Law["rights"][number];

/** The times that a law sets for answering: those of single rights, equal ones together, and the one for all the rest. */
function timesOf(law: Law, rights: Right[]): Time[] {
  const { within: general, count: generalCount } = law.response;
  const timed = rights.flatMap(({ name, within, count }) =>
    within === undefined ? [] : [{ within, count, name }],
  );
  const alike = Object.values(Object.groupBy(timed, ({ within, count }) => `${within} ${count}`));
  const own = alike.flatMap((group = []) =>
    group.slice(0, 1).map(({ within, count }) => ({ within, count, rights: group.map(({ name }) => name) })),
  );
  return general === undefined ? own : [...own, { within: general, count: generalCount, rights: [] }];
}

/** One time, with the day on which it would end for a request that came today. */
function timeFacts(law: Law, { within, count, rights }: Time, today: IsoDate) {
  // A longer time is one for all requests; a law that has no time for all gives it to single rights.
  const extension =
    rights.length === 0 || law.response.within === undefined ? law.response.extension : undefined;
  const end = (spans: string[]) =>
    value("date", lastDay(today, { spans, count, restDays: law.weekend }), `law:${law.id}`);
  return {
    isForRest: rights.length === 0,
    rights,
    time: timeOf(law, { within, count }).time,
    isWorking: count === "working",
    isClear: count === "clear",
    example: end([within]),
    hasExtension: extension !== undefined,
    extension: timeOf(law, { within: extension, count }).time,
    extended: extension === undefined ? nothing : end([within, extension]),
  };
}

function lawFacts(law: Law, rights: Right[], today: IsoDate, library: Library) {
  const { identityRule, extensions = [], refusals = [], refusalTells } = law.response;
  const times = timesOf(law, rights);
  const restDays = times.some(({ count }) => count === "working") ? (law.weekend ?? []) : [];
  return {
    name: law.name,
    ...topicFacts(law, law.response),
    hasTimes: times.length > 0,
    times: times.map((time) => timeFacts(law, time, today)),
    hasOwnTimes: times.some((time) => time.rights.length > 0),
    leavesRest: times.length > 0 && law.response.within === undefined,
    countsWorking: restDays.length > 0,
    ours: { restDays: restDays.map((day) => wordsOf(library.vocabularies["rest-days"][day])) },
    tellsIdentity: identityRule !== undefined,
    identityRule: identityRule ?? nothing,
    hasExtensions: extensions.length > 0,
    extensions,
    tellsMore: refusalTells !== undefined,
    more: refusalTells ?? nothing,
    hasRefusals: refusals.length > 0,
    refusals: refusals.map((cause) => ({
      says: { ar: cause.ar, en: cause.en },
      cited: printedArticles(cause) !== undefined,
      cite: cite(law, printedArticles(cause)),
    })),
  };
}

/** Rights whose exercise is answered with an act of the business, each once, with the laws that give it. */
function rightsAnswered(laws: { law: Law; rights: Right[] }[], library: Library) {
  return Object.entries(library.vocabularies.rights).flatMap(([id, { ar, en, done }]) => {
    const giving = laws.flatMap(({ law, rights }) =>
      rights.filter((right) => right.id === id).map((right) => ({ law, right })),
    );
    const [first] = giving;
    if (done === undefined || first === undefined) return [];
    return [
      {
        name: laws.length > 1 ? { ar, en } : first.right.name,
        done,
        laws: giving.map(({ law, right }) => ({
          short: law.short,
          cited: printedArticles(right) !== undefined,
          cite: cite(law, printedArticles(right)),
        })),
      },
    ];
  });
}

/** What replies to requests need: times with their ends, how identity is checked, why a request may be refused. */
export function replyFacts(
  laws: Law[],
  claims: Claims,
  today: IsoDate,
  library: Library,
): Pick<PrintedFacts, "replies" | "mayExtendReplies"> {
  const giving = laws.map((law) => ({ law, rights: law.rights.filter(({ when }) => holds(claims, when)) }));
  const facts = giving.map(({ law, rights }) => lawFacts(law, rights, today, library));
  return {
    mayExtendReplies: laws.some(({ response }) => response.extension !== undefined),
    replies: {
      received: value("date", today, "today"),
      hasTimes: facts.some(({ hasTimes }) => hasTimes),
      countsMonths: laws.some((law) =>
        [law.response, ...law.rights].some(({ within }) => /\dM/.test(within ?? "")),
      ),
      tellsIdentity: facts.some(({ tellsIdentity }) => tellsIdentity),
      laws: facts,
      rights: rightsAnswered(giving, library),
    },
  };
}
