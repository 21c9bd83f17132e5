import type { WorkType } from "../denials/index.js";
import type { DenialContext } from "./context.js";
import type { EstimateQuestion } from "./estimates.js";
import type { IdrEstimate } from "./idr.js";
import type { Action, AmountBasis, Deadline, PayerKind } from "./model.js";
import type { AppealRights, Resubmission, SurpriseBilling } from "./remarks.js";
import type { Scene } from "./scene.js";

type Known<Name extends keyof DenialContext> =
  | Extract<NonNullable<DenialContext[Name]>, string>
  | "unknown";
/** Three answers: a rule never takes unknown for no. */
export type YesNo = "yes" | "no" | "unknown";
type Window = Deadline["status"];

/** Everything a rule may read. Plain fields; whatever is not known says "unknown". */
export interface Facts {
  /** CLP02. */
  readonly statusCode: string;
  /** CLP06. */
  readonly filingIndicator: string;
  /** CAS01. */
  readonly groupCode: string;
  /** CARC. */
  readonly reasonCode: string;
  /** Whether the reason code is on the code list (X12 139). */
  readonly reasonIsListed: YesNo;
  readonly remarkCodes: readonly string[];
  readonly deniedCents: number;
  readonly category: string;
  readonly rootCause: string;
  readonly workType: WorkType;
  readonly payerKind: PayerKind;
  readonly network: Known<"network">;
  readonly appealRights: AppealRights;
  readonly resubmission: Resubmission;
  readonly surpriseBilling: SurpriseBilling;
  readonly standing: Known<"standing">;
  readonly correctedClaim: Known<"correctedClaim">;
  /** What came of the appeal filed at the highest level. */
  readonly appealState: "none" | "pending" | "lost" | "won";
  /** The level that would come next. */
  readonly appealLevel: number;
  /** Whether the payer has that level, as far as the policy tells. */
  readonly appealLevels: "left" | "exhausted";
  readonly documents: Known<"documents">;
  readonly authorization: Known<"authorization">;
  readonly proofOfTimelyFiling: YesNo;
  readonly original: Known<"original">;
  readonly distinctService: YesNo;
  readonly coverage: Known<"coverage">;
  readonly otherPayerOpen: YesNo;
  readonly primaryPayer: Known<"primaryPayer">;
  readonly enrolment: Known<"enrolment">;
  readonly correctAsFiled: YesNo;
  /** Whether the claim has to be taken back, and why. */
  readonly billedInError: Known<"billedInError">;
  readonly clericalError: YesNo;
  readonly criteriaMet: YesNo;
  readonly patientNotice: YesNo;
  readonly exclusionConfirmed: YesNo;
  readonly goodCause: YesNo;
  /** Whether the provider acts for the member. */
  readonly representative: YesNo;
  readonly settlementPaid: YesNo;
  readonly peerToPeer: "offered" | "notOffered";
  readonly negotiation: "notStarted" | "running" | "over";
  /** The same service denied for the same reason as often as the policy's limit. */
  readonly repeatedResistance: YesNo;
  /** The step that would mend it, were it to be mended. */
  readonly fixAction: Action;
  readonly appealAction: Action;
  /** Deadline status of each clock: known means still open. */
  readonly fixWindow: Window;
  readonly newClaimWindow: Window;
  readonly documentsWindow: Window;
  readonly appealWindow: Window;
  readonly peerToPeerWindow: Window;
  readonly disputeWindow: Window;
  readonly negotiationWindow: Window;
  readonly idrWindow: Window;
  /** Whether the amount in controversy reaches what the next level asks for. */
  readonly amountInControversy: "reached" | "below" | "unknown";
  /** Whether an appeal is worth more than the policy's threshold. */
  readonly appealIsWorth: YesNo;
  /** Whether a dispute is worth more than the threshold; of a surprise bill by the value of IDR. */
  readonly disputeIsWorth: YesNo;
  /** "no" only where the policy lets a small expected value close what could be mended. */
  readonly fixIsWorth: YesNo;
  /** Whether the pattern it belongs to is worth more than the threshold as one batch. */
  readonly patternIsWorth: YesNo;
  /** Id of the policy's close rule that fits; empty where none does. */
  readonly closeRule: string;
  /** Whether what is missing is within the policy's tolerance. */
  readonly variance: "withinTolerance" | "over" | "unknown";
}

export type FactName = keyof Facts;

/** The clocks that a rule can point to. */
export type Clock =
  | "peerToPeer"
  | "fix"
  | "newClaim"
  | "documents"
  | "appeal"
  | "dispute"
  | "negotiation"
  | "idr";

/** The facts of one denial, and what they were made from. */
export interface Findings {
  readonly scene: Scene;
  readonly facts: Facts;
  readonly deniedCents: number;
  /** The deadline of one clock; quicker than `deadlines`, which works out all of them. */
  deadlineOf(clock: Clock): Deadline;
  readonly deadlines: Readonly<Record<Clock, Deadline>>;
  readonly estimateQuestion: EstimateQuestion;
  readonly recoverableCents: number;
  /** What a federal dispute is worth; `undefined` where none is open by the remark codes. */
  readonly idr: IdrEstimate | undefined;
  readonly amountBasis: AmountBasis;
  readonly known: DenialContext;
  /** Whether the caller told anything beside the file. */
  readonly isTold: boolean;
  /** Whether the policy, and not the file, says what kind of payer it is. */
  readonly payerIsInPolicy: boolean;
}
