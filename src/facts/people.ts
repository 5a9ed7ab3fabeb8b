import { pointerOf, type PrintedFacts } from "~/model";
import { gap, gapIf, nothing, value, type Reader } from "./reader";
import { knownVendor } from "./rows";
import { vendorName } from "./sharing";

/** What is stored on people's devices. */
export function cookieFacts(reader: Reader) {
  const rows = reader.counted.cookies;
  const refusal = reader.slot("cookieRefusal", "text");
  return {
    asksCookies: rows === undefined,
    cookiesGap: gapIf(rows === undefined, "cookies"),
    tellsCookieRefusal: refusal !== null,
    cookieRefusal: refusal ?? nothing,
    usesOptionalCookies: (rows ?? []).some(
      ({ category }) => category !== undefined && category !== "necessary",
    ),
    cookies: (rows ?? []).map((row, index) => {
      const at = `cookies.${index}`;
      const vendors = reader.counted.vendors ?? [];
      const setter = vendors.findIndex(({ id }) => id !== undefined && id === row.vendor);
      const vendor = vendors[setter];
      const known = row.vendor === undefined ? undefined : knownVendor({ id: row.vendor }, reader.library);
      return {
        name: reader.slot(`${at}.name`, "text") ?? gap(`${at}.name`),
        kind: reader.named(`${at}.kind`, "cookie-kinds") ?? nothing,
        category: reader.named(`${at}.category`, "cookie-categories") ?? nothing,
        purpose: reader.slot(`${at}.purpose`, "text") ?? nothing,
        tellsDuration: row.duration !== undefined,
        duration: reader.slot(`${at}.duration`, "duration") ?? nothing,
        setBy: vendor
          ? vendorName(reader, vendor, setter)
          : known
            ? known.name
            : (reader.slot("organisation.name", "text") ?? gap("organisation.name")),
      };
    }),
  } satisfies Partial<PrintedFacts>;
}

/** Children among the people served. */
export function childrenFacts(reader: Reader) {
  const asksChildren = reader.counted.audience?.children === undefined;
  const age = reader.slot("audience.minimumAge", "number");
  const check = reader.slot("guardianCheck", "text");
  return {
    asksChildren,
    childrenGap: gapIf(asksChildren, "audience.children"),
    tellsMinimumAge: age !== null && age.slot === "value",
    minimumAge: age ?? nothing,
    tellsGuardianCheck: check !== null,
    guardianCheck: check ?? nothing,
  } satisfies Partial<PrintedFacts>;
}

/** How people use their rights and complain. */
export function requestFacts(reader: Reader) {
  const url = reader.slot("requests.url", "url");
  const email = reader.slot("requests.email", "email");
  const identityCheck = reader.slot("requests.identityCheck", "text");
  const fee = reader.slot("requests.fee", "text");
  const unit = reader.slot("complaints.unit", "text");
  const complaintEmail = reader.slot("complaints.email", "email");
  const phone = reader.slot("complaints.phone", "phone");
  const days = reader.counted.complaints?.days;
  const tellsUrl = url !== null && url.slot === "value";
  const tellsEmail = email !== null && email.slot === "value";
  return {
    requests: {
      hasUrl: tellsUrl,
      url: url ?? nothing,
      hasEmail: tellsEmail || !tellsUrl,
      email: tellsEmail && email ? email : gapIf(!tellsUrl, "requests.email"),
      tellsIdentityCheck: identityCheck !== null,
      identityCheck: identityCheck ?? nothing,
      tellsFee: fee !== null,
      fee: fee ?? nothing,
    },
    complaints: {
      tellsUnit: unit !== null,
      unit: unit ?? nothing,
      tellsRoute: (unit ?? complaintEmail ?? phone) !== null,
      hasEmail: complaintEmail !== null,
      email: complaintEmail ?? nothing,
      hasPhone: phone !== null,
      phone: phone ?? nothing,
      tellsDays: typeof days === "number",
      days: typeof days === "number" ? value("duration", `P${days}D`, pointerOf("complaints.days")) : nothing,
    },
  } satisfies Partial<PrintedFacts>;
}

/** The document's version, dates and languages. */
export function editionFacts(reader: Reader) {
  const previous = reader.slot("document.previous", "date");
  const prevails = reader.named("document.prevails", "languages");
  return {
    edition: {
      effective: reader.slot("document.effective", "date") ?? gap("document.effective"),
      version: reader.slot("document.version", "text") ?? gap("document.version"),
      tellsPrevious: previous !== null,
      previous: previous ?? nothing,
      tellsPrevailing: prevails !== null,
      prevails: prevails ?? nothing,
    },
  } satisfies Partial<PrintedFacts>;
}
