import type { Answer, Question } from "./answer.js";
import { breakEvenProbability, expectedValue } from "./economics.js";
import { attemptsOf, estimateOf, valueOfPath } from "./estimates.js";
import { attemptOf, type IdrEstimate } from "./idr.js";
import type { Action, Alternative, Deadline, Path, PathValue } from "./model.js";
import { PATHS } from "./model.js";

const FEDERAL: ReadonlySet<Action> = new Set<Action>(["openNegotiation", "idr"]);
const VALUED: ReadonlySet<Path> = new Set<Path>(["fix", "appeal", "escalate"]);
const NO_DEADLINE: Deadline = Object.freeze({
  status: "unknown",
  note: "This step has no deadline that the file or the policy could tell.",
});

/** What the decided path is worth. */
export function valueOfChosen(question: Question, { findings, outcome }: Answer): PathValue {
  const { recoverableCents, amountBasis, known } = findings;
  const { path } = outcome;
  const nothing = { recoverableCents, amountBasis, probability: null, breakEvenProbability: null };
  if (path === "close") return { ...nothing, expectedValueCents: 0, basis: "closed" };
  if (!VALUED.has(path)) return { ...nothing, expectedValueCents: null, basis: "not valued" };
  const { idr } = findings;
  if (path === "escalate" && idr !== undefined && FEDERAL.has(outcome.action)) {
    return valueOfDispute(idr, nothing);
  }
  const level = path === "appeal" ? findings.facts.appealLevel : 1;
  const { action } = outcome;
  const estimate = estimateOf(path, findings.estimateQuestion, question.policy, level, action);
  const { successProbability } = known;
  const { valueCents, probability } = valueOfPath(estimate, recoverableCents, successProbability);
  const [first] = attemptsOf(estimate, recoverableCents, successProbability);
  return {
    recoverableCents,
    amountBasis,
    expectedValueCents: valueCents,
    probability,
    breakEvenProbability:
      estimate.costKnown && first !== undefined ? breakEvenProbability(first) : null,
    basis: successProbability === undefined ? estimate.basis : "the caller's own estimate",
  };
}

/** Value of open negotiation and the dispute after it: `idrValue`, once every part of it is known. */
function valueOfDispute(
  idr: IdrEstimate,
  amount: Pick<PathValue, "recoverableCents" | "amountBasis">,
): PathValue {
  const { stake, probability = null, missing, basis } = idr;
  const attempt = attemptOf(idr);
  return {
    recoverableCents: stake?.recoverableCents ?? amount.recoverableCents,
    amountBasis: stake === undefined ? amount.amountBasis : idr.offerIsTold ? "offer" : "allowed",
    expectedValueCents: attempt === undefined ? null : expectedValue(attempt),
    probability,
    breakEvenProbability: stake === undefined ? null : breakEvenProbability(stake),
    basis: missing.length === 0 ? `federal dispute, ${basis}` : missingText(missing),
  };
}

const missingText = (missing: readonly string[]) =>
  `federal dispute, not known: ${missing.join(", ")}`;

/** The other ways, those that are open first, then by expected value. */
export function alternativesOf(question: Question, answer: Answer): readonly Alternative[] {
  const { findings, outcome } = answer;
  const { facts, deadlines } = findings;
  const escalation = escalationOf(answer);
  const ways: readonly [Path, Action, Deadline, readonly string[]][] = [
    ["fix", facts.fixAction, deadlines.fix, fixBars(answer)],
    ["appeal", facts.appealAction, deadlines.appeal, appealBars(answer)],
    ["escalate", ...escalation, []],
    ["close", "writeOff", NO_DEADLINE, []],
  ];
  return ways
    .filter(([path]) => path !== outcome.path)
    .map(([path, action, deadline, barredBy]) => {
      const level = path === "appeal" ? facts.appealLevel : 1;
      const own = findings.known.successProbability;
      const way = { path, action, deadline, barredBy };
      if (path === "close") {
        return { ...way, expectedValueCents: 0, probability: null, basis: "closed" };
      }
      const { idr, estimateQuestion, recoverableCents } = findings;
      if (idr !== undefined && FEDERAL.has(action)) {
        const { expectedValueCents, probability, basis } = valueOfDispute(idr, findings);
        return { ...way, expectedValueCents, probability, basis };
      }
      const estimate = estimateOf(path, estimateQuestion, question.policy, level, action);
      const worth = valueOfPath(estimate, recoverableCents, own);
      return {
        ...way,
        expectedValueCents: worth.valueCents,
        probability: worth.probability,
        basis: own === undefined ? estimate.basis : "the caller's own estimate",
      };
    })
    .sort(
      (a, b) =>
        Math.sign(a.barredBy.length) - Math.sign(b.barredBy.length) ||
        (b.expectedValueCents ?? -Infinity) - (a.expectedValueCents ?? -Infinity) ||
        PATHS.indexOf(a.path) - PATHS.indexOf(b.path),
    );
}

function escalationOf({ findings }: Answer): readonly [Action, Deadline] {
  const { facts, deadlines } = findings;
  if (facts.surpriseBilling === "negotiable" || facts.surpriseBilling === "federal") {
    return facts.negotiation === "over"
      ? ["idr", deadlines.idr]
      : ["openNegotiation", deadlines.negotiation];
  }
  if (facts.category === "contractAndFee") return ["contractDispute", deadlines.dispute];
  return ["executiveEscalation", NO_DEADLINE];
}

const NEVER_DUE = "Nothing is owed on the claim as it was billed.";

function fixBars({ findings }: Answer): readonly string[] {
  const { facts } = findings;
  const bars: string[] = [];
  if (facts.billedInError === "neverDue") bars.push(NEVER_DUE);
  if (facts.fixWindow === "passed") bars.push("The time to correct it is over.");
  if (facts.resubmission === "appealOnly")
    bars.push("The payer wants an appeal, no new bill (N368).");
  if (facts.resubmission === "barred") bars.push("The payer says not to send it again (N185).");
  if (facts.correctAsFiled === "yes") bars.push("The claim was right as it was filed.");
  if (facts.appealState === "pending") bars.push("An appeal is under way.");
  return bars;
}

function appealBars({ findings }: Answer): readonly string[] {
  const { facts } = findings;
  const bars: string[] = [];
  if (facts.billedInError !== "unknown") bars.push(NEVER_DUE);
  if (facts.appealRights === "newClaimOnly" || facts.standing === "rejected") {
    bars.push("No decision was made that could be appealed.");
  }
  if (
    facts.appealRights === "barred" ||
    (facts.appealRights === "duplicateOnly" && facts.distinctService !== "yes")
  ) {
    bars.push("The payer says that it cannot be appealed.");
  }
  if (facts.appealWindow === "passed") bars.push("The time to appeal is over.");
  if (facts.standing === "pending" || facts.standing === "acknowledged") {
    bars.push("The claim is still moving.");
  }
  if (facts.appealState === "pending") bars.push("An appeal is under way.");
  if (facts.appealLevels === "exhausted") bars.push("Every level that is known was lost.");
  if (facts.amountInControversy === "below") bars.push("The amount in controversy is too small.");
  if (facts.groupCode === "CR" || facts.statusCode === "22" || facts.statusCode === "25") {
    bars.push("Nothing was refused.");
  }
  if (facts.payerKind === "tricare" && facts.network === "in") {
    bars.push("A TRICARE network provider is no party that can appeal.");
  }
  if (facts.category === "timelyFiling" && facts.payerKind === "medicareFfs") {
    bars.push("Medicare gives no appeal for late filing.");
  }
  return bars;
}
