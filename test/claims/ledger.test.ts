import { describe, expect, it } from "vitest";
import { parse835, remittanceReader } from "../../src/835/index.js";
import {
  type CallerEvent,
  claimLedger,
  parseCallerEvents,
  partitionLedger,
  shardOf,
} from "../../src/claims/index.js";
import { UsageError } from "../../src/values/index.js";
import { historiesOf, ledgerOf, remittance } from "./build.js";

const PAID = "CLP*N1*1*100*60**12*C1*11*1\nCAS*CO*45*40\nNM1*QC*1*A*B\nDTM*232*20260105";
const DENIED = "CLP*N1*1*100*0**12*C1*11*1\nCAS*CO*197*100\nNM1*QC*1*A*B\nDTM*232*20260105";

describe("a ledger", () => {
  it("takes a reader's events as they come, as well as whole documents", () => {
    const file = remittance({ amount: "60", claims: [PAID], plb: ["PLB*1*20261231*CS:C1*0"] });
    const streamed = claimLedger();
    const reader = remittanceReader();
    for (const event of reader.push(new TextEncoder().encode(file))) streamed.addRemittance(event);
    for (const event of reader.end()) streamed.addRemittance(event);
    expect(streamed.state()).toEqual(ledgerOf([file]).state());
    expect(streamed.size).toBe(3);
  });

  it("leaves out a claim that was cut, and takes it once the whole file comes", () => {
    const file = remittance({ amount: "60", claims: [PAID] });
    const cut = file.slice(0, file.indexOf("DTM*232"));
    expect(historiesOf([cut])).toEqual([]);
    const report = ledgerOf([cut, file]).report();
    expect(report.histories).toHaveLength(1);
    expect(report.findings).toEqual([]);
  });

  it("tells a copy under another name from the same file read again", () => {
    const file = remittance({ amount: "60", claims: [PAID] });
    const ledger = claimLedger();
    const feed = (source: string) => {
      const reader = remittanceReader();
      for (const event of [...reader.push(new TextEncoder().encode(file)), ...reader.end()]) {
        ledger.addRemittance(event, { source });
      }
    };
    const codes = () => ledger.report().findings.map(({ code }) => code);
    feed("a.835");
    feed("a.835");
    expect(codes()).toEqual([]);
    feed("b.835");
    expect(codes()).toEqual(["claims/duplicate-remittance"]);
  });

  it("does not take a copy that lost its end for a second remittance", () => {
    const file = remittance({ amount: "60", claims: [PAID], plb: ["PLB*1*20261231*CS*0"] });
    const ledger = claimLedger();
    const feed = (text: string, source: string) => {
      const reader = remittanceReader();
      const bytes = new TextEncoder().encode(text);
      for (const event of [...reader.push(bytes), ...reader.end()]) {
        ledger.addRemittance(event, { source });
      }
    };
    feed(file.slice(0, file.indexOf("SE*")), "a.835");
    expect(ledger.report().findings.map(({ code }) => code)).toEqual(["claims/payment-incomplete"]);
    feed(file, "b.835");
    expect(ledger.report().findings).toEqual([]);
  });

  it("counts a remittance once that comes again with other remarks and dates", () => {
    const file = remittance({ amount: "60", claims: [PAID] });
    const again = remittance({ amount: "60", claims: [`${PAID}\nDTM*050*20260109`] });
    for (const files of [
      [file, again],
      [again, file],
    ]) {
      const { histories, payments } = ledgerOf(files).report();
      expect(histories.map(({ netPaidCents }) => netPaidCents)).toEqual([6000]);
      expect(payments[0]?.differenceCents).toBe(0);
      const [entry] = histories[0]!.entries;
      expect(entry?.kind === "adjudication" && entry.adjudication.receivedDate).toBe("2026-01-09");
    }
  });

  it("counts claims of one payment twice that differ in nothing but their remarks", () => {
    const twice = remittance({ amount: "120", claims: [PAID, `${PAID}\nDTM*050*20260109`] });
    const { histories, payments } = ledgerOf([twice, twice]).report();
    expect(histories.map(({ netPaidCents }) => netPaidCents)).toEqual([12000]);
    expect(payments[0]?.differenceCents).toBe(0);
  });

  it.each([
    ["a state of another version", { version: 2, facts: [] }],
    ["no facts", { version: 1 }],
    ["a fact that is no text", { version: 1, facts: [7] }],
    ["a fact of no kind", { version: 1, facts: ['["Z",1]'] }],
    ["a fact that is cut", { version: 1, facts: ['["A","#1"'] }],
  ])("refuses to merge %s", (_, state) => {
    expect(() => claimLedger().merge(state as never)).toThrow(UsageError);
  });

  it("refuses events and options that are wrong, without their values", () => {
    const wrong = { kind: "worked", date: "2026-02-30", claim: "SECRET" } as unknown as CallerEvent;
    expect(() => claimLedger().addEvent(wrong)).toThrow(/^caller's event: not valid at date$/);
    expect(() => claimLedger().histories({ asOf: "yesterday" })).toThrow(UsageError);
    expect(() => shardOf("a", 0)).toThrow(UsageError);
    expect(() => partitionLedger(claimLedger().state(), 1.5)).toThrow(UsageError);
  });

  it("tells where each line of events is, and takes the rest", () => {
    const right =
      '\uFEFF{"kind":"note","date":"2026-01-05","claim":"\u00c4","text":"\u00fc"}\r\n\r\n';
    const text = `${right}{"kind":"note"}\n`;
    const { events, diagnostics } = parseCallerEvents(text);
    expect(parseCallerEvents(new TextEncoder().encode(text))).toEqual({ events, diagnostics });
    const byteOffset = Buffer.byteLength(right);
    expect(events).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      {
        code: "claims/event-field-invalid",
        line: 3,
        field: "date",
        location: { segment: 3, byteOffset },
      },
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain("\u00c4");
  });

  it("names in a diagnostic no field that only the line has", () => {
    const { diagnostics } = parseCallerEvents(
      '{"kind":"note","date":"2026-01-05","claim":"A","text":"b","JANE DOE":1}\n{"kind":"JANE DOE"}',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "claims/event-field-unknown",
      "claims/event-kind-unknown",
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain("JANE");
  });
});

describe("a history", () => {
  const event = (kind: string, date: string, more: object = {}) =>
    ({ kind, date, claim: "N1", ...more }) as CallerEvent;
  const stagesOf = (events: readonly CallerEvent[], files = [remittance({ claims: [DENIED] })]) =>
    historiesOf(files, events)[0]?.stages.map(({ stage, from }) => `${from} ${stage}`);

  it.each([
    [
      "an appeal that is upheld",
      [
        event("appealFiled", "2026-02-10", { level: 1 }),
        event("appealDecided", "2026-03-10", { level: 1, outcome: "upheld" }),
      ],
      ["2026-02-10 appealed", "2026-03-10 denied"],
    ],
    [
      "an appeal that is won and not yet paid",
      [
        event("appealFiled", "2026-02-10", { level: 1 }),
        event("appealDecided", "2026-03-10", { level: 1, outcome: "overturned" }),
      ],
      ["2026-02-10 appealed", "2026-03-10 inReview"],
    ],
    ["documents sent", [event("documentsSent", "2026-02-10")], ["2026-02-10 inReview"]],
    [
      "a write-off",
      [event("writtenOff", "2026-02-10", { amountCents: 10000 })],
      ["2026-02-10 settled"],
    ],
    [
      "a transfer, paid",
      [
        event("transferredToPatient", "2026-02-10", { amountCents: 10000 }),
        event("paymentPosted", "2026-03-10", { amountCents: 10000, from: "patient" }),
      ],
      ["2026-02-10 patientBalance", "2026-03-10 settled"],
    ],
    ["a note", [event("note", "2026-02-10", { text: "x" })], []],
  ])("goes on after a denial by %s", (_, events, stages) => {
    expect(stagesOf(events)).toEqual(["2026-02-01 denied", ...stages]);
  });

  it("opens no episode twice for a claim that stands twice in one payment", () => {
    const [history] = historiesOf([remittance({ claims: [DENIED, DENIED] })]);
    expect(history?.episodes.map(({ redenials }) => redenials)).toEqual([[]]);
    expect(history?.findings.map(({ code }) => code)).toEqual([
      "claims/duplicate-claim-in-payment",
    ]);
  });

  it("settles a denial for other coverage when another payer pays", () => {
    const other = "CLP*N1*1*100*0**12*C1*11*1\nCAS*CO*22*100\nNM1*QC*1*A*B\nDTM*232*20260105";
    const [history] = historiesOf([
      remittance({ claims: [other] }),
      remittance({ payer: "1000000002", date: "20260401", claims: [PAID.replace("C1", "X1")] }),
    ]);
    const [episode] = history!.episodes;
    expect([episode?.category, episode?.resolution, episode?.recoveredCents]).toEqual([
      "coordinationOfBenefits",
      "paid",
      6000,
    ]);
  });

  it("counts what was recovered by the whole claim where the line was billed under another code", () => {
    const loop = (status: string, code: string, charge: number, paid: number, cas: string) =>
      `CLP*N1*${status}*${charge}*${paid}**12*C1*11*1\nNM1*QC*1*A*B\nSVC*HC:${code}*${charge}*${paid}**1\nDTM*472*20260105\nCAS*CO*${cas}`;
    const denied = loop("1", "99215", 100, 0, "16*100");
    const corrected = loop("1", "99213", 80, 50, "45*30");
    const files = [
      remittance({ claims: [denied] }),
      remittance({ date: "20260301", claims: [corrected] }),
    ];
    const sent = event("correctedClaimSubmitted", "2026-02-10");
    const told = (more: readonly string[]) => {
      const [episode] = historiesOf([...files, ...more], [sent])[0]!.episodes;
      return [episode?.resolution, episode?.recoveredCents];
    };
    expect(told([])).toEqual(["corrected", 5000]);
    const back = loop("22", "99213", -80, -50, "45*-30");
    expect(told([remittance({ date: "20260401", claims: [back] })])).toEqual(["corrected", 0]);
    // Another payer's reversal takes nothing back from this one.
    const foreign = remittance({ payer: "1000000002", date: "20260401", claims: [back] });
    expect(told([foreign])).toEqual(["corrected", 5000]);
  });

  it("does not count as recovered what was paid on a line before it was denied", () => {
    const lines = (first: string, second: string) =>
      `CLP*N1*1*200*50**12*C1*11*1\nNM1*QC*1*A*B\nSVC*HC:99213*100*0**1\nDTM*472*20260105\nREF*6R*1\n${first}\nSVC*HC:80053*100*50**1\nDTM*472*20260105\nREF*6R*2\n${second}`;
    const [history] = historiesOf([
      remittance({ claims: [lines("CAS*CO*197*100", "CAS*CO*45*50")] }),
      remittance({ date: "20260301", claims: [lines("CAS*CO*197*100", "CAS*CO*197*50")] }),
    ]);
    expect(history?.episodes).toMatchObject([
      { lines: [0, 1], stillDeniedCents: 15000, recoveredCents: 0, redenials: [1] },
    ]);
  });

  it("keeps apart what a payer pays and what it interests, and ties PLB by either number", () => {
    const plb = ["PLB*1*20261231*L6:N1*-5*WO:C1 20260105*20*WO:X9*7*FB:N1*0"];
    const report = ledgerOf([remittance({ amount: "38", claims: [PAID], plb })]).report();
    const ties = report.providerAdjustments.map(({ reasonCode, tie }) => `${reasonCode} ${tie}`);
    expect(ties.sort()).toEqual([
      // A running balance is no claim's, whatever its reference.
      "FB undefined",
      "L6 patientControlNumber",
      "WO payerClaimControlNumber",
      "WO undefined",
    ]);
    expect(report.histories[0]?.providerAdjustmentCents).toBe(1500);
    expect(report.payments[0]?.differenceCents).toBe(0);
  });
});

describe("shards", () => {
  it.each(["UNKNOWN", "N/A", "0"])(
    "claims that the payer calls %s are not kept together",
    (number) => {
      const claims = Array.from({ length: 40 }, (_, at) =>
        DENIED.replace("N1", `N${at}`).replace("C1", number),
      );
      const state = ledgerOf([remittance({ claims })]).state();
      const sizes = partitionLedger(state, 4).map(({ facts }) => facts.length);
      expect(Math.max(...sizes)).toBeLessThan(30);
    },
  );
});

describe("an appeal", () => {
  const appeal = { claim: "N1", level: 1 } as const;
  const filed = (date: string, id?: string) =>
    ({ ...appeal, kind: "appealFiled", date, id }) as CallerEvent;
  const decided = (date: string, outcome = "upheld") =>
    ({ ...appeal, kind: "appealDecided", date, outcome }) as CallerEvent;
  const told = (...events: readonly CallerEvent[]) => {
    const [history] = historiesOf([remittance({ claims: [DENIED] })], events);
    const { appeals, standing } = history!;
    return [standing.state, ...appeals.map((one) => `${one.filedOn} ${one.decidedOn}`)];
  };

  it("that is decided the day it is filed is one appeal, and not pending for ever", () => {
    const day = "2026-03-01";
    expect(told(decided(day), filed(day))).toEqual(["denied", `${day} ${day}`]);
  });

  it("that is filed again the day the first is decided is pending", () => {
    const [first, second] = ["2026-03-01", "2026-03-20"];
    expect(told(filed(first), decided(second), filed(second))).toEqual([
      "appealed",
      `${first} ${second}`,
      `${second} undefined`,
    ]);
  });

  it("and one filed again, both decided that day, are two appeals with a decision each", () => {
    const [first, second] = ["2026-03-01", "2026-03-20"];
    const both = [decided(second), decided(second, "dismissed")];
    expect(told(filed(first), filed(second), ...both)).toEqual([
      "denied",
      `${first} ${second}`,
      `${second} ${second}`,
    ]);
  });
});

describe("a wrong call", () => {
  it.each([
    ["a parsed file", { remittances: [], diagnostics: [] }],
    ["nothing", undefined],
  ])("addDocument of %s: a UsageError", (_, value) => {
    expect(() => claimLedger().addDocument(value as never)).toThrow(UsageError);
    expect(() => claimLedger().addDocument(value as never)).toThrow("remittances that parse835");
  });

  it("addRemittance of a whole 835, addStatus of a whole 277: a UsageError, not claims lost", () => {
    const ledger = claimLedger();
    const [document] = parse835(remittance({ claims: [PAID] })).remittances;
    for (const value of [document, document?.claims[0], undefined, null]) {
      expect(() => ledger.addRemittance(value as never)).toThrow(UsageError);
      expect(() => ledger.addRemittance(value as never)).toThrow("a whole 835 goes to addDocument");
    }
    for (const value of [{ kind: "status", header: {}, claims: [] }, {}, undefined, null]) {
      expect(() => ledger.addStatus(value as never)).toThrow(UsageError);
    }
    expect(ledger.size).toBe(0);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a number", 5],
    ["a name", "state.json"],
  ])("merge and partitionLedger of %s: a UsageError", (_, value) => {
    expect(() => claimLedger().merge(value as never)).toThrow(UsageError);
    expect(() => partitionLedger(value as never, 2)).toThrow(UsageError);
  });

  it.each([
    ["a claim without amounts", '["A","#N1","P|T|2026-01-01|0",0]'],
    ["a claim of no payment", '["A","#N1",7,0]'],
    ["an event without a kind", '["E","#N1"]'],
    ["an event of no day", '["E","#N1",{"kind":"worked","date":"2026-02-30","claim":"N1"}]'],
    ["a fact under no key", '["E",5,{"kind":"worked","date":"2026-02-01","claim":"N1"}]'],
    ["a 277 without a state", '["S","#N1","NM109:P1"]'],
    ["a payment without a key", '["P",null]'],
    ["a payment of five parts", '["P","P|T|2026-01-01|0|1","1/1/1"]'],
    ["a provider adjustment without an amount", '["B","P|T|2026-01-01|0",0,"1","WO",null]'],
  ])("merge of %s: a UsageError when it is merged, not when it is told", (_, fact) => {
    const merged = () => claimLedger().merge({ version: 1, facts: [fact] });
    expect(merged).toThrow(UsageError);
    expect(() => partitionLedger({ version: 1, facts: [fact] }, 2)).toThrow(UsageError);
    expect(merged).not.toThrow(/N1/);
  });
});
