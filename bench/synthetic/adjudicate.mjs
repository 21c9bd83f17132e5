// Decides what the imaginary payer did with a claim. Only amounts and codes; `claim.mjs` writes them.
// Each line balances by construction: charge = paid + sum of its adjustments.

import { DENIALS, MODIFIERS, PROCEDURES, RENDERING_PROVIDERS } from "./values.mjs";

const LINE_COUNT_WEIGHTS = [30, 27, 19, 11, 7, 6];
const SCENARIOS = ["paid", "denied", "secondary", "reversed"];
const SCENARIO_WEIGHTS = [86.5, 9, 4, 0.5];

/** One claim as the payer settled it. */
export function adjudicateClaim(random, number) {
  const scenario = SCENARIOS[random.weighted(SCENARIO_WEIGHTS)];
  const lineCount = 1 + random.weighted(LINE_COUNT_WEIGHTS);
  const denial = scenario === "denied" ? random.pick(DENIALS) : undefined;
  const lines = [];
  for (let i = 0; i < lineCount; i++) {
    const denied = denial ?? (random.chance(0.04) ? random.pick(DENIALS) : undefined);
    lines.push(adjudicateLine(random, denied));
  }
  const linesPaid = sum(lines, (line) => line.paidCents);
  const adjustments = scenario === "secondary" ? priorPayer(random, linesPaid) : [];
  return {
    number,
    scenario,
    lines,
    adjustments,
    chargeCents: sum(lines, (line) => line.chargeCents),
    paidCents: linesPaid - sum(adjustments, (a) => a.cents),
    provider: random.pick(RENDERING_PROVIDERS),
    serviceDay: random.between(0, 250),
    ...identify(random, number),
  };
}

/** A claim paid, taken back and paid again: the new adjudication under the old claim's names. */
export function correctClaim(random, original) {
  const lines = original.lines.map((line) => adjudicateLine(random, undefined, line));
  const paidCents = sum(lines, (line) => line.paidCents);
  return { ...original, scenario: "corrected", lines, adjustments: [], paidCents };
}

function identify(random, number) {
  return {
    patientControlNumber: `PT2025${String(10000000 + number)}`,
    payerControlNumber: `2025${String(random.between(1, 365)).padStart(3, "0")}${String(number).padStart(8, "0")}`,
    memberId: `W${random.between(100000000, 999999999)}`,
    patient: random.between(0, 783),
    otherSubscriber: random.chance(0.25),
  };
}

function adjudicateLine(random, denial, previous) {
  const [code, usualCents] = previous?.procedure ?? random.pick(PROCEDURES);
  const units = previous?.units ?? (random.chance(0.08) ? random.between(2, 4) : 1);
  const cents = previous?.chargeCents ?? units * (usualCents + random.between(-20, 20) * 25);
  const line = {
    procedure: [code, usualCents],
    modifier: previous ? previous.modifier : random.chance(0.22) ? random.pick(MODIFIERS) : "",
    units,
    chargeCents: cents,
  };
  return denial ? denyLine(random, line, denial) : payLine(random, line);
}

function denyLine(random, line, denial) {
  const remarks = denial.remarks.length > 0 ? [random.pick(denial.remarks)] : [];
  const adjustments = [{ group: denial.group, reason: denial.reason, cents: line.chargeCents }];
  return { ...line, paidCents: 0, allowedCents: 0, adjustments, remarks };
}

function payLine(random, line) {
  const allowedCents = Math.floor((line.chargeCents * random.between(38, 88)) / 100);
  const adjustments = [{ group: "CO", reason: "45", cents: line.chargeCents - allowedCents }];
  let paidCents = allowedCents;
  const takePatientShare = (reason, wanted) => {
    const cents = Math.min(wanted, paidCents);
    if (cents <= 0) return;
    adjustments.push({ group: "PR", reason, cents });
    paidCents -= cents;
  };
  const share = random.weighted([34, 14, 26, 26]);
  if (share === 1) takePatientShare("1", random.between(500, 12000));
  if (share === 1 || share === 2) takePatientShare("2", Math.floor(paidCents / 5));
  if (share === 3) takePatientShare("3", 500 * random.between(2, 10));
  const sequestered = Math.floor(paidCents / 50);
  if (sequestered > 0 && random.chance(0.12)) {
    adjustments.push({ group: "CO", reason: "253", cents: sequestered });
    paidCents -= sequestered;
  }
  const remarks = random.chance(0.06) ? ["N381"] : [];
  return { ...line, paidCents, allowedCents, adjustments, remarks };
}

/** What the payer before us paid, taken off the whole claim (loop 2100 CAS). */
function priorPayer(random, linesPaid) {
  const cents = Math.floor((linesPaid * random.between(30, 90)) / 100);
  return cents > 0 ? [{ group: "OA", reason: "23", cents }] : [];
}

export function sum(items, of) {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
