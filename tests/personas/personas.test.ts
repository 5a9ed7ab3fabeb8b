/** Real businesses: their answers give the facts that a lawyer expects, and documents that a person has read (`npm run accept`). */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { composeDocument } from "~/document";
import { deriveFacts, gapsIn } from "~/facts";
import { formats } from "~/formats";
import { library } from "~/library";
import { scenarios } from "~/library/scenarios";
import { locales } from "~/model";
import { readYaml, root } from "../content/files";

const today = "2026-11-25";

/** Whose papers are kept as they were read: businesses under different laws, with and without what each paper is about. */
const papers: Record<string, readonly string[]> = {
  "cookie-notice": [
    "shop-riyadh",
    "saas-berlin",
    "brand-dubai",
    "school-casablanca",
    "app-kuwait",
    "charity",
  ],
  "cookie-banner": [
    "shop-riyadh",
    "saas-berlin",
    "brand-dubai",
    "school-casablanca",
    "app-kuwait",
    "clinic-jeddah",
    "charity",
  ],
  "preference-centre": ["shop-riyadh", "news-site", "brand-dubai", "app-kuwait", "shop-cairo", "charity"],
  "rights-replies": [
    "shop-riyadh",
    "shop-cairo",
    "gym-manama",
    "clinic-amman",
    "school-casablanca",
    "brand-dubai",
    "fintech-dubai",
  ],
  "breach-notice": [
    "shop-riyadh",
    "shop-cairo",
    "clinic-amman",
    "telecom-kuwait",
    "school-casablanca",
    "fintech-dubai",
    "pharmacy-algiers",
  ],
  "processing-record": ["shop-riyadh", "hotel-muscat", "shop-cairo", "saas-berlin", "agency-doha"],
  "legitimate-interest-test": [
    "news-site",
    "fintech-dubai",
    "agency-doha",
    "shop-cairo",
    "brand-dubai",
    "clinic-jeddah",
  ],
  "impact-screening": [
    "clinic-jeddah",
    "gym-manama",
    "brand-dubai",
    "saas-berlin",
    "ngo-beirut",
    "hotel-muscat",
  ],
};

describe.each(Object.values(scenarios))("$id", ({ id, answers }) => {
  const facts = deriveFacts(answers, library, today);

  test("has the facts that the case is about", () => {
    const path = `tests/personas/${id}/facts.yaml`;
    expect(existsSync(join(root, path)), `${path}: say what this case is about`).toBe(true);
    const expected = readYaml(path) as Record<string, unknown>;
    expect(Object.keys(expected).length).toBeGreaterThan(3);
    for (const [name, value] of Object.entries(expected)) {
      const found = (facts as unknown as Record<string, unknown>)[name];
      if (name === "laws") expect(facts.laws.map((law) => law.id)).toEqual(value);
      else if (name === "must")
        expect(
          [
            ...new Set(
              facts.findings.filter(({ severity }) => severity === "must").map((finding) => finding.id),
            ),
          ].sort(),
        ).toEqual([...(value as string[])].sort());
      else if (name === "rights")
        expect(Object.fromEntries(facts.laws.map((law) => [law.id, law.rights.length]))).toEqual(value);
      else if (Array.isArray(found)) expect(found, name).toHaveLength(value as number);
      else expect(found, name).toEqual(value);
    }
  });

  test("leaves no question unanswered", () => {
    expect([...gapsIn(facts)]).toEqual([]);
  });

  test.each(
    Object.values(library.outlines)
      .filter(({ id: outline, compares }) => compares !== true && (papers[outline]?.includes(id) ?? true))
      .flatMap(({ id: outline }) => locales.map((locale) => ({ outline, locale }))),
  )("makes $outline in $locale as it was read and accepted", async ({ outline, locale }) => {
    const document = composeDocument(library.outlines[outline]!, facts, library, locale);
    await expect(formats.md.write(document)).toMatchFileSnapshot(
      join(root, `tests/personas/${id}/${outline}.${locale}.md`),
    );
  });
});
