import type { Cents } from "../values/index.js";
import type { TransactionEnding } from "../x12/index.js";
import {
  BALANCE_CODES,
  type BalanceCounts,
  type BalanceFinding,
  type BalanceTerm,
  balanceClaim,
  balanceService,
  equation,
  signedPayment,
} from "./balance.js";
import type { ClaimSums } from "./claim-sums.js";
import type { Claim, ProviderAdjustment, Remittance } from "./model.js";
import { type Owner, type RemittanceSink, Reporter } from "./reporter.js";

/** Most findings a transaction's balance lists; counts go on. */
const MAX_FINDINGS = 10_000;
/** Most PLB terms the transaction's equation lists one by one. */
const MAX_TERMS = 10_000;

type Counts = { -readonly [K in keyof BalanceCounts]: BalanceCounts[K] };

/** Sums and verdicts of one transaction, kept while its claims stream by. */
export class Tally {
  private claims = 0;
  private services = 0;
  private adjustments = 0;
  private chargeCents = 0;
  private paidCents = 0;
  private adjustmentCents = 0;
  private providerAdjustmentCents = 0;
  private providerAdjustments = 0;
  private allPaidKnown = true;
  private interestCents = 0;
  private interestKnown = true;
  private netInterestCents = 0;
  private readonly plbTerms: BalanceTerm[] = [];
  private otherPlbCents = 0;
  private otherPlbKnown = true;
  private readonly claimCounts: Counts = { balanced: 0, unbalanced: 0, notEvaluable: 0 };
  private readonly serviceCounts: Counts = { balanced: 0, unbalanced: 0, notEvaluable: 0 };
  private readonly findings: BalanceFinding[] = [];

  /**
   * A claim that has been read, with its sums. `lineOffsets`: bytes from the start of the input to each
   * line's SVC.
   */
  claim(claim: Claim, sums: ClaimSums, lineOffsets: readonly number[], reporter: Reporter): void {
    const { services } = claim;
    this.claims += 1;
    this.services += services.length;
    this.chargeCents += claim.chargeCents ?? 0;
    this.paidCents += claim.paidCents ?? 0;
    if (claim.paidCents === undefined) this.allPaidKnown = false;
    const balances = sums.end(claim);
    this.adjustments += sums.adjustments;
    this.adjustmentCents += sums.adjustmentCents;
    this.interestCents += sums.interestCents;
    if (claim.complete && balances) {
      this.claimCounts.balanced += 1;
      this.serviceCounts.balanced += services.length;
    } else this.examine(claim, lineOffsets, reporter);
  }

  /** A claim with something off: all its equations, each with its terms. */
  private examine(claim: Claim, lineOffsets: readonly number[], reporter: Reporter): void {
    const last = claim.services.length - 1;
    for (const [i, line] of claim.services.entries()) {
      const found = balanceService(line, claim.segment);
      // A claim cut short lacks terms, those of its last line too: nothing can be said of them. That
      // it was cut has been told, so its equations are listed without a diagnostic each.
      const finding = claim.complete || i < last ? found : withoutVerdict(found);
      this.serviceCounts[finding.verdict] += 1;
      reporter.loop = "2110";
      if (claim.complete) this.tell(finding, reporter, line.segment, "SVC", lineOffsets[i]);
      else this.list(finding);
    }
    reporter.loop = "2100";
    for (const found of balanceClaim(claim)) {
      const finding = claim.complete ? found : withoutVerdict(found);
      if (finding.level === "claim") this.claimCounts[finding.verdict] += 1;
      if (claim.complete) {
        this.tell(finding, reporter, claim.segment, "CLP", claim.source?.offset);
      } else this.list(finding);
    }
  }

  private list(finding: BalanceFinding): void {
    if (finding.verdict !== "balanced" && this.findings.length < MAX_FINDINGS) {
      this.findings.push(finding);
    }
  }

  private tell(
    finding: BalanceFinding,
    reporter: Reporter,
    segment: number | undefined,
    segmentId: string,
    byteOffset: number | undefined,
  ): void {
    if (finding.verdict === "balanced") return;
    this.list(finding);
    const { expectedCents, actualCents, differenceCents } = finding;
    const details: Record<string, number> = {};
    if (expectedCents !== undefined) details["expectedCents"] = expectedCents;
    if (actualCents !== undefined) details["actualCents"] = actualCents;
    if (differenceCents !== undefined) details["differenceCents"] = differenceCents;
    const evaluable = finding.verdict === "unbalanced";
    const code = evaluable ? BALANCE_CODES[finding.level] : "835/balance-not-evaluable";
    reporter.reportAt(code, segment, byteOffset, segmentId, details);
  }

  providerAdjustment(adjustment: ProviderAdjustment): void {
    const { amountCents, reasonCode, segment } = adjustment;
    this.providerAdjustments += 1;
    this.providerAdjustmentCents += amountCents ?? 0;
    if (reasonCode === "L6") {
      if (amountCents === undefined) this.interestKnown = false;
      else this.netInterestCents += amountCents;
    }
    if (this.plbTerms.length < MAX_TERMS) {
      this.plbTerms.push({ name: "PLB", sign: -1, cents: amountCents, segment });
    } else if (amountCents === undefined) this.otherPlbKnown = false;
    else this.otherPlbCents += amountCents;
  }

  /** The transaction ends: its own equations, and the event that tells of it all. */
  finish(
    header: Remittance,
    headerOffset: number,
    complete: boolean,
    ending: TransactionEnding,
    trailing: Owner,
    sink: RemittanceSink,
  ): void {
    const reporter = new Reporter(sink);
    const paid = this.allPaidKnown ? (this.paidCents as Cents) : undefined;
    const terms: BalanceTerm[] = [
      { name: "CLP04", sign: 1, cents: paid, segment: undefined },
      ...this.plbTerms,
    ];
    if (this.otherPlbCents !== 0 || !this.otherPlbKnown) {
      const cents = this.otherPlbKnown ? (this.otherPlbCents as Cents) : undefined;
      terms.push({ name: "PLB", sign: -1, cents, segment: undefined });
    }
    const transaction = equation("transaction", terms, signedPayment(header));
    // Of a transaction without SE claims may be missing: that it does not balance says nothing.
    const whole = ending === "trailer";
    if (whole) {
      this.tell(transaction, reporter, header.segment, "ST", headerOffset);
      this.interest(header, headerOffset, reporter);
    }
    sink.event({
      kind: "remittanceEnd",
      remittance: header,
      complete,
      balance: {
        transaction: whole ? transaction : withoutVerdict(transaction),
        claims: this.claimCounts,
        services: this.serviceCounts,
        findings: this.findings,
      },
      totals: {
        claims: this.claims,
        services: this.services,
        adjustments: this.adjustments,
        providerAdjustments: this.providerAdjustments,
        chargeCents: this.chargeCents as Cents,
        paidCents: this.paidCents as Cents,
        adjustmentCents: this.adjustmentCents as Cents,
        providerAdjustmentCents: this.providerAdjustmentCents as Cents,
        paymentCents: (header.payment?.amountCents ?? 0) as Cents,
      },
      unmapped: trailing.unmapped,
    });
  }

  /** AMT*I of the claims against PLB L6, whose sign is turned: interest raises the payment. */
  private interest(header: Remittance, headerOffset: number, reporter: Reporter): void {
    if (this.interestCents === 0 && this.netInterestCents === 0 && this.interestKnown) return;
    const claims = this.interestCents as Cents;
    const terms = [{ name: "AMT*I", sign: 1, cents: claims, segment: undefined }] as const;
    const stated = this.interestKnown ? ((0 - this.netInterestCents) as Cents) : undefined;
    const finding = equation("interest", terms, stated);
    this.tell(finding, reporter, header.segment, "ST", headerOffset);
  }
}

function withoutVerdict(finding: BalanceFinding): BalanceFinding {
  return { ...finding, verdict: "notEvaluable", differenceCents: undefined };
}
