import type { Claim, Remittance, ServiceLine } from "../../src/835/index.js";
import { classify } from "../../src/denials/index.js";
import type { AdjudicatedClaim } from "../../src/underpayments/index.js";
import { type ClaimSpec, claim, type LineSpec, line } from "../denials/build-claim.js";

export const remittance: Remittance = {
  controlNumber: "0001",
  version: "005010X221A1",
  payment: { handlingCode: "I", sender: {}, receiver: {}, third: {}, date: "2026-03-31" },
  references: [],
  dates: [],
  unmapped: [],
};

/** A claim with its classification, as the room takes it. */
export function item(
  spec: ClaimSpec | Claim,
  over: Partial<Pick<AdjudicatedClaim, "payer" | "source" | "remittance">> = {},
): AdjudicatedClaim {
  const built = "patientControlNumber" in spec ? spec : claim(spec);
  return {
    claim: built,
    remittance,
    denials: classify(built),
    payer: "P1",
    source: "a.edi",
    ...over,
  };
}

/** A line with a day of service, units and place. */
export function dated(spec: LineSpec, date?: string, over: Partial<ServiceLine> = {}): ServiceLine {
  return { ...line(spec), dates: date ? [{ qualifier: "472", date }] : [], ...over };
}
