import type { Cents } from "../values/index.js";
import { UsageError } from "../values/index.js";
import type { RootCauseTrail } from "./root-cause-trail.js";

/** What can be wrong with a department rather than with a claim. */
export type DiagnosisId = "frontEndControlsWeak" | "payerRulesUnmapped" | "recoveryUnowned";

/** One diagnosis, with the figure it rests on and the clusters behind it. */
export interface Diagnosis {
  readonly id: DiagnosisId;
  readonly says: string;
  /** Whether the share reaches the threshold; `null` where it could not be asked. */
  readonly holds: boolean | null;
  /** `cents` ÷ `ofCents`; `null` where nothing is denied or it could not be asked. */
  readonly share: number | null;
  readonly cents: Cents;
  readonly ofCents: Cents;
  readonly thresholdPercent: number;
  /** Ids of the trails that count, by dollars. */
  readonly trails: readonly string[];
}

/** Shares of all denied dollars from which a diagnosis holds: rules of thumb, so say your own. */
export interface DiagnosisOptions {
  /** Default 50. */
  readonly frontEndPercent?: number | undefined;
  /** Default 30. */
  readonly payerRulesPercent?: number | undefined;
  /** Default 50. */
  readonly unownedPercent?: number | undefined;
  /** Whether somebody owns the recovery of a cluster; without it that diagnosis is not asked. */
  readonly isOwned?: ((trail: RootCauseTrail) => boolean) | undefined;
}

/**
 * Reads trails for what is wrong upstream as a whole. Front-end controls are weak where the front desk
 * and pre-service clearance let most of the dollars through; payer rules are poorly mapped into
 * workflows where coding, claim build and documentation are denied again in a second month; recovery
 * has no owner where the caller says so.
 *
 * @throws UsageError when a threshold is no number from 0 to 100.
 * @example
 * diagnose(trails).find(({ holds }) => holds)?.id; //=> "frontEndControlsWeak"
 */
export function diagnose(
  trails: readonly RootCauseTrail[],
  options: DiagnosisOptions = {},
): readonly Diagnosis[] {
  const { frontEndPercent = 50, payerRulesPercent = 30, unownedPercent = 50, isOwned } = options;
  for (const percent of [frontEndPercent, payerRulesPercent, unownedPercent]) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new UsageError("diagnose: expected thresholds from 0 to 100 percent");
    }
  }
  const of = (
    id: DiagnosisId,
    says: string,
    thresholdPercent: number,
    counts: ((trail: RootCauseTrail) => boolean) | undefined,
  ) => diagnosisOf(trails, id, says, thresholdPercent, counts);
  return [
    of(
      "frontEndControlsWeak",
      "Front-end controls are weak: scheduling, registration and clearance let these denials through.",
      frontEndPercent,
      ({ controlPoint }) => controlPoint === "frontDesk" || controlPoint === "preServiceClearance",
    ),
    of(
      "payerRulesUnmapped",
      "Payer rules are poorly mapped into workflows: the same rules deny again, month after month.",
      payerRulesPercent,
      ({ rootCause, tests }) => tests.repeated && RULE_BOUND.has(rootCause),
    ),
    of(
      "recoveryUnowned",
      "No one owns recovery by payer and denial type for these clusters.",
      unownedPercent,
      isOwned && ((trail) => !isOwned(trail)),
    ),
  ];
}

const RULE_BOUND: ReadonlySet<string> = new Set([
  "codingGap",
  "claimBuild",
  "documentationGap",
  "clinicalCriteria",
  "providerEnrolment",
]);

function diagnosisOf(
  trails: readonly RootCauseTrail[],
  id: DiagnosisId,
  says: string,
  thresholdPercent: number,
  counts: ((trail: RootCauseTrail) => boolean) | undefined,
): Diagnosis {
  const found = counts === undefined ? [] : trails.filter(counts);
  const sum = (list: readonly RootCauseTrail[]) =>
    list.reduce((cents, trail) => cents + trail.cents, 0);
  const [cents, ofCents] = [sum(found), sum(trails)];
  const asked = counts !== undefined && ofCents > 0;
  return {
    id,
    says,
    holds: asked ? cents > 0 && cents * 100 >= thresholdPercent * ofCents : null,
    share: asked ? cents / ofCents : null,
    cents,
    ofCents,
    thresholdPercent,
    trails: [...found].sort((a, b) => b.cents - a.cents).map((trail) => trail.id),
  };
}
