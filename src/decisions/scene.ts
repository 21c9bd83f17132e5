import type { Denial } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import { checkContext, type DenialContext } from "./context.js";
import type { RowTerms } from "./deadlines.js";
import type { EstimateQuestion } from "./estimates.js";
import type { Clock, Facts } from "./facts.js";
import { fixStepOf } from "./fix-step.js";
import { mayBeDisputed } from "./idr.js";
import type { Action, PayerKind } from "./model.js";
import { payerKindOf } from "./payer.js";
import { appealStepAt, bookOf, type PayerBook, payerIn } from "./payer-book.js";
import type { ClockedStep, Policy } from "./policy-schema.js";
import { appealRightsOf, holdsAny, NON_CONTRACT_PROVIDER, resubmissionOf } from "./remarks.js";

/**
 * What a scene is set by, beside the policy, the day and what the caller knows: the payer and codes.
 * No amount, no day, no name or number of a patient. Denials alike in all of it share a scene.
 */
export interface SceneInputs
  extends Pick<
    Denial,
    "groupCode" | "reasonCode" | "remarkCodes" | "category" | "rootCause" | "workType"
  > {
  readonly payerId: string;
  /** CLP02. */
  readonly statusCode: string;
  /** CLP06; empty where there is none. */
  readonly filingIndicator: string;
}

type Steps = Readonly<Record<Exclude<Clock, "idr" | "dispute">, ClockedStep>> & {
  readonly dispute: "paymentDispute" | "contractDispute";
};

/** All that can be said of a denial before its days and its amount are looked at. */
export interface Scene {
  readonly inputs: SceneInputs;
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  readonly known: DenialContext;
  /** Whether the caller told anything beside the file. */
  readonly isTold: boolean;
  /** What the policy says of the payer; `undefined` where it does not know it. */
  readonly payer: Policy["payers"][number] | undefined;
  readonly payerKind: PayerKind;
  readonly network: "in" | "out" | undefined;
  readonly book: PayerBook;
  readonly appealState: Facts["appealState"];
  /** The appeal level that comes next. */
  readonly appealLevel: number;
  readonly appealRights: Facts["appealRights"];
  readonly resubmission: Facts["resubmission"];
  /** Whether the No Surprises Act opens a dispute: then what the file paid counts. */
  readonly mayBeDisputed: boolean;
  readonly fixAction: Action;
  readonly appealStep: "appeal" | "reconsideration";
  /** The step of the policy's rows that each clock times; an IDR is timed by more than one. */
  readonly steps: Steps;
  /** What its rows may ask for, at the first level and at the next. */
  readonly firstLevel: RowTerms;
  readonly nextLevel: RowTerms;
  readonly estimateQuestion: EstimateQuestion;
  /** The codes as a reason shows them. */
  readonly codes: string;
}

const NOTHING_KNOWN: DenialContext = Object.freeze({});

/**
 * Sets the scene. It is given the inputs and not the denial, the claim or the remittance, so that
 * nothing can be read that scenes are not told apart by.
 *
 * @throws UsageError when the context is not valid.
 */
export function sceneOf(
  inputs: SceneInputs,
  policy: Policy,
  asOf: CalendarDate,
  known: DenialContext = NOTHING_KNOWN,
): Scene {
  const isTold = known !== NOTHING_KNOWN;
  if (isTold) checkContext(known);
  const { payerId, filingIndicator, category, remarkCodes } = inputs;
  const payer = policy.payers.length === 0 ? undefined : payerIn(policy, payerId, asOf);
  const payerKind = payer?.kind ?? inferredKind(filingIndicator, remarkCodes);
  const book = bookOf(policy, payerId, payerKind, payer?.playbook);
  const network = known.network ?? payer?.network;
  const { state, next } = appealsOf(known);
  const firstLevel: RowTerms = { level: 1, category, network, goodCause: known.goodCause };
  const resubmission = resubmissionOf(remarkCodes);
  const fix = fixStepOf(
    category,
    filingIndicator,
    payerKind,
    payer?.takesReplacements !== false,
    resubmission,
    known,
  );
  const appealStep = appealStepAt(book, next, category);
  return {
    inputs,
    policy,
    asOf,
    known,
    isTold,
    payer,
    payerKind,
    network,
    book,
    appealState: state,
    appealLevel: next,
    appealRights: appealRightsOf(remarkCodes),
    resubmission,
    mayBeDisputed: mayBeDisputed(remarkCodes, network, payerKind),
    fixAction: fix.action,
    appealStep,
    steps: stepsOf(payerKind, fix.clock, appealStep),
    firstLevel,
    nextLevel: next === 1 ? firstLevel : { ...firstLevel, level: next },
    estimateQuestion: { payerId, payerKind, category, asOf },
    codes: codesText(inputs),
  };
}

function stepsOf(kind: PayerKind, fix: ClockedStep, appeal: ClockedStep): Steps {
  return {
    peerToPeer: "peerToPeer",
    fix,
    newClaim: "newClaim",
    documents: "respondToRequest",
    appeal,
    dispute: kind === "medicareAdvantageNonContract" ? "paymentDispute" : "contractDispute",
    negotiation: "openNegotiation",
  };
}

function inferredKind(filingIndicator: string, remarkCodes: readonly string[]): PayerKind {
  const kind = payerKindOf({ filingIndicator });
  return kind === "medicareAdvantage" && holdsAny(remarkCodes, NON_CONTRACT_PROVIDER)
    ? "medicareAdvantageNonContract"
    : kind;
}

const NO_APPEALS: { readonly state: Facts["appealState"]; readonly next: number } = Object.freeze({
  state: "none",
  next: 1,
});

/** The state of the highest level that was filed, and the level that follows. */
function appealsOf({ appeals }: DenialContext): typeof NO_APPEALS {
  if (appeals === undefined || appeals.length === 0) return NO_APPEALS;
  let highest = appeals[0]!;
  for (const appeal of appeals) {
    if (appeal.outcome === "pending") return { state: "pending", next: appeal.level };
    if (appeal.level >= highest.level) highest = appeal;
  }
  if (highest.outcome === "overturned") return { state: "won", next: highest.level };
  // What was dismissed was not decided: the level may be tried again while its window is open.
  const next = highest.outcome === "dismissed" ? highest.level : highest.level + 1;
  return { state: "lost", next };
}

const CODES = /^[A-Z0-9]{1,5}(-[A-Z0-9]{1,4})?$/;

/** "CO-16 N290". In a damaged file anything may stand where a code belongs: only codes are shown. */
function codesText({ groupCode, reasonCode, remarkCodes }: SceneInputs): string {
  let text = `${groupCode}-${reasonCode}`;
  if (!CODES.test(text)) text = "";
  for (const code of remarkCodes) {
    if (CODES.test(code)) text += text === "" ? code : ` ${code}`;
  }
  return text === "" ? "Withheld" : text;
}
