import { describe, expect, it } from "vitest";
import { historiesOf, ledgerOf, remittance } from "./build.js";

/** CLP01, CLP02, charge, paid, CLP07, CLP09, day of service, further segments. */
function clp(
  number: string,
  status: string,
  charge: number,
  paid: number,
  control: string,
  more: { readonly frequency?: string; readonly day?: string; readonly rest?: string } = {},
): string {
  const { frequency = "1", day = "20260105", rest = "" } = more;
  const dtm = day === "" ? "" : `\nDTM*232*${day}`;
  const adjusted = charge - paid;
  const cas = adjusted === 0 ? "" : `\nCAS*CO*45*${adjusted}`;
  return `CLP*${number}*${status}*${charge}*${paid}**12*${control}*11*${frequency}${cas}\nNM1*QC*1*A*B${rest}${dtm}`;
}

const DENIED = "CLP*N1*1*100*0**12*C1*11*1\nCAS*CO*197*100\nNM1*QC*1*A*B\nDTM*232*20260105";
const file = (date: string, ...claims: string[]) => remittance({ date, claims });

/** How two claims of one payer are joined; "apart" where they are two histories. */
function joined(one: string, other: string) {
  const histories = historiesOf([file("20260201", one), file("20260301", other)]);
  if (histories.length > 1) {
    const confidences = histories.map(({ identity }) => identity.confidence);
    return confidences.includes("ambiguous") ? "ambiguous" : "apart";
  }
  const { links, confidence } = histories[0]!.identity;
  return `${links.map(({ method }) => method).join()} ${confidence}`;
}

describe("the identity of a claim", () => {
  it.each([
    [
      "the payer's number",
      clp("N1", "1", 100, 0, "C1"),
      clp("N2", "1", 90, 50, "C1"),
      "payerClaimControlNumber certain",
    ],
    [
      "REF*F8",
      clp("N1", "1", 100, 0, "C1"),
      clp("N2", "1", 90, 50, "C2", { rest: "\nREF*F8*C1" }),
      "originalReference certain",
    ],
    [
      "one original, never seen",
      clp("N1", "1", 100, 0, "C1", { rest: "\nREF*F8*C0" }),
      clp("N2", "1", 90, 50, "C2", { rest: "\nREF*F8*C0" }),
      "originalReference certain",
    ],
    [
      "number, day and charge",
      clp("N1", "1", 100, 0, "C1"),
      clp("N1", "1", 100, 50, "C2"),
      "numberDateCharge strong",
    ],
    [
      "every amount negated",
      clp("N1", "1", 100, 60, "C1"),
      clp("N1", "22", -100, -60, "C2", { day: "" }),
      "exactNegative certain",
    ],
    [
      "a day that is missing",
      clp("N1", "1", 100, 60, "C1"),
      clp("N1", "1", 100, 70, "C2", { day: "" }),
      "numberCharge strong",
    ],
    [
      "a replacement of the one claim there is",
      clp("N1", "1", 100, 0, "C1"),
      clp("N1", "1", 120, 60, "C2", { frequency: "7" }),
      "replacement strong",
    ],
    [
      "MA15 on both",
      clp("N1", "1", 100, 60, "C1", { rest: "\nMOA***MA15" }),
      clp("N1", "1", 50, 30, "C2", { rest: "\nMOA***MA15" }),
      "split strong",
    ],
    [
      "another charge on that day",
      clp("N1", "1", 100, 60, "C1"),
      clp("N1", "1", 120, 60, "C2"),
      "ambiguous",
    ],
    [
      "another charge, day missing",
      clp("N1", "1", 100, 60, "C1"),
      clp("N1", "1", 120, 60, "C2", { day: "" }),
      "ambiguous",
    ],
    [
      "another day",
      clp("N1", "1", 100, 60, "C1"),
      clp("N1", "1", 100, 60, "C2", { day: "20260112" }),
      "apart",
    ],
    ["another number", clp("N1", "1", 100, 60, "C1"), clp("N2", "1", 100, 60, "C2"), "apart"],
    [
      "numbers that say nothing",
      clp("0", "1", 100, 60, "C1"),
      clp("0", "1", 100, 60, "C2"),
      "apart",
    ],
    [
      "a number that says nothing, with the payer's",
      clp("0", "1", 100, 60, "C1"),
      clp("N1", "1", 100, 60, "C1"),
      "payerClaimControlNumber certain",
    ],
    ["claim numbers of zeros", clp("N1", "1", 100, 60, "0"), clp("N2", "1", 100, 60, "0"), "apart"],
  ])("is told by %s", (_, one, other, how) => {
    expect(joined(one, other)).toBe(how);
    expect(joined(other, one)).toBe(how);
  });

  it("never puts a claim to one of two that it fits", () => {
    const histories = historiesOf([
      file(
        "20260201",
        clp("N1", "1", 100, 60, "C1"),
        clp("N1", "1", 100, 60, "C2", { day: "20260112" }),
      ),
      file("20260301", clp("N1", "1", 100, 80, "C3", { day: "" })),
    ]);
    expect(histories).toHaveLength(3);
    const lost = histories.find(({ identity }) => identity.serviceFrom === undefined);
    expect(lost?.identity.candidates).toEqual(["N1@2026-01-05", "N1@2026-01-12"]);
    expect(lost?.findings.map(({ code }) => code)).toEqual(["claims/ambiguous-identity"]);
  });

  it("does not take a number that a payer sends for all its claims for one claim's", () => {
    const claims = ["N1", "N2", "N3", "N4"].map((number, at) =>
      clp(number, "1", 100 + at, 60, "1"),
    );
    expect(historiesOf([file("20260201", ...claims)])).toHaveLength(4);
    expect(historiesOf([file("20260201", ...claims.slice(0, 2))])).toHaveLength(1);
    const again = file("20260301", clp("N4", "1", 250, 60, "1"));
    expect(historiesOf([file("20260201", ...claims), again])).toHaveLength(4);
  });

  it("does not take one payer's claim number for another's", () => {
    const histories = historiesOf([
      file("20260201", clp("N1", "1", 100, 60, "C1")),
      remittance({ payer: "1000000002", claims: [clp("N2", "1", 100, 60, "C1")] }),
    ]);
    expect(histories).toHaveLength(2);
  });

  it("knows a payer by any of its names through the alias map", () => {
    const files = [
      file("20260201", clp("N1", "1", 100, 60, "C1")),
      remittance({ payerId: "P77", claims: [clp("N2", "22", -100, -60, "C1")] }),
      remittance({
        payerId: "",
        name: "a  payer inc",
        date: "20260401",
        claims: [clp("N2", "1", 100, 50, "C1", { day: "20260106" })],
      }),
    ];
    expect(historiesOf(files)).toHaveLength(3);
    const payerAliases = { "TRN03:1000000001": "A", P77: "A", "N102:A PAYER INC": "A" };
    const [history, ...none] = historiesOf(files, [], { payerAliases });
    expect(none).toEqual([]);
    expect(history?.payers.map(({ payer }) => payer)).toEqual([{ key: "A", name: "A PAYER" }]);
  });

  it("gives an event to the claim it names, and to none where it fits two", () => {
    const files = [
      file(
        "20260201",
        clp("N1", "1", 100, 60, "C1"),
        clp("N1", "1", 80, 60, "C2", { day: "20260112" }),
      ),
    ];
    const about = { kind: "worked", date: "2026-02-10", claim: "N1" } as const;
    const owner = (more: object) =>
      historiesOf(files, [{ ...about, ...more }]).find(({ effort }) => effort.touches > 0)?.id;
    expect(owner({ serviceDate: "2026-01-12" })).toBe("N1@2026-01-12");
    expect(owner({ payerClaimControlNumber: "C1" })).toBe("N1@2026-01-05");
    expect(owner({ chargeCents: 8000 })).toBe("N1@2026-01-12");
    expect(owner({})).toBe("N1");
    expect(owner({ serviceDate: "2026-01-20" })).toBe("N1@2026-01-20");
  });

  it("finds the histories of one number without telling all of them", () => {
    const ledger = ledgerOf([
      file("20260201", clp("N1", "1", 100, 60, "C1"), clp("N2", "1", 80, 60, "C2")),
      file("20260301", clp("N9", "1", 100, 70, "C3", { rest: "\nREF*F8*C1" })),
    ]);
    expect(ledger.historiesOf("N9").map(({ id }) => id)).toEqual(["N1@2026-01-05"]);
    expect(ledger.historiesOf("N3")).toEqual([]);
  });

  it("does not depend on what is said of other claims when an event names a payer's number", () => {
    const claims = [clp("N1", "1", 100, 60, "C1"), clp("N2", "1", 90, 50, "C2")];
    const asked = { asOf: "2026-03-31" };
    const worked = { kind: "worked", date: "2026-02-10", claim: "N2" } as const;
    const named = { ...worked, payerClaimControlNumber: "C1" };
    // What is known only later makes the ledger look at both claims together.
    const later = { kind: "correctedClaimSubmitted", date: "2026-05-01", claim: "N1" } as const;
    const files = [file("20260201", ...claims)];
    const before = [...ledgerOf(files, [named]).histories(asked)];
    const after = [...ledgerOf(files, [named, { ...later, newClaim: "N2" }]).histories(asked)];
    expect(after).toEqual(before);
    expect(before.map(({ entries }) => entries.length)).toEqual([1, 2]);
  });

  it("takes a payer's number with spaces for the same", () => {
    const files = [file("20260201", clp("N1", "1", 100, 60, "C1 "), clp("N1", "1", 90, 50, "C2"))];
    const event = { kind: "worked", date: "2026-02-10", claim: "N1" } as const;
    const histories = historiesOf(files, [{ ...event, payerClaimControlNumber: "C1" }]);
    expect(histories.map(({ entries }) => entries.length)).toEqual([2, 1]);
  });
});

describe("reversals", () => {
  it("pairs a reversal of 4010, under group CR, with what it takes back", () => {
    const [history] = historiesOf([
      file("20260201", clp("N1", "1", 100, 60, "C1")),
      file(
        "20260301",
        "CLP*N1*22*-100*-60**12*C1*11*1\nCAS*CR*45*-40\nNM1*QC*1*A*B\nDTM*232*20260105",
      ),
    ]);
    expect(
      history?.entries.map((e) => e.kind === "adjudication" && e.adjudication.reversedBy),
    ).toEqual([1, undefined]);
    expect(history?.standing.state).toBe("reversed");
  });

  it("keeps a decision out of force whose reversal is dated before it", () => {
    const [history] = historiesOf([
      file("20260301", clp("N1", "1", 100, 60, "C1")),
      file("20260201", clp("N1", "22", -100, -60, "C1")),
    ]);
    expect(history?.live).toEqual([]);
    expect(history?.standing.state).toBe("reversed");
    expect(history?.findings).toEqual([]);
  });

  it("takes back the earlier of two equal payments", () => {
    const paid = clp("N1", "1", 100, 60, "C1");
    const back = clp("N1", "22", -100, -60, "C1");
    const [history] = historiesOf([
      file("20260201", paid),
      file("20260301", back, paid),
      file("20260401", back),
    ]);
    const pairs = history!.entries.flatMap((entry) =>
      entry.kind === "adjudication" && entry.adjudication.reverses !== undefined
        ? [`${entry.index} reverses ${entry.adjudication.reverses}`]
        : [],
    );
    expect(pairs).toEqual(["1 reverses 0", "3 reverses 2"]);
    expect(history?.netPaidCents).toBe(0);
    expect(history?.findings).toEqual([]);
  });

  it("keeps a reversal that negates nothing seen as an orphan beside the claim", () => {
    const [history] = historiesOf([
      file("20260201", clp("N1", "1", 100, 60, "C1")),
      file("20260301", clp("N1", "22", -100, -50, "C1")),
    ]);
    expect(history?.findings.map(({ code }) => code)).toEqual(["claims/orphan-reversal"]);
    expect(history?.netPaidCents).toBe(1000);
  });

  it("opens a denial anew where a payment is taken back and denied for the reason it was first", () => {
    const [history] = historiesOf([
      file("20260201", DENIED),
      file("20260301", clp("N1", "1", 100, 60, "C1")),
      file("20260401", clp("N1", "22", -100, -60, "C1"), DENIED),
    ]);
    const told = history?.episodes.map((one) => [
      one.resolution,
      one.redenialOf,
      one.recoveredCents,
    ]);
    expect(told).toEqual([
      ["paid", undefined, 0],
      ["open", "1", 0],
    ]);
    expect(history?.outstandingAtRiskCents).toBe(10000);
  });
});
