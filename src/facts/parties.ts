import type { Label, PrintedFacts } from "~/model";
import { gap, gapIf, nothing, wordsOf, type Reader } from "./reader";

const shortName = (reader: Reader, law: string | undefined): Label =>
  reader.laws.find(({ id }) => id === law)?.short ?? nothing;

/** Who decides, who answers for it, and who represents the business elsewhere. */
export function partyFacts(reader: Reader) {
  const { slot, counted, asked } = reader;
  const organisation = counted.organisation ?? {};
  const tell = (path: string, kind: Parameters<Reader["slot"]>[1]) => slot(path, kind);
  const activity = tell("organisation.activity", "text");
  const registration = tell("organisation.registration", "text");
  const address = tell("organisation.address", "text");
  const phone = tell("organisation.phone", "phone");
  const officer = {
    name: tell("organisation.dpo.name", "text"),
    email: tell("organisation.dpo.email", "email"),
    phone: tell("organisation.dpo.phone", "phone"),
  };
  const representatives = organisation.representatives;
  const representativePath = "organisation.representatives";
  const asksRepresentative = representatives === undefined && asked(representativePath);

  return {
    country: slot("organisation.country", "country") ?? gap("organisation.country"),
    controller: {
      name: slot("organisation.name", "text") ?? gap("organisation.name"),
      tellsActivity: activity !== null,
      activity: activity ?? nothing,
      tellsRegistration: registration !== null,
      registration: registration ?? nothing,
      address: address ?? nothing,
      email: slot("organisation.email", "email") ?? gap("organisation.email"),
      tellsPhone: phone !== null,
      phone: phone ?? nothing,
    },
    hasServices: (counted.services?.length ?? 0) > 0,
    services: (counted.services ?? []).map((_, index) => {
      const at = `services.${index}`;
      const name = slot(`${at}.name`, "text");
      const url = slot(`${at}.url`, "url");
      return {
        kind: (reader.named(`${at}.kind`, "service-kinds") ?? nothing) as Label,
        hasName: name !== null,
        name: name ?? nothing,
        hasUrl: url !== null,
        url: url ?? nothing,
      };
    }),
    officer: {
      hasName: officer.name !== null,
      name: officer.name ?? nothing,
      hasEmail: officer.email !== null,
      email: officer.email ?? nothing,
      hasPhone: officer.phone !== null,
      phone: officer.phone ?? nothing,
    },
    asksRepresentative,
    representativeGap: gapIf(asksRepresentative, representativePath),
    hasRepresentatives: (representatives?.length ?? 0) > 0,
    representatives: (representatives ?? []).map((row, index) => {
      const at = `${representativePath}.${index}`;
      return {
        law: shortName(reader, row.law),
        name: slot(`${at}.name`, "text") ?? nothing,
        address: slot(`${at}.address`, "text") ?? nothing,
        email: slot(`${at}.email`, "email") ?? nothing,
      };
    }),
    authorityNumbers: (organisation.authorityNumbers ?? []).map((row, index) => ({
      law: shortName(reader, row.law),
      number: slot(`organisation.authorityNumbers.${index}.number`, "text") ?? nothing,
      tellsCovers: (row.covers ?? []).length > 0,
      covers: (row.covers ?? []).map((id) => wordsOf(reader.library.vocabularies["number-kinds"][id])),
    })),
  } satisfies Partial<PrintedFacts>;
}
