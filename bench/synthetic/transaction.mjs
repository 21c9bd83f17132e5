// Transaction sets (ST to SE) around the claims, and interchanges (ISA to IEA) around those.

import { adjudicateClaim, correctClaim } from "./adjudicate.mjs";
import { writeClaim } from "./claim.mjs";
import { formatCents, SegmentSink } from "./segments.mjs";
import { dateOf2025, PAYEES, PAYERS } from "./values.mjs";

const CLAIMS_PER_LX = 250;
const PAYMENT_GUIDE = { functionalId: "HP", version: "005010X221A1" };

/** The endless row of claims, the same for every way of cutting it into files. */
export function createClaimSource(random) {
  let number = 0;
  return (sink, tally) => {
    number += 1;
    const claim = adjudicateClaim(random, number);
    writeClaim(sink, tally, claim);
    if (claim.scenario !== "reversed") return;
    writeClaim(sink, tally, claim, -1);
    writeClaim(sink, tally, correctClaim(random, claim));
  };
}

/**
 * One transaction set of at most `maxClaims` claims and about `maxBytes` bytes. The claims are built
 * first: BPR02 stands before them and is their sum less the provider adjustments.
 */
export function buildTransaction({
  random,
  addClaim,
  tally,
  number,
  maxClaims,
  maxBytes,
  newline,
}) {
  const claimSink = new SegmentSink(newline);
  const before = { claims: tally.claims, paidCents: tally.paidCents };
  for (let i = 0; i < maxClaims && claimSink.text.length < maxBytes; i++) {
    if (i % CLAIMS_PER_LX === 0) claimSink.add(`LX*${1 + i / CLAIMS_PER_LX}`);
    addClaim(claimSink, tally);
  }
  const body = claimSink.take();

  const payee = random.pick(PAYEES);
  const providerAdjustments = random.chance(0.35) ? pickProviderAdjustments(random, number) : [];
  const takenCents = providerAdjustments.reduce((total, entry) => total + entry.cents, 0);
  const paymentCents = tally.paidCents - before.paidCents - takenCents;
  if (paymentCents <= 0) throw new Error("A synthetic payment must be positive; use larger files.");

  const head = new SegmentSink(newline);
  writeHeader(head, { random, number, payee, paymentCents });
  const tail = new SegmentSink(newline);
  if (providerAdjustments.length > 0) {
    const pairs = providerAdjustments.map((entry) => `${entry.code}*${formatCents(entry.cents)}`);
    tail.add(`PLB*${payee.npi}*20251231*${pairs.join("*")}`);
  }
  const segments = head.segments + body.segments + tail.segments + 1;
  tail.add(`SE*${segments}*${controlNumber(number, 4)}`);

  tally.transactions += 1;
  tally.segments += segments;
  tally.paymentCents += paymentCents;
  tally.providerAdjustments += providerAdjustments.length;
  tally.providerAdjustmentCents += takenCents;
  return head.text + body.text + tail.text;
}

/** PLB pairs: a positive amount (WO) lowers the payment, a negative one (L6, interest) raises it. */
function pickProviderAdjustments(random, number) {
  const entries = [{ code: `WO:OVP${number}`, cents: random.between(100, 9000) }];
  if (random.chance(0.5)) entries.push({ code: `L6:INT${number}`, cents: -random.between(1, 900) });
  return entries;
}

function writeHeader(sink, { random, number, payee, paymentCents }) {
  const payer = random.between(0, PAYERS.length - 1);
  const payerId = `15${String(10000000 + payer)}`;
  const date = dateOf2025(260 + (number % 60));
  const accounts = `CCP*01*999999992*DA*100${payer}*${payerId}**01*999988880*DA*200${payer}`;
  sink.add(`ST*835*${controlNumber(number, 4)}`);
  sink.add(`BPR*I*${formatCents(paymentCents)}*C*ACH*${accounts}*${date}`);
  sink.add(`TRN*1*EFT${controlNumber(number, 9)}*${payerId}`);
  sink.add(`REF*EV*RECEIVER${payer}`);
  sink.add(`DTM*405*${date}`);
  sink.add(`N1*PR*${PAYERS[payer]}*XV*8888${payer}`);
  sink.add("N3*100 EXAMPLE AVENUE");
  sink.add("N4*SAMPLETOWN*OH*440010000");
  sink.add(`REF*2U*8888${payer}`);
  sink.add("PER*CX*CLAIMS OFFICE*TE*5555550100*EM*CLAIMS@EXAMPLE.COM");
  sink.add("PER*BL*EDI SUPPORT*TE*5555550101");
  sink.add("PER*IC**UR*WWW.EXAMPLE.COM");
  sink.add(`N1*PE*${payee.name}*XX*${payee.npi}`);
  sink.add("N3*200 SAMPLE STREET*SUITE 5");
  sink.add("N4*EXAMPLEVILLE*OH*440020000");
  sink.add(`REF*TJ*${payee.taxId}`);
}

/** ISA and GS. The ISA has its fixed 106 bytes, from which readers take the delimiters. */
export function openInterchange(sink, number, guide = PAYMENT_GUIDE) {
  const sender = "EXAMPLEPAYER".padEnd(15);
  const receiver = "EXAMPLECLINIC".padEnd(15);
  const empty = " ".repeat(10);
  const parties = `ZZ*${sender}*ZZ*${receiver}`;
  sink.add(
    `ISA*00*${empty}*00*${empty}*${parties}*251015*1200*^*00501*${controlNumber(number, 9)}*0*T*:`,
  );
  const { functionalId, version } = guide;
  sink.add(`GS*${functionalId}*EXAMPLEPAYER*EXAMPLECLINIC*20251015*1200*${number}*X*${version}`);
}

export function closeInterchange(sink, number, transactions) {
  sink.add(`GE*${transactions}*${number}`);
  sink.add(`IEA*1*${controlNumber(number, 9)}`);
}

function controlNumber(number, width) {
  return String(number).padStart(width, "0");
}
