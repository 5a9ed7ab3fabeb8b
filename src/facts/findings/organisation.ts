/** What a law asks of a business beside its documents. */
import { holds } from "~/model";
import { metBy } from "./cases";
import { holdsNumber, once, type Rule, type Rules } from "./look";

/** 1, 1.0, 1.0.0 and the like, in either script's digits. */
const isFirst = (version: string) => /^[1\u0661](?:[.\u066b][0\u0660])*$/.test(version.trim());

const numbersQuestion = "/organisation/authorityNumbers";
const lacksOfficer: Rule = once(
  "/organisation/dpo/name",
  (look) => !look.claims.hasOfficer && metBy(look, look.law.officer.neededWhen) !== undefined,
);
const lacksRegistration: Rule = once(
  numbersQuestion,
  (look) =>
    (look.established || look.law.registration.alsoAbroad === true) &&
    !holdsNumber(look, "general") &&
    !look.law.registration.freed?.includes(look.answers.organisation?.kind ?? "") &&
    metBy(look, look.law.registration.neededWhen) !== undefined,
);

export const organisationRules: Rules = {
  // needed: the answers suggest it; missing: the law leaves no doubt.
  "officer-needed": lacksOfficer,
  "officer-missing": lacksOfficer,
  "officer-to-be-registered": once("/organisation/dpo/name", ({ claims }) => claims.hasOfficer),
  "licensee-to-be-asked": once(
    "/organisation/telecomLicensee",
    ({ answers, claims }) => claims.mayBeLicensee && answers.organisation?.telecomLicensee === undefined,
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
  "registration-needed": lacksRegistration,
  "registration-missing": lacksRegistration,
  "registration-from-abroad": once(
    numbersQuestion,
    (look) => !look.established && !holdsNumber(look, "general"),
  ),
  "sensitive-permit-needed": once(
    numbersQuestion,
    (look) => !holdsNumber(look, "sensitive") && look.activities.some(({ isSensitive }) => isSensitive),
  ),
  "special-processing-authorisation-needed": (look) => {
    const question = holdsNumber(look, "special")
      ? undefined
      : metBy(look, look.law.authorisation?.neededWhen);
    return question === undefined ? [] : [question];
  },
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
  "controller-complaint-route-missing": once("/complaints/email", ({ answers }) => {
    const { email, phone } = answers.complaints ?? {};
    return !email && !phone;
  }),
  "commerce-law-besides": once(
    "/services",
    ({ answers, activities }) =>
      answers.services?.some(
        ({ kind = "" }) =>
          kind === "store" ||
          (kind.endsWith("-app") && activities.some(({ purpose }) => purpose === "orders")),
      ) ?? false,
  ),
  "language-missing": once("/document/languages", ({ answers, law, claims }) => {
    const { languages } = answers.document ?? {};
    return (
      languages !== undefined &&
      holds(claims, law.language.when) &&
      (law.language.needs ?? []).some((needed) => !languages.includes(needed))
    );
  }),
  "previous-version-missing": once("/document/previous", ({ answers }) => {
    const { version, previous } = answers.document ?? {};
    return Boolean(version) && !isFirst(version ?? "") && !previous;
  }),
};
