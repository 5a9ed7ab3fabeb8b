import { describe, expect, test } from "vitest";
import { applicableLaws, deriveFacts } from "~/facts";
import { library } from "~/library";
import type { Answers } from "~/model";

const lawsFor = (answers: Omit<Answers, "schema">) => applicableLaws({ schema: 1, ...answers }, library.laws);
const ids = (answers: Omit<Answers, "schema">) => lawsFor(answers).map(({ law }) => law.id);

describe("which laws apply", () => {
  test("none while nothing is answered", () => expect(ids({})).toEqual([]));
  test("the law of where the business is established", () => {
    expect(ids({ organisation: { country: "SA" } })).toEqual(["sa-pdpl"]);
    expect(ids({ organisation: { country: "FR" } })).toEqual(["eu-gdpr"]);
    expect(ids({ organisation: { country: "NO" } })).toEqual(["eu-gdpr"]);
    expect(ids({ organisation: { country: "GB" } })).toEqual(["uk-gdpr"]);
    expect(ids({ organisation: { country: "BR" } })).toEqual([]);
  });
  test("a zone's law in place of its country's", () => {
    expect(ids({ organisation: { country: "AE" } })).toEqual(["ae-pdpl"]);
    expect(ids({ organisation: { country: "AE", zone: "DIFC" } })).toEqual(["difc-dp"]);
    expect(
      ids({ organisation: { country: "AE", zone: "ADGM" }, audience: { countries: ["AE", "GB"] } }),
    ).toEqual(["adgm-dpr", "uk-gdpr"]);
    expect(ids({ organisation: { country: "QA", zone: "QFC" } })).toEqual([]);
  });
  test("a law that leaves its reach open waits for the business; one that hangs on size goes when told so", () => {
    const tunis = { organisation: { country: "SA" }, audience: { countries: ["MA"] } };
    expect(ids(tunis)).toEqual(["sa-pdpl"]);
    expect(ids({ ...tunis, laws: { add: ["ma-0908"] } })).toEqual(["sa-pdpl", "ma-0908"]);
    const american = { organisation: { country: "SA" }, audience: { countries: ["US"] } };
    expect(ids(american)).toEqual(["sa-pdpl", "us-ca-ccpa"]);
    expect(ids({ ...american, audience: { countries: ["US"], californian: false } })).toEqual(["sa-pdpl"]);
  });
  test("the law of the people served, wherever the business is; the law at home leads", () => {
    expect(ids({ organisation: { country: "SA" }, audience: { countries: ["SA", "DE"] } })).toEqual([
      "sa-pdpl",
      "eu-gdpr",
    ]);
    expect(ids({ organisation: { country: "DE" }, audience: { countries: ["SA"] } })).toEqual([
      "eu-gdpr",
      "sa-pdpl",
    ]);
    expect(ids({ organisation: { country: "BR" }, audience: { countries: ["SA"] } })).toEqual(["sa-pdpl"]);
  });
  test("the reasons are told, with the countries that make them", () => {
    const [saudi, european] = lawsFor({
      organisation: { country: "SA" },
      audience: { countries: ["BR", "DE", "FR"] },
    });
    expect(saudi?.reasons).toMatchObject([{ reason: "established", places: ["SA"] }]);
    expect(european?.reasons).toMatchObject([{ reason: "audience", places: ["DE", "FR"] }]);
  });
  test("a law is added at will, but taken away only with a reason", () => {
    expect(ids({ laws: { add: ["eu-gdpr"] } })).toEqual(["eu-gdpr"]);
    expect(ids({ organisation: { country: "SA" }, laws: { remove: [{ law: "sa-pdpl" }] } })).toEqual([
      "sa-pdpl",
    ]);
    expect(
      ids({ organisation: { country: "SA" }, laws: { remove: [{ law: "sa-pdpl", reason: " " }] } }),
    ).toEqual(["sa-pdpl"]);
    expect(
      ids({ organisation: { country: "SA" }, laws: { remove: [{ law: "sa-pdpl", reason: "private use" }] } }),
    ).toEqual([]);
  });
  test("another law leads when the answers say so, if it applies", () => {
    const both = { organisation: { country: "SA" }, audience: { countries: ["DE"] } };
    expect(ids({ ...both, document: { leadingLaw: "eu-gdpr" } })).toEqual(["eu-gdpr", "sa-pdpl"]);
    expect(ids({ organisation: { country: "SA" }, document: { leadingLaw: "eu-gdpr" } })).toEqual([
      "sa-pdpl",
    ]);
  });
});

describe("known vendors", () => {
  const recipient = (vendor: object) =>
    deriveFacts({ schema: 1, organisation: { country: "SA" }, vendors: [vendor] }, library, "2026-11-23")
      .recipients[0];
  test("need no more than their id", () => {
    expect(recipient({ id: "moyasar" })).toMatchObject({
      name: library.vendors["moyasar"]!.name,
      does: library.vendors["moyasar"]!.does,
    });
  });
  test("are overridden by what the answers say of them", () => {
    expect(recipient({ id: "moyasar", name: { en: "Our bank" } })).toMatchObject({
      name: { slot: "value", value: { en: "Our bank" } },
    });
    expect(recipient({ id: "moyasar", countries: ["DE"] })?.countries).toMatchObject([{ value: "DE" }]);
  });
});
