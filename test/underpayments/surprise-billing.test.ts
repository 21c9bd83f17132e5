import { describe, expect, it } from "vitest";
import { surpriseBillingOf } from "../../src/decisions/index.js";
import {
  SURPRISE_BILLING_REMARKS,
  surpriseBillingCandidates,
} from "../../src/underpayments/index.js";
import { line } from "../denials/build-claim.js";
import { item } from "./build.js";

const pathOf = (...rarcs: string[]) =>
  surpriseBillingCandidates(item({ lines: [line({ paid: 50, cas: ["CO-45 50"], rarcs })] }))[0]
    ?.path;

describe("No Surprises Act candidates", () => {
  it.each([
    [["N876"], "openNegotiation"],
    [["N877"], "openNegotiation"],
    [["N859"], "federal"],
    [["N877", "N860", "N864"], "openNegotiation"],
    [["N877", "N871"], "state"],
    [["N858"], "state"],
    [["N873", "N859"], "allPayerModel"],
    [["N875", "N877"], "settled"],
    [["N882", "N876"], "waived"],
    [["N885"], "disputed"],
    [["N884"], "askPayer"],
    // In the range, and not of the Act; or of the Act, and no way on its own.
    [["N861", "N880", "N881"], undefined],
    [["N830", "N864"], undefined],
    [["M15"], undefined],
  ])("%j points to %s", (rarcs, path) => {
    expect(pathOf(...rarcs)).toBe(path);
  });

  it("agrees with the decisions room about every code", () => {
    const names: Record<string, string> = {
      negotiable: "openNegotiation",
      doesNotApply: "disputed",
      // That the patient is protected opens no way by itself.
      protected: "none",
    };
    for (let n = 820; n <= 920; n += 1) {
      const theirs = surpriseBillingOf([`N${n}`]);
      expect(pathOf(`N${n}`) ?? "none", `N${n}`).toBe(names[theirs] ?? theirs);
    }
    expect(SURPRISE_BILLING_REMARKS.length).toBeGreaterThan(20);
  });

  it("carries amounts, days and segments", () => {
    const lines = [line({ charge: 900, paid: 300, cas: ["CO-45 600"], rarcs: ["N877", "N866"] })];
    expect(surpriseBillingCandidates(item({ lines }))).toEqual([
      {
        path: "openNegotiation",
        federalCandidate: true,
        payer: "P1",
        serviceIndex: 0,
        service: "airAmbulance",
        chargeCents: 90_000,
        paidCents: 30_000,
        paidOn: "2026-03-31",
        serviceDate: null,
        remarks: [
          { code: "N877", says: expect.any(String), segment: 30 },
          { code: "N866", says: "air ambulance", segment: 31 },
        ],
        evidence: { source: "a.edi", claimSegment: 10, serviceSegment: 19 },
      },
    ]);
  });

  it("reads the claim's remarks with the line's, and alone where no line has any", () => {
    const silent = line({ paid: 50, cas: ["CO-45 50"] });
    const telling = line({ paid: 50, cas: ["CO-45 50"], rarcs: ["N877"] });
    const alone = surpriseBillingCandidates(item({ lines: [silent], moa: ["N859"] }));
    expect(alone).toMatchObject([
      { path: "federal", serviceIndex: null, remarks: [{ segment: 13 }] },
    ]);
    const both = surpriseBillingCandidates(item({ lines: [silent, telling], moa: ["N871"] }));
    expect(both).toMatchObject([{ path: "state", serviceIndex: 1, federalCandidate: false }]);
  });
});
