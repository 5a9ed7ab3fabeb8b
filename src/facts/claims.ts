import type { Answers, Claims, Library } from "~/model";
import {
  basesOf,
  comesFromPerson,
  countriesOf,
  isOutside,
  knownVendor,
  objectionsUnder,
  protectedData,
  wantsBases,
} from "./rows";
import type { Applicable } from "./scope";

const isEmpty = (list: readonly unknown[] | undefined) => list !== undefined && list.length === 0;
const isFilled = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0;

/** Countries with free zones that have a data law of their own (vocabulary/zones). */
const countriesWithZones = ["AE", "QA"];

/** Gives all places where data is, each undefined when not answered. */
function placesOf(answers: Answers, library: Library): (string[] | undefined)[] {
  const vendors =
    answers.vendors === undefined ? [undefined] : answers.vendors.map((row) => countriesOf(row, library));
  return [...vendors, answers.storage?.countries].map((places) => (isFilled(places) ? places : undefined));
}

/** Gives what is true of the business, by the answers alone. */
export function deriveClaims(answers: Answers, applicable: Applicable[], library: Library): Claims {
  const laws = applicable.map(({ law }) => law);
  const organisation = answers.organisation ?? {};
  const activities = answers.activities ?? [];
  const bases = activities.flatMap((activity) => basesOf(activity, laws));
  const collectsIndirectly = activities.some(
    ({ source }) => source?.some((from) => from === "third-party" || from === "public") ?? false,
  );
  const sensitive = protectedData(laws, library);
  const children = answers.audience?.children;
  const vendors = answers.vendors;
  const places = placesOf(answers, library);
  const sendsAbroad = places.flatMap((place) => place ?? []).some((country) => isOutside(country, laws));
  const keepsDataInCountry = laws.length > 0 && !sendsAbroad && places.every((place) => place !== undefined);
  const channels = answers.marketing?.channels;
  const byPurpose = activities.map(({ purpose = "" }) => library.vocabularies.purposes[purpose]?.marketing);
  const sendsMarketing = isFilled(channels) || byPurpose.some(Boolean);
  const levels = answers.personalisation?.levels;
  const personalises = levels?.some((level) => level !== "none") ?? false;
  const refrainsFromPersonalising = levels !== undefined && !personalises;
  const decisions = answers.automatedDecisions;
  const { large = false, monitoring = false, newTechnology = false } = organisation.scale ?? {};
  const servesChildren = children === "directed";
  const mayServeChildren = children === "possible";
  const triggersExtendedNotice =
    large && (monitoring || newTechnology || servesChildren || mayServeChildren || isFilled(decisions));
  const { sells, shares, sensitive: sensitiveForMore = false } = answers.sale ?? {};
  const sellsOrShares = sells === true || shares === true;
  const roles = vendors?.map((row) => row.role ?? knownVendor(row, library)?.role);
  const { name, email, phone } = organisation.dpo ?? {};

  return {
    needsRepresentative:
      organisation.country !== undefined &&
      organisation.kind !== "public-body" &&
      applicable.some(
        ({ law, established, byAudience }) => law.representative !== undefined && !established && byAudience,
      ),
    hasOfficer: Boolean(name || email || phone),
    holdsPermit:
      organisation.authorityNumbers?.some(
        ({ covers = [] }) => covers.includes("special") || covers.includes("sensitive"),
      ) ?? false,
    hasAuthorityNumbers: isFilled(organisation.authorityNumbers),
    servesAdultsOnly: children === "no",
    mayServeChildren,
    servesChildren,
    collectsFromChildren: servesChildren || mayServeChildren,
    mayCollectIndirectly:
      collectsIndirectly || isEmpty(activities) || activities.some(({ source }) => !isFilled(source)),
    handlesSensitiveData: activities.some(
      ({ data }) => data?.some((category) => sensitive.has(category)) ?? false,
    ),
    collectsFromPerson: activities.length === 0 || activities.some(comesFromPerson),
    mayObject: laws.some((law) => objectionsUnder(law, activities, sendsMarketing).length > 0),
    reliesOnConsent: bases.includes("consent"),
    reliesOnDuty: bases.includes("legal-obligation"),
    asksGuardian:
      (servesChildren || mayServeChildren) &&
      (laws.length === 0 || laws.some((law) => (law.children.guardianCheckFor?.length ?? 0) > 0)),
    reliesOnInterests: bases.includes("legitimate-interests"),
    sharesData: isFilled(vendors),
    sharesWithNobody: isEmpty(vendors),
    sendsAbroad,
    keepsDataInCountry,
    mayLeaveCountry: !keepsDataInCountry,
    mayStoreOnDevices: !isEmpty(answers.cookies),
    usesCookies: isFilled(answers.cookies),
    sendsMarketing,
    mayMarket: sendsMarketing || channels === undefined,
    refrainsFromMarketing: !sendsMarketing && channels !== undefined,
    maySecure: !isEmpty(answers.security),
    personalises,
    mayPersonalise: !refrainsFromPersonalising,
    decidesByMachine: isFilled(decisions),
    mayDecideByMachine: !isEmpty(decisions),
    tellsOfDecisions: triggersExtendedNotice || !isEmpty(decisions),
    decidesByPeople: isEmpty(decisions),
    triggersExtendedNotice,
    publishesBoth: (answers.document?.languages?.length ?? 0) > 1,
    mayBeInZone: countriesWithZones.includes(organisation.country ?? ""),
    mayBeLicensee: laws.some((law) => "licensee-to-be-asked" in law.findings),
    isTelecomLicensee: organisation.telecomLicensee === true,
    mayServeCalifornia: [organisation.country, ...(answers.audience?.countries ?? [])].includes("US"),
    restsOnBases: laws.length === 0 || laws.some(wantsBases),
    mayUseProcessors: roles?.some((role) => role === undefined || role === "processor") ?? true,
    maySellOrShare: sellsOrShares || sells === undefined || shares === undefined,
    sellsOrShares,
    usesSensitiveForMore: sensitiveForMore,
    offersChoiceOfUse: sellsOrShares || sensitiveForMore,
    limitsRights: answers.rightsLimits?.limited === true,
    mayLimitRights: answers.rightsLimits?.limited !== false,
    usesAi: decisions?.some(({ ai }) => ai === true) ?? false,
    offersIncentives:
      answers.incentives !== undefined ||
      activities.some(({ purpose }) => purpose === "loyalty" || purpose === "contests"),
  };
}
