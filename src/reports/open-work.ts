import { type Claim, type Remittance, referenceOf } from "../835/index.js";
import { type ClaimHistory, type DenialEpisode, paymentKeyOf } from "../claims/index.js";
import { contextOfHistory, type DecideOptions, type Decision, decide } from "../decisions/index.js";
import type { Denial } from "../denials/index.js";
import type { WorkRow } from "./model.js";
import { decidedParts } from "./work-row.js";

/** A denial with its decision. */
export type DecidedDenial = Omit<WorkRow, "row">;

/** Decisions of denials, to be found again once it is known which of them are still open. */
export interface DecisionBook {
  add(denial: Denial, claim: Claim, remittance: Remittance, row: DecidedDenial): void;
  /** The decision of a denial, by the last remittance that made it and all that its history tells. */
  decisionOf(history: ClaimHistory, episode: DenialEpisode): DecidedDenial | undefined;
}

/** A denial as it was decided when its remittance was read, with what it takes to decide it again. */
interface Kept {
  row: DecidedDenial;
  denial: Denial;
  claim: Claim;
  remittance: Remittance;
  cents: number;
}

/**
 * Keeps the decision of every denial under its payment, patient control number and reason. Lines of a
 * claim denied for one reason are one denial to work: the largest line's decision stands for it, with
 * the denied cents of them all. Where the claim's history tells more than that one decision (a corrected
 * claim under way, an appeal that was lost, a 277), it is decided again by it. Memory grows with the denials.
 */
export function decisionBook(by: Pick<DecideOptions, "policy" | "asOf">): DecisionBook {
  const rows = new Map<string, Kept>();
  return {
    add(denial, claim, remittance, row) {
      const payment = paymentKeyOf(remittance);
      const { groupCode, reasonCode, deniedCents } = denial;
      const key = keyOf(payment, claim.patientControlNumber, groupCode, reasonCode);
      const known = rows.get(key);
      const cents = (known?.cents ?? 0) + deniedCents;
      if (known === undefined || deniedCents > known.denial.deniedCents) {
        rows.set(key, { row, denial, claim, remittance, cents });
      } else known.cents = cents;
    },
    decisionOf(history, { openedBy, redenials, groupCode, reasonCode }) {
      const { entries } = history;
      for (const index of [...redenials, openedBy].sort((a, b) => b - a)) {
        const entry = entries[index];
        if (entry?.kind !== "adjudication") continue;
        const { payment, patientControlNumber } = entry.adjudication;
        const found = rows.get(keyOf(payment.key, patientControlNumber, groupCode, reasonCode));
        if (found === undefined) continue;
        const row = { ...found.row, deniedCents: found.cents };
        return entries.length === 1 ? row : { ...row, ...decidedParts(again(found, history, by)) };
      }
      return undefined;
    },
  };
}

function again(
  { denial, claim, remittance }: Kept,
  history: ClaimHistory,
  by: Pick<DecideOptions, "policy" | "asOf">,
): Decision {
  const { groupCode, reasonCode, serviceIndex } = denial;
  const line = serviceIndex === undefined ? undefined : claim.services[serviceIndex];
  const lineControlNumber = line && referenceOf(line, "6R");
  const known = contextOfHistory(history, { groupCode, reasonCode, lineControlNumber });
  return decide(denial, { ...by, claim, remittance, known });
}

function keyOf(payment: string, claim: string, groupCode: string, reasonCode: string): string {
  return JSON.stringify([payment, claim, groupCode, reasonCode]);
}

/** Whether what a decision proposes can still be done. */
export function isWithinReach({ path, deadline }: Pick<Decision, "path" | "deadline">): boolean {
  return path !== "close" && deadline.status !== "passed";
}
