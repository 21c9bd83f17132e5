// KPIs of many claims: the states of shards, written as JSON and merged, against one pass over all.
// Claims are drawn from some thousands of different histories; the single pass and the shards see the
// same draws. Exit code 1 when the two results differ in anything.
//
//   node bench/kpi-shards.mjs [--claims 1000000] [--shards 8] [--by payer,category]

import { deepStrictEqual } from "node:assert";
import { parseArgs } from "node:util";
import { loadOurs } from "./measure.mjs";

const { parse835 } = await loadOurs("835.js", ["parse835"]);
const { claimLedger } = await loadOurs("claims.js", ["claimLedger"]);
const { claimKpis } = await loadOurs("kpi.js", ["claimKpis"]);

const { values } = parseArgs({
  options: {
    claims: { type: "string", default: "1000000" },
    shards: { type: "string", default: "8" },
    by: { type: "string", default: "" },
  },
});
const [claims, shards] = [Number(values.claims), Number(values.shards)];
const by = values.by.split(",").filter((name) => name !== "");
const DIFFERENT = 4000;
const AS_OF = "2026-12-31";

/** Mulberry32. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const REASONS = ["16", "197", "50", "97", "29", "22", "18", "204"];
const day = (offset) =>
  new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const compact = (date) => date.replaceAll("-", "");

/** One claim: decided, perhaps denied, worked, appealed, corrected, paid or written off. */
function history(n, random) {
  const pick = (limit) => random() % limit;
  const ledger = claimLedger();
  const number = `B${n}`;
  const start = pick(300);
  const payer = `100000000${pick(6)}`;
  const lines = Array.from({ length: 1 + pick(4) }, () => 50 + pick(900));
  const charge = lines.reduce((sum, one) => sum + one, 0);
  const remit = (offset, frequency, denied) => {
    const svc = lines.flatMap((one, at) => {
      const paid = denied(at) ? 0 : Math.floor(one * 0.6);
      const cas = denied(at) ? `CAS*CO*${REASONS[pick(8)]}*${one}` : `CAS*CO*45*${one - paid}`;
      return [`SVC*HC:9921${at}*${one}*${paid}**1`, `DTM*472*20260101`, cas, `REF*6R*${at + 1}`];
    });
    const total = lines.reduce((sum, one, at) => sum + (denied(at) ? 0 : Math.floor(one * 0.6)), 0);
    const date = compact(day(offset));
    const body = [
      "ST*835*0001",
      `BPR*I*${total}*C*ACH************${date}`,
      `TRN*1*T${n}-${offset}*${payer}`,
      "N1*PR*PLAN",
      "N1*PE*CLINIC*XX*1999999984",
      "LX*1",
      `CLP*${number}*1*${charge}*${total}**12*C${n}-${offset}*11*${frequency}`,
      ...svc,
    ];
    const text = [...body, `SE*${body.length + 1}*0001`].join("~");
    const isa = `ISA*00*          *00*          *ZZ*P              *ZZ*C              *260101*1200*^*00501*000000001*0*P*:~GS*HP*P*C*20260101*1200*1*X*005010X221A1~`;
    for (const document of parse835(`${isa}${text}~GE*1*1~IEA*1*000000001~`).remittances) {
      ledger.addDocument(document);
    }
  };
  const event = (kind, offset, more = {}) =>
    ledger.addEvent({ kind, date: day(offset), claim: number, ...more });
  const isDenied = pick(100) < 18;
  event("submitted", start, { chargeCents: charge * 100 });
  remit(start + 10, 1, (at) => isDenied && (at === 0 || pick(2) === 0));
  if (isDenied) {
    const fate = pick(6);
    if (fate > 0) event("worked", start + 15, { minutes: 5 + pick(60) });
    if (fate === 1 || fate === 2) event("appealFiled", start + 20, { level: 1 });
    if (fate === 1) {
      event("appealDecided", start + 45, { level: 1, outcome: pick(2) ? "overturned" : "upheld" });
    }
    if (fate === 3) event("correctedClaimSubmitted", start + 18);
    if (fate === 1 || fate === 3) remit(start + 50, 7, () => pick(4) === 0);
    if (fate === 4) event("writtenOff", start + 60, { amountCents: charge * 10 });
  }
  return [...ledger.histories({ asOf: AS_OF })][0];
}

const random = seeded(835);
const made = performance.now();
const histories = Array.from({ length: DIFFERENT }, (_, n) => history(n, random));
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);
console.log(`${DIFFERENT} different histories made in ${seconds(made)} s`);

const measure = claimKpis({ asOf: AS_OF, by });
const draw = (seed, take) => {
  const next = seeded(seed);
  for (let n = 0; n < claims; n += 1) take(histories[next() % DIFFERENT], n);
};

let start = performance.now();
let single = measure.empty();
draw(7, (one) => {
  single = measure.add(single, one);
});
const took = (performance.now() - start) / 1000;
console.log(
  `one pass: ${claims} claims in ${took.toFixed(1)} s, ${Math.round(claims / took)} per s`,
);

start = performance.now();
const states = Array.from({ length: shards }, () => measure.empty());
const route = seeded(99);
draw(7, (one) => {
  const shard = route() % shards;
  states[shard] = measure.add(states[shard], one);
});
const texts = states.map((state) => JSON.stringify(state));
const merged = texts.map((text) => JSON.parse(text)).reduceRight(measure.merge);
const bytes = Math.max(...texts.map(({ length }) => length));
console.log(
  `${shards} shards, merged from JSON: ${seconds(start)} s; a state is at most ${bytes} bytes`,
);
console.log(`RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);

deepStrictEqual(measure.result(merged), measure.result(single));
const { value, denominator } = measure.result(merged).figures.initialDenialRate.total;
console.log(`equal in everything; initial denial rate ${value} of ${denominator} claims`);
