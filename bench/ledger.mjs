// The claim ledger at scale: a hundred thousand claims and a million, in one ledger and in shards.
//
//   node bench/ledger.mjs [--small 100000] [--large 1000000] [--shards 4] [--json FILE]
//
// Promises: time per claim of the large run within 1.5 times of the small one's, by processor time,
// which other work on the machine does not lengthen (the clock's time is shown as well); the shards'
// histories are those of the single ledger. The exit code is 1 where they are not the same, or money is
// lost.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runGenerator } from "./child.mjs";
import { readConditions } from "./conditions.mjs";
import { DEFAULT_SEED } from "./generate.mjs";

/** Of the synthetic data: a claim with its share of the envelopes. */
const BYTES_PER_CLAIM = 555;
const FLAT = 1.5;
/** Enough for a million claims; with more, V8 lets garbage lie. */
const HEAP_MB = 2048;

const { values } = parseArgs({
  options: {
    small: { type: "string", default: "100000" },
    large: { type: "string", default: "1000000" },
    shards: { type: "string", default: "4" },
    json: { type: "string" },
  },
});

function run(data, shards) {
  process.stderr.write(`${data.claims} claims, ${shards} shard(s)\n`);
  const script = fileURLToPath(new URL("contenders/ledger.mjs", import.meta.url));
  const flags = ["--expose-gc", `--max-old-space-size=${HEAP_MB}`];
  const child = spawnSync(process.execPath, [...flags, script, data.path, String(shards)], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const result = JSON.parse(child.stdout);
  const micro = (seconds) => (seconds * 1e6) / result.claims;
  return {
    ...result,
    feedMicroseconds: micro(result.feedCpuSeconds),
    deriveMicroseconds: micro(result.deriveCpuSeconds),
    clockMicroseconds: micro(result.feedSeconds + result.deriveSeconds),
    heapBytesPerClaim: (result.heapMb * 2 ** 20) / result.claims,
    moneyOk: result.netPaidCents === data.paidCents && result.claims === data.claims,
  };
}

function dataOf(claims) {
  const sizeMb = Math.ceil((Number(claims) * BYTES_PER_CLAIM) / 2 ** 20);
  return runGenerator({ seed: DEFAULT_SEED, newline: "none", sizeMb });
}

const conditions = readConditions();
const small = dataOf(values.small);
const large = dataOf(values.large);
const rows = [run(small, 1), run(large, 1), run(large, Number(values.shards))];
const [few, many, sharded] = rows;
const total = (row) => row.feedMicroseconds + row.deriveMicroseconds;
const growth = {
  feed: many.feedMicroseconds / few.feedMicroseconds,
  derive: many.deriveMicroseconds / few.deriveMicroseconds,
  total: total(many) / total(few),
};
const same = many.digest === sharded.digest && many.histories === sharded.histories;
const result = { conditions, rows, growth, same };
const json = values.json ?? fileURLToPath(new URL("results/ledger.json", import.meta.url));
mkdirSync(dirname(json), { recursive: true });
writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);

const { node, cpu, cores, loadAverageBefore: load } = conditions;
console.log(`Node ${node}, ${cpu}, ${cores} cores, load before the run ${load.toFixed(2)}\n`);
for (const row of rows) {
  console.log(
    `${row.claims} claims in ${row.shards} ledger(s): feed ${row.feedMicroseconds.toFixed(1)} us, ` +
      `histories ${row.deriveMicroseconds.toFixed(1)} us of processor time a claim ` +
      `(${row.clockMicroseconds.toFixed(1)} us by the clock); ` +
      `${row.heapBytesPerClaim.toFixed(0)} bytes of heap a claim, peak RSS ${row.peakRssMb.toFixed(0)} MB; ` +
      `${row.histories} histories, money ${row.moneyOk ? "ok" : "WRONG"}`,
  );
}
const verdict = (ok) => (ok ? "pass" : "FAIL");
console.log(
  `\n${verdict(growth.total <= FLAT)}  time per claim, large over small: ${growth.total.toFixed(2)} ` +
    `(feed ${growth.feed.toFixed(2)}, histories ${growth.derive.toFixed(2)}), goal <= ${FLAT}`,
);
console.log(`${verdict(same)}  the shards' histories are the single ledger's`);
process.exitCode = same && rows.every((row) => row.moneyOk) ? 0 : 1;
