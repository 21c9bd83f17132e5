import { describe, expect, it } from "vitest";
import {
  balanceClaim,
  balanceService,
  balanceTransaction,
  type Claim,
  parse835,
} from "../../src/835/index.js";
import { centsFromText, centsToText } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";
import { fileOf, HEADER, read } from "./sample.js";

const levels = (findings: ReturnType<typeof balanceClaim>) =>
  Object.fromEntries(findings.map(({ level, verdict }) => [level, verdict]));

describe("service line: SVC02 less CAS is SVC03", () => {
  const lineOf = (svc: string, ...cas: string[]) => {
    const { claim } = read(["CLP*A*1*0*0", `SVC*HC:1*${svc}`, ...cas]);
    return balanceService(claim.services[0]!, claim.segment);
  };

  it.each([
    ["100*60", ["CAS*CO*45*40"]],
    ["100*60", ["CAS*CO*45*30**253*5", "CAS*PR*1*5"]],
    ["-100*-60", ["CAS*CO*45*-40"]],
    // Paid above the charge: the adjustment is negative.
    ["100*120", ["CAS*OA*94*-20"]],
    ["0*0", []],
    // Sums that are no binary fractions: 0.1 + 0.2.
    [".3*0", ["CAS*CO*45*.1**253*.2"]],
  ])("balanced: %s %j", (svc, cas) => {
    const finding = lineOf(svc, ...cas);
    expect(finding).toMatchObject({ level: "service", verdict: "balanced", differenceCents: 0 });
  });

  it("unbalanced by one cent, with every term, its sign and its segment", () => {
    expect(lineOf("100*60.01", "CAS*CO*45*30**253*5", "CAS*PR*1*5")).toEqual({
      level: "service",
      verdict: "unbalanced",
      expectedCents: 6000,
      actualCents: 6001,
      differenceCents: 1,
      terms: [
        { name: "SVC02", sign: 1, cents: 10000, segment: 9 },
        { name: "CAS", sign: -1, cents: 3000, segment: 10 },
        { name: "CAS", sign: -1, cents: 500, segment: 10 },
        { name: "CAS", sign: -1, cents: 500, segment: 11 },
      ],
      claimSegment: 8,
      serviceSegment: 9,
    });
  });

  it.each([
    ["X*60", [], undefined, 6000],
    ["100*", [], 10000, undefined],
    ["100*60", ["CAS*CO*45"], undefined, 6000],
    ["100*60", ["CAS*CO*45*4O"], undefined, 6000],
  ])("not evaluable: %s %j", (svc, cas, expectedCents, actualCents) => {
    expect(lineOf(svc, ...cas)).toMatchObject({
      verdict: "notEvaluable",
      expectedCents,
      actualCents,
      differenceCents: undefined,
    });
  });
});

describe("claim", () => {
  it("with lines: four equations", () => {
    const { claim, document } = read([
      "CLP*A*1*100*55*15",
      "CAS*CO*253*5",
      "SVC*HC:1*70*50",
      "CAS*CO*45*20",
      "SVC*HC:2*30*10",
      "CAS*CO*45*5",
      "CAS*PR*2*15",
    ]);
    expect(levels(balanceClaim(claim))).toEqual({
      claim: "balanced",
      claimServiceCharges: "balanced",
      claimServicePayments: "balanced",
      patientResponsibility: "balanced",
    });
    expect(document.balance.claims).toEqual({ balanced: 1, unbalanced: 0, notEvaluable: 0 });
    expect(document.balance.services).toEqual({ balanced: 2, unbalanced: 0, notEvaluable: 0 });
  });

  it("without lines: its own adjustments alone; no equations about lines", () => {
    const { claim } = read(["CLP*A*1*100*60", "CAS*CO*45*40"]);
    expect(levels(balanceClaim(claim))).toEqual({ claim: "balanced" });
  });

  it.each([
    ["CLP03", "CLP*A*1*101*60*10", "claim claimServiceCharges"],
    ["CLP04", "CLP*A*1*100*61*10", "claim claimServicePayments"],
    ["CLP05", "CLP*A*1*100*60*11", "patientResponsibility"],
    ["CLP05 zero", "CLP*A*1*100*60*0", "patientResponsibility"],
    ["CLP05 absent", "CLP*A*1*100*60", ""],
  ])("%s off", (_, clp, off) => {
    const { claim } = read([clp, "SVC*HC:1*100*60", "CAS*CO*45*30", "CAS*PR*1*10"]);
    const unbalanced = balanceClaim(claim).filter(({ verdict }) => verdict === "unbalanced");
    expect(unbalanced.map(({ level }) => level).join(" ")).toBe(off);
  });

  it("names each term: the claim's CAS and its lines'", () => {
    const { claim } = read(["CLP*A*1*9*0*3", "CAS*CO*1*1", "SVC*HC:1*9*1", "CAS*PR*2*3**3*5"]);
    const [whole, charges, payments, patient] = balanceClaim(claim);
    const terms = (finding: typeof whole) =>
      finding!.terms.map(({ name, sign, cents, segment }) => [name, sign, cents, segment]);
    expect(terms(whole)).toEqual([
      ["CLP03", 1, 900, 8],
      ["CAS", -1, 100, 9],
      ["CAS", -1, 300, 11],
      ["CAS", -1, 500, 11],
    ]);
    expect(terms(charges)).toEqual([["SVC02", 1, 900, 10]]);
    expect(terms(payments)).toEqual([
      ["SVC03", 1, 100, 10],
      ["CAS", -1, 100, 9],
    ]);
    expect(patient).toMatchObject({ expectedCents: 800, actualCents: 300, differenceCents: -500 });
    expect(terms(patient)).toEqual([
      ["CAS", 1, 300, 11],
      ["CAS", 1, 500, 11],
    ]);
  });

  it("of a reversal has no patient equation: payers write CLP05 as they like", () => {
    for (const stated of ["0", "-10", "10"]) {
      const { claim, codes } = read([
        `CLP*A*22*-100*-60*${stated}`,
        "CAS*CO*45*-30",
        "CAS*PR*1*-10",
      ]);
      expect(levels(balanceClaim(claim))).toEqual({ claim: "balanced" });
      expect(codes).not.toContain("835/patient-responsibility-differs");
    }
  });

  it("marked by CR, as 4010 marks a reversal, has none either", () => {
    const { claim } = read(["CLP*A*1*-100*-60*7", "CAS*CR*45*-40"]);
    expect(levels(balanceClaim(claim))).toEqual({ claim: "balanced" });
  });

  it("where a term cannot be read, says so of that equation only", () => {
    const { claim, document, codes } = read([
      "CLP*A*1*100*6O*10",
      "SVC*HC:1*100*60",
      "CAS*PR*1*10**2*30",
    ]);
    expect(levels(balanceClaim(claim))).toEqual({
      claim: "notEvaluable",
      claimServiceCharges: "balanced",
      claimServicePayments: "notEvaluable",
      patientResponsibility: "unbalanced",
    });
    expect(document.balance.claims).toEqual({ balanced: 0, unbalanced: 0, notEvaluable: 1 });
    expect(codes).toContain("835/balance-not-evaluable");
  });

  it("finds one cent, up or down, at its level and place, in every story", () => {
    for (const { name, bytes } of fixtures("835/valid")) {
      const { remittances } = parse835(bytes);
      for (const claim of remittances.flatMap((document) => document.claims)) {
        for (const cent of [1, -1]) {
          const paid = { ...claim, paidCents: claim.paidCents! + cent };
          const found = balanceClaim(paid).filter(({ verdict }) => verdict !== "balanced");
          expect(
            found.map((f) => f.level),
            name,
          ).toContain("claim");
          for (const finding of found) expect(finding.differenceCents).toBe(cent);
          for (const line of claim.services) {
            const other = { ...line, chargeCents: line.chargeCents! + cent };
            expect(balanceService(other)).toMatchObject({ differenceCents: -cent });
          }
        }
      }
    }
  });
});

describe("the reader", () => {
  /** Elements that take part in an equation. */
  const amounts: Readonly<Record<string, readonly number[]>> = {
    BPR: [2],
    CLP: [3, 4],
    SVC: [2, 3],
    CAS: [3, 6, 9],
    PLB: [4, 6, 8],
  };
  const replaced = (list: readonly string[], at: number, text: string) =>
    list.map((one, i) => (i === at ? text : one));
  const verdictsOf = (claim: Claim) => [
    ...claim.services.map((line) => balanceService(line).verdict),
    ...balanceClaim(claim).map(({ verdict }) => verdict),
  ];

  it.each(fixtures("835/valid").filter(({ name }) => name !== "two-payments-one-file"))(
    "finds one changed cent, whichever it is, and agrees with the functions: $name",
    ({ bytes }) => {
      const segments = new TextDecoder().decode(bytes).split("~");
      segments.forEach((segment, at) => {
        const elements = segment.trim().split("*");
        for (const n of amounts[elements[0]!] ?? []) {
          const cents = centsFromText(elements[n] ?? "");
          if (cents === undefined) continue;
          const other = replaced(elements, n, centsToText(cents + 1)).join("*");
          const file = parse835(replaced(segments, at, other).join("~"));
          const errors = file.diagnostics.filter(({ severity }) => severity === "error");
          expect(errors.length, `${elements[0]} ${n} of segment ${at}`).toBeGreaterThan(0);
          expect(errors.every(({ code }) => /out-of-balance$/.test(code))).toBe(true);
          for (const { claims, balance } of file.remittances) {
            const balanced = claims.filter((claim) =>
              verdictsOf(claim).every((verdict) => verdict === "balanced"),
            );
            const own = claims.filter((claim) => balanceClaim(claim)[0]!.verdict === "unbalanced");
            const lines = claims
              .flatMap((claim) => claim.services)
              .filter((line) => balanceService(line).verdict === "unbalanced");
            expect(balance.claims.unbalanced).toBe(own.length);
            expect(balance.services.unbalanced).toBe(lines.length);
            expect(balance.claims.balanced).toBe(claims.length - own.length);
            expect(balanced.length).toBeLessThanOrEqual(balance.claims.balanced);
          }
        }
      });
    },
  );
});

describe("the findings of a transaction", () => {
  it("are those of the functions that can be called by hand", () => {
    const { claim, document } = read(["CLP*A*1*100*61*11", "SVC*HC:1*100*60", "CAS*PR*1*10"]);
    const byHand = [
      ...claim.services.map((line) => balanceService(line, claim.segment)),
      ...balanceClaim(claim),
    ].filter(({ verdict }) => verdict !== "balanced");
    const transaction = document.balance.findings.filter(({ level }) => level === "transaction");
    expect(document.balance.findings).toEqual([...byHand, ...transaction]);
    expect(byHand.length).toBeGreaterThan(2);
  });

  it("have the amounts in their diagnostics, and the place of their segment", () => {
    const { diagnostics } = read([
      "CLP*A*1*100*100*0",
      "SVC*HC:1*60*60",
      "SVC*HC:2*40*39",
      "CLP*B*1*0*0",
    ]);
    const [service] = diagnostics;
    expect(service).toMatchObject({
      code: "835/service-out-of-balance",
      location: { segment: 10, segmentId: "SVC", loop: "2110", transaction: "0001" },
      details: { expectedCents: 4000, actualCents: 3900, differenceCents: -100 },
    });
    const text = new TextDecoder().decode(read(["CLP*A*1*100*100*0"]).file.source!);
    const before = text.slice(0, text.indexOf("SE*")).length;
    expect(service!.location.byteOffset).toBe(before + "SVC*HC:1*60*60~\n".length);
  });
});

describe("a claim that is cut", () => {
  const cutAfter = (...lines: readonly string[]) => {
    const text = fileOf([...HEADER, ...lines]);
    return parse835(text.slice(0, text.indexOf("SE*"))).remittances[0]!;
  };

  it("is not evaluable though what was read of it balances", () => {
    const { claims, balance, complete } = cutAfter("CLP*A*1*100*60*0", "CAS*CO*45*40");
    expect([complete, claims[0]!.complete]).toEqual([false, false]);
    expect(balance.claims).toEqual({ balanced: 0, unbalanced: 0, notEvaluable: 1 });
    expect(balance.transaction.verdict).toBe("notEvaluable");
  });

  it("has a verdict for each line but the last, which may lack adjustments", () => {
    const { balance } = cutAfter(
      "CLP*A*1*100*60*0",
      "SVC*HC:1*50*50",
      "SVC*HC:2*50*49",
      "SVC*HC:3*50*10",
    );
    expect(balance.services).toEqual({ balanced: 1, unbalanced: 1, notEvaluable: 1 });
  });

  it("leaves the claims before it alone", () => {
    const { claims, balance } = cutAfter("CLP*A*1*100*100*0", "CLP*B*1*100*60*0", "CAS*CO*45*40");
    expect(claims.map((claim) => claim.complete)).toEqual([true, false]);
    expect(balance.claims).toEqual({ balanced: 1, unbalanced: 0, notEvaluable: 1 });
  });
});

describe("transaction: CLP04 less PLB is BPR02", () => {
  const withPayment = (bpr: string) => [bpr, ...HEADER.slice(1)];

  it.each([
    ["BPR*I*100*C", [], "balanced"],
    // A positive PLB lowers the payment, a negative one raises it.
    ["BPR*I*90*C", ["PLB*1*20261231*WO:X*10"], "balanced"],
    ["BPR*I*110*C", ["PLB*1*20261231*L6:X*-10"], "balanced"],
    ["BPR*I*95*C", ["PLB*1*20261231*WO*10*FB*-5", "PLB*2*20261231*72*0"], "balanced"],
    ["BPR*H*0*C", ["PLB*1*20261231*FB:X*100"], "balanced"],
    // A debit takes the money back: the sum is negative.
    ["BPR*I*50*D", ["PLB*1*20261231*WO:X*150"], "balanced"],
    ["BPR*I*50*C", ["PLB*1*20261231*WO:X*150"], "unbalanced"],
    ["BPR*I*100.01*C", [], "unbalanced"],
    ["BPR*I*110*C", ["PLB*1*20261231*WO:X*10"], "unbalanced"],
    ["BPR*I*X*C", [], "notEvaluable"],
    ["BPR*I**C", [], "notEvaluable"],
    ["BPR*I*90*C", ["PLB*1*20261231*WO:X"], "notEvaluable"],
    ["BPR*I*90*C", ["PLB*1*20261231*WO:X*1O"], "notEvaluable"],
  ])("%s %j: %s", (bpr, plb, verdict) => {
    const { document } = read(["CLP*A*1*60*60", "CLP*B*1*40*40", ...plb], withPayment(bpr));
    expect(document.balance.transaction.verdict).toBe(verdict);
    const { header, claims, providerAdjustments } = document;
    const byHand = balanceTransaction(header, claims, providerAdjustments);
    expect(byHand.verdict).toBe(verdict);
    expect(byHand.expectedCents).toBe(document.balance.transaction.expectedCents);
    expect(byHand.actualCents).toBe(document.balance.transaction.actualCents);
  });

  it("without BPR is not evaluable", () => {
    const { document } = read(["CLP*A*1*60*60"], HEADER.slice(1));
    expect(document.balance.transaction.verdict).toBe("notEvaluable");
  });

  it("names the sum of the claims and each PLB pair", () => {
    const { document } = read(["CLP*A*1*60*60", "PLB*1*20261231*WO:X*10*FB*-50"]);
    expect(document.balance.transaction.terms).toEqual([
      { name: "CLP04", sign: 1, cents: 6000, segment: undefined },
      { name: "PLB", sign: -1, cents: 1000, segment: 9 },
      { name: "PLB", sign: -1, cents: -5000, segment: 9 },
    ]);
  });

  it("counts a reversal with its own sign", () => {
    const { document } = read(["CLP*A*22*-60*-60*0", "CLP*A*1*60*60*0"], withPayment("BPR*H*0*C"));
    expect(document.balance.transaction.verdict).toBe("balanced");
  });

  it("goes on where one claim is unbalanced", () => {
    const { document } = read(["CLP*A*1*70*60*0", "CLP*B*1*40*40*0"]);
    expect(document.balance.transaction.verdict).toBe("balanced");
    expect(document.balance.claims).toEqual({ balanced: 1, unbalanced: 1, notEvaluable: 0 });
  });
});

describe("interest: AMT*I against PLB L6, for information", () => {
  const codesOf = (amounts: readonly string[], plb: readonly string[], paid: string) =>
    read(
      ["CLP*A*1*100*100*0", ...amounts, "CLP*B*1*0*0*0", ...plb],
      [`BPR*I*${paid}*C`, ...HEADER.slice(1)],
    );

  it.each([
    [["AMT*I*5"], ["PLB*1*20261231*L6:X*-5"], "105"],
    [["AMT*I*3", "AMT*I*2"], ["PLB*1*20261231*L6*-4*L6*-1"], "105"],
    [[], [], "100"],
  ])("agree: %j %j", (amounts, plb, paid) => {
    expect(codesOf(amounts, plb, paid).codes).toEqual([]);
  });

  it.each([
    [["AMT*I*5"], [], "100", 500, 0],
    [[], ["PLB*1*20261231*L6:X*-5"], "105", 0, 500],
    [["AMT*I*5"], ["PLB*1*20261231*L6:X*5"], "95", 500, -500],
  ])("differ: %j %j", (amounts, plb, paid, expectedCents, actualCents) => {
    const { diagnostics, document } = codesOf(amounts, plb, paid);
    const differenceCents = actualCents - expectedCents;
    expect(diagnostics).toMatchObject([
      {
        code: "835/interest-differs",
        severity: "info",
        details: { expectedCents, actualCents, differenceCents },
      },
    ]);
    expect(document.balance.transaction.verdict).toBe("balanced");
  });

  it("where PLB L6 cannot be read is not evaluable", () => {
    expect(codesOf(["AMT*I*5"], ["PLB*1*20261231*L6:X"], "105").codes).toContain(
      "835/balance-not-evaluable",
    );
  });
});
