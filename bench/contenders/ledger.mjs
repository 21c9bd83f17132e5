// Ours: bytes to typed claims to a ledger, then every claim's history. Variant: how many ledgers the
// claims are sharded over by their key ("1" where left out). Needs --expose-gc to tell the memory.

import { inputFiles, loadOurs, readChunks } from "../measure.mjs";

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { claimKeyOf, claimLedger, shardOf } = await loadOurs("claims.js", ["claimLedger"]);

const [path, variant = "1"] = process.argv.slice(2);
const shards = Number(variant);
const ledgers = Array.from({ length: shards }, () => claimLedger());
let claims = 0;

function take(event) {
  if (event.kind === "claim") {
    claims += 1;
    const key = shards === 1 ? "" : claimKeyOf(event.claim, event.remittance);
    ledgers[shards === 1 ? 0 : shardOf(key, shards)].addRemittance(event);
  } else for (const ledger of ledgers) ledger.addRemittance(event);
}

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const now = () => performance.now() / 1000;
/** Seconds of processor time: what a busy machine does not lengthen. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const heapBefore = heapMb();
const start = now();
const cpuStart = cpu();
for (const file of inputFiles(path)) {
  const reader = remittanceReader();
  readChunks(file, (chunk) => {
    for (const event of reader.push(chunk)) take(event);
  });
  for (const event of reader.end()) take(event);
}
const fed = now();
const cpuFed = cpu();
const heapAfter = heapMb();

let histories = 0;
let netPaidCents = 0;
let atRiskCents = 0;
const deriving = now();
const cpuDeriving = cpu();
for (const ledger of ledgers) {
  for (const history of ledger.histories({ asOf: "2026-12-31" })) {
    histories += 1;
    netPaidCents += history.netPaidCents;
    atRiskCents += history.outstandingAtRiskCents;
  }
}
const derived = now();
const cpuDerived = cpu();

// After the clock has stopped: what the histories say, whatever their order and place.
let digest = 0n;
for (const ledger of ledgers) {
  for (const history of ledger.histories({ asOf: "2026-12-31" })) {
    digest += BigInt(hashOf(JSON.stringify(history)));
  }
}

function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

console.log(
  JSON.stringify({
    shards,
    claims,
    histories,
    netPaidCents,
    atRiskCents,
    digest: String(digest),
    feedSeconds: fed - start,
    deriveSeconds: derived - deriving,
    feedCpuSeconds: cpuFed - cpuStart,
    deriveCpuSeconds: cpuDerived - cpuDeriving,
    heapMb: heapAfter - heapBefore,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  }),
);
