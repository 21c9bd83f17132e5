import * as fc from "fast-check";
import { type CallerEvent, type ClaimHistory, claimLedger } from "../../src/claims/index.js";
import { claimStories } from "../../src/testing/index.js";
import { addDays, cents } from "../../src/values/index.js";
import { seeded } from "../prevention/build.js";

export const AS_OF = "2026-05-15";

const OUTCOMES = ["overturned", "partlyOverturned", "upheld", "dismissed"] as const;

/** What people did about the claims of a story: everything that KPIs ask of events, at random. */
function eventsAbout(
  number: string,
  start: string,
  random: () => number,
  ids: () => string,
): readonly CallerEvent[] {
  const events: CallerEvent[] = [];
  const pick = (n: number) => Math.floor(random() * n);
  let date = addDays(start, pick(30) - 5);
  const next = () => {
    date = addDays(date, pick(12));
    return { date, claim: number, id: ids() };
  };
  if (pick(2) === 0) {
    const lines = ["99213", "99214", "80053"].slice(0, 1 + pick(3)).map((code, at) => ({
      lineControlNumber: String(at + 1),
      procedure: `HC:${code}`,
      chargeCents: cents(1111 * (1 + pick(90))),
      expectedAllowedCents: cents(900 * (1 + pick(60))),
    }));
    events.push({ kind: "submitted", ...next(), lines });
  }
  for (let left = pick(7); left > 0; left -= 1) {
    const minutes = pick(3) === 0 ? {} : { minutes: pick(400) / 8 };
    const level = 1 + pick(2);
    switch (pick(9)) {
      case 0:
      case 1:
        events.push({ kind: "appealFiled", ...next(), ...minutes, level });
        break;
      case 2:
      case 3:
        events.push({ kind: "appealDecided", ...next(), level, outcome: OUTCOMES[pick(4)]! });
        break;
      case 4:
        events.push({ kind: "correctedClaimSubmitted", ...next(), ...minutes });
        break;
      case 5:
        events.push({ kind: "writtenOff", ...next(), amountCents: cents(7 + 131 * pick(400)) });
        break;
      case 6:
        events.push({ kind: "closed", ...next(), reason: "too old" });
        break;
      case 7:
        events.push({ kind: "statusChecked", ...next(), ...minutes });
        break;
      default:
        events.push({ kind: "worked", ...next(), ...minutes });
    }
  }
  return events;
}

/**
 * A portfolio of claim histories: stories of the test kit, each in a ledger of its own because they
 * share claim numbers, with further events. The same seed gives the same portfolio.
 */
export function portfolio(stories: number, seed: number): readonly ClaimHistory[] {
  const random = seeded(seed);
  let id = 0;
  return fc.sample(claimStories(), { seed, numRuns: stories }).flatMap((story, at) => {
    const ledger = claimLedger();
    const numbers = new Map<string, string>();
    for (const document of story.documents) {
      ledger.addDocument(document);
      for (const claim of document.claims) {
        const date = document.header.payment?.date ?? "2026-01-15";
        const before = numbers.get(claim.patientControlNumber);
        if (before === undefined || date < before) numbers.set(claim.patientControlNumber, date);
      }
    }
    for (const status of story.statuses) ledger.addStatus(status);
    for (const event of story.events) ledger.addEvent(event);
    for (const [number, date] of numbers) {
      for (const event of eventsAbout(number, date, random, () => `e${(id += 1)}`)) {
        ledger.addEvent(event);
      }
    }
    return [...ledger.histories({ asOf: AS_OF })].map((history) => ({
      ...history,
      id: `${at}:${history.id}`,
    }));
  });
}
