import { describe, expect, it } from "vitest";
import {
  parse835,
  REMITTANCE_FINDINGS,
  type RemittanceDocument,
  write835,
} from "../../src/835/index.js";
import { X12_FINDINGS } from "../../src/x12/index.js";
import { type Expectation, expectDiagnostics, fixtures } from "../x12/fixture.js";
import { type RemittanceExpectation, summaryOf, totalsOf } from "./fixture.js";

const all = ["valid", "invalid"].flatMap((kind) =>
  fixtures<RemittanceExpectation>(`835/${kind}`).map((fixture) => ({
    ...fixture,
    name: `${kind}/${fixture.name}`,
  })),
);

const verdicts = (documents: readonly RemittanceDocument[], verdict: string) =>
  documents.filter((document) => document.balance.transaction.verdict === verdict).length;

describe("fixtures/835", () => {
  describe.each(all)("$name", ({ name, bytes, expectation }) => {
    const { limits, balance, totals, diagnostics } = expectation;
    const file = parse835(bytes, { limits });
    const { remittances } = file;

    it("gives the diagnostics expected, in order, and no others", () => {
      expectDiagnostics(file.diagnostics, diagnostics, expectation.also);
    });

    it("adds up to the totals expected", () => {
      const { interchanges, ...rest } = totals;
      expect(file.interchanges).toHaveLength(interchanges);
      expect(totalsOf(remittances)).toEqual(rest);
      expect(remittances.every((document) => document.complete)).toBe(true);
    });

    it("balances as expected", () => {
      expect({
        transactions: remittances.length,
        balanced: verdicts(remittances, "balanced"),
        unbalanced: verdicts(remittances, "unbalanced"),
        notEvaluable: verdicts(remittances, "notEvaluable"),
      }).toEqual(balance);
      const counts = remittances.map((document) => document.balance.claims);
      const claims = remittances.flatMap((document) => document.claims).length;
      if (name.startsWith("valid")) {
        expect(counts.reduce((sum, count) => sum + count.balanced, 0)).toBe(claims);
        expect(remittances.flatMap((document) => document.balance.findings)).toEqual([]);
      }
      if (expectation.claimVerdict !== undefined) {
        expect(counts[0]![expectation.claimVerdict]).toBe(1);
      }
    });

    it("holds what the story says", () => {
      if (expectation.remittances !== undefined) {
        expect(remittances.map(summaryOf)).toEqual(expectation.remittances);
      }
      if (expectation.unmapped !== undefined) {
        expect(remittances[0]!.claims[0]!.unmapped).toHaveLength(expectation.unmapped.claim);
      }
    });

    it("gives its bytes back", () => {
      const written = Buffer.from(write835(file)).equals(Buffer.from(bytes));
      if (expectation.roundTrip) expect(written).toBe(true);
    });
  });

  it("provoke every diagnostic code there is", () => {
    const provoked = new Set(
      ["x12/valid", "x12/invalid", "835/valid", "835/invalid"]
        .flatMap((folder) => fixtures<Expectation>(folder))
        .flatMap(({ bytes, expectation: { limits } }) =>
          parse835(bytes, { limits }).diagnostics.map(({ code }) => code),
        ),
    );
    const codes = Object.keys({ ...X12_FINDINGS, ...REMITTANCE_FINDINGS });
    expect(codes.filter((code) => !provoked.has(code))).toEqual([]);
    expect([...provoked].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("make the denials, shares and offsets that the demo tells of", () => {
    const stories = fixtures<RemittanceExpectation>("835/valid");
    const text = JSON.stringify(stories.map(({ expectation }) => expectation.remittances));
    const told =
      "CO-45 PR-1 PR-2 PR-3 CO-197 CO-16 N290 CO-29 CO-50 CO-97 PR-204 OA-18 CO-252 N706 CO-109 " +
      "CO-22 MA130 OA-23 CO-24 CO-253";
    for (const code of told.split(" ")) expect(text, code).toMatch(new RegExp(`"${code}[ "]`));
    for (const pair of ["WO ", "FB ", "L6 ", "72 "]) expect(text).toContain(`"${pair}`);
  });
});
