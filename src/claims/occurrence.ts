import type { Remittance } from "../835/index.js";

/**
 * Counts equal claims and provider adjustments within one transaction. The count is part of their
 * identity: a payment that holds a claim twice holds its money twice, and the same file read again
 * counts the same again.
 */
export interface TransactionCounter {
  start(remittance: Remittance): void;
  /** How many equal ones came before in this transaction. */
  next(remittance: Remittance, content: string): number;
  end(): void;
}

export function transactionCounter(): TransactionCounter {
  let current: Remittance | undefined;
  const seen = new Map<string, number>();
  const start = (remittance: Remittance) => {
    current = remittance;
    seen.clear();
  };
  return {
    start,
    next(remittance, content) {
      if (remittance !== current) start(remittance);
      const count = seen.get(content) ?? 0;
      seen.set(content, count + 1);
      return count;
    },
    end() {
      current = undefined;
      seen.clear();
    },
  };
}
