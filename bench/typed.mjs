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
