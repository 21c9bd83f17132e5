import { describe, expect, it } from "vitest";
import { historiesOf, remittance } from "./build.js";

interface Line {
  readonly code: string;
  readonly charge: number;
  /** REF*6R. */
  readonly number?: string;
  /** SVC06. */
  readonly submitted?: string;
  readonly day?: string;
}

function claim(control: string, lines: readonly Line[]): string {
  const total = lines.reduce((sum, { charge }) => sum + charge, 0);
  return [
    `CLP*N1*1*${total}*${total}**12*${control}*11*1`,
    "NM1*QC*1*A*B",
    "DTM*232*20260105",
    ...lines.flatMap(({ code, charge, number, submitted = "", day = "20260105" }) => [
      `SVC*HC:${code}*${charge}*${charge}**1*${submitted === "" ? "" : `HC:${submitted}`}`,
      `DTM*472*${day}`,
      ...(number === undefined ? [] : [`REF*6R*${number}`]),
    ]),
  ].join("\n");
}

/** For each submitted line, the adjudicated lines that stand for it: "entry.line method". */
function matches(first: readonly Line[], second: readonly Line[]) {
  const [history] = historiesOf([
    remittance({ date: "20260201", claims: [claim("C1", first)] }),
    remittance({ date: "20260301", claims: [claim("C1", second)] }),
  ]);
  return history?.lines.map((line) =>
    line.matches.map(({ entry, line: at, method }) => `${entry}.${at} ${method}`).join(", "),
  );
}

const A = { code: "99213", charge: 100 };
const B = { code: "80053", charge: 40 };

describe("an adjudicated line is matched", () => {
  it("by REF*6R, whatever its code and charge became", () => {
    expect(matches([{ ...A, number: "1" }], [{ code: "99212", charge: 80, number: "1" }])).toEqual([
      "0.0 first, 1.0 lineControlNumber",
    ]);
  });

  it("by procedure, day and charge, in any order, where there is no REF*6R or another", () => {
    expect(matches([A, { ...B, number: "2" }], [{ ...B, number: "X9" }, A])).toEqual([
      "0.0 first, 1.1 procedureDateCharge",
      "0.1 first, 1.0 procedureDateCharge",
    ]);
  });

  it("each of two equal lines to one of its own", () => {
    expect(matches([A, A], [A, A])).toEqual([
      "0.0 first, 1.0 procedureDateCharge",
      "0.1 first, 1.1 procedureDateCharge",
    ]);
  });

  it("by the submitted procedure, where the payer adjudicates another", () => {
    expect(matches([B], [{ code: "80048", charge: 40, submitted: "80053" }])).toEqual([
      "0.0 first, 1.0 submittedProcedure",
    ]);
    expect(matches([{ code: "80048", charge: 40, submitted: "80053" }], [B])).toEqual([
      "0.0 first, 1.0 procedureDateCharge",
    ]);
  });

  it("to none, where modifier, day or charge differ", () => {
    for (const other of [
      { ...A, code: "99213:25" },
      { ...A, day: "20260106" },
      { ...A, charge: 101 },
    ]) {
      expect(matches([A], [other])).toEqual(["0.0 first", "1.0 first"]);
    }
  });

  it("as a part, where parts share REF*6R: together they are the line", () => {
    const parts = [
      { ...A, number: "1", charge: 60 },
      { ...A, number: "1", charge: 40 },
    ];
    const [history] = historiesOf([
      remittance({ date: "20260201", claims: [claim("C1", parts)] }),
      remittance({ date: "20260301", claims: [claim("C1", [{ ...A, number: "1" }])] }),
    ]);
    expect(history?.lines).toMatchObject([{ chargeCents: 10000, split: true }]);
  });
});
