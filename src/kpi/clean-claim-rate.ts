import type { ClaimHistory } from "../claims/index.js";
import { UsageError } from "../values/index.js";
import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { chargeOf, cohortExclusion, isDenied } from "./initial-denial-rate.js";
import { firstDecision } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

/**
 * Three measures go by the name of clean claim rate. `edits`: passed the provider's own edits without
 * anyone's hand. `accepted`: taken into adjudication without a rejection (277CA). `firstPass`: decided
 * by the payer without a rejection or a denial.
 */
export type CleanClaimVariant = "edits" | "accepted" | "firstPass";

export interface CleanClaimOptions {
  /** Named, because the three must not be compared. */
  readonly variant: CleanClaimVariant;
  /** For `edits`: whether a claim passed untouched; `undefined` where the caller does not know. */
  readonly passedEdits?: ((history: ClaimHistory) => boolean | undefined) | undefined;
  /** For `firstPass`. Default: `primary`. */
  readonly population?: Population | undefined;
}

const FORMULAS = {
  edits: "claims that passed the edits untouched ÷ claims that went through the edits",
  accepted:
    "claims accepted into adjudication without an earlier rejection ÷ claims accepted or rejected (277CA)",
  firstPass:
    "claims neither rejected before nor denied in their first decision ÷ claims with a first decision",
} as const;
const NAMES = {
  edits: "own edits",
  accepted: "accepted by the payer",
  firstPass: "payer's first pass",
} as const;

/**
 * The clean claim rate (MAP Key CL-1 and what else goes by that name): claims turned down nowhere before
 * the point that `variant` names ÷ claims that reached it. Claims still pending there stay out. `edits`
 * needs `passedEdits` (no file tells it): without an answer the value is `null`, `missing-input`.
 *
 * @throws UsageError where no variant is named.
 * @example
 * measureAll(cleanClaimRate({ variant: "firstPass" }), ledger.histories()).value; //=> 0.87
 */
export function cleanClaimRate(
  options: CleanClaimOptions,
): Measure<ClaimHistory, TallyState, KpiResult> {
  if (!Object.hasOwn(FORMULAS, options?.variant ?? "")) {
    const variants = Object.keys(FORMULAS).join(", ");
    throw new UsageError(`cleanClaimRate: variant: expected one of ${variants}`);
  }
  const { variant, passedEdits, population = "primary" } = options;
  const definition = variantOf("clean-claim-rate", {
    id: [variant, variant === "firstPass" ? population : undefined],
    name: NAMES[variant],
    formula: FORMULAS[variant],
  });
  const add = {
    edits: (state: TallyState, history: ClaimHistory) => {
      const passed = passedEdits?.(history);
      if (passed === undefined) leaveOut(state, "editsNotKnown", chargeOf(history));
      else count(state, passed ? 1 : 0, 1, history.submittedOn);
    },
    accepted: addAccepted,
    firstPass: (state: TallyState, history: ClaimHistory) => {
      const first = firstDecision(history);
      const excluded = cohortExclusion(first, population);
      if (excluded !== undefined || first === undefined) {
        leaveOut(state, excluded ?? "noFirstDecision", chargeOf(history));
      } else {
        const clean = !isDenied(first, true) && !wasRejectedBefore(history, firstIndex(history));
        count(state, clean ? 1 : 0, 1, history.submittedOn ?? first.date);
      }
    },
  }[variant];
  return tallyMeasure(definition, add, () => ({ nullReason: NULL_REASON[variant] }));
}

const NULL_REASON = {
  edits: "missing-input",
  accepted: "empty-denominator",
  firstPass: "empty-denominator",
} as const;

function addAccepted(state: TallyState, history: ClaimHistory): void {
  let rejected = false;
  for (const entry of history.entries) {
    if (entry.kind !== "status") continue;
    const { state: told } = entry.status;
    if (told === "rejected") rejected = true;
    else if (told === "accepted" || told === "pending" || told.startsWith("finalized")) {
      count(state, rejected ? 0 : 1, 1, history.submittedOn ?? entry.date);
      return;
    }
  }
  if (rejected) count(state, 0, 1, history.submittedOn);
  else leaveOut(state, "notAcknowledged", chargeOf(history));
}

/** Index of the entry of the first decision. */
export function firstIndex(history: ClaimHistory): number {
  return history.initial[0] ?? history.entries.length;
}

/** Whether a 277CA rejected the claim before an entry. */
export function wasRejectedBefore({ entries }: ClaimHistory, index: number): boolean {
  return entries
    .slice(0, index)
    .some((entry) => entry.kind === "status" && entry.status.state === "rejected");
}
