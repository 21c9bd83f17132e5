import { describe, expect, it } from "vitest";
import {
  adjustmentsOf,
  amountOf,
  dateOf,
  quantityOf,
  referenceOf,
  servicePeriod,
} from "../../src/835/index.js";
import { read } from "./sample.js";

const { claim } = read([
  "CLP*A*1*9*0",
  "CAS*CO*1*1",
  "REF*EA*FIRST",
  "REF*EA*SECOND",
  "DTM*050*20260301",
  "AMT*I*-2.5",
  "QTY*CA*3",
  "SVC*HC:1*4*0",
  "DTM*472*20260210",
  "CAS*CO*2*4",
  "REF*6R*LINE 1",
  "SVC*HC:2*4*0",
  "DTM*150*20260205",
  "DTM*151*20260207",
  "CAS*PR*3*4",
]);

describe("lookups", () => {
  it("answer the first under a qualifier", () => {
    expect(referenceOf(claim, "EA")).toBe("FIRST");
    expect(dateOf(claim, "050")).toBe("2026-03-01");
    expect(amountOf(claim, "I")).toBe(-250);
    expect(quantityOf(claim, "CA")).toBe("3");
    expect(referenceOf(claim.services[0]!, "6R")).toBe("LINE 1");
  });

  it("answer undefined where there is none", () => {
    expect(referenceOf(claim, "6R")).toBeUndefined();
    expect(dateOf(claim, "472")).toBeUndefined();
    expect(amountOf(claim.services[1]!, "B6")).toBeUndefined();
    expect(quantityOf(claim.services[1]!, "CA")).toBeUndefined();
  });
});

describe("servicePeriod", () => {
  it("is from the earliest to the latest day of the lines", () => {
    expect(servicePeriod(claim)).toEqual({ from: "2026-02-05", to: "2026-02-10" });
  });

  it.each([
    [["DTM*232*20260101", "DTM*233*20260109"], "2026-01-01", "2026-01-09"],
    [["DTM*232*20260101"], "2026-01-01", "2026-01-01"],
    [[], undefined, undefined],
  ])("of the claim's own dates %j", (dates, from, to) => {
    expect(servicePeriod(read(["CLP*A*1*9*0", ...dates]).claim)).toEqual({ from, to });
  });

  it("of the claim goes before its lines'", () => {
    const own = { ...claim, dates: read(["CLP*A*1*1*1", "DTM*232*20260101"]).claim.dates };
    expect(servicePeriod(own)).toEqual({ from: "2026-01-01", to: "2026-02-10" });
  });
});

describe("adjustmentsOf", () => {
  it("gives the claim's own first, then each line's with its index", () => {
    expect(
      adjustmentsOf(claim).map(({ adjustment, serviceIndex }) => [
        adjustment.groupCode + adjustment.reasonCode,
        serviceIndex,
      ]),
    ).toEqual([
      ["CO1", undefined],
      ["CO2", 0],
      ["PR3", 1],
    ]);
  });
});
