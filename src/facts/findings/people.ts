/** Children, content fitted to people, and decisions that machines take. */
import { once, type Rules } from "./look";

const personalising = ["personalised-content", "personalised-offers", "targeted-advertising", "profiling"];

export const peopleRules: Rules = {
  "children-without-guardian-check": once(
    "/guardianCheck",
    ({ answers, activities, law }) =>
      !answers.guardianCheck &&
      (law.children.guardianCheckFor?.includes(answers.audience?.children ?? "") ?? false) &&
      activities.some(({ basisHere }) => basisHere === "consent"),
  ),
  "personalised-from-start-on-consent": once("/personalisation/default", ({ answers, activities }) => {
    const start = answers.personalisation?.default;
    return (
      (start === "history" || start === "profile") &&
      activities.some(
        ({ purpose = "", basisHere }) => basisHere === "consent" && personalising.includes(purpose),
      )
    );
  }),
  "automated-decision-without-explicit-consent": once("/automatedDecisions", ({ answers, law }) => {
    const { explicitFor = [] } = law.consent;
    const decisions = answers.automatedDecisions ?? [];
    return (
      (explicitFor.includes("decision") && decisions.length > 0) ||
      (explicitFor.includes("decision-unless-minor") &&
        decisions.some(({ legalEffect }) => legalEffect !== false))
    );
  }),
  "automated-decision-without-review": ({ answers }) =>
    (answers.automatedDecisions ?? []).flatMap(({ legalEffect, humanReview }, index) =>
      legalEffect !== false && humanReview === false ? [`/automatedDecisions/${index}/humanReview`] : [],
    ),
};
