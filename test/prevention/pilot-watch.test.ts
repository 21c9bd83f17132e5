import fc from "fast-check";
import { expect, test } from "vitest";
import { measureAll } from "../../src/kpi/index.js";
import {
  type PilotClaim,
  parseClaimDraft,
  pilotWatch,
  STANDARD_GATES,
} from "../../src/prevention/index.js";
import { obeysTheLaws } from "../underpayments/laws.js";
import { fact } from "./build.js";

const draft = (covered: boolean) =>
  parseClaimDraft({
    id: "D",
    payer: "P1",
    memberId: "on file",
    coverages: covered ? [{ payer: "P1" }] : [],
    serviceFrom: "2026-02-01",
    submitOn: "2026-02-10",
    lines: [{ procedure: "99213" }],
  });
const good = draft(true);
const bad = draft(false);
const eligibility = (date: string | null) => fact({ category: "eligibility", date });
const sent = { sent: true, decided: true };

test("adoption gaps, rule mismatches and feedback lag", () => {
  const claims: readonly PilotClaim[] = [
    { draft: bad, denials: [], sent: false, decided: false },
    { draft: bad, denials: [], ...sent },
    { draft: bad, denials: [eligibility("2026-03-12")], ...sent },
    { draft: bad, denials: [], sent: true, decided: false },
    { draft: good, denials: [eligibility("2026-02-20"), eligibility("2026-03-20")], ...sent },
    { draft: good, denials: [fact({ category: "bundling", date: "2026-02-09" })], ...sent },
    { draft: good, denials: [eligibility(null)], ...sent },
    { draft: good, denials: [], ...sent },
    // Not decided yet, or never sent: nothing is known of its denials.
    { draft: good, denials: [eligibility("2026-03-12")], sent: true, decided: false },
    { draft: good, denials: [eligibility("2026-03-12")], sent: false, decided: true },
  ];
  expect(measureAll(pilotWatch(STANDARD_GATES), claims)).toEqual({
    claims: 10,
    stopped: 4,
    sentThoughStopped: 3,
    adoptionGap: 0.75,
    passedButDenied: 2,
    stoppedButPaid: 1,
    feedbackLag: { claims: 2, meanDays: 20, longestDays: 30 },
  });
  expect(measureAll(pilotWatch(STANDARD_GATES), [])).toMatchObject({
    adoptionGap: null,
    feedbackLag: { meanDays: null, longestDays: null },
  });
});

const anyClaim: fc.Arbitrary<PilotClaim> = fc.record({
  draft: fc.constantFrom(good, bad),
  sent: fc.boolean(),
  decided: fc.boolean(),
  denials: fc.array(fc.constantFrom(eligibility("2026-03-12"), eligibility(null)), {
    maxLength: 2,
  }),
});
obeysTheLaws("pilotWatch", pilotWatch(STANDARD_GATES), anyClaim, (r) => r.feedbackLag.claims > 0);
