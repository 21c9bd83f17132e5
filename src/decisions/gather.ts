import { type Claim, payerIdentity, type Remittance } from "../835/index.js";
import type { Denial } from "../denials/index.js";
import { type Anchors, anchorsOf, anchorsWith } from "./anchors.js";
import { type DeadlineQuestion, deadlineFor, deadlineIn, rowIn, statusIn } from "./deadlines.js";
import { DenialFacts, type OfOneDenial } from "./denial-facts.js";
import { FACT_NAMES } from "./fact-list.js";
import type { Clock, Facts, Findings } from "./facts.js";
import { type IdrEstimate, idrEstimateOf, paidInFile } from "./idr.js";
import type { AmountBasis, Deadline } from "./model.js";
import type { Scene, SceneInputs } from "./scene.js";
import { amountOf, closeRuleOf, recoverableOf, type Worth, worthOf } from "./worth.js";

const NO_APPEAL_WINDOW: Deadline = Object.freeze({
  status: "passed",
  note: "The payer says that the time to appeal is over (N921).",
});
const NO_IDR: Deadline = Object.freeze({
  status: "unknown",
  note: "It counts from the end of open negotiation, which is not known to have begun.",
});

/** Reads what the scene of a denial is set by. */
export function sceneInputsOf(denial: Denial, claim: Claim, remittance: Remittance): SceneInputs {
  const { groupCode, reasonCode, remarkCodes, category, rootCause, workType } = denial;
  return {
    payerId: payerIdentity(remittance).id,
    statusCode: claim.statusCode,
    filingIndicator: claim.filingIndicator ?? "",
    groupCode,
    reasonCode,
    remarkCodes,
    category,
    rootCause,
    workType,
  };
}

/** Reads the days and the amounts of a denial, and puts them into its scene. */
export function findingsIn(
  scene: Scene,
  denial: Denial,
  claim: Claim,
  remittance: Remittance,
): Findings & OfOneDenial {
  const { serviceIndex, deniedCents } = denial;
  const line = serviceIndex === undefined ? undefined : claim.services[serviceIndex];
  const anchors = anchorsWith(anchorsOf(remittance, claim, line), scene.known);
  return new FoundInScene(scene, anchors, deniedCents, paidInFile(denial, claim));
}

/** Holds the scene, days and amounts: no part of the denial, so that keeping one keeps no file. */
class FoundInScene implements Findings, OfOneDenial {
  readonly scene: Scene;
  readonly deniedCents: number;
  readonly recoverableCents: number;
  readonly amountBasis: AmountBasis;
  readonly #anchors: Anchors;
  /** SVC03, or CLP04 of a claim refused as a whole. */
  readonly #paidInFile: number | undefined;
  #facts: Facts | undefined;
  #worth: Worth | undefined;
  #idr: IdrEstimate | undefined;

  constructor(
    scene: Scene,
    anchors: Anchors,
    deniedCents: number,
    paidInFileCents: number | undefined,
  ) {
    this.scene = scene;
    this.deniedCents = deniedCents;
    const [recoverableCents, amountBasis] = recoverableOf(deniedCents, scene.known);
    this.recoverableCents = recoverableCents;
    this.amountBasis = amountBasis;
    this.#anchors = anchors;
    this.#paidInFile = paidInFileCents;
  }

  get facts(): Facts {
    return (this.#facts ??= new DenialFacts(this.scene).about(this));
  }

  get known() {
    return this.scene.known;
  }

  get isTold() {
    return this.scene.isTold;
  }

  get payerIsInPolicy() {
    return this.scene.payer !== undefined;
  }

  get estimateQuestion() {
    return this.scene.estimateQuestion;
  }

  get deadlines(): Record<Clock, Deadline> {
    return {
      peerToPeer: this.deadlineOf("peerToPeer"),
      fix: this.deadlineOf("fix"),
      newClaim: this.deadlineOf("newClaim"),
      documents: this.deadlineOf("documents"),
      appeal: this.deadlineOf("appeal"),
      dispute: this.deadlineOf("dispute"),
      negotiation: this.deadlineOf("negotiation"),
      idr: this.deadlineOf("idr"),
    };
  }

  deadlineOf(clock: Clock): Deadline {
    const { book, steps, asOf, policy } = this.scene;
    if (clock === "idr") return this.#idrDeadline();
    if (clock === "appeal" && this.#appealIsOver()) return NO_APPEAL_WINDOW;
    const step = steps[clock];
    const own = deadlineIn(book, step, this.#termsOf(clock), this.#anchors, asOf, policy);
    // A void is followed by a new claim: what ends first of the two ends both.
    return step === "voidClaim" ? earlierOf(own, this.deadlineOf("newClaim")) : own;
  }

  windowOf(clock: Clock): Deadline["status"] {
    const { book, steps, asOf, policy } = this.scene;
    if (clock === "idr") return this.#idrDeadline().status;
    if (clock === "appeal" && this.#appealIsOver()) return NO_APPEAL_WINDOW.status;
    const step = steps[clock];
    if (step === "voidClaim") return this.deadlineOf(clock).status;
    return statusIn(book, step, this.#termsOf(clock), this.#anchors, asOf, policy);
  }

  #appealIsOver(): boolean {
    return this.scene.appealRights === "windowClosed";
  }

  #termsOf(clock: Clock) {
    return clock === "appeal" ? this.scene.nextLevel : this.scene.firstLevel;
  }

  #idrDeadline(): Deadline {
    if (this.#anchors.negotiationStart === undefined) return NO_IDR;
    const question = this.#questionFrom(this.#anchors);
    const end = deadlineFor("negotiationEnd", question, this.scene.policy).date;
    const anchors = { ...this.#anchors, negotiationEnd: end };
    return deadlineFor("idr", this.#questionFrom(anchors), this.scene.policy);
  }

  #questionFrom(anchors: Anchors, terms = this.scene.firstLevel): DeadlineQuestion {
    const { inputs, payerKind, asOf } = this.scene;
    return { ...terms, payerId: inputs.payerId, payerKind, anchors, asOf };
  }

  get negotiation(): Facts["negotiation"] {
    const { known, policy, nextLevel } = this.scene;
    if (known.negotiationStartedOn === undefined) return "notStarted";
    if (known.negotiationFailed === true) return "over";
    const question = this.#questionFrom(this.#anchors, nextLevel);
    const end = deadlineFor("negotiationEnd", question, policy);
    return end.status === "passed" ? "over" : "running";
  }

  get amountInControversy(): Facts["amountInControversy"] {
    const { book, appealStep, nextLevel, asOf } = this.scene;
    const found = rowIn(book, appealStep, nextLevel, this.#anchors);
    if (typeof found === "string") return "unknown";
    return amountOf(found.row, asOf, this.recoverableCents);
  }

  get worth(): Worth {
    const { known, estimateQuestion, policy, appealLevel, appealStep, steps } = this.scene;
    return (this.#worth ??= worthOf(this.recoverableCents, known, estimateQuestion, policy, {
      appeal: appealStep,
      level: appealLevel,
      dispute: steps.dispute,
      fix: this.scene.fixAction,
      idr: this.idr,
    }));
  }

  get idr(): IdrEstimate | undefined {
    if (!this.scene.mayBeDisputed) return undefined;
    const { known, estimateQuestion, policy } = this.scene;
    return (this.#idr ??= idrEstimateOf(
      this.#paidInFile,
      known,
      this.negotiation,
      estimateQuestion,
      this.#questionFrom(this.#anchors),
      policy,
    ));
  }

  get closeRule(): string {
    const { inputs, estimateQuestion, payer, policy } = this.scene;
    return closeRuleOf(inputs, this.recoverableCents, estimateQuestion, payer?.playbook, policy);
  }
}

/** Of two deadlines the one that ends first; where only one has a day, that one. */
function earlierOf(own: Deadline, other: Deadline): Deadline {
  if (own.date === undefined) return other;
  return other.date !== undefined && other.date < own.date ? other : own;
}

/** The facts as plain data, for rules that are the caller's own: they may look at them in any way. */
export function plainFacts(facts: Facts): Facts {
  const plain: Partial<Record<keyof Facts, unknown>> = {};
  for (const name of FACT_NAMES) plain[name] = facts[name];
  return plain as Facts;
}
