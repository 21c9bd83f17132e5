import { carc } from "../codes/index.js";
import type { Clock, Facts, YesNo } from "./facts.js";
import { holdsAny, PEER_TO_PEER, surpriseBillingOf } from "./remarks.js";
import type { Scene } from "./scene.js";
import { varianceOf, type Worth } from "./worth.js";

/** What the days and the amount of one denial say, each worked out when it is asked for. */
export interface OfOneDenial {
  readonly deniedCents: number;
  windowOf(clock: Clock): Facts["fixWindow"];
  readonly negotiation: Facts["negotiation"];
  readonly amountInControversy: Facts["amountInControversy"];
  readonly worth: Worth;
  readonly closeRule: string;
}

/**
 * The facts of a denial. Those that its scene settles are fields; those that its days and its amount
 * settle are getters, because a rule seldom looks at them, and they take the most time. A getter says
 * that it was used: where a rule used none, it answers the same for every denial of the scene.
 */
export class DenialFacts implements Facts {
  readonly statusCode: string;
  readonly filingIndicator: string;
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly reasonIsListed: YesNo;
  readonly remarkCodes: readonly string[];
  readonly category: string;
  readonly rootCause: string;
  readonly workType: Facts["workType"];
  readonly payerKind: Facts["payerKind"];
  readonly network: Facts["network"];
  readonly appealRights: Facts["appealRights"];
  readonly resubmission: Facts["resubmission"];
  readonly surpriseBilling: Facts["surpriseBilling"];
  readonly standing: Facts["standing"];
  readonly correctedClaim: Facts["correctedClaim"];
  readonly appealState: Facts["appealState"];
  readonly appealLevel: number;
  readonly appealLevels: Facts["appealLevels"];
  readonly documents: Facts["documents"];
  readonly authorization: Facts["authorization"];
  readonly proofOfTimelyFiling: YesNo;
  readonly original: Facts["original"];
  readonly distinctService: YesNo;
  readonly coverage: Facts["coverage"];
  readonly otherPayerOpen: YesNo;
  readonly primaryPayer: Facts["primaryPayer"];
  readonly enrolment: Facts["enrolment"];
  readonly correctAsFiled: YesNo;
  readonly billedInError: Facts["billedInError"];
  readonly clericalError: YesNo;
  readonly criteriaMet: YesNo;
  readonly patientNotice: YesNo;
  readonly exclusionConfirmed: YesNo;
  readonly goodCause: YesNo;
  readonly representative: YesNo;
  readonly settlementPaid: YesNo;
  readonly peerToPeer: Facts["peerToPeer"];
  readonly repeatedResistance: YesNo;
  readonly fixAction: Facts["fixAction"];
  readonly appealAction: Facts["appealAction"];
  readonly variance: Facts["variance"];

  readonly #scene: Scene;
  #denial: OfOneDenial | undefined;
  #readOfDenial = false;

  constructor(scene: Scene) {
    const { inputs, known, payer, book, policy, appealLevel } = scene;
    const { remarkCodes } = inputs;
    this.statusCode = inputs.statusCode;
    this.filingIndicator = inputs.filingIndicator;
    this.groupCode = inputs.groupCode;
    this.reasonCode = inputs.reasonCode;
    this.reasonIsListed = carc(inputs.reasonCode) === undefined ? "no" : "yes";
    this.remarkCodes = remarkCodes;
    this.category = inputs.category;
    this.rootCause = inputs.rootCause;
    this.workType = inputs.workType;
    this.payerKind = scene.payerKind;
    this.network = scene.network ?? "unknown";
    this.appealRights = scene.appealRights;
    this.resubmission = scene.resubmission;
    this.surpriseBilling = surpriseBillingOf(remarkCodes);
    this.standing = known.standing ?? "unknown";
    this.correctedClaim = known.correctedClaim ?? "unknown";
    this.appealState = scene.appealState;
    this.appealLevel = appealLevel;
    this.appealLevels =
      appealLevel > 1 && book.topLevel > 0 && appealLevel > book.topLevel ? "exhausted" : "left";
    this.documents = known.documents ?? "unknown";
    this.authorization = known.authorization ?? "unknown";
    this.proofOfTimelyFiling = yesNo(known.proofOfTimelyFiling);
    this.original = known.original ?? "unknown";
    this.distinctService = yesNo(known.distinctService);
    this.coverage = known.coverage ?? "unknown";
    this.otherPayerOpen = yesNo(known.otherPayerOpen);
    this.primaryPayer = known.primaryPayer ?? "unknown";
    this.enrolment = known.enrolment ?? "unknown";
    this.correctAsFiled = yesNo(known.correctAsFiled);
    this.billedInError = known.billedInError ?? "unknown";
    this.clericalError = yesNo(known.clericalError);
    this.criteriaMet = yesNo(known.criteriaMet);
    this.patientNotice = yesNo(known.patientNotice);
    this.exclusionConfirmed = yesNo(known.exclusionConfirmed);
    this.goodCause = yesNo(known.goodCause);
    this.representative = yesNo(known.authorizedRepresentative);
    this.settlementPaid = yesNo(known.settlementPaid);
    this.peerToPeer =
      holdsAny(remarkCodes, PEER_TO_PEER) || payer?.offersPeerToPeer === true
        ? "offered"
        : "notOffered";
    this.repeatedResistance =
      known.sameReasonDenials === undefined
        ? "unknown"
        : yesNo(known.sameReasonDenials >= policy.thresholds.resistanceCount);
    this.fixAction = scene.fixAction;
    this.appealAction = scene.appealStep;
    this.variance = varianceOf(known, policy);
    this.#scene = scene;
  }

  /** Makes them the facts of this denial of the scene. */
  about(denial: OfOneDenial): this {
    this.#denial = denial;
    return this;
  }

  /** Whether a fact was read that another denial of the scene may have otherwise. */
  get readOfDenial(): boolean {
    return this.#readOfDenial;
  }

  forgetReading(): void {
    this.#readOfDenial = false;
  }

  /** The denial they are about. No getter can look at it without saying so. */
  get #read(): OfOneDenial {
    this.#readOfDenial = true;
    return this.#denial!;
  }

  get deniedCents(): number {
    return this.#read.deniedCents;
  }

  get negotiation(): Facts["negotiation"] {
    if (this.#scene.known.negotiationStartedOn === undefined) return "notStarted";
    return this.#read.negotiation;
  }

  get fixWindow() {
    return this.#windowOf("fix");
  }

  get newClaimWindow() {
    return this.#windowOf("newClaim");
  }

  get documentsWindow() {
    return this.#windowOf("documents");
  }

  get appealWindow() {
    return this.#windowOf("appeal");
  }

  get peerToPeerWindow() {
    return this.#windowOf("peerToPeer");
  }

  get disputeWindow() {
    return this.#windowOf("dispute");
  }

  get negotiationWindow() {
    return this.#windowOf("negotiation");
  }

  get idrWindow() {
    return this.#windowOf("idr");
  }

  get amountInControversy() {
    return this.#read.amountInControversy;
  }

  get appealIsWorth() {
    return this.#worthOf("appeal");
  }

  get disputeIsWorth() {
    return this.#worthOf("dispute");
  }

  get fixIsWorth() {
    return this.#worthOf("fix");
  }

  get patternIsWorth() {
    return this.#worthOf("pattern");
  }

  get closeRule(): string {
    if (this.#scene.policy.closeRules.length === 0) return "";
    return this.#read.closeRule;
  }

  #windowOf(clock: Clock): Facts["fixWindow"] {
    return this.#read.windowOf(clock);
  }

  #worthOf(path: keyof Worth): YesNo {
    if (this.#scene.policy.costs.length === 0) return "unknown";
    return this.#read.worth[path];
  }
}

function yesNo(value: boolean | undefined): YesNo {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}
