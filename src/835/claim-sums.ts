import type { Cents } from "../values/index.js";
import type { Claim } from "./model.js";

/**
 * Adds a claim up while it is read, and tells at its end whether all its equations balance: the same
 * verdict as `balanceClaim` and `balanceService` give, without making their findings. A walk over the
 * finished claim costs more, because the processor can't foresee a second time either how many lines
 * and adjustments it has.
 */
export class ClaimSums {
  /** CAS triplets with a reason code, of the claim and its lines. */
  adjustments = 0;
  /** All CAS amounts that can be read, of the claim and its lines. */
  adjustmentCents = 0;
  /** All AMT*I of the claim. */
  interestCents = 0;
  private lines = 0;
  private lineCharges = 0;
  private patientCents = 0;
  /** The claim's own CAS while no line is open, then those of the open line. */
  private openCents = 0;
  /** SVC02 less SVC03 of the open line. */
  private openDifference = 0;
  private isReversal = false;
  private balances = true;

  begin(): void {
    this.adjustments = 0;
    this.adjustmentCents = 0;
    this.interestCents = 0;
    this.lines = 0;
    this.lineCharges = 0;
    this.patientCents = 0;
    this.openCents = 0;
    this.isReversal = false;
    this.balances = true;
  }

  /** A CAS triplet of the line that is open; of the claim, where none is. */
  adjustment(groupCode: string, reasonCode: string, amountCents: Cents | undefined): void {
    if (reasonCode !== "") this.adjustments += 1;
    if (amountCents === undefined) this.balances = false;
    else {
      this.openCents += amountCents;
      if (groupCode === "PR") this.patientCents += amountCents;
    }
    // As in balanceClaim: only the claim's own CR marks a reversal of 4010.
    if (this.lines === 0 && groupCode === "CR") this.isReversal = true;
  }

  /** A line begins. */
  line(chargeCents: Cents | undefined, paidCents: Cents | undefined): void {
    this.closeOpen();
    this.lines += 1;
    if (chargeCents === undefined || paidCents === undefined) {
      this.balances = false;
      return;
    }
    this.lineCharges += chargeCents;
    this.openDifference = chargeCents - paidCents;
  }

  private closeOpen(): void {
    const cents = this.openCents;
    if (this.lines > 0 && this.openDifference !== cents) this.balances = false;
    this.adjustmentCents += cents;
    this.openCents = 0;
  }

  /** The claim ends: whether it and all its lines balance. */
  end(claim: Claim): boolean {
    this.closeOpen();
    const { chargeCents, paidCents } = claim;
    if (!this.balances || chargeCents === undefined || paidCents === undefined) return false;
    if (chargeCents - this.adjustmentCents !== paidCents) return false;
    // That the lines' payments make up the claim's then follows from the others.
    if (this.lines > 0 && this.lineCharges !== chargeCents) return false;
    const stated = claim.patientResponsibilityCents;
    if (stated === undefined || stated === this.patientCents) return true;
    return this.isReversal || claim.statusCode === "22";
  }
}
