import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { denialReport, reportMarkdown, reportText } from "../../src/reports/index.js";
import { namesApart } from "../../src/reports/payer-names.js";
import { fullReportOn } from "./feed.js";

const OPTIONS = { asOf: "2026-03-31" };
const remit = (trace: string, payerId: string, name: string) =>
  `ST*835*${trace}~BPR*I*0*C*NON************20260115~TRN*1*T${trace}*${payerId}~N1*PR*${name}~LX*1~` +
  `CLP*A${trace}*1*100*0**12*C${trace}*11*1~CAS*CO*197*100~SE*8*${trace}~`;
const TEXT =
  remit("0001", "1512345678", "EXAMPLE PLAN") +
  remit("0002", "1698765432", "EXAMPLE PLAN") +
  remit("0003", "1600000001", "OTHER PLAN");

describe("payers of one name", () => {
  it("get their ids behind it; others stay as they are", () => {
    const names = namesApart([
      ["TRN03:1", "ACME"],
      ["N104:2", "ACME"],
      ["N104:3", "OTHER"],
    ]);
    expect([...names.values()]).toEqual(["ACME (1)", "ACME (2)", "OTHER"]);
  });

  it("are told apart in both reports", () => {
    const expected = ["EXAMPLE PLAN (1512345678)", "EXAMPLE PLAN (1698765432)", "OTHER PLAN"];
    const streamed = denialReport([{ name: "a.835", file: parse835(TEXT) }], OPTIONS);
    expect(streamed.byPayer.rows.map(({ name }) => name).sort()).toEqual(expected);
    expect(reportText(streamed)).toContain("EXAMPLE PLAN (1698765432)");
    const full = fullReportOn({ files: [{ name: "a.835", text: TEXT }], events: [] }, OPTIONS);
    expect(full.payers.map(({ name }) => name).sort()).toEqual(expected);
    expect(reportMarkdown(full)).toContain("EXAMPLE PLAN (1698765432)");
  });
});
