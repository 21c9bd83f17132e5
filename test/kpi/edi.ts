import { parse835 } from "../../src/835/index.js";
import { type CallerEvent, type ClaimHistory, claimLedger } from "../../src/claims/index.js";

interface Payment {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly trace: string;
  /** Segments of its claims, from CLP on, without terminators. */
  readonly claims: readonly string[];
  readonly payer?: string;
}

const compact = (date: string) => date.replaceAll("-", "");

/** An 835 of one payment, whole and balanced as far as CLP04 goes. */
export function remittance({ date, trace, claims, payer = "1000000621" }: Payment): string {
  const paid = claims
    .filter((segment) => segment.startsWith("CLP*"))
    .reduce((sum, segment) => sum + Number(segment.split("*")[4]), 0);
  const body = [
    "ST*835*0001",
    `BPR*I*${paid}*C*ACH************${compact(date)}`,
    `TRN*1*${trace}*${payer}`,
    `DTM*405*${compact(date)}`,
    "N1*PR*EXAMPLE HEALTH PLAN",
    "N3*1 PLAN WAY",
    "N4*TOWN*NY*10001",
    "N1*PE*EXAMPLE CLINIC*XX*1999999984",
    "LX*1",
    ...claims,
  ];
  const isa = `ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *${compact(date).slice(2)}*1200*^*00501*000000001*0*P*:`;
  const gs = `GS*HP*PAYER*CLINIC*${compact(date)}*1200*1*X*005010X221A1`;
  const all = [isa, gs, ...body, `SE*${body.length + 1}*0001`, "GE*1*1", "IEA*1*000000001"];
  return `${all.join("~\n")}~\n`;
}

/** The histories that some 835s and events make, as of a day. */
export function historiesOf(
  payments: readonly Payment[],
  events: readonly CallerEvent[] = [],
  asOf = "2026-06-30",
): readonly ClaimHistory[] {
  const ledger = claimLedger();
  for (const payment of payments) {
    for (const document of parse835(remittance(payment)).remittances) ledger.addDocument(document);
  }
  for (const event of events) ledger.addEvent(event);
  return [...ledger.histories({ asOf })];
}
