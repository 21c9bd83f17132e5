import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { claimLedger } from "../../src/claims/index.js";
import { by, CLAIM_DIMENSIONS, initialDenialRate, measureAll } from "../../src/kpi/index.js";

/** The histories of claims, each with its provider, place and procedure. */
function historiesOf(claims: readonly (readonly [npi: string, place: string, code: string])[]) {
  const loops = claims.map(
    ([npi, place, code], at) =>
      `CLP*P${at}*1*100*0**12*C${at}*${place}*1~NM1*QC*1*ROE*ANN~` +
      (npi === "" ? "" : `NM1*82*1*POE*PAT****XX*${npi}~`) +
      `SVC*${code}*100*0**1~DTM*472*20260105~CAS*CO*197*100~`,
  );
  const text =
    "ISA*00*          *00*          *ZZ*P              *ZZ*C              *260101*0900*^*00501*000000001*0*P*:~" +
    "GS*HP*P*C*20260101*0900*1*X*005010X221A1~ST*835*0001~BPR*I*0*C*NON************20260127~" +
    "TRN*1*EFT1*1000000621~N1*PR*HARBOR POINT~N1*PE*OAK HOLLOW CLINIC*XX*9000000022~LX*1~" +
    `${loops.join("")}SE*1*0001~GE*1*1~IEA*1*000000001~`;
  const ledger = claimLedger();
  for (const document of parse835(text).remittances) ledger.addDocument(document);
  return [...ledger.histories()];
}

const keysOf = (
  name: "provider" | "site" | "serviceLine",
  histories: ReturnType<typeof historiesOf>,
) => histories.map((history) => CLAIM_DIMENSIONS[name].keyOf(history));

describe("dimensions of a history", () => {
  it("are its rendering provider, else the payee; what is no identifier is not told", () => {
    const histories = historiesOf([
      ["9000000048", "11", "HC:99213"],
      ["", "11", "HC:99213"],
      ["ROE ANN", "11", "HC:99213"],
    ]);
    expect(keysOf("provider", histories)).toEqual(["9000000048", "9000000022", null]);
  });

  it("are its place of service", () => {
    const histories = historiesOf([
      ["", "11", "HC:99213"],
      ["", "22", "HC:99213"],
    ]);
    expect(keysOf("site", histories)).toEqual(["11", "22"]);
  });

  it.each([
    ["HC:00142", "anesthesia"],
    ["HC:29881:RT", "surgery"],
    ["HC:71046", "radiology"],
    ["HC:85025", "laboratory"],
    ["HC:93000", "medicine"],
    ["HC:99213", "evaluation"],
    ["HC:J1885", "drug"],
    ["HC:A0429", "ambulance"],
    ["HC:E0601", "equipment"],
    ["HC:D1110", "dental"],
    ["AD:D1110", "dental"],
    ["NU:0450", "facility"],
    ["N4:00000000000", "drug"],
    ["HC:G0439", null],
  ])("are the service line of %s: %s", (code, serviceLine) => {
    expect(keysOf("serviceLine", historiesOf([["", "11", code]]))).toEqual([serviceLine]);
  });

  it("cut a rate", () => {
    const histories = historiesOf([
      ["", "11", "HC:99213"],
      ["", "22", "HC:99213"],
      ["", "22", "HC:99213"],
    ]);
    const cube = measureAll(by(initialDenialRate(), [CLAIM_DIMENSIONS.site]), histories);
    expect(cube.cells.map(({ result }) => result.denominator).sort()).toEqual([1, 2]);
  });
});
