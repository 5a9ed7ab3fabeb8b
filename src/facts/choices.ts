import type { PrintedFacts } from "~/model";
import { dataOf } from "./activities";
import { gapIf, nothing, wordsOf, type Reader } from "./reader";
import { vendorName } from "./sharing";

/** Purposes by which data is sold or shared, in the senses of California's law (Civil Code 1798.140(ad), (ah)). */
const soldOrSharedFor = ["targeted-advertising", "audience-sharing"];

function soldOrShared(reader: Reader): PrintedFacts["sale"]["rows"] {
  const vendors = reader.counted.vendors ?? [];
  return (reader.counted.activities ?? []).flatMap((row, index) =>
    soldOrSharedFor.includes(row.purpose ?? "")
      ? [
          {
            purpose: wordsOf(reader.library.vocabularies.purposes[row.purpose ?? ""]),
            data: dataOf(reader, row, `activities.${index}`),
            recipients: vendors.flatMap((vendor, at) =>
              vendor.id !== undefined && row.recipients?.includes(vendor.id)
                ? [vendorName(reader, vendor, at)]
                : [],
            ),
          },
        ]
      : [],
  );
}

/** Sale and sharing, what is offered for data, when its use begins, and what it makes impossible: items of single laws. */
export function choiceFacts(reader: Reader) {
  const { counted, asked, slot } = reader;
  const { sells, shares, sensitive } = counted.sale ?? {};
  const asksSells = sells === undefined && asked("sale.sells");
  const asksShares = shares === undefined && asked("sale.shares");
  const rows = sells === true || shares === true ? soldOrShared(reader) : [];
  const isAsked = counted.rightsLimits?.limited === undefined && asked("rightsLimits.limited");
  return {
    sale: {
      asksSells,
      sellsGap: gapIf(asksSells, "sale.sells"),
      sells: sells === true,
      asksShares,
      sharesGap: gapIf(asksShares, "sale.shares"),
      shares: shares === true,
      hasRows: rows.length > 0,
      rows,
      tellsOptOut: sells === true || shares === true,
      optOutUrl: slot("sale.optOutUrl", "url") ?? nothing,
      tellsLimit: sensitive === true,
      limitUrl: slot("sale.limitUrl", "url") ?? nothing,
    },
    incentives: slot("incentives", "text") ?? nothing,
    processingStart: slot("processingStart", "text") ?? nothing,
    rightsLimits: {
      isAsked,
      limitedGap: gapIf(isAsked, "rightsLimits.limited"),
      how: slot("rightsLimits.how", "text") ?? nothing,
    },
  } satisfies Partial<PrintedFacts>;
}
