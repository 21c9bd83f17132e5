// What the library promises of itself, judged against the rows of the same run. The floor is the plain
// loop over the bytes; the unrolled loop, twice as fast, is shown beside it.

const RSS_LIMIT_MB = 110;
/** Two measurements of the same program differ by about this much on a quiet machine. */
const NOISE = 0.05;

/**
 * Each target as `{ name, goal, measured, outcome }`; outcome is "pass", "FAIL" or "not measured". `pairs` are
 * the rows of many-files.mjs, where it was run.
 */
export function judgeTargets(rows, sizeMb, pairs = []) {
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
  // What the floor loses with many files is the system's time for opening and closing them.
  const pair = (id) => pairs.find((each) => each.id === id);
  for (const id of ["typed-push", "typed-stream"]) {
    const inMemory = pair(`${id}, in memory`)?.speed;
    targets.push(
      atLeast(`${id}: many small files, speed of one file, in memory`, inMemory, 1 - NOISE),
      atLeast(
        `${id}: the same from files, the system's opening and closing aside`,
        pair(id) && readersSpeed(pair(id), pair("floor")),
        1 - NOISE,
      ),
    );
  }
  return targets;
}

function readersSpeed({ microseconds, extra }, floor) {
  return (microseconds - extra) / (microseconds - floor.extra);
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
