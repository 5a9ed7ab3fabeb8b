/** What a law asks of a business beside its documents. */
import { metBy } from "./cases";
import { once, type Rules } from "./look";

/** 1, 1.0, 1.0.0 and the like, in either script's digits. */
const isFirst = (version: string) => /^[1\u0661](?:[.\u066b][0\u0660])*$/.test(version.trim());

export const organisationRules: Rules = {
  "officer-needed": once(
    "/organisation/dpo/name",
    (look) => !look.claims.hasOfficer && metBy(look, look.law.officer.neededWhen) !== undefined,
  ),
  "representative-needed": once(
    "/organisation/representatives",
    ({ answers, law, established, byAudience }) => {
      const { country, kind, representatives = [] } = answers.organisation ?? {};
      return (
        law.representative !== undefined &&
        country !== undefined &&
        byAudience &&
        !established &&
        kind !== "public-body" &&
        !representatives.some((row) => row.law === law.id)
      );
    },
  ),
  "registration-needed": once("/organisation/authorityNumbers", (look) => {
    const numbers = look.answers.organisation?.authorityNumbers ?? [];
    return (
      look.established &&
      !numbers.some((row) => row.law === look.law.id) &&
      metBy(look, look.law.registration.neededWhen) !== undefined
    );
  }),
  "impact-assessment-needed": (look) => {
    const question = metBy(look, look.law.impactAssessment.neededWhen);
    return question === undefined ? [] : [question];
  },
  "record-needed": () => ["/activities"],
  "complaint-route-missing": ({ answers }) => {
    const { unit, email, phone, days } = answers.complaints ?? {};
    if (!unit) return ["/complaints/unit"];
    if (!email && !phone) return ["/complaints/email"];
    return days ? [] : ["/complaints/days"];
  },
  "previous-version-missing": once("/document/previous", ({ answers }) => {
    const { version, previous } = answers.document ?? {};
    return Boolean(version) && !isFirst(version ?? "") && !previous;
  }),
};
