// Turns the runs of one contender on one input into one row: rates and what was wrong. The figure is the
// fastest round of all runs: what else the machine does only ever adds time, and more to those that use
// more memory, so that the median of a busy machine says as much of its other work as of the contender.

const MB = 1024 * 1024;
const SUMS = ["chargeCents", "paidCents"];
const COUNTS = ["segments", "delimiters", "services", "rejected", "characters", "errors"];

/** `runs` are the timed ones; `verification` is the untimed one, if the contender has it. */
export function buildRow({ job, runs, verification }) {
  const { contender, truth } = job;
  const base = { id: job.id, role: contender.role, set: contender.set ?? "835", input: job.input };
  const failed = runs.find((run) => run.unavailable || run.error);
  if (failed) return { ...base, unavailable: failed.unavailable, error: failed.error, wrong: [] };

  const fastestSeconds = Math.min(...runs.map((run) => run.seconds));
  const medians = runs.map((run) => run.medianSeconds).sort(ascending);
  return {
    ...base,
    seconds: fastestSeconds,
    secondsOfRuns: runs.map((run) => run.seconds),
    // Slowest over fastest run, by their medians: how quiet the machine was.
    spread: medians.length > 1 ? medians.at(-1) / medians[0] : undefined,
    mbPerSecond: truth.bytes / MB / fastestSeconds,
    medianMbPerSecond: truth.bytes / MB / median(medians),
    coldMbPerSecond: truth.bytes / MB / Math.min(...runs.map((run) => run.coldSeconds)),
    claimsPerSecond: Math.round(truth.claims / fastestSeconds),
    peakRssMb: Math.max(...runs.map((run) => run.peakRssMb)),
    claimsOk: verdict(runs, truth, ["claims"]),
    sumsOk: verdict(runs, truth, SUMS),
    wrong: findWrong(verification ? [...runs, verification] : runs, truth),
  };
}

/** Adds the comparisons that need the other rows. */
export function compareRows(rows) {
  const floor = fastest(rows.filter((row) => row.role === "floor" && row.set === "835"));
  const plain = rows.find((row) => row.id === "floor-plain");
  const acknowledgmentFloor = rows.find((row) => row.id === "277ca-floor");
  const peer = fastest(rows.filter((row) => row.role === "peer"));
  for (const row of rows) {
    if (!row.mbPerSecond) continue;
    if (row.set !== "835") {
      row.ofPlainFloor = ratio(row, acknowledgmentFloor);
      continue;
    }
    row.ofFloor = ratio(row, floor);
    row.ofPlainFloor = ratio(row, plain);
    row.ofFastestPeer = ratio(row, peer);
  }
  return { floor: floor?.id, fastestPeer: peer?.id };
}

function ratio(row, other) {
  return other?.mbPerSecond ? row.mbPerSecond / other.mbPerSecond : undefined;
}

function fastest(rows) {
  return rows.filter((row) => row.mbPerSecond).sort((a, b) => b.mbPerSecond - a.mbPerSecond)[0];
}

function ascending(a, b) {
  return a - b;
}

function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** True, false, or undefined where the contender does not count these. */
function verdict(runs, truth, keys) {
  const counted = keys.filter((key) => runs[0][key] !== undefined);
  if (counted.length === 0) return undefined;
  return counted.every((key) => runs.every((run) => run[key] === truth[key]));
}

/** Each number that differs from the generated one, as text; a sum that is NaN arrives as null. */
function findWrong(runs, truth) {
  const found = new Set();
  for (const run of runs) {
    for (const key of ["claims", ...SUMS, ...COUNTS]) {
      if (run[key] === undefined || run[key] === truth[key]) continue;
      found.add(`${key} ${run[key] ?? "not a number"} instead of ${truth[key]}`);
    }
  }
  return [...found];
}
