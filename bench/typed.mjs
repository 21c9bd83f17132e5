// What the typed contenders count of an event; the same for the push and the stream door.

export function createTally() {
  return { claims: 0, services: 0, chargeCents: 0, paidCents: 0, errors: 0 };
}

export function countEvent(tally, event) {
  if (event.kind === "claim") {
    const { claim } = event;
    tally.claims += 1;
    tally.services += claim.services.length;
    tally.chargeCents += claim.chargeCents;
    tally.paidCents += claim.paidCents;
  } else if (event.kind === "diagnostic" && event.diagnostic.severity === "error") {
    // The data is sound and balances, so any error is the reader's.
    tally.errors += 1;
  }
}

/** The same of a 277CA. Counts, amounts and codes are sound, so a warning is the reader's as well. */
export function createStatusTally() {
  return { claims: 0, services: 0, chargeCents: 0, errors: 0 };
}

export function countStatusEvent(tally, event, chargeCentsOf) {
  if (event.kind === "claim") {
    const { claim } = event;
    tally.claims += 1;
    tally.services += claim.services.length;
    tally.chargeCents += chargeCentsOf(claim) ?? 0;
  } else if (event.kind === "diagnostic" && event.diagnostic.severity !== "info") {
    tally.errors += 1;
  }
}

/** What is counted of an event in `variant`: in the run that is not timed, its state is asked for, too. */
export function statusCounter(tally, variant, { chargeCentsOf, stateOf }) {
  if (variant !== "verify") return (event) => countStatusEvent(tally, event, chargeCentsOf);
  tally.rejected = 0;
  return (event) => {
    countStatusEvent(tally, event, chargeCentsOf);
    if (event.kind === "claim" && stateOf(event.claim) === "rejected") tally.rejected += 1;
  };
}
