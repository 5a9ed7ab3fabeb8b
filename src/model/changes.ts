import * as z from "zod/mini";
import { labelSchema } from "./words";
import type { claim, list, printable } from "./facts";

type Kit = { claim: typeof claim; list: typeof list; printable: typeof printable };

/**
 * Gives the facts on what changed since earlier answers, as fields of the facts: claims, which clauses name in `when`, and
 * rows under `changes`. Where nothing is compared, all of them are false or empty. Values of before have a `from` that
 * begins with `before:`.
 */
export function changesShape({ claim, list, printable }: Kit) {
  const line = z.strictObject({
    says: labelSchema.check(z.describe("What changed, or the name of what did")),
    tellsAbout: claim("It is about single things"),
    about: list("Which ones"),
    tellsBefore: claim("What was before is told"),
    before: list("What was before"),
    tellsAfter: claim("What is now is told"),
    after: list("What is now"),
  });
  const lines = (description: string) => z.array(line).check(z.describe(description));
  const kept = z.strictObject({
    tellsPeriod: claim("A period is told or asked for"),
    period: printable("How long"),
    tellsStart: claim("The start of the period is told"),
    start: printable("From when"),
    tellsCriteria: claim("Criteria are told"),
    criteria: printable("What decides the end"),
  });
  const dataRows = z.array(z.strictObject({ purpose: printable("Purpose"), data: list("Which data") }));
  const received = z.array(z.strictObject({ name: printable("Who"), data: list("Which data") }));

  return {
    comparesAnswers: claim("Earlier answers are compared with those of now"),
    changesNothing: claim("They are compared, and nothing differs in what people are told"),
    changesSomething: claim("They are compared, and something differs"),
    addsPurposes: claim("Data serves a purpose that it did not serve before"),
    addsSensitive: claim("Specially protected data is used where it was not"),
    addsData: claim("A purpose uses data that it did not use before"),
    addsRecipients: claim(
      "Somebody receives data who did not before, or more of it, or it is sold or shared now",
    ),
    addsPlaces: claim("Data goes to further countries, or is protected there by something else"),
    keepsLonger: claim("Data is kept longer, or its end is set in another way"),
    changesBases: claim("A purpose rests on another basis, other than consent"),
    addsDecisions: claim("Machines decide more, or with less review, or more is fitted to people"),
    changesChildren: claim("Other ages are served than before"),
    compelsMore: claim("Data must be given that was optional"),
    addsDevices: claim("More is stored on devices, or for longer"),
    addsMarketing: claim("Marketing comes by a further channel"),
    protectsLess: claim("A measure that protects data is no longer told"),
    improves: claim("Something became better for people"),
    changesLaws: claim("Other laws apply"),
    changesOthers: claim("Something else differs in what people are told"),
    changesDetails: claim("Names or contact details differ"),
    changesWords: claim("Passages were written anew since the text was made, whatever the answers"),
    asksNewConsent: claim("A new purpose, or one on a new basis, rests on consent"),
    addsInterests: claim("A new purpose, or one on a new basis, rests on legitimate interests"),
    asksNewDevices: claim("Something more is stored on devices that services can work without"),
    asksNewMarketing: claim("An applicable law wants consent for a channel that is new"),

    changes: z.strictObject({
      tellsVersionBefore: claim("The version of before is known"),
      versionBefore: printable("The version of before"),
      purposes: z.array(
        z.strictObject({
          purpose: printable("Purpose"),
          data: list("What data"),
          tellsBases: claim("Bases are told"),
          bases: list("By what right"),
          ...kept.shape,
        }),
      ),
      sensitive: dataRows,
      data: dataRows,
      recipients: z.array(
        z.strictObject({
          name: printable("Name"),
          does: printable("What it does"),
          countries: list("Where it works with data"),
          tellsData: claim("What data it receives is known"),
          data: list("What data it receives"),
        }),
      ),
      receiving: received.check(z.describe("What recipients of before get besides")),
      selling: lines("Sale and sharing, in California's senses"),
      places: lines("Further countries, and other safeguards"),
      hasRetention: claim("A purpose keeps data longer, or its end is set in another way"),
      retention: z.array(z.strictObject({ purpose: printable("Purpose"), before: kept, after: kept })),
      keeping: lines("Backups"),
      bases: lines("Purposes on another basis"),
      hasDecisions: claim("Machines decide something that they did not decide before"),
      decisions: z.array(
        z.strictObject({
          what: printable("What is decided"),
          logic: printable("How"),
          effect: printable("What it means for the person"),
        }),
      ),
      deciding: lines("Less review, more personalisation"),
      children: lines("Whom the service is for, and from what age"),
      compelled: list("Purposes for which data must now be given"),
      hasDevices: claim("Something is stored on devices that was not"),
      devices: z.array(
        z.strictObject({
          name: printable("Name on the device"),
          category: printable("Kind of use"),
          purpose: printable("What it is for"),
          tellsDuration: claim("How long it stays is told"),
          duration: printable("How long it stays"),
          setBy: printable("Who sets it"),
        }),
      ),
      staying: lines("What stays longer on devices"),
      channels: list("Further channels of marketing"),
      protection: list("Measures that are no longer told"),
      lessUsed: dataRows.check(z.describe("Purposes that use less data")),
      lessReceived: received.check(z.describe("Recipients that get less data")),
      better: lines("What else became better for people"),
      laws: lines("Laws that apply now, and those that no longer do"),
      others: lines("Topics of the policy that differ otherwise"),
      details: lines("Names and contact details"),
      words: lines("Passages written anew, added and taken out"),
      newConsents: list("Purposes for which consent is asked anew"),
      newInterests: list("Purposes that newly rest on legitimate interests"),
    }),
  };
}
