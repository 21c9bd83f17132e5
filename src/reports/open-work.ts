import type { Claim, Remittance } from "../835/index.js";
import { type ClaimHistory, type DenialEpisode, paymentKeyOf } from "../claims/index.js";
import type { Decision } from "../decisions/index.js";
import type { Denial } from "../denials/index.js";
import type { WorkRow } from "./model.js";

/** A denial as it was decided when its remittance was read. */
export type DecidedDenial = Omit<WorkRow, "row">;

/** Decisions of denials, to be found again once it is known which of them are still open. */
export interface DecisionBook {
  add(denial: Denial, claim: Claim, remittance: Remittance, row: DecidedDenial): void;
  /** The decision of a denial, by the last remittance that made it. */
  decisionOf(history: ClaimHistory, episode: DenialEpisode): DecidedDenial | undefined;
}

/**
 * Keeps the decision of every denial under its payment, patient control number and reason. Lines of a
 * claim denied for one reason are one denial to work: the largest line's decision stands for it, with
 * the denied cents of them all. Memory grows with the denials.
 */
export function decisionBook(): DecisionBook {
  const rows = new Map<string, { row: DecidedDenial; largest: number; cents: number }>();
  return {
    add(denial, claim, remittance, row) {
      const payment = paymentKeyOf(remittance);
      const { groupCode, reasonCode, deniedCents } = denial;
      const key = keyOf(payment, claim.patientControlNumber, groupCode, reasonCode);
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { row, largest: deniedCents, cents: deniedCents });
      else {
        known.cents += deniedCents;
        if (deniedCents > known.largest) {
          known.largest = deniedCents;
          known.row = row;
        }
      }
    },
    decisionOf({ entries }, { openedBy, redenials, groupCode, reasonCode }) {
      for (const index of [...redenials, openedBy].sort((a, b) => b - a)) {
        const entry = entries[index];
        if (entry?.kind !== "adjudication") continue;
        const { payment, patientControlNumber } = entry.adjudication;
        const found = rows.get(keyOf(payment.key, patientControlNumber, groupCode, reasonCode));
        if (found !== undefined) return { ...found.row, deniedCents: found.cents };
      }
      return undefined;
    },
  };
}

function keyOf(payment: string, claim: string, groupCode: string, reasonCode: string): string {
  return JSON.stringify([payment, claim, groupCode, reasonCode]);
}

/** Whether what a decision proposes can still be done. */
export function isWithinReach({ path, deadline }: Pick<Decision, "path" | "deadline">): boolean {
  return path !== "close" && deadline.status !== "passed";
}
