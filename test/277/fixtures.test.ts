import { describe, expect, it } from "vitest";
import {
  chargeCentsOf,
  parse277,
  patientControlNumberOf,
  patientOf,
  STATUS_FINDINGS,
  type Status,
  type StatusDocument,
  stateOf,
  write277,
} from "../../src/277/index.js";
import { type Expectation, expectDiagnostics, fixtures } from "../x12/fixture.js";

interface StatusExpectation extends Expectation {
  readonly transactions: readonly unknown[];
}

const all = ["valid", "invalid"].flatMap((kind) =>
  fixtures<StatusExpectation>(`277/${kind}`).map((fixture) => ({
    ...fixture,
    name: `${kind}/${fixture.name}`,
  })),
);

const codesOf = (statuses: readonly Status[]) => statuses.flatMap((one) => [one, ...one.further]);
const text = (parts: readonly (string | undefined)[], separator: string) =>
  parts.filter((part) => part !== undefined && part !== "").join(separator);

/** A transaction in the words of the expectations. */
function summaryOf({ header, levels, totals, claims }: StatusDocument): unknown {
  return {
    kind: header.kind,
    version: header.version,
    levels: levels.length,
    totals,
    batches: levels
      .filter((one) => one.statuses.length + one.quantities.length + one.amounts.length > 0)
      .map(({ entity, statuses, quantities, amounts }) => ({
        entity: entity?.code,
        statuses: statuses.map(({ category, code }) => `${category}:${code}`),
        counts: [
          ...quantities.map(({ qualifier, quantity }) => `${qualifier} ${quantity}`),
          ...amounts.map(({ qualifier, amountCents }) => `${qualifier} ${amountCents}`),
        ],
      })),
    claims: claims.map((claim) => ({
      state: stateOf(claim),
      trace: claim.traces.map(({ number }) => number).join(" "),
      patientControlNumber: patientControlNumberOf(claim),
      patient: patientOf(claim)?.lastName,
      provider: claim.provider?.entity?.lastName,
      payerClaimControlNumber: claim.payerClaimControlNumber,
      chargeCents: chargeCentsOf(claim),
      service: claim.service && text([claim.service.from, claim.service.to], " to "),
      statuses: codesOf(claim.statuses).map(({ category, code, entity, list }) =>
        text([category, code, entity, list], ":"),
      ),
      lines: claim.services.map(({ procedure, lineItemControlNumber, statuses }) =>
        text(
          [
            procedure.code,
            lineItemControlNumber,
            ...codesOf(statuses).map(({ category, code }) => `${category}:${code}`),
          ],
          " ",
        ),
      ),
      attachments: [claim, ...claim.services].flatMap(({ attachments }) =>
        attachments.map(({ reportType, controlNumber }) => `${reportType} ${controlNumber}`),
      ),
    })),
  };
}

describe("fixtures/277", () => {
  describe.each(all)("$name", ({ name, bytes, expectation }) => {
    const file = parse277(bytes, { limits: expectation.limits });

    it("gives the diagnostics expected, in order, and no others", () => {
      expectDiagnostics(file.diagnostics, expectation.diagnostics);
      if (name.startsWith("valid")) expect(file.diagnostics).toEqual([]);
    });

    it("holds what the story says", () => {
      const found = JSON.parse(JSON.stringify(file.transactions.map(summaryOf)));
      expect(found).toEqual(expectation.transactions);
      expect(file.transactions.every(({ complete }) => complete)).toBe(true);
    });

    it("gives its bytes back, and its model where it is rendered", () => {
      expect(write277(file)).toEqual(bytes);
      const rendered = write277({ interchanges: file.interchanges });
      if (name.startsWith("valid")) {
        expect(new TextDecoder().decode(rendered)).toBe(new TextDecoder().decode(bytes));
      }
    });
  });

  it.each<[string, string]>([
    ["accepted", "A1 A2"],
    ["rejected-by-clearinghouse", "A7"],
    ["rejected-by-payer", "A3 A6 A7 A8"],
    ["line-level-rejection", "A3 A7"],
    ["split-claim", "A5"],
    ["pending", "P0 P1 P2 P3 P4 P5"],
    ["finalized", "F0 F1 F2 F3 F3F F3N F4 F5"],
    ["information-requested", "R0 R1 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 RQ"],
    ["request-for-attachments", "R4"],
    ["request-for-attachments-006020", "R13 R4"],
    ["not-found", "D0 A4"],
    ["errors", "E0 E1 E2 E3 E4"],
  ])("tell the story %s with %s", (name, categories) => {
    const { bytes } = all.find((fixture) => fixture.name === `valid/${name}`)!;
    const told = new Set(
      parse277(bytes).transactions.flatMap(({ levels, claims }) =>
        [...levels, ...claims, ...claims.flatMap(({ services }) => services)].flatMap(
          ({ statuses }) => codesOf(statuses).map(({ category }) => category),
        ),
      ),
    );
    for (const category of categories.split(" ")) expect(told).toContain(category);
  });

  it("provoke every finding there is", () => {
    const provoked = new Set(
      all.flatMap(({ expectation }) => expectation.diagnostics.map(({ code }) => code)),
    );
    expect(Object.keys(STATUS_FINDINGS).filter((code) => !provoked.has(code))).toEqual([]);
  });
});
