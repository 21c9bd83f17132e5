import type { CalendarDate } from "../values/index.js";
import type { Step } from "./chain.js";
import type { ClaimFact, EventFact, StatusFact } from "./fact.js";
import type { ProviderAdjustmentSummary } from "./model.js";

/** An entry before it has its place. */
export type Draft =
  | { readonly kind: "A"; readonly step: Step }
  | { readonly kind: "S"; readonly fact: StatusFact }
  | { readonly kind: "E"; readonly fact: EventFact }
  | { readonly kind: "B"; readonly adjustment: ProviderAdjustmentSummary };

/**
 * Within a day: what was sent, 277s, decisions of appeals (each after the appeal, where that was filed
 * the same day), adjudications (in the order of the chain), provider adjustments, then everything else
 * that the caller did.
 */
function rankOf(draft: Draft, answered: ReadonlySet<Draft>): number {
  if (answered.has(draft)) return 1.5;
  switch (draft.kind) {
    case "S":
      return 1;
    case "A":
      return 3;
    case "B":
      return 4;
    case "E":
      return draft.fact.event.kind === "submitted"
        ? 0
        : draft.fact.event.kind === "appealDecided"
          ? 2
          : 5;
  }
}

export function dateOf(draft: Draft): CalendarDate | undefined {
  switch (draft.kind) {
    case "A":
      return draft.step.payment.date;
    case "S":
      return draft.fact.date;
    case "E":
      return draft.fact.event.date;
    case "B":
      return draft.adjustment.payment.date;
  }
}

/**
 * Appeals that were decided the day they were filed: those of a level and day that has more decisions by
 * then than appeals were filed before it.
 */
function answeredAtOnce(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const answered = new Set<Draft>();
  const steps = drafts.flatMap((draft) => {
    if (draft.kind !== "E") return [];
    const { event } = draft.fact;
    const isAppeal = event.kind === "appealFiled" || event.kind === "appealDecided";
    return isAppeal ? [{ draft, event, text: draft.fact.text }] : [];
  });
  const days = new Map<string, typeof steps>();
  for (const step of steps) {
    const token = `${step.event.level}|${step.event.date}`;
    const list = days.get(token);
    if (list === undefined) days.set(token, [step]);
    else list.push(step);
  }
  const pending = new Map<number, number>();
  for (const token of [...days.keys()].sort()) {
    const own = days.get(token)!;
    const { level } = own[0]!.event;
    const filed = own.filter(({ event }) => event.kind === "appealFiled");
    filed.sort((a, b) => (a.text < b.text ? -1 : 1));
    const decided = own.length - filed.length;
    const before = pending.get(level) ?? 0;
    const atOnce = Math.min(filed.length, Math.max(0, decided - before));
    for (const { draft } of filed.slice(0, atOnce)) answered.add(draft);
    pending.set(level, Math.max(0, before + filed.length - decided));
  }
  return answered;
}

/** Settles the order of entries of one day and rank: time of a 277, then the text. */
function lastKeyOf(draft: Draft): string {
  switch (draft.kind) {
    case "S":
      return `${draft.fact.time ?? ""}|${draft.fact.text}`;
    case "E":
      return draft.fact.text;
    case "B":
      return `${draft.adjustment.payment.key}|${draft.adjustment.reasonCode}|${draft.adjustment.amountCents}`;
    case "A":
      return "";
  }
}

export function draftsOf(
  facts: readonly ClaimFact[],
  steps: readonly Step[],
  adjustments: readonly ProviderAdjustmentSummary[],
): readonly Draft[] {
  const drafts: Draft[] = steps.map((step) => ({ kind: "A", step }));
  for (const fact of facts) {
    if (fact.kind === "S") drafts.push({ kind: "S", fact });
    else if (fact.kind === "E") drafts.push({ kind: "E", fact });
  }
  for (const adjustment of adjustments) drafts.push({ kind: "B", adjustment });
  if (drafts.length === 1) return drafts;
  const answered = answeredAtOnce(drafts);
  const keyed = drafts.map((draft) => ({
    draft,
    day: dateOf(draft) ?? "",
    rank: rankOf(draft, answered),
    last: lastKeyOf(draft),
  }));
  // Sorting is stable: adjudications of one day keep the order of the chain.
  keyed.sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      a.rank - b.rank ||
      (a.last < b.last ? -1 : a.last > b.last ? 1 : 0),
  );
  return keyed.map(({ draft }) => draft);
}
