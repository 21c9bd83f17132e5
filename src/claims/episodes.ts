import { type CalendarDate, type Cents, daysBetween } from "../values/index.js";
import type { CallerEvent } from "./caller-event.js";
import { isSameThread, type Step } from "./chain.js";
import type { DenialFact } from "./fact.js";
import type { DenialEpisode, PayerPosition, PayerRef, Resolution } from "./model.js";
import { type Risk, type RiskContext, riskOf } from "./risk.js";

/** A denial episode while the time line is being read. */
interface OpenEpisode {
  readonly id: string;
  readonly payer: PayerRef;
  readonly position: PayerPosition;
  readonly opener: number;
  readonly openedOn: CalendarDate | undefined;
  readonly denial: DenialFact;
  readonly remarkCodes: string[];
  readonly lines: number[];
  readonly deniedCents: Cents;
  stillDeniedCents: Cents;
  readonly openedRisk: Risk;
  /** The decision that last carried it. */
  carrier: Step;
  /** What recovery is measured by; `undefined` once another payer has paid. */
  measure: Measure | undefined;
  /** Net paid on the whole claim by its payer when it was opened. */
  readonly claimPaidAtOpening: number;
  readonly shareAtOpening: number;
  resolution: Resolution;
  resolvedOn: CalendarDate | undefined;
  recoveredCents: Cents;
  readonly redenials: number[];
  readonly redenialOf: string | undefined;
  readonly proof: number[];
  /** What was done since it was opened, or last denied again. */
  appealFiled: boolean;
  appealOutcome: Extract<CallerEvent, { kind: "appealDecided" }>["outcome"] | undefined;
  corrected: boolean;
}

/** Lines (the whole claim where there are none), and what its payer had paid on them before. */
interface Measure {
  readonly lines: readonly number[];
  readonly paidBefore: number;
}

/** Follows the denials of one claim through its time line. */
export interface EpisodeBook {
  /** A decision, with the lines its own lines are about. */
  decide(step: Step, entry: number, payer: PayerRef): void;
  reverse(step: Step): void;
  act(event: CallerEvent, entry: number): void;
  hasOpen(): boolean;
  episodes(asOf: CalendarDate | undefined): readonly DenialEpisode[];
}

const reasonKey = ({ groupCode, reasonCode }: Pick<DenialFact, "groupCode" | "reasonCode">) =>
  `${groupCode}-${reasonCode}`;

export function episodeBook(context: RiskContext): EpisodeBook {
  const all: OpenEpisode[] = [];
  const paid = paidBook(context);
  const open = () => all.filter((episode) => episode.resolution === "open");

  const carry = (step: Step, entry: number, payer: PayerRef, same: readonly DenialFact[]) => {
    const [first] = same as [DenialFact];
    const primary = same.find((denial) => denial.primary) ?? first;
    const lines = linesOf(same, context.indexes.get(step));
    const cents = same.reduce((sum, denial) => sum + denial.deniedCents, 0);
    const isSame = (one: OpenEpisode) =>
      reasonKey(one.denial) === reasonKey(first) && isSameThread(one.carrier, step);
    const known = all.filter(isSame).at(-1);
    if (known?.resolution === "open") {
      carryOn(known, step, entry, cents, lines, paid);
      return;
    }
    const share = shareOf(step, lines, context);
    all.push({
      id: String(all.length + 1),
      payer,
      position: step.position,
      opener: entry,
      openedOn: step.payment.date,
      denial: primary,
      remarkCodes: [...new Set(same.flatMap((denial) => denial.remarkCodes))],
      lines,
      deniedCents: cents,
      stillDeniedCents: cents,
      openedRisk: riskOf(step, first, context),
      carrier: step,
      measure: { lines: [...lines], paidBefore: paid.on(payer.key, lines) },
      claimPaidAtOpening: paid.on(payer.key, []),
      shareAtOpening: share,
      resolution: "open",
      resolvedOn: undefined,
      recoveredCents: 0,
      redenials: [],
      redenialOf: known?.id,
      proof: [entry],
      appealFiled: false,
      appealOutcome: undefined,
      corrected: false,
    });
  };

  return {
    decide(step, entry, payer) {
      paid.add(step);
      // The same CLP twice in one payment is a duplicate, not a second decision.
      if (step.fact.occurrence > 0) return;
      const denied = new Map<string, DenialFact[]>();
      for (const denial of step.fact.denials) {
        // Nothing is at stake in a reason without an amount, unless the whole claim has none.
        if (denial.deniedCents === 0 && step.fact.chargeCents !== 0) continue;
        const list = denied.get(reasonKey(denial));
        if (list === undefined) denied.set(reasonKey(denial), [denial]);
        else list.push(denial);
      }
      for (const episode of open()) {
        if (isSameThread(episode.carrier, step)) {
          if (!denied.has(reasonKey(episode.denial))) settle(episode, step, entry, paid, context);
        } else settleByOther(episode, step, entry);
      }
      for (const same of denied.values()) carry(step, entry, payer, same);
    },
    reverse(step) {
      paid.add(step);
      for (const episode of all) recover(episode, paid);
    },
    act(event, entry) {
      for (const episode of open()) actOn(episode, event, entry);
    },
    hasOpen: () => all.some((episode) => episode.resolution === "open"),
    episodes: (asOf) => all.map((episode) => finished(episode, context, asOf)),
  };
}

/** Net payments of each payer, by line and for the claim (line -1). */
interface PaidBook {
  add(step: Step): void;
  /** On these lines; on the whole claim where there are none. */
  on(payerKey: string, lines: readonly number[]): number;
}

function paidBook({ indexes }: RiskContext): PaidBook {
  const sums = new Map<string, Map<number, number>>();
  return {
    add(step) {
      const { payerKey } = step.payment;
      let own = sums.get(payerKey);
      if (own === undefined) sums.set(payerKey, (own = new Map()));
      own.set(-1, (own.get(-1) ?? 0) + step.fact.paidCents);
      for (const [at, line] of step.fact.lines.entries()) {
        const index = indexes.get(step)?.[at] ?? -1;
        if (index >= 0) own.set(index, (own.get(index) ?? 0) + line.paidCents);
      }
    },
    on(payerKey, lines) {
      const own = sums.get(payerKey);
      if (own === undefined) return 0;
      if (lines.length === 0) return own.get(-1) ?? 0;
      return lines.reduce((sum, line) => sum + (own.get(line) ?? 0), 0);
    },
  };
}

function linesOf(denials: readonly DenialFact[], indexes: readonly number[] | undefined): number[] {
  const found = new Set<number>();
  for (const { lineIndex } of denials) {
    const index = lineIndex === undefined ? undefined : indexes?.[lineIndex];
    if (index !== undefined) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

/** Patient share of a decision on some lines; of the whole claim where there are none. */
function shareOf(step: Step, lines: readonly number[], { indexes }: RiskContext): number {
  if (lines.length === 0) return step.fact.classCents[2] ?? 0;
  return step.fact.lines.reduce(
    (sum, line, at) =>
      lines.includes(indexes.get(step)?.[at] ?? -1) ? sum + line.patientShareCents : sum,
    0,
  );
}

/** Denied again for the same reason while open: it goes on. */
function carryOn(
  episode: OpenEpisode,
  step: Step,
  entry: number,
  cents: Cents,
  lines: readonly number[],
  paid: PaidBook,
): void {
  episode.stillDeniedCents = cents;
  episode.carrier = step;
  episode.redenials.push(entry);
  episode.proof.push(entry);
  const { key } = episode.payer;
  const added = lines.filter((line) => !episode.lines.includes(line));
  episode.lines.push(...added);
  if (episode.measure !== undefined && episode.measure.lines.length > 0 && added.length > 0) {
    // What was paid on a line before it was denied is not recovered.
    const paidBefore = episode.measure.paidBefore + paid.on(key, added);
    episode.measure = { lines: [...episode.lines], paidBefore };
  }
  recover(episode, paid);
  episode.appealFiled = false;
  episode.appealOutcome = undefined;
  episode.corrected = false;
}

function recover(episode: OpenEpisode, paid: PaidBook): void {
  const { measure, resolution, recoveredCents } = episode;
  if (measure === undefined || (resolution !== "open" && recoveredCents === 0)) return;
  const now = paid.on(episode.payer.key, measure.lines);
  episode.recoveredCents = Math.max(0, now - measure.paidBefore);
}

/** A later decision of the same payer no longer gives the reason: how was it settled? */
function settle(
  episode: OpenEpisode,
  step: Step,
  entry: number,
  paid: PaidBook,
  context: RiskContext,
): void {
  const indexes = context.indexes.get(step) ?? [];
  const seen = episode.lines.some((line) => indexes.includes(line));
  // Lines that a corrected claim billed under another code are judged by the claim as a whole.
  const lines = seen ? episode.lines : [];
  if (!seen) episode.measure = { lines, paidBefore: episode.claimPaidAtOpening };
  recover(episode, paid);
  const recovered = episode.recoveredCents;
  const stillDenied = step.fact.denials.some(
    ({ lineIndex, deniedCents }) =>
      deniedCents > 0 &&
      (lines.length === 0 || lineIndex === undefined || lines.includes(indexes[lineIndex] ?? -1)),
  );
  const share = shareOf(step, lines, context) - episode.shareAtOpening;
  episode.stillDeniedCents = 0;
  episode.resolution = resolutionOf(episode, step, recovered, stillDenied, share);
  episode.resolvedOn = step.payment.date;
  episode.carrier = step;
  episode.proof.push(entry);
}

function resolutionOf(
  episode: OpenEpisode,
  { fact, corrects }: Step,
  recovered: number,
  stillDenied: boolean,
  share: number,
): Resolution {
  if (recovered > 0) {
    if (stillDenied) return "partlyPaid";
    if (episode.appealOutcome === "overturned") return "overturnedOnAppeal";
    if (episode.appealOutcome === "partlyOverturned") return "partlyPaid";
    const resubmitted = fact.frequencyCode === "7" || fact.frequencyCode === "8";
    if (episode.corrected || resubmitted) return "corrected";
    if (episode.appealFiled && episode.appealOutcome === undefined) return "overturnedOnAppeal";
    return fact.originalReference !== undefined && corrects === undefined ? "corrected" : "paid";
  }
  if (stillDenied) return "replaced";
  return share > 0 ? "transferred" : "closed";
}

/** A payer that refused because another one had to pay first is settled when another one pays. */
function settleByOther(episode: OpenEpisode, step: Step, entry: number): void {
  if (episode.denial.category !== "coordinationOfBenefits") return;
  if (step.payment.payerKey === episode.payer.key) return;
  if (step.fact.paidCents <= 0 || step.fact.denials.length > 0) return;
  episode.resolution = "paid";
  episode.resolvedOn = step.payment.date;
  episode.recoveredCents = step.fact.paidCents;
  episode.measure = undefined;
  episode.stillDeniedCents = 0;
  episode.proof.push(entry);
}

function actOn(episode: OpenEpisode, event: CallerEvent, entry: number): void {
  const end = (resolution: Resolution) => {
    episode.resolution = resolution;
    episode.resolvedOn = event.date;
    episode.proof.push(entry);
  };
  const isMeant = (denial: string | undefined) =>
    denial === undefined || denial === reasonKey(episode.denial);
  switch (event.kind) {
    case "appealFiled":
      episode.appealFiled = true;
      episode.appealOutcome = undefined;
      episode.proof.push(entry);
      break;
    case "appealDecided":
      episode.appealOutcome = event.outcome;
      episode.proof.push(entry);
      break;
    case "correctedClaimSubmitted":
      episode.corrected = true;
      episode.proof.push(entry);
      break;
    case "documentsSent":
      episode.proof.push(entry);
      break;
    case "writtenOff":
      if (isMeant(event.denial)) end("writtenOff");
      break;
    case "closed":
      if (isMeant(event.denial)) end("closed");
      break;
    case "transferredToPatient":
      if (isMeant(event.denial)) end("transferred");
      break;
  }
}

function finished(
  episode: OpenEpisode,
  context: RiskContext,
  asOf: CalendarDate | undefined,
): DenialEpisode {
  const { denial, openedOn, resolvedOn, openedRisk, carrier } = episode;
  const isOpen = episode.resolution === "open";
  const risk = isOpen ? riskOf(carrier, denial, context) : openedRisk;
  const end = isOpen ? asOf : resolvedOn;
  return {
    id: episode.id,
    payer: episode.payer,
    position: episode.position,
    openedOn,
    openedBy: episode.opener,
    groupCode: denial.groupCode,
    reasonCode: denial.reasonCode,
    remarkCodes: episode.remarkCodes,
    category: denial.category,
    workType: denial.workType,
    rootCause: denial.rootCause,
    patientLiable: denial.patientLiable,
    lines: episode.lines,
    deniedCents: episode.deniedCents,
    stillDeniedCents: episode.stillDeniedCents,
    atRiskCents: isOpen ? risk.cents : 0,
    openedAtRiskCents: openedRisk.cents,
    riskBasis: risk.basis,
    resolution: episode.resolution,
    resolvedOn,
    days: openedOn === undefined || end === undefined ? undefined : daysBetween(openedOn, end),
    recoveredCents: episode.recoveredCents,
    redenials: episode.redenials,
    redenialOf: episode.redenialOf,
    proof: episode.proof,
  };
}
