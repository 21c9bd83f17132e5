import * as fc from "fast-check";
import type {
  Claim,
  Payment,
  ProviderAdjustment,
  ProviderSummary,
  Remittance,
  RemittanceDocument,
} from "../835/index.js";
import { type Cents, cents } from "../values/index.js";
import { providerAdjustments } from "./adjustment.js";
import { claim, type LooseClaim } from "./claim.js";
import { datedEntries, references, unmappedSegments } from "./entry.js";
import { dates, sumOf } from "./money.js";
import { payee, payer } from "./party.js";
import { providerSummary } from "./provider-summary.js";
import type { ModelOptions } from "./service-line.js";
import { digitText, identifier, oneOf, optionally, valueText } from "./value.js";

/** What a transaction takes from the envelope around it. */
export interface EnvelopeNumbers {
  /** ST02. */
  readonly controlNumber: string;
  /** ST03, absent in 4010. */
  readonly implementation: string | undefined;
  /** GS08. */
  readonly version: string | undefined;
  readonly interchangeControlNumber: string | undefined;
  readonly groupControlNumber: string | undefined;
}

/** A transaction that waits for its envelope's numbers. */
export type LooseDocument = (numbers: EnvelopeNumbers) => RemittanceDocument;

type PaymentParts = Omit<Payment, "amountCents" | "creditDebit">;

function payment(options: ModelOptions): fc.Arbitrary<PaymentParts> {
  const account = fc.record({
    routingQualifier: optionally(oneOf("01 04")),
    routingNumber: optionally(digitText(9)),
    accountQualifier: optionally(oneOf("DA SG")),
    accountNumber: optionally(valueText(options, 35)),
  });
  const none = fc.constant({});
  return fc.record({
    handlingCode: oneOf("C D H I P U X"),
    method: optionally(oneOf("ACH BOP CHK FWT NON")),
    format: optionally(oneOf("CCP CTX")),
    sender: account,
    originatorId: optionally(digitText(10)),
    originatorSupplementalCode: optionally(identifier(9)),
    receiver: account,
    date: optionally(dates()),
    businessFunction: fc.option(oneOf("PMT VEN"), { nil: undefined, freq: 5 }),
    third: fc.oneof({ weight: 5, arbitrary: none }, account),
  });
}

function header(options: ModelOptions) {
  const currency = fc.record({
    entityCode: fc.constant("PR"),
    code: oneOf("CAD EUR USD"),
    exchangeRate: optionally(fc.constantFrom("1.25", "0.9")),
  });
  const trace = fc.record({
    type: fc.constant("1"),
    number: valueText(options, 30),
    payerId: optionally(digitText(10)),
    originatorSupplementalCode: optionally(identifier(9)),
  });
  return fc.record({
    payment: payment(options),
    trace,
    currency: fc.option(currency, { nil: undefined, freq: 3 }),
    references: references("EV F2", options, 2),
    dates: datedEntries("405", 1),
    payer: payer(options),
    payee: payee(options),
    unmapped: options.odd ? unmappedSegments(options) : fc.constant([]),
  });
}

interface Loop {
  readonly summary: ProviderSummary | undefined;
  readonly claims: readonly LooseClaim[];
}

/** Claims, in LX loops or before any. */
function loops(options: ModelOptions): fc.Arbitrary<readonly Loop[]> {
  const claims = fc.array(claim(options), { maxLength: options.maxClaims ?? 3 });
  const withSummary = fc.record({ summary: providerSummary(options), claims });
  const without = claims.map((list): Loop => ({ summary: undefined, claims: list }));
  return fc
    .tuple(
      fc.oneof({ weight: 2, arbitrary: fc.constant<readonly Loop[]>([]) }, fc.tuple(without)),
      fc.array(withSummary, { maxLength: 3 }),
    )
    .map(([first, rest]) => [...first, ...rest]);
}

/**
 * One whole 835 that balances at every level: claims and lines as `claim` has them, claim payments
 * less provider adjustments are the payment, interest (AMT*I) is PLB L6 with its sign turned. A
 * transaction that owes money carries it forward (PLB FB) or debits it (BPR03 D).
 */
export function remittanceDocument(options: ModelOptions): fc.Arbitrary<LooseDocument> {
  return fc
    .record({
      header: header(options),
      loops: loops(options),
      pairs: providerAdjustments(options),
      forward: fc.boolean(),
      statesCredit: fc.boolean(),
      debitsNothing: fc.boolean(),
      trailing: options.odd ? unmappedSegments(options) : fc.constant([]),
    })
    .map((parts) => {
      const { claims, summaries } = placed(parts.loops);
      const settled = settle(claims, parts.pairs, parts.forward);
      const debit = settled.owed < 0 || (settled.owed === 0 && parts.debitsNothing);
      const money: Payment = {
        ...parts.header.payment,
        amountCents: cents(Math.abs(settled.owed)),
        creditDebit: debit ? "D" : parts.statesCredit ? "C" : undefined,
      };
      return (numbers) => {
        const made: Remittance = {
          ...parts.header,
          payment: money,
          controlNumber: numbers.controlNumber,
          version: numbers.implementation ?? numbers.version ?? "",
          implementation: numbers.implementation,
          interchangeControlNumber: numbers.interchangeControlNumber,
          groupControlNumber: numbers.groupControlNumber,
        };
        // What stands behind the last claim belongs to it, unless a PLB comes first.
        const unmapped = settled.pairs.length > 0 ? parts.trailing : [];
        return document(made, summaries, claims, settled, unmapped);
      };
    });
}

function placed(list: readonly Loop[]) {
  const claims: Claim[] = [];
  const summaries: ProviderSummary[] = [];
  for (const loop of list) {
    if (loop.summary !== undefined) summaries.push(loop.summary);
    for (const entry of loop.claims) claims.push({ ...entry, summaryIndex: summaries.length - 1 });
  }
  return { claims, summaries };
}

interface Settled {
  readonly pairs: readonly ProviderAdjustment[];
  readonly owed: number;
  readonly paidCents: Cents;
}

function settle(
  claims: readonly Claim[],
  given: readonly ProviderAdjustment[],
  forward: boolean,
): Settled {
  const pairs = [...given];
  const paidCents = sumOf(claims.map((entry) => entry.paidCents));
  const interest = sumOf(
    claims.flatMap((entry) =>
      entry.amounts.filter((a) => a.qualifier === "I").map((a) => a.amountCents),
    ),
  );
  const add = (reasonCode: string, amount: number) =>
    pairs.push({ providerId: "1234567890", reasonCode, amountCents: cents(amount) });
  if (interest !== 0) add("L6", 0 - interest);
  let owed = paidCents - sumOf(pairs.map((pair) => pair.amountCents));
  if (owed < 0 && forward) {
    add("FB", owed);
    owed = 0;
  }
  return { pairs, owed, paidCents };
}

/** A balanced transaction with its balance and totals, reckoned apart from the reader's own code. */
function document(
  made: Remittance,
  summaries: readonly ProviderSummary[],
  claims: readonly Claim[],
  { pairs, owed, paidCents }: Settled,
  unmapped: RemittanceDocument["unmapped"],
): RemittanceDocument {
  const lines = claims.flatMap((entry) => entry.services);
  const triplets = [...claims, ...lines].flatMap((owner) => owner.adjustments);
  const owedCents = cents(owed);
  return {
    kind: "remittance",
    header: made,
    summaries,
    claims,
    providerAdjustments: pairs,
    complete: true,
    balance: {
      transaction: {
        level: "transaction",
        verdict: "balanced",
        expectedCents: owedCents,
        actualCents: owedCents,
        differenceCents: cents(0),
        terms: [
          { name: "CLP04", sign: 1, cents: paidCents, segment: undefined },
          ...pairs.map((pair) => ({
            name: "PLB",
            sign: -1 as const,
            cents: pair.amountCents,
            segment: undefined,
          })),
        ],
        claimSegment: undefined,
        serviceSegment: undefined,
      },
      claims: { balanced: claims.length, unbalanced: 0, notEvaluable: 0 },
      services: { balanced: lines.length, unbalanced: 0, notEvaluable: 0 },
      findings: [],
    },
    totals: {
      claims: claims.length,
      services: lines.length,
      adjustments: triplets.filter((entry) => entry.reasonCode !== "").length,
      providerAdjustments: pairs.length,
      chargeCents: sumOf(claims.map((entry) => entry.chargeCents)),
      paidCents,
      adjustmentCents: sumOf(triplets.map((entry) => entry.amountCents)),
      providerAdjustmentCents: sumOf(pairs.map((pair) => pair.amountCents)),
      paymentCents: made.payment?.amountCents ?? cents(0),
    },
    unmapped,
  };
}
