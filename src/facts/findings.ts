import type { Answers, Claims, Facts, Finding, Law, Library, Pointer } from "~/model";
import { basisUnder, countriesOf, isAbroad, protectedData } from "./rows";
import type { Applicable } from "./scope";

type Found = Omit<Finding, "severity" | "message">;
type Case = { answers: Answers; claims: Claims; law: Law; established: boolean; library: Library };
/** A rule looks at one law and gives what it finds in the answers. */
type Rule = (found: Case) => Found[];

const at = (law: Law, id: string, art: string | undefined, question: Pointer): Found => ({ id, law: law.id, ...(art ? { art } : {}), question });
const rowsOf = (answers: Answers) => (answers.activities ?? []).map((row, index) => ({ row, pointer: `/activities/${index}` }));

const isMarketing = (library: Library, purpose: string | undefined) =>
  purpose !== undefined && library.vocabularies.purposes[purpose]?.marketing !== undefined;

const basisRules: Rule = ({ answers, law, library }) =>
  rowsOf(answers).flatMap(({ row, pointer }) => {
    const basis = basisUnder(row, law);
    if (basis === undefined) return [];
    const question = `${pointer}/basis`;
    const sensitive = row.data?.some((id) => protectedData([law], library).has(id)) ?? false;
    const known = law.bases.some(({ id }) => id === basis);
    return [
      ...(known ? [] : [at(law, "basis-unknown-to-law", law.bases[0]?.art, question)]),
      ...(isMarketing(library, row.purpose) && basis !== "consent" ? [at(law, "consent-basis-missing-for-marketing", law.directMarketing.art, question)] : []),
      ...(sensitive && basis === "legitimate-interests" ? [at(law, "interests-for-sensitive-data", law.sensitive.art, question)] : []),
      ...(answers.organisation?.kind === "public-body" && basis === "legitimate-interests"
        ? [at(law, "interests-by-public-body", law.bases.find(({ id }) => id === basis)?.art, question)] : []),
    ];
  });

const transferRules: Rule = ({ answers, law, library }) =>
  (answers.vendors ?? []).flatMap((row, index) => {
    const leaves = (countriesOf(row, library) ?? []).some((country) => isAbroad(country, [law]));
    if (!leaves || row.safeguard === undefined) return [];
    const question = `/vendors/${index}/safeguard`;
    if (row.safeguard === "none") return [at(law, "transfer-without-safeguard", law.transfers.art, question)];
    return law.transfers.safeguards.includes(row.safeguard) ? [] : [at(law, "safeguard-unknown-to-law", law.transfers.art, question)];
  });

const officerRule: Rule = ({ answers, claims, law }) => {
  const { scale, kind } = answers.organisation ?? {};
  const needed = kind === "public-body" || scale?.monitoring === true || (scale?.large === true && claims.handlesSensitiveData);
  return needed && !claims.hasOfficer ? [at(law, "officer-needed", law.officer.art, "/organisation/dpo")] : [];
};

const guardianRule: Rule = ({ answers, claims, law }) =>
  claims.collectsFromChildren && !answers.guardianCheck
    ? [at(law, "children-without-guardian-check", law.children.art, "/guardianCheck")] : [];

const stopRule: Rule = ({ answers, claims, law }) => {
  const { url, email, keyword } = answers.marketing?.optOut ?? {};
  return claims.sendsMarketing && !(url ?? email ?? keyword)
    ? [at(law, "marketing-without-way-to-stop", law.directMarketing.art, "/marketing/optOut")] : [];
};

const rules: Rule[] = [basisRules, transferRules, officerRule, guardianRule, stopRule];

const missingAnswers = (items: Facts["items"]): Found[] =>
  Object.entries(items).flatMap(([law, statuses]) =>
    statuses.flatMap(({ status, question, art }) =>
      status === "missing" && question !== undefined ? [{ id: "missing-answer", law, ...(art ? { art } : {}), question }] : [],
    ),
  );

/** Gives what is missing from the answers, or unlawful in them, under the laws that apply; the gravest first. */
export function findingsIn(answers: Answers, claims: Claims, applicable: Applicable[], items: Facts["items"], library: Library): Finding[] {
  const found = applicable.flatMap(({ law, established }) => rules.flatMap((rule) => rule({ answers, claims, law, established, library })));
  const all = [...missingAnswers(items), ...found].flatMap((finding) => {
    const text = library.findings[finding.id];
    return text ? [{ ...finding, severity: text.severity, message: { ar: text.ar, en: text.en } }] : [];
  });
  const unique = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  const order = { must: 0, should: 1, note: 2 };
  return unique.sort((a, b) => order[a.severity] - order[b.severity]);
}
