import { Decimal } from "decimal.js";
import type { AllowedQuestion } from "../claims/index.js";
import { type AdjudicatedClaim, actualAllowedOf } from "../underpayments/index.js";
import type { Cents } from "../values/index.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

/** What payers allow, learned from lines that they paid without a denial. */
export interface PriceBook {
  /** Takes the paid lines of one claim. */
  add(item: AdjudicatedClaim): void;
  /** Allowed for the like, in cents; `undefined` where too few lines are known. */
  allowedCents(question: AllowedQuestion): Cents | undefined;
}

/** Fewer lines than this say nothing of a price. */
const ENOUGH = 5;

/**
 * A book of what is allowed for a dollar charged, by payer and procedure with its modifiers: allowed
 * cents ÷ charged cents over primary payers' paid lines without a denial. It turns a denied charge into
 * what would have been paid for the like. Memory grows with payers and procedures, not with claims.
 *
 * @example
 * const ledger = claimLedger({ comparableAllowedCents: book.allowedCents });
 */
export function priceBook(): PriceBook {
  const sums = new Map<string, { lines: number; allowed: number; charged: number }>();
  return {
    add(item) {
      const { claim, denials, payer } = item;
      if (claim.statusCode !== "1" && claim.statusCode !== "19") return;
      for (const [at, line] of claim.services.entries()) {
        const { chargeCents, procedure } = line;
        if (denials.lineStates[at] !== "paid" || chargeCents === undefined || chargeCents <= 0) {
          continue;
        }
        const allowed = actualAllowedOf(item, at);
        if (!("cents" in allowed) || allowed.cents <= 0 || allowed.cents > chargeCents) continue;
        const key = keyOf(payer, [procedure.qualifier, procedure.code, ...procedure.modifiers]);
        let sum = sums.get(key);
        if (sum === undefined) sums.set(key, (sum = { lines: 0, allowed: 0, charged: 0 }));
        sum.lines += 1;
        sum.allowed += allowed.cents;
        sum.charged += chargeCents;
      }
    },
    allowedCents({ payerKey, procedure, chargeCents }) {
      if (procedure === undefined) return undefined;
      const sum = sums.get(keyOf(payerKey, procedure.split(":")));
      if (sum === undefined || sum.lines < ENOUGH) return undefined;
      return new Exact(chargeCents).times(sum.allowed).div(sum.charged).round().toNumber();
    },
  };
}

function keyOf(payer: string, procedure: readonly string[]): string {
  return JSON.stringify([payer, ...procedure]);
}
