import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse277 } from "../../src/277/index.js";
import { parse835 } from "../../src/835/index.js";
import { type CallerEvent, claimLedger, parseCallerEvents } from "../../src/claims/index.js";
import { contextOfHistory, decide, decideClaim } from "../../src/decisions/index.js";
import { classify } from "../../src/denials/index.js";

const scenarios = join(import.meta.dirname, "../../fixtures/scenarios");

/** The ledger of a story: its files, its events, and more of them. */
function ledgerOf(story: string, more: readonly CallerEvent[] = []) {
  const ledger = claimLedger();
  for (const name of readdirSync(join(scenarios, story))) {
    const bytes = readFileSync(join(scenarios, story, name));
    if (name.endsWith(".edi")) {
      for (const document of parse835(bytes).remittances) ledger.addDocument(document);
      for (const transaction of parse277(bytes).transactions) {
        for (const claim of transaction.claims) {
          ledger.addStatus({ kind: "claim", claim, transaction: transaction.header });
        }
      }
    } else if (name.endsWith(".ndjson")) {
      for (const event of parseCallerEvents(bytes).events) ledger.addEvent(event);
    }
  }
  for (const event of more) ledger.addEvent(event);
  return ledger;
}

const first = (story: string, asOf: string, more: readonly CallerEvent[] = []) =>
  [...ledgerOf(story, more).histories({ asOf })][0]!;
const event = (kind: string, date: string, rest: object) =>
  ({ kind, date, claim: "MR3001", ...rest }) as CallerEvent;

describe("what a history tells of a denial", () => {
  const CO50 = { groupCode: "CO", reasonCode: "50" };
  const story = "denied-appealed-twice-overturned";

  it("is its appeals as of a day: pending, lost, pending again, won", () => {
    const outcomes = (asOf: string) =>
      contextOfHistory(first(story, asOf), CO50).appeals?.map(
        ({ level, outcome }) => `${level} ${outcome}`,
      );
    expect(outcomes("2026-02-01")).toBeUndefined();
    expect(outcomes("2026-03-01")).toEqual(["1 pending"]);
    expect(outcomes("2026-03-28")).toEqual(["1 upheld"]);
    expect(outcomes("2026-05-01")).toEqual(["1 upheld", "2 pending"]);
    expect(outcomes("2026-06-10")).toEqual(["1 upheld", "2 overturned"]);
  });

  it("is that it stands denied, and in the end that it is paid", () => {
    expect(contextOfHistory(first(story, "2026-02-01"), CO50).standing).toBe("denied");
    expect(contextOfHistory(first(story, "2026-11-21"), CO50).standing).toBe("paid");
  });

  it("counts how often it was denied upon being sent; a lost appeal's answer is not one of them", () => {
    expect(contextOfHistory(first(story, "2026-02-01"), CO50).sameReasonDenials).toBe(1);
    expect(contextOfHistory(first(story, "2026-03-28"), CO50).sameReasonDenials).toBe(1);
    const sent = [event("correctedClaimSubmitted", "2026-02-03", {})];
    expect(contextOfHistory(first(story, "2026-03-28", sent), CO50).sameReasonDenials).toBe(2);
  });

  it("is silent of a denial that it does not hold, but for the claim's own facts", () => {
    const known = contextOfHistory(first(story, "2026-02-01"), {
      groupCode: "CO",
      reasonCode: "29",
    });
    expect(Object.keys(known).sort()).toEqual(["serviceDate", "standing"]);
  });

  it("is what became of a corrected claim, and that documents were sent", () => {
    const sent = [event("correctedClaimSubmitted", "2026-02-03", {})];
    expect(contextOfHistory(first(story, "2026-02-05", sent), CO50).correctedClaim).toBe(
      "submitted",
    );
    expect(contextOfHistory(first(story, "2026-02-02", sent), CO50).correctedClaim).toBeUndefined();
    const papers = [event("documentsSent", "2026-02-03", {})];
    expect(contextOfHistory(first(story, "2026-02-05", papers), CO50).documents).toBe("sent");
  });

  it("takes a level that was won in part as open for the rest", () => {
    const part = [
      event("appealFiled", "2026-02-02", { level: 1 }),
      event("appealDecided", "2026-02-08", { level: 1, outcome: "partlyOverturned" }),
    ];
    const known = contextOfHistory(first(story, "2026-02-09", part), CO50);
    expect(known.appeals?.[0]).toMatchObject({ level: 1, outcome: "upheld" });
  });

  it("is a context that decide takes, for every denial of every story", () => {
    let decided = 0;
    for (const name of readdirSync(scenarios)) {
      const ledger = ledgerOf(name);
      for (const file of readdirSync(join(scenarios, name)).filter((f) => f.endsWith(".edi"))) {
        for (const { header, claims } of parse835(readFileSync(join(scenarios, name, file)))
          .remittances) {
          for (const claim of claims) {
            const history = ledger.historiesOf(claim.patientControlNumber)[0];
            if (history === undefined) continue;
            const { denials } = classify(claim);
            const plan = decideClaim(denials, {
              ...{ claim, remittance: header, asOf: "2026-06-01" },
              knownOf: (denial) => contextOfHistory(history, denial),
            });
            decided += plan.decisions.length;
          }
        }
      }
    }
    expect(decided).toBeGreaterThan(10);
  });
});

describe("a void that the payer has answered", () => {
  const claimWith = (status: string, charge: number, frequency: string, remark: string) =>
    `CLP*MR1*${status}*${charge}*0**12*HP${frequency}*11*${frequency}~` +
    `NM1*QC*1*MARSH*INGRID~MOA***${remark}~` +
    `SVC*HC:29881*${charge}*0**1~DTM*472*20260105~CAS*CO*16*${charge}~LQ*HE*N798~`;
  const fileOf = (day: string, trace: string, claim: string) =>
    `ISA*00*          *00*          *ZZ*P              *ZZ*C              *260101*0900*^*00501*000000001*0*P*:~GS*HP*P*C*20260101*0900*1*X*005010X221A1~` +
    `ST*835*0001*005010X221A1~BPR*I*0*C*NON************${day}~TRN*1*${trace}*1000000621~N1*PR*HARBOR POINT HEALTH~N1*PE*OAK HOLLOW CLINIC*XX*9000000022~LX*1~` +
    `${claim}SE*11*0001~GE*1*1~IEA*1*000000001~`;
  const denied = fileOf("20260127", "EFT1", claimWith("1", 1200, "1", "MA01"));
  const CO16 = { groupCode: "CO", reasonCode: "16" };

  const known = (...files: readonly string[]) => {
    const ledger = claimLedger();
    for (const file of files) ledger.addDocument(parse835(file).remittances[0]!);
    return contextOfHistory(ledger.historiesOf("MR1", { asOf: "2026-03-01" })[0]!, CO16);
  };
  const actionWith = (context: ReturnType<typeof known>) => {
    const document = parse835(denied).remittances[0]!;
    const [claim] = document.claims;
    const [denial] = classify(claim!).denials;
    const asOf = "2026-03-01";
    const options = { claim: claim!, remittance: document.header, asOf, known: context };
    const { path, action } = decide(denial!, options);
    return `${path} ${action}`;
  };

  it.each([
    ["nothing came after", undefined, undefined, "fix voidClaim"],
    ["a reversal with frequency code 8", ["8", "MA01"], true, "fix newClaim"],
    ["a reversal that the provider asked for (N693)", ["1", "N693"], true, "fix newClaim"],
    // The payer's own: its correction is awaited.
    ["a reversal of the payer's", ["1", "MA01"], undefined, "hold awaitPayer"],
    ["a reversal of a replacement", ["7", "MA01"], undefined, "hold awaitPayer"],
  ])("%s", (_, reversal, voided, action) => {
    const files = [denied];
    if (reversal !== undefined) {
      files.push(
        fileOf("20260210", "EFT2", claimWith("22", -1200, ...(reversal as [string, string]))),
      );
    }
    const context = known(...files);
    expect(context.voided).toBe(voided);
    expect(actionWith(context)).toBe(action);
  });
});
