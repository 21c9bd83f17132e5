import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse835, write835 } from "../../src/835/index.js";
import type { Claim } from "../../src/835/model.js";
import { parseX12, type X12Event } from "../../src/x12/index.js";
import { expectDiagnostics, type FramingExpectation, fixtures } from "./fixture.js";

const all = ["valid", "invalid"].flatMap((kind) =>
  fixtures<FramingExpectation>(`x12/${kind}`).map((fixture) => ({
    ...fixture,
    name: `${kind}/${fixture.name}`,
  })),
);

const countOf = (events: readonly X12Event[], kind: X12Event["kind"]) =>
  events.filter((event) => event.kind === kind).length;

/** A claim without its positions in the file, which framing does change. */
function values(claim: Claim): unknown {
  return JSON.parse(
    JSON.stringify(claim, (key, value) =>
      ["segment", "source"].includes(key) ? undefined : value,
    ),
  );
}

const plain = new Uint8Array(
  readFileSync(new URL("../../fixtures/x12/valid/plain.edi", import.meta.url)),
);
const plainClaim = values(parse835(plain).remittances[0]!.claims[0]!);

describe("fixtures/x12", () => {
  it("are what scripts/make-fixtures.mjs makes", () => {
    const script = fileURLToPath(new URL("../../scripts/make-fixtures.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"])).not.toThrow();
  });

  describe.each(all)("$name", ({ name, bytes, expectation }) => {
    const { limits, counts, also } = expectation;
    const events = parseX12(bytes, { limits });
    const file = parse835(bytes, { limits });

    it("as envelopes: diagnostics, counts, delimiters", () => {
      const found = events.flatMap((event) =>
        event.kind === "diagnostic" ? [event.diagnostic] : [],
      );
      expectDiagnostics(found, expectation.diagnostics);
      if (name.startsWith("valid")) {
        expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
      } else expect(found.length).toBeGreaterThan(0);
      expect({
        interchanges: countOf(events, "interchange"),
        groups: countOf(events, "group"),
        transactions: countOf(events, "transaction"),
        segments: countOf(events, "segment"),
      }).toEqual(counts);
      const first = events.find((event) => event.kind === "interchange");
      if (expectation.delimiters !== undefined) {
        expect(first?.interchange.delimiters).toMatchObject(expectation.delimiters);
      }
    });

    it("as 835: the same diagnostics, the same claims", () => {
      const expected = expectation.remittanceDiagnostics ?? expectation.diagnostics;
      expectDiagnostics(file.diagnostics, expected, also);
      expect(file.remittances.length > 0 && file.remittances.every((r) => r.complete)).toBe(
        expectation.complete,
      );
      const claims = file.remittances.flatMap((remittance) => remittance.claims);
      if (expectation.sameClaims) {
        expect(claims.length).toBeGreaterThan(0);
        for (const claim of claims) {
          // Without SE, the last claim may have been cut between two segments.
          const complete = expectation.complete || claim.complete;
          expect(values({ ...claim, complete })).toEqual({ ...(plainClaim as object), complete });
        }
        for (const { complete, balance } of file.remittances) {
          if (complete) expect(balance.transaction.verdict).toBe("balanced");
        }
      }
      if (expectation.patient !== undefined) {
        const { lastName, firstName } = claims[0]!.patient!;
        expect([lastName, firstName]).toEqual(expectation.patient);
      }
      if (expectation.version !== undefined) {
        expect(file.remittances[0]!.header.version).toBe(expectation.version);
      }
    });

    it("gives its bytes back", () => {
      expect(Buffer.from(write835(file)).equals(Buffer.from(bytes))).toBe(true);
    });
  });
});
