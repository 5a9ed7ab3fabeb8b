import { pointerOf, type Law, type Printable, type PrintedFacts } from "~/model";
import { dataOf } from "./activities";
import { gap, gapIf, nothing, unique, value, wordsOf, type Reader } from "./reader";
import { countriesOf, isOutside, knownVendor, safeguardUnder, type VendorRow } from "./rows";

/** Gives what to call a vendor: its known name, or the one that was typed, or a gap. */
export function vendorName(reader: Reader, row: VendorRow, index: number): Printable {
  const known = knownVendor(row, reader.library);
  return row.name === undefined && known
    ? known.name
    : (reader.slot(`vendors.${index}.name`, "text") ?? gap(`vendors.${index}.name`));
}

/** Gives what a vendor does: as its known data says, or as was typed, or a gap. */
export function doesOf(reader: Reader, row: VendorRow, index: number): Printable {
  const known = knownVendor(row, reader.library);
  return row.does === undefined && known
    ? known.does
    : (reader.slot(`vendors.${index}.does`, "text") ?? gap(`vendors.${index}.does`));
}

function recipientFacts(reader: Reader, row: VendorRow, index: number): PrintedFacts["recipients"][number] {
  const at = `vendors.${index}`;
  const known = knownVendor(row, reader.library);
  const roles = reader.library.vocabularies["recipient-roles"];
  const role = row.role ?? known?.role;
  const policy = row.policy ?? known?.policy;
  const address = reader.slot(`${at}.address`, "text");
  const data = unique(
    (reader.counted.activities ?? []).flatMap((activity, at) =>
      row.id !== undefined && activity.recipients?.includes(row.id)
        ? dataOf(reader, activity, `activities.${at}`)
        : [],
    ),
  );
  const named = role === undefined ? undefined : (roles[role]?.says ?? roles[role]);
  return {
    name: vendorName(reader, row, index),
    role: named ? { ar: named.ar, en: named.en } : gap(`${at}.role`),
    does: doesOf(reader, row, index),
    countries: placesOf(reader, row, index),
    tellsAddress: address !== null,
    address: address ?? nothing,
    tellsData: data.length > 0,
    data,
    tellsPolicy: policy !== undefined,
    policy: policy === undefined ? nothing : value("url", policy, pointerOf(`${at}.policy`)),
  };
}

function placesOf(reader: Reader, row: VendorRow, index: number): Printable[] {
  const path = `vendors.${index}.countries`;
  const known = countriesOf(row, reader.library);
  return known?.length
    ? known.map((country) => value("country", country, pointerOf(path)))
    : reader.countries(path);
}

const abroad = (countries: string[] | undefined, law: Law) =>
  (countries ?? []).filter((country) => isOutside(country, [law]));

/**
 * What leaves for whom: what is abroad for one law may be at home for another. Laws that see the same are one row. A
 * law that lets data go freely has a row only for a country that no other law speaks of.
 */
export function transferFacts(reader: Reader, words = wordsOf): PrintedFacts["transfers"] {
  return (reader.counted.vendors ?? []).flatMap((row, index) => {
    const at = `vendors.${index}`;
    const { safeguards } = reader.library.vocabularies;
    const common =
      row.safeguard === undefined
        ? reader.named(`${at}.safeguard`, "safeguards")
        : words(safeguards[row.safeguard]);
    const seen = reader.laws.map((law) => {
      const countries = abroad(countriesOf(row, reader.library), law);
      const own = row.safeguardByLaw?.[law.id];
      const safeguard = own === undefined ? common : words(safeguards[own]);
      const isFree = law.transfers.free === true;
      return { law, countries, safeguard, key: JSON.stringify([countries, isFree, isFree || safeguard]) };
    });
    const conditional = new Set(
      seen.filter(({ law }) => law.transfers.free !== true).flatMap(({ countries }) => countries),
    );
    const telling = seen.filter(
      ({ law, countries }) =>
        law.transfers.free !== true || countries.some((country) => !conditional.has(country)),
    );
    const groups = Object.values(Object.groupBy(telling, ({ key }) => key));
    return groups.flatMap((group = []) => {
      const [first] = group;
      if (!first || first.countries.length === 0) return [];
      return [
        {
          recipient: vendorName(reader, row, index),
          laws: group.map(({ law }) => law.short),
          countries: first.countries.map((country): Printable =>
            value("country", country, pointerOf(`${at}.countries`)),
          ),
          isFree: first.law.transfers.free === true && first.law.transfers.conf !== "low",
          tellsSafeguard: first.safeguard !== null,
          safeguards: first.safeguard ? [first.safeguard] : [],
        },
      ];
    });
  });
}

/** Who outside the business receives data, where it goes, and how it is stored and destroyed. */
export function sharingFacts(reader: Reader) {
  const transfers = transferFacts(reader);
  const vendors = reader.counted.vendors;
  const backups = reader.slot("storage.backups", "duration");
  const places = reader.countries("storage.countries");
  const security = securityFacts(reader);
  const asksPlaces = places.some((place) => "slot" in place && place.slot === "gap");
  return {
    recipients: (vendors ?? []).map((row, index) => recipientFacts(reader, row, index)),
    asksRecipients: vendors === undefined,
    recipientsGap: gapIf(vendors === undefined, "vendors"),
    transfers,
    warnsOfConsent:
      reader.laws.some((law) => law.transfers.warnsOnConsent === true) &&
      (vendors ?? []).some((row) =>
        reader.laws.some(
          (law) =>
            safeguardUnder(row, law) === "consent" &&
            abroad(countriesOf(row, reader.library), law).length > 0,
        ),
      ),
    hasTransfers: transfers.length > 0,
    tellsSafeguards: transfers.some(({ isFree, tellsSafeguard }) => !isFree && tellsSafeguard),
    asksPlaces,
    placesGap: gapIf(asksPlaces, "storage.countries"),
    storage: {
      how: reader.namedAll("storage.how", "storage-places"),
      countries: places,
      destruction: reader.namedAll("storage.destruction", "destruction-ways"),
      tellsBackups: backups !== null,
      backups: backups ?? nothing,
    },
    tellsSecurity: security.length > 0,
    security,
  } satisfies Partial<PrintedFacts>;
}

function securityFacts(reader: Reader): Printable[] {
  const typed = reader.slot("securityLabel", "text");
  const words = reader.namedAll("security", "security-measures");
  const ids = reader.counted.security ?? [];
  return words.flatMap((word, index) => (ids[index] === "custom" ? (typed ? [typed] : []) : [word]));
}
