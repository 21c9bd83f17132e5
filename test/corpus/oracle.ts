/**
 * Counts an 835 file by plain splitting. It shares no code with the reader and knows as little as
 * can be, so that both are wrong together only by accident. Sums are exact: cents as BigInt.
 */
export interface Count {
  readonly interchanges: number;
  readonly transactions: number;
  /** CLP with anything in it. */
  readonly claims: number;
  readonly services: number;
  /** CAS triplets with a reason code. */
  readonly adjustments: number;
  /** PLB pairs with a reason or an amount. */
  readonly providerAdjustments: number;
  readonly chargeCents: bigint;
  readonly paidCents: bigint;
  readonly adjustmentCents: bigint;
  readonly providerAdjustmentCents: bigint;
  readonly paymentCents: bigint;
}

/** Cents of a decimal text; 0 where it is none or has a part of a cent. */
function centsOf(text: string): bigint {
  const match = /^ *([-+]?)([0-9]*)(?:\.([0-9]*))? *$/.exec(text);
  if (match === null) return 0n;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole + fraction === "" || /[1-9]/.test(fraction.slice(2))) return 0n;
  const value = BigInt(whole + (fraction + "00").slice(0, 2));
  return sign === "-" ? -value : value;
}

/** Element separator and terminator: from the sixteenth element of the first ISA, else the usual. */
function marksOf(text: string): readonly [element: string, terminator: string] {
  const found = /ISA([^A-Za-z0-9\s])/.exec(text);
  if (found === null) return ["*", "~"];
  const element = found[1] ?? "*";
  const parts = text.slice(found.index).split(element);
  const last = parts[16] ?? "";
  return [element, last[1] ?? "~"];
}

export function countByHand(bytes: Uint8Array): Count {
  const text = Buffer.from(bytes).toString("latin1");
  const [element, terminator] = marksOf(text);
  const count = {
    interchanges: 0,
    transactions: 0,
    claims: 0,
    services: 0,
    adjustments: 0,
    providerAdjustments: 0,
    chargeCents: 0n,
    paidCents: 0n,
    adjustmentCents: 0n,
    providerAdjustmentCents: 0n,
    paymentCents: 0n,
  };
  let inside = false;
  let inClaim = false;
  for (const raw of text.split(terminator)) {
    const parts = raw
      .replace(/[\r\n]/g, "")
      .trim()
      .split(element);
    const id = (parts[0] ?? "").replace(/^.*(?=ISA$)/, "");
    const at = (n: number) => parts[n] ?? "";
    if (id === "ISA") count.interchanges += 1;
    if (["ISA", "GS", "GE", "IEA", "ST", "SE"].includes(id)) {
      inside = id === "ST" && at(1) === "835";
      inClaim = false;
      if (inside) count.transactions += 1;
    }
    if (!inside) continue;
    if (["CLP", "LX", "PLB"].includes(id)) inClaim = false;
    if (id === "BPR") count.paymentCents += centsOf(at(2));
    if (id === "CLP" && parts.slice(1).join("") !== "") {
      inClaim = true;
      count.claims += 1;
      count.chargeCents += centsOf(at(3));
      count.paidCents += centsOf(at(4));
    }
    if (id === "SVC" && inClaim) count.services += 1;
    if (id === "CAS" && inClaim) {
      for (let n = 2; n <= 17; n += 3) {
        if (at(n) !== "") count.adjustments += 1;
        count.adjustmentCents += centsOf(at(n + 1));
      }
    }
    if (id === "PLB") {
      for (let n = 3; n <= 13; n += 2) {
        if (at(n) + at(n + 1) !== "") count.providerAdjustments += 1;
        count.providerAdjustmentCents += centsOf(at(n + 1));
      }
    }
  }
  return count;
}
