import { describe, expect, it } from "vitest";
import { parse277, timelyFilingProof } from "../../src/277/index.js";
import { fixtures } from "../x12/fixture.js";
import { fileOf, patient, TOP } from "./sample.js";

const eventsOf = (file: ReturnType<typeof parse277>) =>
  file.transactions.flatMap(({ header, claims }) =>
    claims.map((claim) => ({ claim, transaction: header })),
  );
const fixture = (name: string) =>
  eventsOf(parse277(fixtures("277/valid").find((one) => one.name === name)!.bytes));
const read = (body: readonly string[]) => eventsOf(parse277(fileOf(body)));
const clearinghouse = TOP.map((line) => line.replace("NM1*PR", "NM1*AY"));

describe("timelyFilingProof", () => {
  it("gives the acceptance with its days and every number to find the claim by", () => {
    const [first] = fixture("accepted");
    const { proofs, unusable, rejections } = timelyFilingProof([first!]);
    expect(proofs).toHaveLength(1);
    expect(proofs[0]).toMatchObject({
      category: "A2",
      by: "payer",
      date: "2026-03-11",
      receivedOn: "2026-03-11",
      effectiveDate: "2026-03-12",
      reportedOn: "2026-03-12",
      patientControlNumber: "MR1",
      payerClaimControlNumber: "HC70001",
      clearinghouseTraceNumber: "CH70001",
      batchTraceNumbers: ["BATCH70", "837BATCH12"],
      interchangeControlNumber: "000000070",
      chargeCents: 20700,
      service: { from: "2026-02-19" },
    });
    expect({ unusable, rejections }).toEqual({ unusable: [], rejections: [] });
  });

  it("goes by the earliest of its days", () => {
    const received = [...TOP.slice(0, 3), "TRN*1*B1", "DTP*050*D8*20260314", ...TOP.slice(3)];
    const stc = "STC*A1:20*20260310*WQ*207";
    const [proof] = timelyFilingProof(read([...received, ...patient("MR1", stc)])).proofs;
    expect(proof).toMatchObject({ date: "2026-03-10", receivedOn: "2026-03-14" });
  });

  it("puts the payer before a clearinghouse, accepted before received, the earlier first", () => {
    const of = (top: readonly string[], category: string, day: string) =>
      read([
        ...top.map((line) => line.replace("20260312*0915", `${day}*0915`)),
        ...patient("MR1", `STC*${category}:20*${day}*WQ*207`),
      ]);
    const all = [
      ...of(clearinghouse, "A1", "20260301"),
      ...of(TOP, "A1", "20260302"),
      ...of(TOP, "A2", "20260306"),
      ...of(TOP, "A2", "20260305"),
    ];
    expect(
      timelyFilingProof(all).proofs.map(({ by, category, date }) => `${by} ${category} ${date}`),
    ).toEqual([
      "payer A2 2026-03-05",
      "payer A2 2026-03-06",
      "payer A1 2026-03-02",
      "clearinghouse A1 2026-03-01",
    ]);
  });

  it.each([
    ["A0 only says sent on", "STC*A0:16*20260312*WQ*207", 0, []],
    ["pending proves nothing of the day", "STC*P1:1*20260312**207", 0, []],
    ["a rejection", "STC*A7:21*20260312*U*207", 0, []],
    [
      "an acknowledgment beside a rejection",
      "STC*A1:20*20260312*WQ*207******A7:21",
      0,
      ["rejected"],
    ],
    ["an acknowledgment that is a rejection by its action", "STC*A1:20*20260312*U*207", 0, []],
    ["a split claim is an accepted one", "STC*A5:20*20260312*WQ*207", 1, []],
  ] as const)("%s", (_says, stc, proofs, reasons) => {
    const found = timelyFilingProof(read([...TOP, ...patient("MR1", stc)]));
    expect(found.proofs).toHaveLength(proofs);
    expect(found.unusable.map(({ reason }) => reason)).toEqual(reasons);
  });

  it("names what it cannot use: no day, no number", () => {
    const noDay = [TOP[0]!.replace("20260312", ""), ...TOP.slice(1)];
    const first = timelyFilingProof(read([...noDay, ...patient("MR1", "STC*A1:20**WQ*207")]));
    expect(first.unusable.map(({ reason }) => reason)).toEqual(["noDate"]);
    const [, , ...rest] = patient("MR1", "STC*A1:20*20260312*WQ*207");
    const second = timelyFilingProof(
      read([...TOP, ...patient("MR1").slice(0, 2), ...rest.slice(1)]),
    );
    expect(second.unusable.map(({ reason }) => reason)).toEqual(["noNumber"]);
  });

  it("names the rejections beside the proofs", () => {
    const events = [...fixture("accepted"), ...fixture("rejected-by-payer")];
    const { proofs, rejections } = timelyFilingProof(events);
    expect(proofs).toHaveLength(2);
    expect(rejections).toHaveLength(4);
  });
});
