/** Children, content fitted to people, and decisions that machines take. */
import { holdsNumber, inActivities, once, type Rules } from "./look";

const personalising = ["personalised-content", "personalised-offers", "targeted-advertising", "profiling"];

const hasSeriousDecision = once(
  "/automatedDecisions",
  ({ answers }) => answers.automatedDecisions?.some(({ legalEffect }) => legalEffect !== false) ?? false,
);

export const peopleRules: Rules = {
  "children-without-guardian-check": once(
    "/guardianCheck",
    ({ answers, activities, law }) =>
      !answers.guardianCheck &&
      (law.children.guardianCheckFor?.includes(answers.audience?.children ?? "") ?? false) &&
      (law.children.guardianForAll === true || activities.some(({ basisHere }) => basisHere === "consent")),
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
  "judge-authorisation-for-children": once("/audience/children", ({ claims }) => claims.collectsFromChildren),
  "children-data-permit-needed": once(
    "/organisation/authorityNumbers",
    (look) => look.claims.collectsFromChildren && !holdsNumber(look, "sensitive"),
  ),
  "children-notice-on-site": once("/audience/children", ({ claims }) => claims.servesChildren),
  "children-profiling-forbidden": (look) => {
    if (!look.claims.collectsFromChildren) return [];
    const start = look.answers.personalisation?.default;
    return [
      ...inActivities("purpose", ({ purpose = "" }) => personalising.includes(purpose))(look),
      ...(start === "history" || start === "profile" ? ["/personalisation/default"] : []),
    ];
  },
  "objection-choice-on-form": once(
    "/activities",
    ({ claims, activities }) => claims.collectsFromPerson && activities.length > 0,
  ),
  "automated-decision-restricted": hasSeriousDecision,
  "minors-automated-decision": once(
    "/automatedDecisions",
    ({ claims }) => claims.decidesByMachine && claims.collectsFromChildren,
  ),
  "sensitive-data-in-automated-decision": once(
    "/automatedDecisions",
    (look) =>
      hasSeriousDecision(look).length > 0 &&
      look.activities.some(({ isSensitive, basisHere }) => isSensitive && basisHere !== "consent"),
  ),
  "automated-decision-opt-out-coming": once("/automatedDecisions", ({ claims }) => claims.decidesByMachine),
  "ai-system-certification": once("/automatedDecisions", ({ claims }) => claims.usesAi),
  "decision-by-law-to-be-notified": hasSeriousDecision,
  "ai-use-to-be-told": once("/automatedDecisions", ({ claims }) => claims.usesAi),
  "automated-decision-without-review": ({ answers }) =>
    (answers.automatedDecisions ?? []).flatMap(({ legalEffect, humanReview }, index) =>
      legalEffect !== false && humanReview === false ? [`/automatedDecisions/${index}/humanReview`] : [],
    ),
};
