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
 * Within a day: what was sent, 277s, decisions of appeals, adjudications (in the order of the chain),
 * provider adjustments, then everything else that the caller did.
 */
function rankOf(draft: Draft): number {
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
  const keyed = drafts.map((draft) => ({
    draft,
    day: dateOf(draft) ?? "",
    rank: rankOf(draft),
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
