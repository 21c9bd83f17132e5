import { describe, expect, test } from "vitest";
import { parse835 } from "../../src/835/index.js";

describe("balance", () => {
  test("a debit of nothing is 0, not -0", () => {
    const { remittances } = parse835("ST*835*1~BPR*H*0*D*NON~TRN*1*A~SE*4*1~");
    const { actualCents, differenceCents, verdict } = remittances[0]!.balance.transaction;
    expect(verdict).toBe("balanced");
    expect(Object.is(actualCents, 0)).toBe(true);
    expect(Object.is(differenceCents, 0)).toBe(true);
  });
});
