import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, parse835, type Remittance, write835 } from "../../src/835/index.js";
import {
  ADJUSTMENT_CLASSES,
  type AdjustmentClass,
  centsByClass,
  classify,
  SPECIALTY_OVERLAYS,
  taxonomyWith,
} from "../../src/denials/index.js";
import { laidElement, layoutOf, remittanceFile } from "../../src/testing/index.js";
import { corpusFiles, hasCorpus, WITHOUT } from "../corpus/corpus.js";
import { rounds } from "./rounds.js";

// Law 8: every adjustment of every claim is in exactly one class, and the classes sum to the
// adjustments.

const overlaid = taxonomyWith(SPECIALTY_OVERLAYS);

/** Checks the law on one claim, and answers how many adjustments it has and what they sum to. */
function lawHolds(claim: Claim, remittance: Remittance): { count: number; cents: number } {
  const adjustments = [claim, ...claim.services].flatMap((owner) => owner.adjustments);
  const sum = adjustments.reduce((total, entry) => total + (entry.amountCents ?? 0), 0);
  for (const taxonomy of [undefined, overlaid]) {
    const result = classify(claim, { remittance, taxonomy });
    const entries = [...result.denials, ...result.notDenials];
    expect(entries).toHaveLength(adjustments.length);
    expect(new Set(entries.map((entry) => entry.adjustment))).toEqual(new Set(adjustments));
    for (const entry of entries) expect(ADJUSTMENT_CLASSES).toContain(entry.adjustmentClass);
    const sums = centsByClass(result);
    const total = (Object.keys(sums) as AdjustmentClass[]).reduce((at, name) => at + sums[name], 0);
    expect(total).toBe(sum);
    expect(result.deniedCents).toBe(sums.denial);
    const attributed = result.denials.reduce((at, denial) => at + denial.attributedCents, 0);
    expect(attributed).toBe(result.deniedCents);
    expect(result.lineStates).toHaveLength(claim.services.length);
  }
  return { count: adjustments.length, cents: sum };
}

function lawHoldsIn(bytes: Uint8Array): { count: number; cents: number } {
  let count = 0;
  let cents = 0;
  for (const { header, claims } of parse835(bytes).remittances) {
    for (const claim of claims) {
      const found = lawHolds(claim, header);
      count += found.count;
      cents += found.cents;
    }
  }
  return { count, cents };
}

test("generated remittances: the classes sum to the CAS segments of the file", () => {
  fc.assert(
    fc.property(remittanceFile({ remittancesOnly: true }), (model) => {
      const bytes = write835(model);
      let count = 0;
      let cents = 0;
      // By the segments alone: nothing is shared with the reader.
      for (const segment of layoutOf(bytes)) {
        if (segment.id !== "CAS") continue;
        for (let at = 2; at <= 17; at += 3) {
          const amount = laidElement(segment, at + 1);
          if (amount === "" && laidElement(segment, at) === "") continue;
          count += 1;
          cents += Math.round(Number(amount) * 100);
        }
      }
      expect(lawHoldsIn(bytes)).toEqual({ count, cents });
    }),
    rounds(150),
  );
});

describe("every fixture", () => {
  const root = join(import.meta.dirname, "../../fixtures");
  const names = ["835/valid", "835/invalid", "denials"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".edi"))
      .map((name) => `${folder}/${name}`),
  );
  test.each(names)("%s", (name) => {
    lawHoldsIn(readFileSync(join(root, name)));
  });
});

test.skipIf(!hasCorpus)(`the corpus${WITHOUT}`, () => {
  let count = 0;
  for (const { bytes } of corpusFiles()) count += lawHoldsIn(bytes).count;
  expect(count).toBeGreaterThan(100);
});
