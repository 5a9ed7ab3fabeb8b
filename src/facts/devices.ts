import type { Label, PrintedFacts, Printable } from "~/model";
import { printedArticles } from "./law-facts";
import { nothing, value, wordsOf, type Reader } from "./reader";
import { knownVendor } from "./rows";

type Row = PrintedFacts["cookies"][number];

/** A row of the answers, with what its vendor publishes where the answers say nothing. */
function completed(row: Row, index: number, reader: Reader): Row {
  const answered = reader.counted.cookies?.[index];
  const vendor = knownVendor({ id: answered?.vendor }, reader.library);
  const cookie = vendor?.cookies?.find(({ name }) => name === answered?.name);
  if (!vendor || !cookie) return row;
  const { duration } = cookie;
  return {
    ...row,
    ...(answered?.purpose === undefined ? { purpose: { ar: cookie.purpose.ar, en: cookie.purpose.en } } : {}),
    ...(answered?.duration === undefined && duration !== undefined
      ? { tellsDuration: true, duration: value("duration", duration, `vendor:${vendor.id}`) }
      : {}),
  };
}

/** What known services that the business names say they store, beyond what the answers list. */
function storedByVendors(reader: Reader) {
  const rows = reader.counted.cookies ?? [];
  if (rows.length === 0) return [];
  const listed = new Set(rows.map(({ name }) => name));
  const ids = new Set(
    [...(reader.counted.vendors ?? []).map(({ id }) => id), ...rows.map(({ vendor }) => vendor)].filter(
      (id) => id !== undefined,
    ),
  );
  return [...ids].flatMap((id) => {
    const vendor = knownVendor({ id }, reader.library);
    return (vendor?.cookies ?? [])
      .filter(({ name }) => !listed.has(name))
      .map((cookie) => ({ vendor: vendor?.name ?? nothing, from: `vendor:${id}`, cookie }));
  });
}

/** What is stored on devices, by kind of use; what each law wants asked before; and what services say they store besides. */
export function deviceFacts(
  reader: Reader,
  cookies: PrintedFacts["cookies"],
): Pick<PrintedFacts, "devices" | "storesNothing" | "vendorsStoreMore"> {
  const rows = reader.counted.cookies;
  const { "cookie-categories": categories, "cookie-kinds": kinds } = reader.library.vocabularies;
  const wantsConsent = (category: string) =>
    category === "necessary"
      ? []
      : reader.laws.filter(
          (law) =>
            "optional-cookies-without-consent" in law.findings &&
            !law.cookies.consentExempt?.includes(category),
        );
  const groupOf = (id: string | undefined) => {
    const own = cookies.flatMap((row, index) =>
      rows?.[index]?.category === id ? [completed(row, index, reader)] : [],
    );
    const [first] = own;
    if (!first) return [];
    const wanting = wantsConsent(id ?? "");
    // Where a law says nothing of its own on devices, and no article could be confirmed, it is not named as asking for it.
    const laws = wanting.filter(
      (law) => printedArticles(law.findings["optional-cookies-without-consent"]!) !== undefined,
    );
    return [
      {
        category: first.category,
        about: (id === undefined ? undefined : categories[id]?.about) ?? nothing,
        needsConsent: wanting.length > 0,
        isLawKnown: laws.length > 0,
        laws: laws.map(({ short }) => short),
        rows: own,
      },
    ];
  };
  // What was given no kind of use comes last.
  const groups = [...Object.keys(categories), undefined].flatMap(groupOf);
  const others = storedByVendors(reader).map(({ vendor, from, cookie }) => {
    const duration: Printable =
      cookie.duration === undefined ? nothing : value("duration", cookie.duration, from);
    return {
      name: value("text", cookie.name, from),
      kind: wordsOf(kinds[cookie.kind]),
      category: wordsOf(categories[cookie.category]),
      purpose: { ar: cookie.purpose.ar, en: cookie.purpose.en } satisfies Label,
      tellsDuration: cookie.duration !== undefined,
      duration,
      setBy: vendor,
    };
  });
  return {
    storesNothing: rows !== undefined && rows.length === 0,
    vendorsStoreMore: others.length > 0,
    devices: {
      groups,
      others,
    },
  };
}
