// What the library promises of itself, judged against the rows of the same run. The floor is the plain
// loop over the bytes; the unrolled loop, twice as fast, is shown beside it.

const RSS_LIMIT_MB = 110;
/** Two runs of the same program differ by about this much on a quiet machine. */
const NOISE = 0.05;

/** Each target as `{ name, goal, measured, outcome }`; outcome is "pass", "FAIL" or "not measured". */
export function judgeTargets(rows, sizeMb) {
  const row = (id) => rows.find((each) => each.id === id);
  const targets = [
    atLeast("typed events, push door: of the floor", row("typed-push")?.ofPlainFloor, 0.35),
    atLeast("typed events, stream door: of the floor", row("typed-stream")?.ofPlainFloor, 0.35),
    atLeast(
      "typed events, push door: times the fastest peer",
      row("typed-push")?.ofFastestPeer,
      2.5,
    ),
    atLeast(
      "typed events, stream door: times the fastest peer",
      row("typed-stream")?.ofFastestPeer,
      2.5,
    ),
    atLeast("parse to decision: of the floor", row("decided")?.ofPlainFloor, 0.2),
    atLeast("whole way to KPIs: of the floor", row("kpis")?.ofPlainFloor, 0.2),
    atLeast("277CA typed events, push door: of the floor", row("277ca-push")?.ofPlainFloor, 0.3),
    atLeast(
      "277CA typed events, stream door: of the floor",
      row("277ca-stream")?.ofPlainFloor,
      0.3,
    ),
  ];
  for (const id of ["typed-stream", "typed-file-stream"]) {
    targets.push(
      below(`${id}, ${sizeMb} MB: peak RSS in MB`, row(id)?.peakRssMb),
      below(`${id}, 1 GB: peak RSS in MB`, row(`${id}, 1 GB`)?.peakRssMb),
    );
  }
  for (const id of ["typed-push", "typed-stream"]) {
    const one = row(id)?.mbPerSecond;
    const many = row(`${id}, many files`)?.mbPerSecond;
    const name = `${id}: many small files, speed per byte of one file (noise ${NOISE} allowed)`;
    targets.push(atLeast(name, one && many ? many / one : undefined, 1 - NOISE));
  }
  return targets;
}

function atLeast(name, measured, limit) {
  return judge(name, measured, `>= ${limit}`, measured >= limit);
}

function below(name, measured) {
  return judge(name, measured, `< ${RSS_LIMIT_MB}`, measured < RSS_LIMIT_MB);
}

function judge(name, measured, goal, met) {
  if (measured === undefined) return { name, goal, outcome: "not measured" };
  return { name, goal, measured: Number(measured.toFixed(3)), outcome: met ? "pass" : "FAIL" };
}
