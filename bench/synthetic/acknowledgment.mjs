// Claim acknowledgments (277CA, 005010X214): what a clearinghouse hands a billing office after each batch.

import { formatCents, SegmentSink } from "./segments.mjs";
import { dateOf2025, FIRST_NAMES, LAST_NAMES, PAYEES, PAYERS, PROCEDURES } from "./values.mjs";

const CLAIMS_PER_PROVIDER = 100;
const PROVIDERS_PER_TRANSACTION = 20;

/** Of a hundred claims: accepted, received only, and rejected in four ways. */
const OUTCOMES = [
  { weight: 86, category: "A2", code: "20", entity: "PR", action: "WQ" },
  { weight: 4, category: "A1", code: "19", entity: "PR", action: "WQ" },
  { weight: 4, category: "A7", code: "562", entity: "85", action: "U" },
  { weight: 3, category: "A6", code: "125", entity: "QC", action: "U" },
  { weight: 2, category: "A3", code: "247", entity: "", action: "U", lines: true },
  { weight: 1, category: "A8", code: "448", entity: "", action: "U" },
];

/**
 * One transaction set of about `maxBytes` bytes at most. Claims are built before the levels above
 * them: a receiver and its providers state how many were accepted and rejected, and for how much.
 */
export function buildAcknowledgment({ random, tally, number, maxBytes, newline }) {
  const date = dateOf2025(200 + (number % 150));
  const providers = [];
  let bytes = 0;
  while (providers.length < PROVIDERS_PER_TRANSACTION && bytes < maxBytes) {
    const provider = { sink: new SegmentSink(newline), ...emptyCounts() };
    let level = 3 + providers.reduce((sum, { claims }) => sum + claims + 1, 0);
    provider.level = level;
    while (provider.claims < CLAIMS_PER_PROVIDER && bytes + provider.sink.text.length < maxBytes) {
      level += 1;
      writeClaim(provider, { random, tally, date, level });
    }
    bytes += provider.sink.text.length;
    providers.push(provider);
  }

  const out = new SegmentSink(newline);
  writeHead(out, { number, date, providers });
  for (const provider of providers) {
    writeProvider(out, provider, tally.transactions);
    const { text, segments } = provider.sink.take();
    out.text += text;
    out.segments += segments;
  }
  out.add(`SE*${out.segments + 1}*${String(number).padStart(4, "0")}`);

  tally.transactions += 1;
  tally.segments += out.segments;
  return out.text;
}

function emptyCounts() {
  return { claims: 0, accepted: 0, rejected: 0, acceptedCents: 0, rejectedCents: 0 };
}

function writeHead(sink, { number, date, providers }) {
  const payer = number % PAYERS.length;
  const total = (key) => providers.reduce((sum, provider) => sum + provider[key], 0);
  sink.add(`ST*277*${String(number).padStart(4, "0")}*005010X214`);
  sink.add(`BHT*0085*08*ACK${number}*${date}*1200*TH`);
  sink.add("HL*1**20*1");
  sink.add(`NM1*PR*2*${PAYERS[payer]}*****PI*8888${payer}`);
  sink.add(`TRN*1*RPT${number}`);
  sink.add(`DTP*050*D8*${date}`);
  sink.add(`DTP*009*D8*${date}`);
  sink.add("HL*2*1*21*1");
  sink.add("NM1*41*2*EXAMPLE BILLING*****46*EXAMPLEBILL");
  sink.add(`TRN*2*BATCH${number}`);
  const charge = formatCents(total("acceptedCents") + total("rejectedCents"));
  sink.add(`STC*A1:19:PR*${date}*WQ*${charge}`);
  writeCounts(sink, ["90", "AA"], {
    accepted: total("accepted"),
    rejected: total("rejected"),
    acceptedCents: total("acceptedCents"),
    rejectedCents: total("rejectedCents"),
  });
}

function writeProvider(sink, provider, number) {
  const payee = PAYEES[number % PAYEES.length];
  sink.add(`HL*${provider.level}*2*19*1`);
  sink.add(`NM1*85*2*${payee.name}*****XX*${payee.npi}`);
  sink.add("TRN*1*0");
  sink.add(`REF*TJ*${payee.taxId}`);
  writeCounts(sink, ["QA", "QC"], provider);
}

function writeCounts(sink, [acceptedCode, rejectedCode], counts) {
  if (counts.accepted > 0) sink.add(`QTY*${acceptedCode}*${counts.accepted}`);
  if (counts.rejected > 0) sink.add(`QTY*${rejectedCode}*${counts.rejected}`);
  if (counts.acceptedCents > 0) sink.add(`AMT*YU*${formatCents(counts.acceptedCents)}`);
  if (counts.rejectedCents > 0) sink.add(`AMT*YY*${formatCents(counts.rejectedCents)}`);
}

/** A patient with one claim, as it comes in most files. */
function writeClaim(provider, { random, tally, date, level }) {
  const { sink } = provider;
  const number = tally.claims + 1;
  const outcome = OUTCOMES[random.weighted(OUTCOMES.map(({ weight }) => weight))];
  const lines = Array.from({ length: random.between(1, 4) }, () => random.pick(PROCEDURES));
  const chargeCents = lines.reduce((sum, [, cents]) => sum + cents, 0);
  const day = random.between(0, 190);
  const control = `PCN${String(number).padStart(9, "0")}`;

  sink.add(`HL*${level}*${provider.level}*PT`);
  const initial = random.chance(0.4) ? "Q" : "";
  const patient = `${random.pick(LAST_NAMES)}*${random.pick(FIRST_NAMES)}*${initial}`;
  sink.add(`NM1*QC*1*${patient}***MI*W${100000000 + random.between(0, 899999999)}`);
  sink.add(`TRN*2*${control}`);
  const { category, code, entity, action } = outcome;
  const composite = [category, code, entity].join(":").replace(/:$/, "");
  sink.add(`STC*${composite}*${date}*${action}*${formatCents(chargeCents)}`);
  if (category === "A2") sink.add(`REF*1K*${20250000000 + number}`);
  sink.add(`REF*D9*CH${300000000 + number}`);
  if (random.chance(0.25)) sink.add("REF*BLT*111");
  const to = random.chance(0.25) ? dateOf2025(day + random.between(1, 9)) : undefined;
  const from = dateOf2025(day);
  sink.add(to === undefined ? `DTP*472*D8*${from}` : `DTP*472*RD8*${from}-${to}`);
  if (outcome.lines) writeLine(sink, lines[0], from, tally);

  const rejected = action === "U";
  tally.claims += 1;
  tally.chargeCents += chargeCents;
  if (rejected) tally.rejected += 1;
  provider.claims += 1;
  provider[rejected ? "rejected" : "accepted"] += 1;
  provider[rejected ? "rejectedCents" : "acceptedCents"] += chargeCents;
}

/** The line a claim was rejected for, with a second status of its own. */
function writeLine(sink, [procedure, cents], date, tally) {
  sink.add(`SVC*HC:${procedure}:59*${formatCents(cents)}*****1`);
  sink.add("STC*A7:507**U*******A7:453");
  sink.add("REF*FJ*1");
  sink.add(`DTP*472*D8*${date}`);
  tally.services += 1;
}
