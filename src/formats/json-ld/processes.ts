import type { Activity } from "~/model";
import { concept, durationNode, inLanguages, reference, type Ground, type Node } from "./nodes";

/** Gives by what right a purpose is followed: one thing for each basis, with the laws under which it is the basis. */
function basisNodes({ basis = {} }: Activity, ground: Ground): Node[] {
  const laws = ground.facts.applicable.filter((law) => law.bases.length > 0);
  if (ground.facts.applicable.length === 0)
    return basis["*"] ? [concept("bases", basis["*"], "dpv:LegalBasis", ground)] : [];
  const byBasis = Object.groupBy(laws, (law) => basis[law.id] ?? basis["*"] ?? "");
  return Object.entries(byBasis)
    .filter(([id]) => id !== "")
    .map(([id, under = []]) => ({
      ...concept("bases", id, "dpv:LegalBasis", ground),
      "dpv:hasApplicableLaw": under.map((law) => reference(law.id)),
    }));
}

function storageNode({ retention }: Activity, ground: Ground): Node | undefined {
  const { period, after, criteria } = retention ?? {};
  if (!period && !criteria) return undefined;
  return {
    "@type": "dpv:StorageDuration",
    "dpv:hasDuration": period ? durationNode(period) : undefined,
    "dct:description": inLanguages(criteria),
    "dpv:isAfter": after ? concept("retention-starts", after, "dpv:Context", ground) : undefined,
  };
}

const necessity = (required: boolean | undefined) =>
  required === undefined ? undefined : { "@id": required ? "dpv:Required" : "dpv:Optional" };

/** Gives what is done with data: a process for each purpose, in the order of the answers; then decisions by machines. */
export function processNodes(ground: Ground): Node[] {
  const { counted } = ground.facts;
  const place = new Map((counted.vendors ?? []).map(({ id }, index) => [id, index + 1]));
  const protectedIds = new Set(ground.facts.applicable.flatMap((law) => law.sensitive.ids));
  const purposes = (counted.activities ?? []).map((activity, index) => ({
    ...reference(`process-${index + 1}`),
    "@type": "dpv:Process",
    "dpv:hasPurpose": activity.purpose
      ? concept(
          "purposes",
          activity.purpose,
          "dpv:Purpose",
          ground,
          activity.purpose === "custom" ? activity.label : undefined,
        )
      : undefined,
    "dpv:hasPersonalData": (activity.data ?? []).map((id) => {
      const label = id === "custom" ? activity.dataLabel : undefined;
      const node = concept("data-categories", id, "dpv:PersonalData", ground, label);
      return protectedIds.has(id) ? { ...node, "@type": [node["@type"], "dpv:SensitivePersonalData"] } : node;
    }),
    "dpv:hasDataSource": (activity.source ?? []).map((id) =>
      concept("sources", id, "dpv:DataSource", ground),
    ),
    "dpv:hasLegalBasis": basisNodes(activity, ground),
    "dpv:hasNecessity": necessity(activity.required),
    "dpv:hasStorageCondition": storageNode(activity, ground),
    "dpv:hasRecipient": (activity.recipients ?? []).flatMap((id) => {
      const at = place.get(id);
      return at === undefined ? [] : [reference(`recipient-${at}`)];
    }),
    "dct:description": inLanguages(activity.processing),
  }));
  const decisions = (counted.automatedDecisions ?? []).map((decision) => ({
    "@type": "dpv:Process",
    "dct:title": inLanguages(decision.what),
    "dpv:hasProcessing": {
      "@type": "dpv:AutomatedDecisionMaking",
      "dpv:hasAlgorithmicLogic": {
        "@type": "dpv:AlgorithmicLogic",
        "dct:description": inLanguages(decision.logic),
      },
      "dpv:hasConsequence": { "@type": "dpv:Consequence", "dct:description": inLanguages(decision.effect) },
      "dpv:hasHumanInvolvement": decision.humanReview
        ? { "@id": "dpv:HumanInvolvementForIntervention" }
        : undefined,
    },
  }));
  return [...purposes, ...decisions];
}
