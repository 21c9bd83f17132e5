import type { CalendarDate, Cents } from "../values/index.js";
import type { Step } from "./chain.js";
import { type Draft, dateOf } from "./draft.js";
import { episodeBook } from "./episodes.js";
import type {
  DenialEpisode,
  HistoryEntry,
  HistoryStanding,
  PayerRef,
  Stage,
  StandingState,
} from "./model.js";
import type { RiskContext } from "./risk.js";
import { type StageChange, stageAfterEvent, stageAfterStatus, standings } from "./stages.js";
import { sumOf } from "./sum.js";

export interface Tale {
  readonly inForce: readonly Step[];
  readonly episodes: readonly DenialEpisode[];
  readonly changes: readonly StageChange[];
  readonly patientBalanceCents: Cents;
  readonly stage: Stage | undefined;
  /** Entry that led to the stage. */
  readonly proof: number | undefined;
}

export function tell(
  drafts: readonly Draft[],
  riskContext: RiskContext,
  {
    asOf,
    payerOf,
  }: {
    readonly asOf: CalendarDate | undefined;
    readonly payerOf: (key: string) => PayerRef;
  },
): Tale {
  const book = episodeBook(riskContext);
  const now = standings();
  const changes: StageChange[] = [];
  let stage: Stage | undefined;
  let proof: number | undefined;
  let decided = false;
  for (const [entry, draft] of drafts.entries()) {
    let next = stage;
    if (draft.kind === "A") {
      const { step } = draft;
      if (step.role === "reversal") {
        now.reverse(step);
        book.reverse(step);
      } else {
        now.decide(step);
        if (step.role === "decision") book.decide(step, entry, payerOf(step.payment.payerKey));
      }
      decided ||= step.role !== "predetermination";
      if (decided) next = now.stage(book.hasOpen());
    } else if (draft.kind === "S") next = stageAfterStatus(stage, draft.fact.state);
    else if (draft.kind === "E") {
      const { event } = draft.fact;
      now.act(event);
      book.act(event, entry);
      next = stageAfterEvent(stage, event, decided ? now.stage(book.hasOpen()) : undefined);
    }
    // A decision proves anew what the one before it did.
    if (draft.kind === "A" && draft.step.role === "decision") proof = entry;
    if (next === undefined || next === stage) continue;
    stage = next;
    proof = entry;
    const date = dateOf(draft);
    if (date !== undefined) changes.push({ stage, date, entry });
  }
  return {
    inForce: now.inForce,
    episodes: book.episodes(asOf),
    changes,
    patientBalanceCents: now.patientBalanceCents(),
    stage,
    proof,
  };
}

export function standingOf(
  tale: Tale,
  steps: readonly Step[],
  entries: readonly HistoryEntry[],
  payerOf: (key: string) => PayerRef,
): HistoryStanding {
  const state = stateOf(tale, steps);
  const proof = tale.proof ?? entries.at(-1)?.index;
  const since = proof === undefined ? undefined : entries[proof]?.date;
  const open = tale.episodes.find((episode) => episode.resolution === "open");
  const last = tale.inForce.at(-1) ?? steps.at(-1);
  const payer = open?.payer ?? (last === undefined ? undefined : payerOf(last.payment.payerKey));
  return { state, since, payer, proof: proof === undefined ? [] : [proof] };
}

function stateOf(tale: Tale, steps: readonly Step[]): StandingState {
  if (tale.stage === undefined) {
    return steps.some((step) => step.role === "predetermination") ? "predetermined" : "unknown";
  }
  if (tale.stage === "denied") {
    return sumOf(tale.inForce, (step) => step.fact.paidCents) > 0 ? "partlyDenied" : "denied";
  }
  if (tale.stage !== "settled") return tale.stage;
  if (sumOf(steps, (step) => step.fact.paidCents) > 0) return "paid";
  const last = tale.episodes.at(-1)?.resolution;
  return last === "writtenOff" || last === "closed" ? last : "settledWithoutPayment";
}
