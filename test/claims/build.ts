import { parse835 } from "../../src/835/index.js";
import {
  type CallerEvent,
  type ClaimHistory,
  type ClaimLedger,
  claimLedger,
  type LedgerOptions,
} from "../../src/claims/index.js";

/** An 835 from CLP loops as text; BPR02 is left out unless given. */
export function remittance(options: {
  readonly payer?: string;
  readonly name?: string;
  /** N104 of the payer; TRN03 where left out. */
  readonly payerId?: string;
  readonly date?: string;
  readonly trace?: string;
  readonly amount?: string;
  readonly claims: readonly string[];
  readonly plb?: readonly string[];
}): string {
  const { payer = "1000000001", name = "A PAYER", date = "20260201", trace = `T${date}` } = options;
  return [
    "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260201*0900*^*00501*000000001*0*P*:",
    `GS*HP*A*B*${date}*0900*1*X*005010X221A1`,
    "ST*835*0001*005010X221A1",
    `BPR*I*${options.amount ?? ""}*C*ACH************${date}`,
    options.payerId === undefined ? `TRN*1*${trace}*${payer}` : `TRN*1*${trace}`,
    `N1*PR*${name}${options.payerId === undefined ? "" : `*XV*${options.payerId}`}`,
    "N1*PE*B*XX*9000000022",
    "LX*1",
    ...options.claims.flatMap((claim) => claim.trim().split(/\s*\n\s*/)),
    ...(options.plb ?? []),
    "SE*1*0001",
    "GE*1*1",
    "IEA*1*000000001~",
  ].join("~\n");
}

export function ledgerOf(
  files: readonly string[],
  events: readonly CallerEvent[] = [],
  options: LedgerOptions = {},
): ClaimLedger {
  const ledger = claimLedger(options);
  for (const file of files) {
    for (const document of parse835(file).remittances) ledger.addDocument(document);
  }
  for (const event of events) ledger.addEvent(event);
  return ledger;
}

export function historiesOf(...from: Parameters<typeof ledgerOf>): readonly ClaimHistory[] {
  return [...ledgerOf(...from).histories({ asOf: "2026-12-31" })];
}
