import type { CalendarDate } from "../values/index.js";
import { TOUCHES } from "./caller-event.js";
import { chainOf, POSITION_ORDER, type Step } from "./chain.js";
import { findingsOf, identityOf, initialOf } from "./claim-identity.js";
import { type Draft, draftsOf } from "./draft.js";
import { entryFrom } from "./entry.js";
import type { AdjudicationFact } from "./fact.js";
import type { FactGroup } from "./identity.js";
import { matchLines } from "./lines.js";
import type {
  AppealRecord,
  ClaimHistory,
  Effort,
  PayerRef,
  PayerShare,
  ProviderAdjustmentSummary,
} from "./model.js";
import type { PriceSource } from "./risk.js";
import { spansOf } from "./stages.js";
import { sumOf } from "./sum.js";
import { standingOf, tell } from "./tale.js";

/** What a history is made from, besides its facts. */
export interface HistoryContext {
  readonly id: string;
  readonly candidates: readonly string[];
  readonly asOf: CalendarDate | undefined;
  readonly adjustments: readonly ProviderAdjustmentSummary[];
  readonly prices: PriceSource;
  readonly payerOf: (key: string) => PayerRef;
}

/** Tells the story of one claim. */
export function historyOf(group: FactGroup, context: HistoryContext): ClaimHistory {
  const facts = group.facts;
  const steps = chainOf(facts.filter((fact): fact is AdjudicationFact => fact.kind === "A"));
  const drafts = draftsOf(facts, steps, context.adjustments);
  const entryOf = new Map<Step, number>();
  for (const [at, draft] of drafts.entries()) if (draft.kind === "A") entryOf.set(draft.step, at);
  const events = drafts.flatMap((draft) => (draft.kind === "E" ? [draft.fact.event] : []));
  const { lines, indexes } = matchLines(
    events,
    steps.map((step) => [step, entryOf.get(step)!] as const),
  );
  const tale = tell(drafts, { steps, lines, indexes, prices: context.prices }, context);
  const live = new Set(tale.inForce);
  const entries = drafts.map((draft, index) =>
    entryFrom(draft, index, { entryOf, indexes, live, payerOf: context.payerOf }),
  );
  const episodes = tale.episodes;
  const identity = identityOf(group, drafts, steps, context.candidates);
  return {
    id: context.id,
    asOf: context.asOf,
    identity,
    entries,
    lines,
    initial: initialOf(steps).map((step) => entryOf.get(step)!),
    live: steps.filter((step) => live.has(step)).map((step) => entryOf.get(step)!),
    episodes,
    appeals: appealsOf(drafts),
    payers: payersOf(steps, live, entryOf, context.payerOf),
    netPaidCents: sumOf(steps, (step) => step.fact.paidCents),
    providerAdjustmentCents: sumOf(context.adjustments, (one) => one.amountCents),
    patientBalanceCents: tale.patientBalanceCents,
    outstandingAtRiskCents: sumOf(episodes, (episode) => episode.atRiskCents),
    stages: spansOf(tale.changes, context.asOf),
    submittedOn: events.find(({ kind }) => kind === "submitted")?.date,
    acceptedOn: acceptedOn(drafts),
    effort: effortOf(drafts),
    standing: standingOf(tale, steps, entries, context.payerOf),
    split: steps.some((step) => step.fact.splitPart),
    findings: findingsOf(context.id, identity, steps),
  };
}

function appealsOf(drafts: readonly Draft[]): readonly AppealRecord[] {
  const appeals: (AppealRecord & { proof: number[] })[] = [];
  for (const [entry, draft] of drafts.entries()) {
    if (draft.kind !== "E") continue;
    const { event } = draft.fact;
    if (event.kind === "appealFiled") {
      appeals.push({
        level: event.level,
        method: event.method,
        filedOn: event.date,
        receivedOn: event.receivedOn,
        decidedOn: undefined,
        outcome: undefined,
        proof: [entry],
      });
    } else if (event.kind === "appealDecided") {
      const { level, date, outcome } = event;
      const at = appeals.findIndex((one) => one.level === level && one.outcome === undefined);
      const filed = appeals[at];
      if (filed === undefined) {
        const unknown = { method: undefined, filedOn: undefined, receivedOn: undefined };
        appeals.push({ level, ...unknown, decidedOn: date, outcome, proof: [entry] });
      } else {
        appeals[at] = { ...filed, decidedOn: date, outcome, proof: [...filed.proof, entry] };
      }
    }
  }
  return appeals;
}

function payersOf(
  steps: readonly Step[],
  live: ReadonlySet<Step>,
  entryOf: ReadonlyMap<Step, number>,
  payerOf: (key: string) => PayerRef,
): readonly PayerShare[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${POSITION_ORDER.indexOf(step.position)}|${step.payment.payerKey}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [step]);
    else list.push(step);
  }
  return [...groups.keys()].sort().map((key) => {
    const own = groups.get(key)!;
    const inForce = own.filter((step) => live.has(step));
    const classSum = (at: number) => sumOf(inForce, (step) => step.fact.classCents[at] ?? 0);
    return {
      payer: payerOf(own[0]!.payment.payerKey),
      position: own[0]!.position,
      netPaidCents: sumOf(own, (step) => step.fact.paidCents),
      contractualCents: classSum(1),
      deniedCents: classSum(0),
      patientShareCents: classSum(2),
      priorPayerCents: classSum(3),
      interestCents: sumOf(own, (step) => step.fact.interestCents),
      forwarded: inForce.some((step) => step.fact.forwarded),
      proof: own.map((step) => entryOf.get(step)!).sort((a, b) => a - b),
    };
  });
}

const ACCEPTED: ReadonlySet<string> = new Set([
  "accepted",
  "pending",
  "requestForInformation",
  "finalizedPaid",
  "finalizedDenied",
  "finalizedOther",
]);

function acceptedOn(drafts: readonly Draft[]): CalendarDate | undefined {
  for (const draft of drafts) {
    if (draft.kind === "S" && ACCEPTED.has(draft.fact.state)) return draft.fact.date;
  }
  return undefined;
}

function effortOf(drafts: readonly Draft[]): Effort {
  let touches = 0;
  let minutes = 0;
  const proof: number[] = [];
  for (const [entry, draft] of drafts.entries()) {
    if (draft.kind !== "E") continue;
    const { event } = draft.fact;
    const isTouch = TOUCHES.has(event.kind);
    if (isTouch) touches += 1;
    minutes += event.minutes ?? 0;
    if (isTouch || event.minutes !== undefined) proof.push(entry);
  }
  return { touches, minutes, proof };
}
